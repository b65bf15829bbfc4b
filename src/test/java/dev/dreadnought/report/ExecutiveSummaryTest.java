package dev.dreadnought.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.analysis.GeneratedModels;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.export.Hostile;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExecutiveSummaryTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Property(tries = 150, seed = "20261124")
  void every_summary_is_short_whole_and_names_three_priorities(
      @ForAll("models") ThreatModel model) {
    Reading reading =
        new Reading(List.of(), model, List.of(), List.of(), List.of(), List.of(), List.of());
    Assessment assessment = DREADNOUGHT.assess(reading);
    ExecutiveSummary summary = summary(assessment);
    long open = assessment.findings().stream().filter(Finding::isOpen).count();
    assertThat(summary.words()).isLessThanOrEqualTo(ExecutiveSummary.MOST_WORDS);
    assertThat(summary.priorities()).hasSize((int) Math.min(3, open));
    assertThat(summary.priorities())
        .allSatisfy(
            p -> {
              assertThat(p.where()).isNotBlank();
              assertThat(p.first().isEmpty()).isEqualTo(p.finding().controls().isEmpty());
            });
    assertReadsWell(summary.text());
  }

  private static void assertReadsWell(String text) {
    assertThat(text)
        .doesNotContainPattern("  | ,| ;|,,|\\.\\.| \\.|: *[.;,]|\\( *\\)|null|(?<!\\w)@|@(?!\\w)")
        .doesNotContainPattern("\\b1 (open )?(findings|are|days|passages|rest|follow)\\b")
        .doesNotContainPattern("\\band \\.|(?<![.\\d])0 (critical|high|medium|low|more)\\b");
    // What is cut is cut between brackets, and ends once.
    assertThat(text).doesNotContain("….").doesNotContainPattern("\\([^)]*…");
    assertThat(text.lines()).allMatch(line -> line.matches("(?s).*[.…?]"));
  }

  @Test
  void three_systems_have_three_summaries_and_share_no_priority_line() throws IOException {
    List<String> lines =
        List.of("flask-blog", "media-player", "web-shop").stream()
            .map(ExecutiveSummaryTest::sample)
            .flatMap(summary -> summary.priorities().stream())
            .map(ExecutiveSummary.Priority::text)
            .toList();
    assertThat(lines).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void the_worst_open_finding_comes_first_with_its_score_and_what_to_do() {
    Assessment assessment = Blog.assessment();
    Finding worst = assessment.certainFindings().stream().filter(Finding::isOpen).findFirst().get();
    ExecutiveSummary.Priority first = summary(assessment).priorities().get(0);
    assertThat(first.finding().source()).isEqualTo(worst);
    assertThat(first.text()).contains(worst.title(), worst.current().score(), "Do first: ", "day");
  }

  @Test
  void an_assumption_that_carries_a_high_finding_is_named_with_the_question_that_settles_it() {
    Assessment assessment = Blog.assessment();
    List<Finding> carried =
        assessment.findings().stream()
            .filter(f -> f.isOpen() && f.isAssumed())
            .filter(f -> f.current().band().compareTo(Band.HIGH) <= 0)
            .toList();
    assertThat(carried).isNotEmpty();
    String line =
        summary(assessment)
            .text()
            .lines()
            .filter(l -> l.contains(" stands or falls with the answer to: "))
            .findFirst()
            .orElseThrow();
    assertThat(line).contains(carried.get(0).title());
    assertThat(assessment.questions()).anyMatch(q -> line.endsWith(": " + q.text()));
  }

  @Test
  void what_the_worst_means_is_said_with_whose_data_and_who_must_be_told() {
    assertThat(sample("web-shop").closing().get(0))
        .startsWith(
            "For the business it means that an attacker could read, change and destroy customer accounts, ")
        .contains("to the harm of customers")
        .contains("the supervisory authority may have to be told", "(GDPR, where it applies)");
    assertThat(sample("media-player").closing().get(0))
        .as("nothing there is about people")
        .doesNotContain("to be told")
        .endsWith(", to the harm of the listener.");
    for (String name : List.of("flask-blog", "web-shop", "mobile-backend", "media-player")) {
      assertThat(sample(name).words()).isLessThanOrEqualTo(ExecutiveSummary.MOST_WORDS);
    }
  }

  @Test
  void nothing_is_at_a_person() {
    Assessment assessment =
        DREADNOUGHT.assess(
            DREADNOUGHT.read(
                new Source(
                    "list.txt",
                    "prose",
                    "Editors log in to the web application with a password. Administrators log in"
                        + " without a second factor.")));
    Page page = Page.of(assessment, DREADNOUGHT.catalog(), "", "");
    List<FindingView> people =
        page.findings().stream().filter(f -> f.source().element().startsWith("admin")).toList();
    assertThat(people).isNotEmpty();
    ExecutiveSummary summary = ExecutiveSummary.of(assessment, DREADNOUGHT.catalog(), people);
    assertThat(summary.priorities())
        .extracting(ExecutiveSummary.Priority::where)
        .isNotEmpty()
        .containsOnly("concerning administrators");
    assertThat(summary.text())
        .contains("concerning administrators, 6.8")
        .doesNotContain(" at Administrator");
  }

  @Test
  void the_first_question_of_the_list_is_asked_with_what_is_assumed_and_on_how_much_it_bears() {
    for (String name : List.of("flask-blog", "web-shop", "mobile-backend")) {
      Assessment assessment = assessed(name);
      Question first = assessment.questions().get(0);
      Assumption assumed =
          assessment.assumptions().stream()
              .filter(a -> a.id().equals(first.id()))
              .findFirst()
              .orElseThrow();
      int bearing = assumed.because().size();
      assertThat(summary(assessment).text())
          .as(name)
          .contains("To be asked first: " + first.text())
          .contains("The answer bears on " + bearing + " findings");
    }
    assertThat(sample("flask-blog").text())
        .contains(
            "; meanwhile it is assumed that Blog application concerns ten thousand people or");
  }

  @Test
  void what_to_do_first_against_the_critical_is_what_the_roadmap_does_first() {
    Assessment shop = assessed("web-shop");
    FirstStep firstStep = FirstStep.of(shop, DREADNOUGHT.catalog());
    List<Roadmap.Step> steps =
        Roadmap.of(shop, DREADNOUGHT.catalog().scoring().effortDays()).steps();
    List<Finding> critical =
        shop.certainFindings().stream()
            .filter(f -> f.isOpen() && f.current().band() == Band.CRITICAL)
            .toList();
    assertThat(critical).isNotEmpty();
    for (Finding finding : critical) {
      List<String> first = firstStep.against(finding).stream().map(Mitigation::control).toList();
      Roadmap.Step closing =
          steps.stream().filter(s -> s.closes().contains(finding)).findFirst().orElseThrow();
      assertThat(first).as(finding.id()).contains(closing.advice().control().id());
    }
  }

  @Test
  void what_is_in_force_already_is_not_among_what_to_do() {
    assertThat(summary(Blog.assessment()).priorities())
        .allSatisfy(
            p ->
                assertThat(p.first())
                    .noneMatch(
                        link ->
                            p.finding().controls().stream()
                                .anyMatch(c -> c.title().equals(link.text()) && c.inForce())));
  }

  @Test
  void nothing_recognised_is_said_in_one_sentence() {
    ExecutiveSummary summary = summary(Blog.nothing());
    assertThat(summary.text())
        .isEqualTo("No part of a system was recognised in the input, so nothing is assessed.");
  }

  @Test
  void names_without_end_do_not_make_it_longer() {
    Assessment assessment = Blog.assessment("a b c d e f g h i j k l m n o p ".repeat(40));
    assertThat(summary(assessment).words()).isLessThanOrEqualTo(ExecutiveSummary.MOST_WORDS);
    for (String name : Hostile.NAMES) {
      assertThat(summary(Blog.assessment(name)).words())
          .isLessThanOrEqualTo(ExecutiveSummary.MOST_WORDS);
    }
  }

  private static ExecutiveSummary sample(String name) {
    return summary(assessed(name));
  }

  private static Assessment assessed(String name) {
    try {
      String text = Files.readString(Path.of("samples", name, name + ".txt"));
      return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name + ".txt", "prose", text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExecutiveSummary summary(Assessment assessment) {
    return Page.of(assessment, DREADNOUGHT.catalog(), "", "").summary();
  }
}
