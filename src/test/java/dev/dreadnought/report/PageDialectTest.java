package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.report.Page.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Our templates say the same as in Thymeleaf's own dialect, which a user's templates speak. */
class PageDialectTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/dev/dreadnought/templates");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\bth:([a-z-]+)");
  private static final String HOSTILE = "<b>\"it's\" & 'that'</b>\u202E &lt; é 漢";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"${line.label}\">x</p>",
        "<p th:utext=\"${line.text}\">x</p>",
        "<p th:id=\"${line.label}\" th:title=\"${line.text}\" th:text=\"${line.text}\">x</p>",
        "<a href=\"x\" th:href=\"${line.text}\" th:title=\"${line.label}\">x</a>",
        "<a href=\"x\" class=\"y\" th:href=\"${none.text}\" th:class=\"${none.text}\">x</a>",
        "<a th:classappend=\"${line.text}\">x</a>",
        "<a class=\"y\" th:classappend=\"${line.label} == 'a' ? 'b' : 'c'\">x</a>",
        "<a class=\"y\" th:classappend=\"${none.text}\">x</a>",
        "<td data-label=\"x\" th:data-label=\"${none.label}\" th:text=\"${none.label}\">x</td>",
        "<ul><li th:each=\"one : ${lines}\" th:aria-label=\"${one.label}\" th:unless=\"${one.text}"
            + " == ''\"><th:block th:if=\"${one.label} == 'label'\" th:text=\"${one.text}\">x"
            + "</th:block></li></ul>",
        "<option th:value=\"${none.text}\" th:text=\"'by ' + ${line.text}\">x</option>"
      })
  void says_what_the_standard_dialect_says(String template) {
    StandardDialect standard = new StandardDialect();
    standard.setVariableExpressionEvaluator(new PropertyPaths());
    assertThat(said(template, new PageDialect())).isEqualTo(said(template, standard));
  }

  private static String said(String template, StandardDialect dialect) {
    TemplateEngine engine = new TemplateEngine();
    engine.setDialect(dialect);
    engine.setTemplateResolver(new StringTemplateResolver());
    Context context = new Context(Locale.ROOT);
    Line line = new Line("label", HOSTILE);
    Line none = new Line("", "");
    context.setVariable("line", line);
    context.setVariable("none", none);
    context.setVariable("lines", List.of(line, none));
    return engine.process(template, context);
  }

  @Test
  void has_whatever_our_templates_use() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      files.filter(f -> f.toString().endsWith(".html")).forEach(f -> addUsed(f, used));
    }
    for (String attribute : used) {
      String template =
          attribute.equals("block")
              ? "<th:block>x</th:block>"
              : "<p th:" + attribute + "=\"" + value(attribute) + "\">x</p>";
      assertThat(said(template, new PageDialect())).as(attribute).doesNotContain("th:");
    }
  }

  private static String value(String attribute) {
    return switch (attribute) {
      case "each" -> "one : ${lines}";
      case "fragment" -> "part";
      case "insert", "replace" -> "~{}";
      case "remove" -> "tag";
      default -> "${line.label}";
    };
  }

  private static void addUsed(Path file, Set<String> used) {
    try {
      Matcher attributes = ATTRIBUTE.matcher(Files.readString(file));
      while (attributes.find()) {
        used.add(attributes.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void on_paper_the_report_leaves_out_what_only_a_screen_shows() {
    HtmlReport html = new HtmlReport(Dreadnought.builtIn().catalog());
    String screen = html.report(Blog.assessment());
    String paper = html.onPaper(Blog.assessment());
    assertThat(screen).contains("class=\"chapter for-role off-paper\"");
    assertThat(paper).doesNotContain("class=\"chapter for-role").contains("id=\"findings\"");
    assertThat(paper.length()).isLessThan(3 * screen.length() / 4);
  }
}
