package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.look.Edition;
import dev.dreadnought.look.Look;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports look: a mark, an edition, and a look of one's own. */
class LookTest {
  private static final Dreadnought PLAIN = Dreadnought.builtIn();
  private static final Path OWN_LOOK = Path.of("samples/look");

  /** A sentence that short may stand in a control's advice by chance. */
  private static final int TELLING = 40;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "mobile-backend", "web-shop"})
  void the_customer_edition_holds_no_attack_in_any_file(String sample) throws IOException {
    Assessment assessment = assessment(sample);
    Dreadnought customer = PLAIN.withLook(Look.PLAIN.withEdition(Edition.CUSTOMER));
    Map<String, String> files = new TreeMap<>();
    customer.reports(assessment).forEach((name, bytes) -> files.put(name, dense(text(bytes))));
    customer
        .pdfs(assessment)
        .forEach((name, bytes) -> files.put(name, dense(String.join("", pages(bytes)))));
    assertThat(files.keySet())
        .containsExactly("dataflow.svg", "findings.csv", "report.html", "report.md", "report.pdf");
    List<String> attacks = attackDetail(assessment);
    assertThat(attacks).hasSizeGreaterThan(100);
    String full = dense(text(PLAIN.html(assessment)));
    assertThat(attacks).filteredOn(full::contains).hasSizeGreaterThan(attacks.size() * 8 / 10);
    files.forEach((name, file) -> assertThat(attacks).as(name).noneMatch(file::contains));
  }

  @Test
  void the_customer_edition_names_every_finding_with_its_controls() throws IOException {
    Assessment assessment = assessment("flask-blog");
    Dreadnought customer = PLAIN.withLook(Look.PLAIN.withEdition(Edition.CUSTOMER));
    String page = dense(text(customer.html(assessment)));
    String markdown = dense(text(customer.markdown(assessment)));
    for (Finding finding : assessment.findings()) {
      assertThat(page).contains(dense(finding.title()));
      assertThat(markdown).contains(dense(finding.title()));
    }
  }

  @Test
  void a_mark_stands_on_every_page_of_every_format() throws IOException {
    Assessment assessment = assessment("flask-blog");
    Dreadnought marked = PLAIN.withLook(Look.PLAIN.withMark("For <b>Example</b> only"));
    marked
        .reports(assessment)
        .forEach(
            (name, bytes) -> {
              if (name.endsWith(".html")) {
                assertThat(text(bytes))
                    .as(name)
                    .contains("<p class=\"mark\">For &lt;b&gt;Example&lt;/b&gt; only</p>");
              }
            });
    assertThat(text(marked.markdown(assessment))).startsWith("**For \\<b\\>Example\\</b\\> only**");
    assertThat(pages(marked.pdf(assessment)))
        .hasSizeGreaterThan(20)
        .allSatisfy(page -> assertThat(page).contains("For <b>Example</b> only"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "turned \u202e round", "\u001b[31mred"})
  void a_mark_is_one_line_that_can_be_seen(String mark) {
    assertThatThrownBy(() -> Look.PLAIN.withMark(mark))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> Look.PLAIN.withMark("x".repeat(61)))
        .hasMessageContaining("at most 60 characters");
  }

  @Test
  void the_look_of_the_samples_changes_page_style_and_logo() throws IOException {
    Assessment assessment = assessment("flask-blog");
    Dreadnought own = PLAIN.withLook(Look.PLAIN.withTemplates(PLAIN.ownTemplates(OWN_LOOK)));
    Map<String, byte[]> files = own.reports(assessment, OwnRoles.NONE);
    assertThat(text(files.get("index.html")))
        .contains("<h2>In short</h2>")
        .contains("<a href=\"role-engineer.html\">Engineer</a>")
        .contains("; img-src data:;");
    assertThat(text(files.get("report.html")))
        .contains("#0b5d4e")
        .contains("<img alt=\"\" src=\"data:image/png;base64,");
    byte[] pdf = own.pdf(assessment);
    assertThat(pdf).isEqualTo(own.pdf(assessment));
    assertThat(pictures(pdf)).isPositive();
    assertThat(pictures(PLAIN.pdf(assessment))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${T(java.lang.Runtime).getRuntime()}",
        "${new java.io.File('/')}",
        "${@bean}",
        "${#execInfo}",
        "${#ctx.variables}",
        "${page.class.forName('x')}",
        "${page.getClass}",
        "*{page.name.bytes}",
        "~{file:///etc/passwd}",
        "~{http://example.org/x}",
        "~{/META-INF/MANIFEST.MF}",
        "~{classpath:report}",
        "~{report}",
        "~{own}"
      })
  void a_template_reaches_nothing_but_the_page(String expression) throws IOException {
    Files.writeString(folder.resolve("report.html"), "\n<p th:insert=\"" + expression + "\">x</p>");
    assertThatThrownBy(this::renderOwn)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("report.html:2:4: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:utext=\"${page.name}\">x</p>",
        "<p>[(${page.name})]</p>",
        "<p th:text=\"__${page.name}__\">x</p>",
        "<p data-th-utext=\"${page.name}\">x</p>"
      })
  void text_of_the_input_is_never_markup(String template) throws IOException {
    Files.writeString(folder.resolve("report.html"), template);
    assertThatThrownBy(this::renderOwn)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("report.html:1:");
  }

  @Test
  void a_script_of_a_template_does_not_run_and_an_entity_is_no_file() throws IOException {
    Files.writeString(
        folder.resolve("report.html"),
        "<script>alert(1)</script><p>&xxe; <img src=\"https://example.org/x\"></p>");
    String page = renderOwn();
    assertThat(page).contains("default-src 'none'".replace("'", "&#39;")).contains("&xxe;");
    assertThat(page).doesNotContain("script-src").doesNotContain("root:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          style.css   | p { color: red }⏎@import 'x.css';     | style.css:2:1: a report is one file, and imports no other
          style.css   | p { background: url(http://x) }       | style.css:1:17: a report is one file, and loads nothing
          style.css   | </style><script>                      | style.css:1:1: a style has no markup
          rapport.html | <p>x</p>                             | rapport.html:1:1: no page is called so
          logo.png    | GIF89a                                | logo.png:1:1: the logo is no PNG
          """)
  void a_mistake_is_named_with_its_place(String name, String content, String message)
      throws IOException {
    Files.writeString(folder.resolve(name), content.replace('⏎', '\n'));
    assertThatThrownBy(() -> PLAIN.ownTemplates(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_damaged_logo_is_refused_wherever_it_is_damaged() throws IOException {
    byte[] logo = Files.readAllBytes(OWN_LOOK.resolve("logo.png"));
    for (int at = 0; at < logo.length; at++) {
      byte[] damaged = logo.clone();
      damaged[at] ^= 0x40;
      Files.write(folder.resolve("logo.png"), damaged);
      assertThatThrownBy(() -> PLAIN.ownTemplates(folder))
          .as("byte " + at)
          .isInstanceOf(InvalidInputException.class);
    }
  }

  private String renderOwn() throws IOException {
    Look look = Look.PLAIN.withTemplates(PLAIN.ownTemplates(folder));
    return text(PLAIN.withLook(look).html(assessment("flask-blog")));
  }

  private static List<String> attackDetail(Assessment assessment) {
    List<String> detail = new ArrayList<>();
    for (Finding finding : assessment.findings()) {
      for (String text :
          List.of(
              finding.threat().attack(),
              finding.threat().verify(),
              finding.threat().dreadBecause())) {
        for (String sentence : text.split("(?<=[.!?])\\s+")) {
          if (sentence.length() >= TELLING) {
            detail.add(dense(sentence));
          }
        }
      }
    }
    return detail;
  }

  /** Without markup, escapes and space: what breaks lines in one format does not in another. */
  private static String dense(String text) {
    return text.replaceAll("<[^>]*>", "")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("[\\s`\\\\]+", "");
  }

  private static Assessment assessment(String sample) throws IOException {
    String name = sample + ".txt";
    String text = Files.readString(Path.of("samples").resolve(sample).resolve(name));
    return PLAIN.assess(PLAIN.read(new Source(name, "prose", text)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int pictures(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pictures = 0;
      for (var page : document.getPages()) {
        for (var name : page.getResources().getXObjectNames()) {
          pictures += page.getResources().isImageXObject(name) ? 1 : 0;
        }
      }
      return pictures;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
