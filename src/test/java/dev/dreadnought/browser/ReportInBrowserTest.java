package dev.dreadnought.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.HostileSystem;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.diagram.Town;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.look.Edition;
import dev.dreadnought.look.Look;
import dev.dreadnought.report.Blog;
import dev.dreadnought.report.FiveCarts;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of each sample as their readers see them: in Chromium, on a screen and on paper. */
class ReportInBrowserTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Map<String, Assessment> ASSESSMENTS = new LinkedHashMap<>();

  /** Of rows and of sections, those that a reader sees. */
  private static final String SHOWN_ROWS =
      "[...document.querySelectorAll('tr[data-finding]')].filter(r => r.checkVisibility())";

  private static final String SHOWN_SECTIONS =
      "[...document.querySelectorAll('section.finding')].filter(s => s.checkVisibility())";

  private static final int WIDE = 1280;
  private static final int NARROW = 400;

  @TempDir static Path folder;

  private static Chromium browser;

  @BeforeAll
  static void open() {
    assumeTrue(Chromium.missing().isEmpty(), () -> Chromium.missing().orElse(""));
    browser = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void ordinaryScreen() {
    browser.scripts(true);
    browser.width(WIDE);
    // None, so that what is printed is for paper.
    browser.media("", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void no_page_says_anything_to_the_console_or_asks_for_anything(String sample) throws IOException {
    Path report = report(sample);
    List<Path> pages = new ArrayList<>();
    try (var files = Files.list(report.getParent())) {
      files.filter(f -> f.toString().endsWith(".html")).sorted().forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(6);
    browser.requests();
    browser.console();
    for (Path page : pages) {
      browser.show(page);
      browser.width(NARROW);
      browser.width(WIDE);
      assertThat(browser.console()).as(page.toString()).isEmpty();
      assertThat(browser.requests()).containsExactly(page.toUri().toString());
    }
  }

  @Test
  void a_page_that_did_ask_for_something_would_be_noticed() throws IOException {
    Path page = folder.resolve("asking.html");
    Files.writeString(page, "<img src=\"nothing.png\"><script>console.error('said')</script>");
    browser.requests();
    browser.console();
    browser.show(page);
    assertThat(browser.requests()).hasSize(2);
    assertThat(browser.console()).anyMatch(line -> line.contains("said"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void each_filter_leaves_the_findings_that_have_the_property(String sample) throws IOException {
    browser.show(report(sample));
    List<Finding> all = assessment(sample).findings();
    assertThat(browser.count(SHOWN_ROWS + ".length")).isEqualTo(all.size());

    String letter = all.get(0).stride().name();
    choose("letter", letter);
    assertShown(all.stream().filter(f -> f.stride().name().equals(letter)).toList());

    String element = all.get(0).element();
    choose("element", element);
    assertShown(
        all.stream()
            .filter(f -> f.stride().name().equals(letter) && f.element().equals(element))
            .toList());

    browser.click("#show-all");
    assertShown(all);
    choose("band", "high");
    assertShown(all.stream().filter(f -> f.current().band().word().equals("high")).toList());

    browser.click("#show-all");
    choose("role", "business-stakeholder");
    assertShown(
        all.stream()
            .filter(f -> f.isOpen() && f.current().band().compareTo(Band.HIGH) <= 0)
            .toList());

    browser.click("#show-all");
    choose("certainty", all.get(0).certainty().word());
    assertShown(all.stream().filter(f -> f.certainty() == all.get(0).certainty()).toList());

    browser.click("#show-all");
    choose("status", "open");
    assertShown(all.stream().filter(Finding::isOpen).toList());
  }

  private static void choose(String by, String value) {
    browser.chooseValue("#by-" + by, value);
  }

  private static void assertShown(List<Finding> findings) {
    String[] ids = findings.stream().map(f -> "f-" + f.id()).toArray(String[]::new);
    assertThat(browser.texts(SHOWN_ROWS + ".map(r => r.dataset.finding)"))
        .containsExactlyInAnyOrder(ids);
    assertThat(browser.texts(SHOWN_SECTIONS + ".map(s => s.dataset.of)"))
        .containsExactlyInAnyOrder(ids);
    assertThat(browser.ask("document.getElementById('shown-count').textContent"))
        .isEqualTo(Integer.toString(ids.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void a_search_finds_every_word_anywhere_in_a_finding(String sample) throws IOException {
    browser.show(report(sample));
    List<Finding> all = assessment(sample).findings();
    Finding sought = all.get(all.size() - 1);
    browser.type("#by-words", sought.title().toUpperCase(Locale.ROOT) + " " + sought.element());
    assertThat(browser.texts(SHOWN_ROWS + ".map(r => r.dataset.finding)"))
        .contains("f-" + sought.id())
        .hasSizeLessThan(all.size());
    browser.type("#by-words", " nowhere-at-all");
    assertThat(browser.count(SHOWN_ROWS + ".length")).isZero();
  }

  @Test
  void a_search_for_what_only_the_first_place_of_a_weakness_says_finds_all_its_places()
      throws IOException {
    Path page = folder.resolve("carts.html");
    Files.write(page, DREADNOUGHT.html(FiveCarts.assessment()));
    browser.show(page);
    browser.type("#by-words", FiveCarts.attack());
    assertShown(FiveCarts.open());
    browser.type("#by-words", " Cart of the middle");
    assertShown(FiveCarts.open().subList(4, 5));
    browser.click("#show-all");
    Finding further = FiveCarts.open().get(2);
    browser.click("tr[data-finding='f-" + further.id() + "'] a");
    assertThat(browser.holds("document.getElementById('f-" + further.id() + "').checkVisibility()"))
        .isTrue();
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void a_click_on_a_head_sorts_by_its_column_and_a_second_one_the_other_way(String sample)
      throws IOException {
    browser.show(report(sample));
    List<Finding> certain = assessment(sample).certainFindings();
    List<String> scores =
        certain.stream()
            .sorted(Comparator.comparing((Finding f) -> f.inherent().points()).reversed())
            .map(f -> f.inherent().score())
            .toList();
    browser.click("#findings th[data-order=number] button");
    assertThat(browser.texts(cells(4))).isEqualTo(scores);
    assertThat(browser.ask("document.querySelector('#findings [aria-sort]').textContent.trim()"))
        .isEqualTo("Inherent");

    browser.click("#findings th:first-child button");
    List<String> titles =
        certain.stream()
            .map(f -> f.title().toLowerCase(Locale.ROOT))
            .sorted(Comparator.reverseOrder())
            .toList();
    browser.click("#findings th:first-child button");
    assertThat(browser.texts(cells(1)).stream().map(t -> t.toLowerCase(Locale.ROOT)).toList())
        .isEqualTo(titles);
  }

  /** The text of a column of the certain findings, without intervals and ids. */
  private static String cells(int column) {
    return "[...document.querySelectorAll('#findings tr[data-finding]')].map(r => r.querySelector('"
        + ":nth-child("
        + column
        + ") "
        + (column == 1 ? "a" : "b")
        + "').textContent)";
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void a_link_opens_its_finding_and_a_place_leads_to_the_marked_words(String sample)
      throws IOException {
    browser.show(report(sample));
    Finding worst = assessment(sample).findings().get(0);
    String section = "document.getElementById('f-" + worst.id() + "')";
    assertThat(browser.holds(section + ".checkVisibility()")).isFalse();
    browser.click("tr[data-finding] a");
    assertThat(browser.holds(section + ".checkVisibility()")).isTrue();
    assertThat(browser.holds(inView(section + ".closest('details').querySelector('h3')"))).isTrue();

    browser.click("section.finding details[open] .place");
    String words = "document.querySelector(':target')";
    assertThat(browser.holds(words + ".matches('.text mark, .text span')")).isTrue();
    assertThat(browser.holds(inView(words))).isTrue();
    assertThat(browser.ask("getComputedStyle(" + words + ").outlineStyle")).isEqualTo("solid");
  }

  private static String inView(String element) {
    return "(r => r.top >= 0 && r.bottom <= innerHeight)(" + element + ".getBoundingClientRect())";
  }

  @Test
  void a_link_to_a_finding_that_is_filtered_away_shows_it_again() throws IOException {
    browser.show(report("flask-blog"));
    browser.type("#by-words", "nowhere-at-all");
    browser.click("#brief a[href^='#f-']");
    assertThat(browser.holds("document.querySelector(':target').checkVisibility()")).isTrue();
  }

  @Test
  void a_cell_of_the_risk_matrix_leads_to_its_findings() throws IOException {
    browser.show(report("flask-blog"));
    browser.click(".chart a");
    assertThat(browser.holds("document.querySelector(':target').checkVisibility()")).isTrue();
    assertThat(browser.count("document.querySelectorAll(':target a').length")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void on_paper_every_finding_is_open_and_nothing_waits_for_a_click(String sample)
      throws IOException {
    browser.show(report(sample));
    browser.media("print", false);
    assertThat(browser.holds("document.getElementById('filters').offsetHeight === 0")).isTrue();
    assertThat(browser.holds("document.querySelector('nav').offsetHeight === 0")).isTrue();
    assertThat(
            browser.count(
                "[...document.querySelectorAll('.finding .opened')]"
                    + ".filter(o => o.checkVisibility()).length"))
        .isEqualTo(assessment(sample).findings().size());
  }

  @Test
  void printed_from_the_browser_every_sum_is_on_paper_and_no_button() throws IOException {
    browser.show(report("media-player"));
    String printed = text(browser.print());
    for (Finding finding : assessment("media-player").findings()) {
      assertThat(printed).contains(finding.inherent().vector());
    }
    assertThat(printed).doesNotContain("Show all");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void a_dark_screen_gets_a_dark_page_with_dark_pictures(String sample) throws IOException {
    browser.show(report(sample));
    String paper = "getComputedStyle(document.body).backgroundColor";
    String picture = "getComputedStyle(document.querySelector('#diagram svg > rect')).fill";
    assertThat(browser.ask(paper)).isEqualTo("rgb(255, 255, 255)");
    assertThat(browser.ask(picture)).isEqualTo("rgb(255, 255, 255)");
    browser.media("screen", true);
    assertThat(browser.ask(paper)).isEqualTo("rgb(20, 23, 27)");
    assertThat(browser.ask(picture)).isEqualTo("rgb(20, 23, 27)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void a_phone_scrolls_down_only(String sample) throws IOException {
    browser.show(report(sample));
    browser.click("#open-all");
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.width(NARROW);
    assertThat(browser.count("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('main *')].filter(e => !e.closest("
                    + "'.diagram, .counts, .verbatim, svg, thead, caption, [hidden]') && "
                    + "e.getBoundingClientRect().right > 401).map(e => e.outerHTML.slice(0, 200))"))
        .isEmpty();
  }

  @Test
  void a_phone_shows_the_whole_roadmap_and_the_middle_of_the_data_flow_diagram()
      throws IOException {
    browser.show(report("web-shop"));
    browser.width(NARROW);
    String roadmap = "document.querySelector('#roadmap .chart')";
    assertThat(browser.count(roadmap + ".scrollWidth - " + roadmap + ".clientWidth"))
        .isLessThanOrEqualTo(1);
    assertThat(browser.count("document.querySelector('#diagram .diagram').scrollLeft"))
        .isGreaterThan(NARROW / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 768, 950, 1024})
  void a_window_of_any_width_scrolls_down_only(int width) throws IOException {
    browser.show(report("web-shop"));
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })");
    browser.width(width);
    assertThat(browser.count("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROW, 768, 950})
  void what_the_signs_of_a_picture_mean_is_read_without_scrolling_sideways(int width)
      throws IOException {
    browser.show(report("web-shop"));
    browser.width(width);
    String pictures = "[...document.querySelectorAll('.diagram > svg')]";
    String words = "[...document.querySelectorAll('.diagram > .signs > li > span')]";
    assertThat(browser.count(pictures + ".length")).isGreaterThan(3);
    assertThat(browser.texts(pictures + ".map(p => p.nextElementSibling?.className ?? '')"))
        .containsOnly("signs off-paper");
    assertThat(
            browser.texts(
                words
                    + ".filter(w => !w.checkVisibility() || w.getBoundingClientRect().right > "
                    + width
                    + ").map(w => w.textContent)"))
        .isEmpty();
    // Still beside the reader who went to the right end of a picture.
    browser.run("document.querySelectorAll('.diagram').forEach(d => { d.scrollLeft = 9999; })");
    assertThat(
            browser.texts(
                words + ".filter(w => w.getBoundingClientRect().left < 0).map(w => w.textContent)"))
        .isEmpty();
  }

  @Test
  void what_goes_on_beside_the_window_says_so() throws IOException {
    browser.show(report("web-shop"));
    browser.width(NARROW);
    String hidden =
        "[...document.querySelectorAll('.diagram, .chart, .counts')]"
            + ".filter(p => p.scrollWidth > p.clientWidth + 1)";
    assertThat(browser.texts(hidden + ".map(p => p.className.split(' ')[0])"))
        .contains("chart", "counts");
    assertThat(browser.texts(hidden + ".map(p => getComputedStyle(p, '::before').content)"))
        .containsOnly("\"Scroll sideways to see all of it.\"");
  }

  @Test
  void on_a_phone_what_became_of_a_letter_runs_on() throws IOException {
    browser.show(report("web-shop"));
    browser.width(NARROW);
    assertThat(
            browser.texts(
                "[...document.querySelectorAll('.matrix td')]"
                    + ".filter(c => c.checkVisibility() && c.getBoundingClientRect().height > 60)"
                    + ".map(c => c.textContent)"))
        .isEmpty();
  }

  @Test
  void a_wide_window_shows_the_legend_of_a_picture_once() throws IOException {
    browser.show(report("web-shop"));
    browser.width(1400);
    String shown = ".filter(e => e.getBoundingClientRect().width > 0).length";
    assertThat(browser.count("[...document.querySelectorAll('.signs')]" + shown)).isZero();
    assertThat(browser.count("[...document.querySelectorAll('.dfd-legend')]" + shown))
        .isGreaterThan(3);
    browser.width(NARROW);
    assertThat(browser.count("[...document.querySelectorAll('.dfd-legend')]" + shown)).isZero();
  }

  @Test
  void what_no_finding_matches_is_said_and_all_are_shown_in_their_first_order_again()
      throws IOException {
    browser.show(report("flask-blog"));
    List<String> first = browser.texts(cells(1));
    browser.click("#findings th:first-child button");
    assertThat(browser.ask("document.querySelector('#findings caption').textContent"))
        .isEqualTo("Grounded findings, by Threat");
    browser.type("#by-words", "nowhere-at-all");
    assertThat(browser.holds("document.getElementById('none-shown').checkVisibility()")).isTrue();
    assertThat(browser.holds("document.querySelector('#findings table').checkVisibility()"))
        .isFalse();
    browser.click("#show-all");
    assertThat(browser.holds("document.getElementById('none-shown').checkVisibility()")).isFalse();
    assertThat(browser.texts(cells(1))).isEqualTo(first);
    assertThat(browser.ask("document.querySelector('#findings caption').textContent"))
        .isEqualTo("Grounded findings, worst first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void keys_alone_lead_to_a_finding(String sample) throws IOException {
    browser.show(report(sample));
    browser.tab();
    assertThat(browser.ask("document.activeElement.className")).isEqualTo("skip");
    assertThat(browser.holds("document.activeElement.getBoundingClientRect().left >= 0")).isTrue();
    browser.enter();
    browser.run("document.querySelector('#findings h2').scrollIntoView()");
    tabTo("#by-words", "#entries a, #threats a, #attacks a, .for-role a");
    Finding sought = assessment(sample).certainFindings().get(1);
    browser.press(sought.title());
    assertThat(browser.texts(SHOWN_ROWS + ".map(r => r.dataset.finding)"))
        .contains("f-" + sought.id());
    tabTo("tr[data-finding] a[href='#f-" + sought.id() + "']", "#by-words");
    assertThat(browser.ask("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    browser.enter();
    assertThat(browser.holds("document.querySelector(':target').checkVisibility()")).isTrue();
  }

  /**
   * Presses the key until the place has the focus.
   *
   * @param after where to begin: the last of these, so that a long page takes no thousand keys
   */
  private static void tabTo(String place, String after) {
    browser.run("[...document.querySelectorAll(\"" + after + "\")].pop().focus()");
    String isThere = "document.activeElement.matches(\"" + place + "\")";
    for (int i = 0; i < 60 && !browser.holds(isThere); i++) {
      browser.tab();
    }
    assertThat(browser.holds(isThere)).as("keys lead to " + place).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player", "mobile-backend", "web-shop"})
  void axe_finds_nothing_serious_on_a_light_and_on_a_dark_screen(String sample) throws IOException {
    browser.show(report(sample));
    browser.click("tr[data-finding] a");
    assertThat(browser.violations("")).isEmpty();
    browser.media("screen", true);
    assertThat(browser.violations("color-contrast")).isEmpty();
    browser.media("screen", false);
    browser.width(NARROW);
    assertThat(browser.violations("target-size")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "media-player"})
  void axe_finds_nothing_serious_on_the_page_of_any_role(String sample) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (var files = Files.list(report(sample).getParent())) {
      files
          .filter(f -> f.getFileName().toString().matches("(role-.*|index)\\.html"))
          .sorted()
          .forEach(pages::add);
    }
    assertThat(pages).hasSize(6);
    for (Path page : pages) {
      requireAccessible(page);
    }
  }

  @Test
  void axe_finds_nothing_serious_in_the_edition_for_customers() throws IOException {
    Path page = folder.resolve("customer.html");
    Look customer = Look.PLAIN.withEdition(Edition.CUSTOMER);
    Files.write(page, DREADNOUGHT.withLook(customer).html(assessment("web-shop")));
    requireAccessible(page);
    assertThat(browser.console()).isEmpty();
  }

  private static void requireAccessible(Path page) {
    browser.show(page);
    // Some of the folded parts, which are alike: with all of them axe takes minutes.
    browser.run(
        "[...document.querySelectorAll('details')].slice(0, 9).forEach(d => d.open = true)");
    assertThat(browser.violations("")).as(page.toString()).isEmpty();
    browser.media("screen", true);
    assertThat(browser.violations("color-contrast")).as(page + " when dark").isEmpty();
    browser.media("screen", false);
    browser.width(NARROW);
    assertThat(browser.count("document.documentElement.scrollWidth"))
        .as(page + " on a phone")
        .isLessThanOrEqualTo(NARROW);
    browser.width(WIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"flask-blog", "web-shop"})
  void contents_and_questions_lead_to_the_chapter_of_each_role(String sample) throws IOException {
    browser.show(report(sample));
    for (Role role : DREADNOUGHT.catalog().roles()) {
      if (role.questions().isEmpty()) {
        continue;
      }
      String chapter = "#for-" + role.id();
      browser.click(".contents a[href='" + chapter + "']");
      assertThat(browser.holds(inView("document.querySelector('" + chapter + " > h2')"))).isTrue();
      assertThat(
              browser.texts(
                  "[...document.querySelectorAll('"
                      + chapter
                      + " > section > h3')].map(h => h.textContent)"))
          .isEqualTo(role.questions());
      browser.click(chapter + " > nav li:last-child a");
      assertThat(browser.ask("document.querySelector(':target > h3').textContent"))
          .isEqualTo(role.questions().get(role.questions().size() - 1));
    }
  }

  @Test
  void a_system_of_hostile_names_runs_nothing_on_any_page_and_breaks_no_picture()
      throws IOException {
    Path hostile = folder.resolve("hostile-system");
    Files.createDirectories(hostile);
    for (var file : HostileSystem.dreadnought().reports(HostileSystem.assessment()).entrySet()) {
      Files.write(hostile.resolve(file.getKey()), file.getValue());
    }
    List<Path> pages = new ArrayList<>();
    try (var files = Files.list(hostile)) {
      files.filter(f -> f.toString().matches(".*\\.(html|svg)")).sorted().forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(8);
    for (Path page : pages) {
      browser.requests();
      browser.console();
      browser.show(page);
      assertThat(browser.console()).as(page.toString()).isEmpty();
      assertThat(browser.requests()).as(page.toString()).containsExactly(page.toUri().toString());
      assertThat(browser.holds("window.hit === undefined")).as(page.toString()).isTrue();
      assertThat(browser.texts(TEXT_OUTSIDE_ITS_PICTURE)).as(page.toString()).isEmpty();
      if (page.toString().endsWith(".html")) {
        browser.width(NARROW);
        assertThat(browser.count("document.documentElement.scrollWidth"))
            .as(page.toString())
            .isLessThanOrEqualTo(NARROW);
        browser.width(WIDE);
      }
    }
  }

  /** Of each picture that is shown, words that stick out of it. */
  private static final String TEXT_OUTSIDE_ITS_PICTURE =
      "[...document.querySelectorAll('svg')].filter(s => s.checkVisibility()).flatMap(s => {"
          + "const b = s.getBoundingClientRect();"
          + "return [...s.querySelectorAll('text')].filter(t => {"
          + "const r = t.getBoundingClientRect();"
          + "return r.width > 0 && (r.left < b.left - 1 || r.right > b.right + 1"
          + " || r.top < b.top - 1 || r.bottom > b.bottom + 1); }); })"
          + ".map(t => t.textContent)";

  @Test
  void axe_would_find_grey_on_grey() throws IOException {
    Path page = folder.resolve("grey.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><html lang=en><title>t</title><main><h1>t</h1>"
            + "<p style='color:#999;background:#aaa'>grey</p></main>");
    browser.show(page);
    assertThat(browser.violations("")).anyMatch(v -> v.startsWith("color-contrast"));
  }

  @Test
  void without_script_everything_is_there_and_a_link_opens_its_finding() throws IOException {
    browser.scripts(false);
    browser.show(report("flask-blog"));
    assertThat(browser.holds("document.getElementById('filters').offsetHeight === 0")).isTrue();
    assertThat(browser.count("document.querySelectorAll('thead button').length")).isZero();
    assertThat(browser.count(SHOWN_SECTIONS + ".length"))
        .isEqualTo(assessment("flask-blog").findings().size());
    browser.click("tr[data-finding] a");
    assertThat(browser.holds("document.querySelector(':target').checkVisibility()")).isTrue();
  }

  @Test
  void hostile_names_run_nothing_and_break_nothing() throws IOException {
    for (String name : List.of(Hostile.MARKUP, Hostile.LINK, Hostile.REVERSED, Hostile.LONG)) {
      Path page = folder.resolve("hostile.html");
      Files.write(page, DREADNOUGHT.html(Blog.assessment(name)));
      browser.console();
      browser.show(page);
      assertThat(browser.console()).isEmpty();
      assertThat(browser.count("document.scripts.length")).isEqualTo(1);
      assertThat(browser.count("document.querySelectorAll('a[href^=javascript]').length")).isZero();
      browser.type("#by-words", "a");
      assertThat(browser.count(SHOWN_ROWS + ".length")).isPositive();
      browser.width(NARROW);
      assertThat(browser.count("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
      browser.width(WIDE);
    }
  }

  @Test
  void three_hundred_findings_are_narrowed_and_sorted_without_waiting() throws IOException {
    Assessment town = DREADNOUGHT.assess(Models.reading(Town.model()));
    assertThat(town.findings()).hasSizeGreaterThan(300);
    Path page = folder.resolve("town.html");
    Files.write(page, DREADNOUGHT.html(town));
    browser.show(page);
    long search =
        browser.milliseconds(
            "const w = document.getElementById('by-words'); w.value = 'database'; "
                + "w.dispatchEvent(new Event('input')); document.body.offsetHeight");
    assertThat(browser.count(SHOWN_ROWS + ".length")).isBetween(1L, town.findings().size() - 1L);
    long sort =
        browser.milliseconds(
            "document.querySelector('#findings th button').click(); document.body.offsetHeight");
    assertThat(List.of(search, sort)).as("ms of a search and of a sort").allMatch(ms -> ms < 1000);
    assertThat(browser.count("document.querySelectorAll('#diagram .level').length"))
        .isGreaterThan(4);
    assertThat(browser.console()).isEmpty();
  }

  private static Assessment assessment(String sample) throws IOException {
    if (!ASSESSMENTS.containsKey(sample)) {
      String text = Files.readString(Path.of("samples", sample, sample + ".txt"));
      Source source = new Source(sample + ".txt", "prose", text);
      ASSESSMENTS.put(sample, DREADNOUGHT.assess(DREADNOUGHT.read(source)));
    }
    return ASSESSMENTS.get(sample);
  }

  /** The whole report among its other pages. */
  private static Path report(String sample) throws IOException {
    Path report = folder.resolve(sample).resolve("report.html");
    if (!Files.exists(report)) {
      Files.createDirectories(report.getParent());
      for (var file : DREADNOUGHT.reports(assessment(sample)).entrySet()) {
        Files.write(report.resolveSibling(file.getKey()), file.getValue());
      }
    }
    assertThat(Files.readString(report, StandardCharsets.UTF_8)).contains("<script>");
    return report;
  }
}
