package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People read grounded and possible; certain would read as proved by a test. */
class GroundedTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Catalog CATALOG = DREADNOUGHT.catalog();
  private static final Assessment ASSESSMENT = assess();

  @Test
  void no_report_for_people_calls_a_finding_certain() {
    Pattern called =
        Pattern.compile(
            ".{0,40}(?:\\d (?i:certain)\\b|(?i:[(\\d, ]certain[).,;])|\\bCertain\\b"
                + "|\\b(?i:certain (?:ones?|findings?|grounds?|ways?))\\b)");
    texts()
        .forEach(
            (name, text) ->
                assertThat(called.matcher(text).results().map(MatchResult::group))
                    .as(name)
                    .isEmpty());
  }

  @Test
  void each_report_says_that_grounded_is_not_tested() {
    Map<String, String> texts = texts();
    for (String name :
        List.of(
            "report.html",
            "role-engineer.html",
            "role-business-stakeholder.html",
            "role-compliance-officer.html",
            "report.md",
            "terminal")) {
      assertThat(texts.get(name).replaceAll("\\s+", " "))
          .as(name)
          .containsIgnoringCase("rests on what the description says")
          .contains("not tested");
    }
  }

  @Test
  void a_reader_filters_by_grounded_and_possible_though_the_values_are_those_of_the_documents() {
    Page page = Page.of(ASSESSMENT, CATALOG, "report.html", "");
    List<Filters.Option> options =
        page.filters().choices().stream()
            .filter(choice -> choice.by().equals("certainty"))
            .findFirst()
            .get()
            .options();
    assertThat(options)
        .extracting(option -> option.value() + " = " + option.label())
        .contains("inferred = grounded: inferred", "assumed = possible")
        .allMatch(text -> text.matches("(stated|inferred) = grounded: .*|assumed = possible"));
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    new HtmlReport(CATALOG)
        .pages(ASSESSMENT)
        .forEach(
            (name, page) ->
                texts.put(
                    name,
                    page.replaceAll("(?s)<style>.*?</style>|<script>.*?</script>|<svg.*?</svg>", "")
                        .replaceAll("<[^>]+>", " ")));
    texts.put("report.md", new String(DREADNOUGHT.markdown(ASSESSMENT), StandardCharsets.UTF_8));
    texts.put("terminal", new TerminalSummary(100, false).of(ASSESSMENT));
    return texts;
  }

  private static Assessment assess() {
    try {
      Path sample = Path.of("samples/flask-blog/flask-blog.txt");
      return DREADNOUGHT.assess(
          DREADNOUGHT.read(new Source("flask-blog.txt", "prose", Files.readString(sample))));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
