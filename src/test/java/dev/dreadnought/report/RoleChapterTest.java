package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Roles' pages within the whole report. */
class RoleChapterTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String REPORT =
      new HtmlReport(DREADNOUGHT.catalog(), DREADNOUGHT::dataFlowDiagram).report(Blog.assessment());

  @Test
  void the_report_has_a_chapter_for_each_role_with_its_questions_in_order() {
    for (Role role : DREADNOUGHT.catalog().roles()) {
      if (!role.questions().isEmpty()) {
        String chapter = chapter(role);
        assertThat(chapter).contains("<h2>For the ");
        assertThat(found("(?s)<h3>([^<]*\\?)</h3>", chapter)).isEqualTo(role.questions());
        assertThat(REPORT).contains("<li><a href=\"#for-" + role.id() + "\">For the ");
      }
    }
  }

  @Test
  void what_the_report_lists_already_a_chapter_only_leads_to() {
    for (Finding finding : Blog.assessment().findings()) {
      assertThat(found(Pattern.quote(finding.inherent().vector()), REPORT)).isNotEmpty();
    }
    String engineer = chapter(role("engineer"));
    assertThat(engineer).contains("href=\"#day\"").contains("href=\"#controls\"");
    assertThat(engineer).doesNotContain("<b>Before</b>").doesNotContain("<ol class=\"tasks\"");
    assertThat(chapter(role("architect"))).contains("href=\"#diagram\"").doesNotContain("<svg");
    assertThat(chapter(role("threat-modeler"))).doesNotContain("class=\"wide matrix\"");
    assertThat(chapter(role("compliance-officer"))).doesNotContain("class=\"wide evidence\"");
  }

  @Test
  void what_is_called_as_the_system_is_not_said_to_be_of_it() {
    assertThat(chapter(role("compliance-officer")))
        .contains("nobody said, for ")
        .doesNotContain("blog application of Blog application");
  }

  @Test
  void anchors_and_links_are_moved_and_headings_lowered() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(
        "role-a.html",
        """
        <main id="main" class="chapter"><section id="one"><h2>One?</h2>
        <p aria-labelledby="one" id="x"><a href="#x">x</a> <a
          href="#findings">f</a> <a href="report.html#x">r</a>
        <a href="role-b.html#two">b</a> <a href="role-b.html">b</a> <a href="index.html">i</a>
        <a href="https://example.org/role-b.html">e</a></p></section></main>
        """);
    pages.put("role-b.html", "<main><section id=\"two\"><h2>Two?</h2><h3>T</h3></section></main>");
    List<RoleChapter> chapters =
        RoleChapter.of(pages, Map.of("role-a.html", "For a", "role-b.html", "For b"));
    assertThat(chapters).extracting(RoleChapter::anchor).containsExactly("for-a", "for-b");
    assertThat(chapters.get(0).questions()).containsExactly(new Page.Link("One?", "#a-one"));
    assertThat(chapters.get(0).html())
        .isEqualTo(
            """
            <section id="a-one"><h3>One?</h3>
            <p aria-labelledby="a-one" id="a-x"><a href="#a-x">x</a> <a
              href="#findings">f</a> <a href="#x">r</a>
            <a href="#b-two">b</a> <a href="#for-b">b</a> <a href="#main">i</a>
            <a href="https://example.org/role-b.html">e</a></p></section>""");
    assertThat(chapters.get(1).html()).contains("<h3>Two?</h3><h4>T</h4>");
  }

  private static Role role(String id) {
    return DREADNOUGHT.catalog().roles().stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String chapter(Role role) {
    int begin =
        REPORT.indexOf(
            "<section class=\"chapter for-role off-paper\" id=\"for-" + role.id() + "\">");
    assertThat(begin).as(role.id()).isPositive();
    int next = REPORT.indexOf("<section class=\"chapter for-role off-paper\"", begin + 1);
    return REPORT.substring(begin, next > 0 ? next : REPORT.indexOf("<section id=\"findings\""));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(r -> r.groupCount() == 0 ? r.group() : r.group(1))
        .toList();
  }

  @Test
  void a_feature_that_nobody_mentions_is_asked_for_and_one_that_somebody_does_is_not() {
    String silent =
        questions("The shop is a web application in Flask with Flask-Login. It uses MySQL.");
    assertThat(silent)
        .contains("Not described, so not judged")
        .contains("- Password reset: How does somebody who forgot the password of ")
        .contains("- Backups: Are there backups of MySQL");
    String told =
        questions(
            "The shop is a web application in Flask with Flask-Login. It uses MySQL, which is backed"
                + " up every night. A forgotten password is reset by a link.");
    assertThat(told).doesNotContain("- Password reset:").doesNotContain("- Backups:");
    assertThat(told).contains("- Deletion of an account:");
  }

  @Test
  void of_a_program_without_accounts_nobody_asks_for_a_password_reset() {
    assertThat(questions("Users open files with a desktop application written in C++."))
        .doesNotContain("Password reset")
        .contains("- Updates: How do new versions of ");
  }

  private static String questions(String text) {
    return DREADNOUGHT.questionsText(
        DREADNOUGHT.assess(DREADNOUGHT.read(new Source("a.txt", "prose", text))), 400);
  }

  @Test
  void the_example_of_a_threat_of_ones_own_is_read_with_the_model_and_becomes_a_finding() {
    Page page = Page.of(Blog.assessment(), DREADNOUGHT.catalog(), "report.html", "");
    String yaml =
        DREADNOUGHT.modelYaml(Blog.assessment().model()) + "\n" + page.modeler().ownThreat() + "\n";
    var assessment = DREADNOUGHT.assess(DREADNOUGHT.read(new Source("model.yaml", "yaml", yaml)));
    assertThat(assessment.findings())
        .extracting(Finding::id)
        .contains("own-misuse@web-application");
  }

  @Test
  void where_no_hop_lies_on_every_way_the_reason_and_the_nearest_are_told() {
    Page page = Page.of(Blog.assessment(), DREADNOUGHT.catalog(), "report.html", "");
    assertThat(String.join(" ", page.attacks().hops()))
        .contains("No hop lies on every way")
        .contains(": attacks begin at ")
        .contains("Nearest to it comes ");
  }
}
