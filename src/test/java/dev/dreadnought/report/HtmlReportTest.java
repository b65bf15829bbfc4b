package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/dev/dreadnought/templates");
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final HtmlReport REPORT =
      new HtmlReport(DREADNOUGHT.catalog(), DREADNOUGHT::dataFlowDiagram);

  @Test
  void the_pages_are_index_report_and_one_for_each_role() {
    assertThat(REPORT.pages(Blog.assessment()).keySet())
        .startsWith("index.html", "report.html")
        .contains("role-engineer.html", "role-architect.html")
        .allMatch(name -> name.matches("(index|report|role-[a-z-]+)\\.html"));
  }

  @Test
  void a_threat_at_several_elements_is_named_once_in_a_list_with_a_link_to_each() {
    String text =
        "A shop in Flask stores orders in MySQL and sessions in PostgreSQL. Customers log in with a password.";
    Assessment assessment =
        DREADNOUGHT.assess(DREADNOUGHT.read(new Source("shop.txt", "prose", text)));
    String report = REPORT.report(assessment);
    List<Finding> dumps =
        assessment.findings().stream()
            .filter(f -> f.threat().id().equals("database-copy-theft"))
            .toList();
    assertThat(dumps).hasSizeGreaterThan(1);
    String title = dumps.get(0).threat().title();
    List<String> items = all(report, "(?s)>" + title + "</a>: (.*?)</li>");
    assertThat(items).isNotEmpty();
    for (Finding finding : dumps) {
      assertThat(items).allMatch(item -> item.contains(">" + finding.elementName() + "</a>"));
    }
  }

  @Test
  void of_five_places_of_a_weakness_the_worst_says_all_and_the_others_what_differs() {
    String report = REPORT.report(FiveCarts.assessment());
    List<Finding> open = FiveCarts.open();
    assertThat(open).hasSize(5);
    List<String> cards =
        open.stream()
            .map(f -> Pattern.quote("data-of=\"f-" + f.id() + "\""))
            .map(of -> all(report, "(?s)<section class=\"finding\" (" + of + ".*?</section>)"))
            .map(found -> found.get(0))
            .toList();
    assertThat(cards.get(0)).contains(FiveCarts.attack(), "<h4>The sum</h4>", "<h4>Controls</h4>");
    for (String card : cards.subList(1, 5)) {
      assertThat(card)
          .doesNotContain(FiveCarts.attack())
          .contains("<h4>Because</h4>", "as at <a href=\"#f-" + open.get(0).id() + "\">");
    }
    for (String card : cards.subList(1, 4)) {
      assertThat(card).doesNotContain("<h4>The sum</h4>", "<h4>Controls</h4>");
    }
    assertThat(cards.get(4))
        .contains("<h4>The sum</h4>", ">Connections are accepted from its own clients only</a>")
        .contains("Attack, impact, other controls and test")
        .doesNotContain(">The store asks every client who it is</a>");
  }

  @Test
  void every_place_of_a_weakness_has_its_anchor_and_every_link_to_one_resolves() {
    String report = REPORT.report(FiveCarts.assessment());
    List<String> ids = all(report, "\\sid=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(FiveCarts.open().stream().map(f -> "f-" + f.id()).toList());
    assertThat(ids).containsAll(all(report, "\\shref=\"#([^\"]*)\""));
  }

  @Test
  void two_places_of_a_weakness_are_both_told_in_full() {
    assertThat(REPORT.report(Blog.assessment()).replaceAll("(?s)<script>.*?</script>", ""))
        .doesNotContain("data-as");
  }

  @Test
  void nothing_is_loaded_or_sent_and_one_script_is_run_where_there_is_something_to_sort() {
    REPORT
        .pages(Blog.assessment())
        .forEach(
            (name, page) -> {
              boolean isReport = name.equals("report.html");
              List<String> scripts = all(page, "(?s)<script>(.*?)</script>");
              String allowed =
                  isReport ? "script-src &#39;sha256-" + digest(scripts.get(0)) + "&#39;; " : "";
              assertThat(scripts).as(name).hasSize(isReport ? 1 : 0);
              assertThat(page)
                  .contains(
                      "content=\"default-src &#39;none&#39;; "
                          + allowed
                          + "style-src &#39;sha256-");
              assertThat(all(page, "(<[a-zA-Z][^>]*>)"))
                  .noneMatch(tag -> tag.matches("<(link|img|iframe|object|form|base)\\b.*"))
                  .noneMatch(tag -> tag.matches("<script.+>"))
                  .noneMatch(tag -> tag.matches("(?s).* (src|style|on[a-z]+)=.*"));
              String style = all(page, "(?s)<style>(.*?)</style>").get(0);
              assertThat(style).doesNotContain("url(").doesNotContain("@import");
            });
  }

  @Test
  void the_diagram_stands_in_the_report_and_its_style_is_allowed_by_digest() throws Exception {
    String report = REPORT.report(Blog.assessment());
    assertThat(report).contains("<svg ").contains("href=\"#diagram\"");
    for (String style : all(report, "(?s)<style>(.*?)</style>")) {
      assertThat(report).contains("&#39;sha256-" + digest(style) + "&#39;");
    }
    assertThat(REPORT.report(Blog.nothing())).doesNotContain("<svg ");
  }

  @Test
  void no_line_is_indented_since_a_large_report_would_be_a_tenth_larger() {
    REPORT
        .pages(Blog.assessment())
        .forEach(
            (name, page) ->
                assertThat(page.replaceAll("(?s)<(style|script|pre).*?</\\1>", ""))
                    .as(name)
                    .doesNotContain("\n  "));
  }

  @Test
  void every_link_within_the_pages_leads_somewhere_and_every_id_is_unique() {
    Map<String, String> pages = REPORT.pages(Blog.assessment());
    Set<String> targets = new HashSet<>();
    pages.forEach(
        (name, page) -> {
          targets.add(name);
          for (String id : all(page, "\\sid=\"([^\"]*)\"")) {
            assertThat(targets.add(name + "#" + id)).as(name + "#" + id).isTrue();
          }
        });
    pages.forEach(
        (name, page) -> {
          for (String href : all(page, "\\shref=\"([^\"]*)\"")) {
            if (!href.startsWith("https://") && !href.startsWith("data:")) {
              String target = href.startsWith("#") ? name + href : href;
              assertThat(targets).as(name).contains(target);
            }
          }
        });
  }

  @Test
  void every_finding_has_a_section_with_its_grounds_and_its_sum() {
    Assessment assessment = Blog.assessment();
    String report = REPORT.report(assessment);
    for (Finding finding : assessment.findings()) {
      assertThat(report).contains("id=\"f-" + finding.id() + "\"");
      assertThat(report).contains(finding.inherent().vector());
    }
  }

  @Test
  void a_column_that_says_nothing_of_any_row_is_left_out() {
    List<ElementTables.Table> tables =
        Page.of(Blog.assessment(), DREADNOUGHT.catalog(), "report.html", "").elements().tables();
    assertThat(tables).isNotEmpty();
    for (ElementTables.Table table : tables) {
      for (String head : table.heads()) {
        assertThat(table.rows().stream().flatMap(row -> row.cells().stream()))
            .anyMatch(cell -> cell.label().equals(head) && !cell.text().isEmpty());
      }
    }
  }

  @Test
  void each_input_can_be_saved_with_the_bytes_that_its_digest_is_of() {
    Assessment assessment = Blog.assessment();
    List<String> saved =
        all(REPORT.report(assessment), " href=\"data:application/octet-stream;base64,([^\"]*)\"");
    List<String> digests =
        saved.stream().map(s -> Source.sha256(java.util.Base64.getDecoder().decode(s))).toList();
    assertThat(digests)
        .isEqualTo(assessment.reading().inputs().stream().map(Source::sha256).toList())
        .isNotEmpty();
  }

  @Test
  void recognised_words_are_marked_in_the_text() {
    assertThat(REPORT.report(Blog.assessment()))
        .contains(">Flask 3.0<sup>T</sup></mark>")
        .contains(">Redis<sup>–</sup></mark>")
        .contains(">Frobnicator<sup>?</sup></mark>");
  }

  @Test
  void the_text_stands_there_word_for_word() {
    for (MarkedText text : MarkedText.of(Blog.assessment())) {
      StringBuilder read = new StringBuilder();
      for (MarkedText.Line line : text.lines()) {
        line.segments().forEach(segment -> read.append(segment.text()));
        read.append('\n');
      }
      assertThat(read.toString()).isEqualTo(Blog.TEXT);
    }
  }

  @Test
  void an_empty_model_gets_a_report_that_says_what_would_help() {
    assertThat(REPORT.report(Blog.nothing()))
        .contains("It helps to name the")
        .contains("thank you for the socks");
  }

  @Test
  void hostile_names_stay_text() {
    for (String name : Hostile.NAMES) {
      REPORT
          .pages(Blog.assessment(name))
          .forEach(
              (file, page) -> {
                assertThat(withoutOurScript(page))
                    .doesNotContain("<script")
                    .doesNotContain("onload='")
                    .doesNotContain("<b onload");
                assertThat(page).doesNotContain("href=\"javascript").doesNotContain("49]");
                assertThat(page.codePoints().filter(c -> c != '\n' && c != '\t'))
                    .noneMatch(c -> c < 0x20 || c == 0x1b || c == 0x202e || c == 0x2066);
              });
    }
    assertThat(REPORT.report(Blog.assessment(Hostile.MARKUP)))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(REPORT.report(Blog.assessment(Hostile.REVERSED))).contains("safe[U+202E]txt.exe");
    assertThat(REPORT.report(Blog.assessment(Hostile.EXPRESSION))).contains("${7*7} [[${7*7}]]");
  }

  @Test
  void many_threads_on_one_report_write_the_same_bytes() {
    Assessment assessment = Blog.assessment();
    String alone = REPORT.report(assessment);
    HtmlReport fresh = new HtmlReport(DREADNOUGHT.catalog(), DREADNOUGHT::dataFlowDiagram);
    Set<String> written = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 16).parallel().forEach(i -> written.add(fresh.report(assessment)));
    assertThat(written).containsExactly(alone);
  }

  @Test
  void locale_and_time_zone_change_nothing() {
    String here = REPORT.report(Blog.assessment());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(REPORT.report(Blog.assessment())).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void templates_write_nothing_unescaped_but_our_own_style_script_and_pictures()
      throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String template = Files.readString(file);
        assertThat(all(template, "th:utext=\"([^\"]*)\""))
            .as(file.toString())
            .isSubsetOf(
                "${style}",
                "${script}",
                "${page.diagram}",
                "${level.svg}",
                "${page.figures.riskMatrix}",
                "${page.figures.heatMap}",
                "${page.figures.roadmap}",
                "${tree.picture}",
                // Of a role's page, which its own template has escaped.
                "${question.text}",
                "${chapter.html}",
                // Where these and the findings go, which are made beside the page.
                "${chaptersPlace}",
                "${foundPlace}");
        assertThat(template).doesNotContain("[(").doesNotContain("__${").doesNotContain("#{");
      }
    }
  }

  private static String digest(String text) {
    return java.util.Base64.getEncoder()
        .encodeToString(
            java.util.HexFormat.of()
                .parseHex(Source.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  private static String withoutOurScript(String page) {
    try {
      String script = Files.readString(TEMPLATES.resolve("report.js"));
      return page.replace("<script>" + script + "</script>", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
