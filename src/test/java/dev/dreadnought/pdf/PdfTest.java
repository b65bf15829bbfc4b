package dev.dreadnought.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.report.Blog;
import dev.dreadnought.report.FiveCarts;
import dev.dreadnought.source.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
  /** Height of a page of A3, in points. */
  private static final double A3 = 1190.55;

  private static final double IN_PICTURES = 7;

  /** Of print.css, in points; a letter may reach over its own width by a hair. */
  private static final double SIDE = 16 / 25.4 * 72 - 1;

  private static final double TOP = 10 / 25.4 * 72;

  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Map<String, byte[]> FILES = DREADNOUGHT.pdfs(Blog.assessment());
  private static final byte[] REPORT = FILES.get("report.pdf");
  private static final List<String> PAGES = Paper.pages(REPORT);

  private static final List<String> PARTS =
      List.of("Summary", "System and attacks", "Findings and controls", "Evidence and method");

  @Test
  void every_finding_stands_on_some_page_with_its_vector() {
    String text = Paper.dense(REPORT);
    for (Finding finding : Blog.assessment().findings()) {
      assertThat(text).contains(finding.threat().title().replace(" ", ""));
      assertThat(text).contains(finding.inherent().vector());
    }
  }

  @Test
  void pages_are_numbered_and_all_but_the_first_are_headed() {
    assertThat(PAGES.size()).isGreaterThan(10);
    for (int i = 0; i < PAGES.size(); i++) {
      assertThat(PAGES.get(i)).contains((i + 1) + " of " + PAGES.size());
      assertThat(PAGES.get(i).startsWith("Reading Room: threat model")).isEqualTo(i > 0);
    }
  }

  @Test
  void the_contents_name_the_page_on_which_a_chapter_begins() {
    String contents = PAGES.get(0).substring(PAGES.get(0).lastIndexOf("Contents ") + 9);
    for (String part : PARTS) {
      contents = contents.replace(part + " ", "");
    }
    Matcher line = Pattern.compile("([^.\\d]+?)[ .]{9,}(\\d+)").matcher(contents);
    List<String> chapters = new ArrayList<>();
    while (line.find()) {
      chapters.add(line.group(1).strip());
      assertThat(PAGES.get(Integer.parseInt(line.group(2)) - 1)).contains(line.group(1).strip());
    }
    assertThat(chapters).contains("What was understood", "Findings", "Coverage");
  }

  @Test
  void the_contents_show_parts_chapters_and_sections_as_levels() {
    Map<String, Float> report = Paper.lefts(REPORT, 1);
    for (String part : PARTS) {
      assertThat(report).containsKey(part);
    }
    float part = report.get("Findings and controls");
    assertThat(left(report, "Findings")).isGreaterThan(part + 5);
    assertThat(left(report, "Coverage")).isEqualTo(left(report, "Findings"));
    Map<String, Float> role = Paper.lefts(FILES.get("role-architect.pdf"), 1);
    assertThat(left(role, "Where trust changes"))
        .isGreaterThan(left(role, "Was my system understood?") + 5);
  }

  private static float left(Map<String, Float> lines, String title) {
    return lines.entrySet().stream()
        .filter(l -> l.getKey().equals(title) || l.getKey().startsWith(title + " ."))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " in " + lines))
        .getValue();
  }

  @Test
  void advice_is_printed_once_where_the_link_of_a_finding_leads() {
    String finding =
        "<section class=\"finding\"><h3>Threat</h3><ul class=\"mitigations\"><li><a href=\"#c\">"
            + "Control</a><p class=\"advice\">Set the flag.</p><p class=\"advice\">Only here.</p>"
            + "</li></ul></section>";
    String control =
        "<article id=\"c\"><h3>Control</h3><p class=\"advice\">Set the flag.</p></article>";
    String text = String.join(" ", Paper.pages(Pdf.of(page(finding + control))));
    assertThat(text.split("Set the flag", -1)).hasSize(2);
    assertThat(text).contains("Only here.").containsPattern("Control.{1,3}\\(p\\..1\\)");
  }

  @Test
  void further_places_of_a_weakness_are_rows_behind_the_first_and_links_lead_to_them() {
    byte[] pdf = DREADNOUGHT.pdfs(FiveCarts.assessment()).get("report.pdf");
    String text = String.join(" ", Paper.pages(pdf));
    List<Finding> open = FiveCarts.open();
    String worst = open.get(0).elementName();
    String table = text.substring(text.indexOf("3 further places; "));
    assertThat(table).contains("attack, impact, sum, controls and test as at " + worst);
    int at = 0;
    for (Finding place : open.subList(1, 4)) {
      at = table.indexOf(place.elementName() + " " + place.id().substring(0, 12), at + 1);
      assertThat(at).isPositive();
    }
    assertThat(text)
        .contains("5 places: " + worst + ", ", " and 2 more", " to\u00a07.8")
        .contains("Attack, impact, other controls");
    assertLinksLeadSomewhere(pdf);
  }

  @Test
  void what_a_chapter_says_of_three_parts_in_the_same_words_is_said_at_the_first() {
    String part =
        """
        <section class="part"><h3>%1$s</h3>
        <ul class="grounds"><li><span>%1$s listens</span> <ul class="quotes"><li><q>%1$s words</q></li></ul></li></ul>
        <article class="wrong"><h4>Flood</h4><p>%1$s: somebody sends too much.</p></article>%2$s</section>
        """;
    String only =
        "<article class=\"wrong\"><h4>Theft</h4><p>Gamma: somebody takes it.</p></article>";
    String text =
        String.join(
            " ",
            Paper.pages(
                Pdf.of(
                    page(
                        "<section><h2>Parts</h2>"
                            + part.formatted("Alpha", "")
                            + part.formatted("Beta", "")
                            + part.formatted("Gamma", only)
                            + "</section>"))));
    assertThat(text.split("somebody sends too much", -1)).hasSize(2);
    assertThat(text.split("listens", -1)).hasSize(2);
    assertThat(text)
        .containsPattern("Beta 1 ground as at Alpha.\\(p\\..1\\) “Beta words”")
        .containsPattern("As at Alpha: Flood.\\(p\\..1\\)")
        .contains("Gamma: somebody takes it.");
  }

  @Test
  void places_in_a_single_file_are_printed_without_its_name() {
    String quote = "<q>words</q> <a class=\"place\" href=\"x\">%s:3:7</a> ";
    String one = Paper.pages(Pdf.of(page(quote.formatted("a.txt").repeat(2)))).get(0);
    assertThat(one).contains("“words” 3:7 “words” 3:7", "line and column in a.txt");
    String two = Paper.pages(Pdf.of(page(quote.formatted("a") + quote.formatted("b")))).get(0);
    assertThat(two).contains("a:3:7", "b:3:7");
  }

  @Test
  void bookmarks_lead_to_parts_chapters_and_findings() {
    List<String> titles =
        Paper.read(
            REPORT,
            document -> {
              List<String> found = new ArrayList<>();
              walk(document, document.getDocumentCatalog().getDocumentOutline(), 1, found);
              return found;
            });
    assertThat(titles).contains("2 Findings").anyMatch(t -> t.startsWith("3 SQL injection"));
    assertThat(titles.stream().filter(t -> t.startsWith("1 ")))
        .containsExactlyElementsOf(PARTS.stream().map(part -> "1 " + part).toList());
  }

  /** What stands beside a title is told from it by its type on the page, by a comma elsewhere. */
  private static String printed(String title) {
    return title.replaceAll("\\s+", " ").replaceAll("[…,]", "");
  }

  private static void walk(PDDocument document, PDOutlineNode node, int depth, List<String> found)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      PDPage page = item.findDestinationPage(document);
      String text = PAGES.get(document.getPages().indexOf(page));
      // A part begins where its first chapter does.
      String title = depth == 1 ? item.getFirstChild().getTitle() : item.getTitle();
      assertThat(printed(text)).contains(printed(title));
      found.add(depth + " " + item.getTitle());
      walk(document, item, depth + 1, found);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.pdf", "role-engineer.pdf"})
  void links_lead_into_the_file_or_to_the_web(String name) {
    assertLinksLeadSomewhere(FILES.get(name));
  }

  private static void assertLinksLeadSomewhere(byte[] pdf) {
    int within =
        Paper.read(
            pdf,
            document -> {
              int count = 0;
              for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                  PDAnnotationLink link = (PDAnnotationLink) annotation;
                  if (link.getAction() instanceof PDActionURI web) {
                    assertThat(web.getURI()).startsWith("https://");
                  } else {
                    PDPageDestination to =
                        (PDPageDestination)
                            (link.getAction() instanceof PDActionGoTo go
                                ? go.getDestination()
                                : link.getDestination());
                    assertThat(to.retrievePageNumber()).isNotNegative();
                    count++;
                  }
                }
              }
              return count;
            });
    assertThat(within).isGreaterThan(1);
  }

  @Test
  void there_is_one_file_for_the_report_and_one_for_each_role() {
    assertThat(FILES)
        .containsKeys("report.pdf", "role-engineer.pdf")
        .doesNotContainKey("index.pdf");
  }

  @Test
  void the_same_page_gives_the_same_bytes_whatever_the_locale_and_the_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("ar").setRegion("EG").build());
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(DREADNOUGHT.pdf(Blog.assessment())).isEqualTo(REPORT);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void the_file_has_a_title_and_a_language_and_no_date() {
    Paper.read(
        REPORT,
        document -> {
          var about = document.getDocumentInformation();
          assertThat(about.getTitle()).isEqualTo("Reading Room: threat model");
          assertThat(about.getCreationDate()).isNull();
          assertThat(about.getModificationDate()).isNull();
          assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
          assertThat(document.getDocumentCatalog().getMetadata()).isNull();
          return "";
        });
  }

  @Test
  void nothing_stands_outside_the_margins() {
    FILES.forEach(
        (name, pdf) -> assertThat(Paper.outside(pdf, SIDE, SIDE, TOP)).as(name).isEmpty());
  }

  @Test
  void running_text_has_nine_points_at_least_and_nothing_less_than_eight() {
    // Words of a picture are set smaller where ours are wider than those that it was drawn with.
    FILES.forEach((name, pdf) -> assertThat(Paper.small(pdf, 9, IN_PICTURES)).as(name).isEmpty());
    Matcher sizes =
        Pattern.compile("(?:font-size: |font: (?:bold )?)([\\d.]+)pt")
            .matcher(Resources.text("print.css"));
    assertThat(sizes.results().map(size -> Double.valueOf(size.group(1))))
        .isNotEmpty()
        .allMatch(size -> size >= 8);
  }

  @Test
  void no_line_holds_the_number_of_a_page_alone() {
    FILES.forEach(
        (name, pdf) ->
            assertThat(Paper.lines(pdf))
                .as(name)
                .noneMatch(line -> line.strip().matches("\\(p\\.\\s?\\d+\\)[;,.]?")));
  }

  @Test
  void the_diagram_of_a_larger_system_is_whole_on_a_page_of_its_size() {
    byte[] pdf = DREADNOUGHT.pdf(sample("web-shop"));
    assertThat(Paper.pages(pdf)).noneMatch(page -> page.contains("Sheet 1 of"));
    assertThat(Paper.small(pdf, 9, IN_PICTURES)).isEmpty();
    assertThat(Paper.outside(pdf, SIDE, SIDE, TOP)).isEmpty();
    Paper.read(
        pdf,
        document -> {
          for (PDPage page : document.getPages()) {
            boolean isA3 = Math.abs(page.getMediaBox().getHeight() - A3) < 1;
            assertThat(isA3).as("no half-empty page of A3").isFalse();
          }
          return "";
        });
  }

  private static Assessment sample(String name) {
    try {
      String text = Files.readString(Path.of("samples", name, name + ".txt"));
      return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name + ".txt", "prose", text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void papers_name_no_file_that_is_written_beside_them_only_otherwise() {
    FILES.forEach(
        (name, pdf) ->
            assertThat(String.join(" ", Paper.pages(pdf)))
                .as(name)
                .doesNotContain("report.html", "analysis.json", "role-", "model.yaml")
                .doesNotContain("report for the screen"));
    assertThat(String.join(" ", PAGES)).contains("Paper leaves some lists to the HTML report");
  }

  @Test
  void a_system_may_have_any_name() {
    byte[] pdf = DREADNOUGHT.pdfs(Blog.assessment(Hostile.LONG)).get("role-engineer.pdf");
    assertThat(Paper.outside(pdf, SIDE, SIDE, TOP)).isEmpty();
  }

  @Test
  void names_that_mean_harm_stay_text_within_the_margins() {
    StringBuilder body = new StringBuilder();
    for (String name : Hostile.NAMES) {
      String text = Entities.escape(name);
      body.append("<h2>").append(text).append("</h2><h3>").append(text).append("</h3><ul><li>");
      body.append(text).append("</li></ul><div class=\"verbatim\"><div class=\"line\"><span");
      body.append(" class=\"number\">1</span><span class=\"text\">").append(text);
      body.append("</span></div></div>");
    }
    byte[] pdf = Pdf.of(page(body.toString()));
    assertThat(Paper.outside(pdf, SIDE, SIDE, TOP)).isEmpty();
    assertThat(Paper.dense(pdf)).contains("<script>", "=1+1", "0x1F", "javascript:");
  }

  @Test
  void markup_in_a_text_is_shown() {
    assertThat(Paper.dense(Pdf.of(page("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"))))
        .contains("<script>alert(1)</script>");
  }

  @Test
  void a_word_of_ten_thousand_letters_is_broken_and_whole() {
    String word = "abcdefghij".repeat(1000);
    String cell = "<table class=\"wide\"><thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>";
    byte[] pdf =
        Pdf.of(
            page(
                "<p>%s</p>%s<tbody><tr><th>%s</th><td>%s</td><td>x</td></tr></tbody></table>"
                    .formatted(word, cell, word, word)));
    assertThat(Paper.outside(pdf, SIDE, SIDE, TOP)).isEmpty();
    assertThat(Paper.dense(pdf).chars().filter(c -> c == 'j').count()).isGreaterThanOrEqualTo(3000);
  }

  @Test
  void european_scripts_are_shown() {
    String text = "İstanbul ığüşöç Ελληνικά Кириллица Łódź → ≥ − ✓ Հայերեն ქართული";
    assertThat(Paper.pages(Pdf.of(page("<p>" + text + "</p>"))).get(0)).contains(text);
  }

  @Test
  void what_no_font_has_is_spelled_and_the_page_says_so() {
    String text = Paper.dense(Pdf.of(page("<p>名 \u05d0 😀</p>")));
    assertThat(text).contains("[U+540D]", "[U+05D0]", "[U+1F600]", "spelledas[U+…]");
    assertThat(Paper.dense(Pdf.of(page("<p>name</p>")))).doesNotContain("[U+");
  }

  @Test
  void what_a_screen_folds_is_open() {
    assertThat(
            Paper.pages(Pdf.of(page("<details><summary>More</summary><p>Inside</p></details>")))
                .get(0))
        .contains("More", "Inside");
  }

  @Test
  void a_table_repeats_its_head_on_each_page() {
    String rows = "<tr><td>cell</td><td>cell</td></tr>".repeat(200);
    String table =
        "<table><thead><tr><th>First head</th><th>Second head</th></tr></thead><tbody>%s</tbody></table>";
    List<String> pages = Paper.pages(Pdf.of(page(table.formatted(rows))));
    assertThat(pages.size()).isGreaterThan(2);
    assertThat(pages).allMatch(page -> page.contains("First head Second head"));
  }

  @Test
  void nothing_is_fetched_from_a_file_or_the_network() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String web = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
      String file = Path.of("src/test/resources").toAbsolutePath().toUri() + "x.svg";
      byte[] pdf =
          Pdf.of(
              page(
                  ("<link rel=\"stylesheet\" href=\"%1$s\"><style>@import url(%1$s); @font-face"
                          + " {font-family: x; src: url(%1$s)} p {background: url(%1$s)}</style>"
                          + "<p style=\"list-style-image: url(%1$s)\">text<img src=\"%1$s\"><img"
                          + " src=\"%2$s\"><object data=\"%1$s\"></object><iframe"
                          + " src=\"%1$s\"></iframe></p>")
                      .formatted(web, file)));
      assertThat(Paper.pages(pdf).get(0)).contains("text");
      server.setSoTimeout(300);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      Paper.read(
          pdf,
          document -> {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            return "";
          });
    }
  }

  @Test
  void a_picture_is_drawn_with_its_text() {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200">
        <title>hidden</title><style>.a{fill:#000000}</style>
        <g stroke="#6a3d9a"><rect x="10" y="10" width="380" height="180" rx="8" fill="#ffffff" stroke-dasharray="9 5"/>
        <path d="M20 20L60 20Q70 20 70 30V60h20l10 10C1 2 3 4 120 90Z" fill="none"/></g>
        <text x="100" y="100" font-size="12" font-weight="700" textLength="120" fill="#1b1f24">Web application</text>
        </svg>
        """;
    byte[] with = Pdf.of(page("<div>" + svg + "</div>"));
    assertThat(Paper.pages(with).get(0)).contains("Web application").doesNotContain("hidden");
    assertThat(Paper.outside(with, SIDE, SIDE, TOP)).isEmpty();
    String content =
        Paper.read(
            with,
            document -> new String(document.getPage(0).getContents().readAllBytes(), "ISO-8859-1"));
    assertThat(content).containsPattern("\\[[\\d.]+ [\\d. ]+\\] 0 d\n").contains(" c\n");
  }

  @Test
  void a_wide_picture_lies_across_its_page_with_its_heading() {
    String svg =
        "<svg viewBox=\"0 0 2000 900\"><text x=\"0\" y=\"50\" fill=\"#000000\">Wide</text></svg>";
    byte[] pdf =
        Pdf.of(page("<h3>Diagram</h3><p>As follows.</p><div>" + svg + "</div><p>After.</p>"));
    Paper.read(
        pdf,
        document -> {
          List<String> pages = Paper.pages(pdf);
          for (int i = 0; i < pages.size(); i++) {
            var box = document.getPage(i).getMediaBox();
            boolean isAcross = box.getWidth() > box.getHeight();
            assertThat(pages.get(i).contains("Diagram As follows. Wide")).isEqualTo(isAcross);
          }
          assertThat(pages).anyMatch(p -> p.contains("Wide"));
          return "";
        });
  }

  @Test
  void a_wide_picture_that_would_leave_the_title_alone_comes_last() {
    String svg =
        "<svg viewBox=\"0 0 1450 650\"><text x=\"0\" y=\"50\" fill=\"#000000\">Wide</text></svg>";
    String section = "<section><h2>Diagram</h2><figure>" + svg + "</figure><p>After.</p></section>";
    List<String> pages = Paper.pages(Pdf.of(page(section)));
    assertThat(pages.get(0)).contains("Diagram The picture is on the last page. After.");
    assertThat(pages.get(1)).contains("Wide");
    assertThat(pages).hasSize(2);
  }

  @Test
  void a_wide_picture_of_the_first_section_comes_behind_what_else_that_says() {
    String svg =
        "<svg viewBox=\"0 0 1450 650\"><text x=\"0\" y=\"50\" fill=\"#000000\">Wide</text></svg>";
    String first = "<section><h2>Diagram</h2><figure>" + svg + "</figure><p>After.</p></section>";
    List<String> pages =
        Paper.pages(Pdf.of(page("<p>In brief.</p>" + first + "<section><h2>Next</h2></section>")));
    assertThat(pages.get(0))
        .contains("In brief. Diagram The picture is at the end of this section. After.");
    assertThat(pages.get(1)).contains("Wide");
    assertThat(pages.get(2)).contains("Next");
  }

  private static String goal(int pictureHeight, String after) {
    String svg =
        "<svg viewBox=\"0 0 600 %d\"><text x=\"0\" y=\"50\" fill=\"#000000\">Tree</text></svg>";
    return "<section><h2>Goals</h2><p>Of several.</p><section class=\"goal\"><div class=\"keep\"><h3>Steal</h3><p>Ways.</p>"
        + "<div class=\"diagram\">"
        + svg.formatted(pictureHeight)
        + "</div></div>"
        + after
        + "</section><section class=\"goal\"><h3>Change</h3><p>Next.</p></section></section>";
  }

  @Test
  void a_picture_is_a_little_smaller_where_what_belongs_to_it_then_stands_on_its_page() {
    String after = "<ol><li>One step</li><li>Another step</li><li>The last step</li></ol>";
    assertThat(Paper.pages(Pdf.of(page("<p>Before.</p>" + goal(850, after)))))
        .anyMatch(
            p -> p.contains("Steal Ways.") && p.contains("Tree") && p.contains("The last step"));
  }

  @Test
  void a_picture_too_tall_for_that_follows_at_the_end_of_its_chapter() {
    String after = "<ol>" + "<li>One of the steps</li>".repeat(15) + "</ol>";
    List<String> pages = Paper.pages(Pdf.of(page(goal(850, after))));
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0))
        .containsPattern("Ways. The picture.is.on page.2\\. One")
        .contains("Next.");
    assertThat(pages.get(1)).contains("Tree");
  }

  @Test
  void a_picture_is_cut_so_that_no_sheet_is_nearly_empty_and_no_box_is_torn_for_it() {
    String svg =
        "<svg viewBox=\"0 0 900 3000\"><rect x=\"10\" y=\"720\" width=\"300\" height=\"1000\"/>"
            + "<rect x=\"400\" y=\"1800\" width=\"200\" height=\"100\"/>"
            + word("Upper", 1838)
            + word("Lower", 1862)
            + word("First", 100)
            + word("Second", 800)
            + word("Last", 2900)
            + "</svg>";
    List<String> pages = Paper.pages(Pdf.of(page("<section><h2>Wide</h2>" + svg + "</section>")));
    assertThat(pages).filteredOn(p -> p.contains("Upper")).allMatch(p -> p.contains("Lower"));
    assertThat(pages).filteredOn(p -> p.contains("First")).allMatch(p -> p.contains("Second"));
    assertThat(pages).anyMatch(p -> p.contains("Sheet 2 of 2."));
  }

  private static String word(String word, int y) {
    return "<text x=\"420\" y=\"" + y + "\" font-size=\"12\" textLength=\"40\">" + word + "</text>";
  }

  @Test
  void a_control_that_has_room_on_a_page_is_not_torn() {
    String control =
        "<article class=\"control\"><h3>Control</h3><p class=\"meta\">nobody said</p><p"
            + " class=\"advice\">Set it.</p><p>Check it.</p><p class=\"small\">Mechanism: a"
            + " lock.</p><ul class=\"links\"><li><a href=\"#a\">Finding</a></li></ul></article>";
    assertStandsTogether(control, "Control", "Finding");
  }

  @Test
  void what_a_setting_is_against_stands_beside_the_setting() {
    String setting =
        "<section class=\"part\"><article class=\"wrong\"><h4>Setting</h4><p class=\"small\">against a"
            + " threat</p><p>Switch it on.</p></article></section>";
    assertStandsTogether(setting, "against a threat", "Switch it on");
  }

  @Test
  void the_label_of_a_list_in_a_cell_stands_beside_the_list() {
    String steps =
        "<table class=\"wide cost\"><tbody><tr><th>Step</th><td>1 way</td></tr><tr class=\"more\"><td"
            + " colspan=\"2\"><p class=\"label\"><b>Measures</b></p><ul class=\"links\"><li>Lock"
            + "</li></ul><p class=\"label\"><b>Closes</b></p><ul class=\"links\"><li>Theft</li></ul>"
            + "</td></tr></tbody></table>";
    assertStandsTogether(steps, "Closes", "Theft");
  }

  private static void assertStandsTogether(String block, String one, String other) {
    for (int height = 205; height < 252; height += 2) {
      String above = "<div style=\"height: " + height + "mm\">Words</div>";
      assertThat(Paper.pages(Pdf.of(page(above + block))))
          .as(height + " mm above it")
          .filteredOn(p -> p.contains(one))
          .allMatch(p -> p.contains(other));
    }
  }

  @Test
  void a_picture_uses_the_room_that_no_heading_takes_on_its_further_pages() {
    String svg =
        "<svg viewBox=\"0 0 1500 4040\">" + word("First", 100) + word("Last", 3980) + "</svg>";
    List<String> pages = Paper.pages(Pdf.of(page("<section><h2>Wide</h2>" + svg + "</section>")));
    assertThat(pages).anyMatch(p -> p.contains("Last") && p.contains("Sheet 2 of 2."));
  }

  @Test
  void a_picture_that_no_page_holds_has_a_larger_one_and_is_not_cut() {
    String svg =
        "<svg viewBox=\"0 0 1300 1660\">" + word("First", 100) + word("Last", 1600) + "</svg>";
    byte[] pdf = Pdf.of(page("<section><h2>Wide</h2>" + svg + "</section>"));
    List<String> pages = Paper.pages(pdf);
    assertThat(pages).anyMatch(p -> p.contains("First") && p.contains("Last"));
    assertThat(pages).noneMatch(p -> p.contains("Sheet"));
    int last = pages.size() - 1;
    double height =
        Double.parseDouble(
            Paper.read(pdf, d -> Float.toString(d.getPage(last).getMediaBox().getHeight())));
    double drawn = 1660 * 0.75 * 0.97;
    assertThat(height).as("as high as it needs").isBetween(drawn, drawn + 250);
  }

  @Test
  void a_step_of_the_roadmap_names_a_few_of_many_places() {
    String places =
        IntStream.rangeClosed(1, 9)
            .mapToObj(n -> "<a href=\"#f\">Shop " + n + "</a>")
            .collect(Collectors.joining(", "));
    String table =
        "<p id=\"f\">Theft</p><table class=\"wide steps-table\"><tbody><tr><th>Lock</th><td><ul class=\"links\"><li><a"
            + " href=\"#f\">Theft</a>: "
            + places
            + "</li></ul></td></tr></tbody></table>";
    assertThat(Paper.pages(Pdf.of(page(table))))
        .singleElement()
        .asString()
        .contains("Theft: Shop 1, Shop 2, Shop 3", "and 6 more")
        .doesNotContain("Shop 4");
  }

  @Test
  void only_the_table_whose_rows_are_joined_says_so() {
    byte[] pdf = DREADNOUGHT.pdfs(FiveCarts.assessment()).get("report.pdf");
    String text = String.join(" ", Paper.pages(pdf));
    assertThat(text.split("all places of a threat in one row", -1)).hasSize(2);
  }

  @Test
  void two_pictures_that_nearly_fit_one_page_are_a_little_smaller_and_on_it() {
    String picture =
        "<section><h3>%1$s</h3><svg viewBox=\"0 0 500 %2$d\"><text x=\"9\" y=\"20\""
            + " font-size=\"12\">%1$s drawn</text></svg></section>";
    String pair =
        "<div class=\"pair\">"
            + picture.formatted("Low", 330)
            + picture.formatted("High", 530)
            + "</div>";
    String above = "<p>Words</p>".repeat(45);
    List<String> pages =
        Paper.pages(Pdf.of(page(above + "<section><h2>Risk</h2>" + pair + "</section>")));
    assertThat(pages).filteredOn(p -> p.contains("Low drawn")).hasSize(1);
    assertThat(pages)
        .filteredOn(p -> p.contains("Low drawn"))
        .allMatch(p -> p.contains("High drawn"));
  }

  @Test
  void the_head_of_a_table_and_its_heading_stand_beside_its_first_row() {
    String table =
        "<h3>Immediate</h3><p class=\"small\">5 steps.</p><table><thead><tr><th>Step</th><th>Does</th>"
            + "</tr></thead><tbody><tr><th>One</th><td>"
            + "closes a finding; ".repeat(90)
            + "</td></tr></tbody></table>";
    String lists =
        table.replaceFirst(
            "(closes a finding; )+",
            "<p>closes</p>" + "<ul class=\"links\"><li>closes a finding</li></ul>".repeat(9));
    for (int lines = 36; lines < 50; lines++) {
      String above = "<p>Line</p>".repeat(lines);
      for (String of : List.of(table, lists)) {
        assertThat(Paper.pages(Pdf.of(page(above + of))))
            .as(lines + " lines above it")
            .filteredOn(p -> p.contains("Immediate"))
            .allMatch(p -> p.contains("closes a finding"));
      }
    }
  }

  @Test
  void what_names_some_rows_of_a_table_stands_beside_the_first_of_them() {
    assertStandsTogether(
        "<table class=\"wide evidence\"><thead><tr><th>Control</th><th>Look at</th></tr></thead><tbody>"
            + "<tr><th>Restore</th><td>a backup</td></tr>"
            + "<tr class=\"group\"><th colspan=\"2\">Records of drills</th></tr>"
            + "<tr><th>Plan</th><td>"
            + "<p>announce an exercise</p>".repeat(14)
            + "</td></tr></tbody></table>",
        "Records of drills",
        "announce an exercise");
  }

  @Test
  void a_term_of_a_list_stands_beside_what_is_said_of_it() {
    String item =
        "<ul class=\"grounds\"><li><b>Element</b> <span class=\"where\">Spoofing</span>"
            + "<ul class=\"links\"><li><a href=\"#a\">Finding of it</a></li></ul></li></ul>";
    for (int height = 205; height < 250; height += 2) {
      String above = "<div style=\"height: " + height + "mm\">Words</div>";
      List<String> pages = Paper.pages(Pdf.of(page(above + item)));
      assertThat(pages)
          .as(height + " millimetres above it")
          .filteredOn(p -> p.contains("Element"))
          .allMatch(p -> p.contains("Finding of it"));
    }
  }

  @Test
  void a_name_with_a_dot_stands_on_one_line() {
    String words = "Express, Argon2, Node.js and Vue.js; ".repeat(20);
    for (String line : Paper.lefts(Pdf.of(page("<p>" + words + "</p>")), 1).keySet()) {
      assertThat(line).doesNotStartWith("js").doesNotEndWith("Node.").doesNotEndWith("Vue.");
    }
  }

  @Test
  void two_pictures_that_do_not_fit_one_page_keep_their_order() {
    String picture =
        "<section><h3>%s</h3><svg viewBox=\"0 0 500 %d\"><text x=\"9\" y=\"20\""
            + " font-size=\"12\">%s drawn</text></svg></section>";
    String pair =
        "<section><h2>Risk</h2><div class=\"pair\">"
            + picture.formatted("Low", 330, "Low")
            + picture.formatted("High", 760, "High")
            + "</div></section><section><h2>Steps</h2><p>These are next.</p></section>";
    List<String> pages = Paper.pages(Pdf.of(page("<p>Words</p>".repeat(45) + pair)));
    String all = String.join(" ", pages);
    assertThat(all.indexOf("Low drawn")).isPositive().isLessThan(all.indexOf("High drawn"));
    assertThat(all.indexOf("High drawn")).isLessThan(all.indexOf("These are next."));
  }

  @Test
  void a_tall_picture_that_would_leave_the_title_alone_comes_last() {
    String svg =
        "<svg viewBox=\"0 0 600 1200\"><text x=\"0\" y=\"50\" fill=\"#000000\">Tall</text></svg>";
    String section = "<section><h2>Diagram</h2><figure>" + svg + "</figure><p>After.</p></section>";
    List<String> pages = Paper.pages(Pdf.of(page(section)));
    assertThat(pages.get(0)).contains("Diagram The picture is on the last page. After.");
    assertThat(pages.get(1)).contains("Tall");
    assertThat(pages).hasSize(2);
  }

  @Test
  void a_picture_that_would_be_too_small_to_read_goes_on_several_pages_and_no_word_is_cut() {
    StringBuilder rows = new StringBuilder();
    for (int y = 100; y < 2400; y += 100) {
      rows.append(
          "<rect x=\"10\" y=\"%1$d\" width=\"400\" height=\"60\" fill=\"#ffffff\"/>".formatted(y));
      rows.append(
          "<text x=\"20\" y=\"%d\" font-size=\"12\" textLength=\"60\" fill=\"#000000\">Row%d</text>"
              .formatted(y + 30, y));
    }
    String svg = "<svg viewBox=\"0 0 700 2400\">" + rows + "</svg>";
    String section =
        "<section><h2>Diagram</h2><h3>System</h3><div>" + svg + "</div><p>After.</p></section>";
    List<String> pages = Paper.pages(Pdf.of(page("<section><h2>A</h2></section>" + section)));
    assertThat(pages).anyMatch(p -> p.contains("Row100") && p.contains("Sheet 1 of 2"));
    assertThat(pages).allMatch(p -> p.replaceAll("^.*?threat model|\\d+ of \\d+", "").length() > 3);
    assertThat(pages).anyMatch(p -> p.contains("Row2300") && p.contains("Sheet 2 of 2"));
    for (int y = 100; y < 2400; y += 100) {
      String row = "Row" + y + " ";
      assertThat(pages.stream().filter(p -> (p + " ").contains(row))).hasSize(1);
    }
  }

  @Test
  void a_tree_across_its_page_leaves_no_empty_page_behind_it() {
    String svg =
        "<svg viewBox=\"0 0 1900 1250\"><text x=\"0\" y=\"50\" fill=\"#000000\">Tree</text></svg>";
    String goal =
        "<section class=\"goal\"><div class=\"keep\"><h3>Stop</h3><div class=\"diagram\">%s</div></div><ol>%s</ol></section>"
            .formatted(svg, "<li>One of the steps</li>".repeat(12));
    String chapter = "<section><h2>Goals</h2>" + goal + goal + "<p>After.</p></section>";
    List<String> pages = Paper.pages(Pdf.of(page(chapter + "<section><h2>Next</h2></section>")));
    assertThat(pages).allMatch(p -> p.replaceAll("^.*?threat model|\\d+ of \\d+", "").length() > 3);
    assertThat(pages.stream().filter(p -> p.contains("Tree"))).hasSize(2);
  }

  @Test
  void what_is_said_of_a_threat_is_printed_at_its_first_finding() {
    String finding =
        "<section class=\"finding\"><details><summary><h3><span>Flood</span> <span class=\"where\">%1$s</span></h3></summary>"
            + "<div id=\"%1$s\"><div class=\"two\"><div><h4>Attack</h4><p>Many requests.</p></div><div><h4>Impact</h4>"
            + "<p>Waiting.</p></div></div><p>Sum of %1$s.</p></div></details></section>";
    String text =
        String.join(
            " ", Paper.pages(Pdf.of(page(finding.formatted("Web") + finding.formatted("Queue")))));
    assertThat(text.split("Many requests", -1)).hasSize(2);
    assertThat(text).containsPattern("Attack, impact: as at Web.{1,3}\\(p\\..1\\)");
    assertThat(text).contains("Sum of Web.", "Sum of Queue.");
  }

  @Test
  void no_line_of_the_description_begins_with_a_full_stop() {
    for (int letters = 60; letters < 140; letters++) {
      String line =
          "<div class=\"verbatim\"><div class=\"line\"><span class=\"number\">1</span><span class=\"text\"><span>%s keeps </span><mark>many comments<sup>D</sup></mark><span>. Next.</span></span></div></div>"
              .formatted("m".repeat(letters / 2) + " " + "m".repeat(letters / 2));
      List<String> lines = lines(Pdf.of(page(line)));
      assertThat(lines).noneMatch(l -> l.startsWith("."));
      assertThat(String.join(" ", lines)).containsPattern("many comments ?D ?\\. Next");
    }
  }

  @Test
  void no_line_ends_within_a_command_or_a_score_or_begins_with_the_punctuation_after_them() {
    for (int letters = 60; letters < 140; letters += 4) {
      String before = "m".repeat(letters / 2) + " " + "m".repeat(letters / 2);
      String text =
          "<p>%1$s <code>--put-response-hop-limit</code>, <a href=\"#x\">%1$s</a>; <span class=\"score\"><span class=\"band\"><b>7.2</b> high</span></span>.</p>"
              .formatted(before);
      assertThat(lines(Pdf.of(page(text))))
          .noneMatch(line -> line.matches("[.,;].*"))
          .anyMatch(line -> line.contains("--put-response-hop-limit,"))
          .anyMatch(line -> line.contains("7.2 high."));
    }
  }

  @Test
  void the_foot_says_nothing_again_that_the_head_of_the_first_page_says() {
    assertThat(PAGES.get(0)).contains("Scoring profile");
    assertThat(PAGES.get(PAGES.size() - 1))
        .contains("Computed by rule from the description alone")
        .doesNotContain("Scoring profile");
    assertThat(String.join(" ", Paper.pages(FILES.get("role-engineer.pdf"))))
        .contains("Scoring profile");
  }

  @Test
  void no_cell_of_the_risk_matrix_is_named_on_one_page_and_listed_on_the_next() {
    String cell =
        "<div class=\"cells\"><ul class=\"grounds\"><li><b>Impact</b><ul class=\"links\">"
            + "<li>Finding</li></ul></li></ul></div>";
    for (int height = 560; height < 740; height += 4) {
      String before = "<div style=\"height: %dpt\">Before.</div>".formatted(height);
      List<String> pages = Paper.pages(Pdf.of(page(before + cell)));
      assertThat(pages).filteredOn(p -> p.contains("Impact")).allMatch(p -> p.contains("Finding"));
    }
  }

  @Test
  void a_mark_between_items_stands_on_the_line_of_the_item_before() {
    for (int letters = 60; letters < 180; letters++) {
      String item = "<a href=\"#x\">%s</a> <span class=\"where\">web</span>";
      String list =
          "<ul class=\"links\"><li>%s</li><li>%s</li></ul>"
              .formatted(
                  item.formatted("m".repeat(letters / 2) + " " + "m".repeat(letters / 2)),
                  item.formatted("next"));
      assertThat(lines(Pdf.of(page(list)))).noneMatch(line -> line.startsWith(";"));
    }
  }

  @Test
  void items_that_run_on_are_told_apart_and_quoted_words_are_marked() {
    String list =
        "<ul class=\"some\"><li><b>One</b> <i>here</i> </li><li>Two</li></ul>"
            + "<ul class=\"links lines\"><li>Three</li><li>Four</li></ul><p><q>said</q></p>";
    assertThat(Paper.pages(Pdf.of(page(list))).get(0))
        .contains("One here; Two", "Three Four", "“said”");
  }

  @Test
  void a_meaning_stands_beside_its_term_where_terms_take_several_lines() {
    StringBuilder list = new StringBuilder("<dl class=\"facts\">");
    for (int i = 0; i < 12; i++) {
      list.append("<dt>term of many words for line %1$d</dt><dd>meaning%1$d</dd>".formatted(i));
    }
    List<String> lines = lines(Pdf.of(page(list + "</dl>")));
    for (int i = 0; i < 12; i++) {
      String meaning = "meaning" + i;
      assertThat(lines).anyMatch(l -> l.startsWith("term of many") && l.endsWith(meaning));
    }
  }

  private static List<String> lines(byte[] pdf) {
    return Paper.read(
        pdf,
        document -> {
          var stripper = new org.apache.pdfbox.text.PDFTextStripper();
          stripper.setSortByPosition(true);
          return stripper.getText(document).lines().map(String::strip).toList();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href=\"file:///x.png\"/>",
        "<foreignObject></foreignObject>",
        "<rect width=\"1\" height=\"1\" transform=\"rotate(3)\"/>",
        "<rect width=\"1\" height=\"1\" fill=\"url(#x)\"/>",
        "<path d=\"M1 1A2 2 0 0 1 3 3\"/>"
      })
  void what_a_picture_may_not_hold_is_refused_and_not_left_out(String part) {
    String html = page("<svg viewBox=\"0 0 10 10\">" + part + "</svg>");
    assertThatThrownBy(() -> Pdf.of(html)).hasStackTraceContaining("a picture for PDF cannot");
  }

  @Test
  void without_the_library_a_message_names_what_to_add() throws Exception {
    for (String[] hidden :
        new String[][] {
          {"openhtmltopdf", "io.github.openhtmltopdf:openhtmltopdf-pdfbox"},
          {"jsoup", "org.jsoup:jsoup"}
        }) {
      try (URLClassLoader loader = new URLClassLoader(classPathWithout(hidden[0]), null)) {
        var method = loader.loadClass(Pdf.class.getName()).getMethod("of", String.class);
        assertThatThrownBy(() -> method.invoke(null, "<p>x</p>"))
            .isInstanceOf(InvocationTargetException.class)
            .cause()
            .hasMessageContaining(hidden[1])
            .extracting(e -> e.getClass().getSimpleName())
            .isEqualTo("MissingLibraryException");
      }
    }
  }

  private static URL[] classPathWithout(String part) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!Path.of(entry).getFileName().toString().contains(part)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title></head><body><header><h1>Page"
        + "</h1></header><main>"
        + body
        + "</main></body></html>";
  }
}
