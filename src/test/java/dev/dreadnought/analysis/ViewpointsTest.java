package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Tally;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Blog;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewpointsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void two_teams_hand_over_in_the_order_of_the_ancestor_and_compliance_closes() {
    assertThat(Blog.assessment().review().stream().map(Viewpoint::role))
        .containsExactly(
            "leader-b",
            "threat-modeler",
            "business-stakeholder",
            "leader-a",
            "architect",
            "engineer",
            "leader-a",
            "leader-b",
            "compliance-officer");
    assertThat(Blog.assessment().review().stream().map(Viewpoint::step))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void each_step_says_something_of_its_own_about_this_system() {
    List<String> said = Blog.assessment().review().stream().map(Viewpoint::says).toList();
    Finding worst =
        Blog.assessment().findings().stream().filter(Finding::isOpen).findFirst().orElseThrow();
    assertThat(said).doesNotHaveDuplicates();
    assertThat(said.get(0))
        .startsWith("Reading Room: 4 components, 3 libraries, 3 flows and 2 kinds of data");
    String tally = Tally.of(Blog.assessment().findings()).inWords();
    assertThat(said.get(0)).contains(tally);
    assertThat(said.get(1)).contains(tally);
    assertThat(said.get(5)).contains(worst.id());
  }

  @Test
  void nothing_recognised_leaves_nothing_to_say_but_that() {
    assertThat(Blog.nothing().review().get(0).says())
        .isEqualTo("System: 0 components, 0 flows and 0 kinds of data; no finding is open");
    assertThat(Blog.nothing().review())
        .allSatisfy(v -> assertThat(v.says()).doesNotContain("  ", "null", " ;", "of 0 "));
  }

  @Test
  void one_thing_is_spoken_of_as_one() {
    Assessment club = assess(club().threat(buying("T", 5, 5, "parameterised-queries")));
    assertThat(says(club, "leader-b", 0))
        .isEqualTo(
            "Club: 1 component, 0 flows and 0 kinds of data; 1 raised: 1 grounded (1 open) and 0"
                + " possible; open and grounded are 1 medium; worst Votes are bought at ledger"
                + " (vote-ring-T@ledger)");
    assertThat(says(club, "leader-a", 0))
        .isEqualTo(
            "1 control is called for; the one that most findings name (1) is “Parameterised queries everywhere”");
    assertThat(says(club, "architect", 0))
        .isEqualTo(
            "nobody said what flows where; most open and grounded findings lie on ledger (1)");
    assertThat(says(club, "engineer", 0))
        .isEqualTo(
            "begins with Votes are bought at ledger (vote-ring-T@ledger); of 1 control not known to"
                + " be in force, 1 can be put in place at once, of which a roadmap may need fewer");
    assertThat(says(club, "leader-a", 1))
        .isEqualTo("nothing asks for another structure; the engineer can go ahead");
    assertThat(says(club, "leader-b", 1))
        .isEqualTo("of 1 open finding nobody said what is done about it");
  }

  @Test
  void several_are_spoken_of_as_several() {
    Assessment club =
        assess(
            club()
                .part("ledger-library", "ledger")
                .asset("members", "personal-data")
                .threat(buying("S", 5, 5, "sandboxed-templates"))
                .threat(buying("T", 5, 5, "parameterised-queries", "uploads-on-separate-origin"))
                .threat(buying("E", 5, 5, "uploads-on-separate-origin")));
    assertThat(says(club, "leader-b", 0))
        .startsWith("Club: 1 component, 1 library, 0 flows and 1 kind of data; 3 raised: ");
    assertThat(says(club, "leader-a", 0))
        .isEqualTo(
            "3 controls are called for; the one that most findings name (2) is “"
                + title("uploads-on-separate-origin")
                + "”");
    assertThat(says(club, "leader-a", 1))
        .isEqualTo(
            "2 controls change the structure and have to be decided before the rest, though a"
                + " roadmap takes last what it needs of them; “"
                + title("uploads-on-separate-origin")
                + "” bears on most");
    assertThat(says(club, "leader-b", 1))
        .isEqualTo("of 3 open findings nobody said what is done about them");
  }

  @Test
  void of_equal_ones_the_first_is_named() {
    Assessment club =
        assess(
            club()
                .threat(
                    buying(
                        "T",
                        5,
                        5,
                        "parameterised-queries",
                        "input-validation",
                        "request-rate-limits")));
    assertThat(says(club, "leader-a", 0))
        .isEqualTo(
            "3 controls are called for; the one that most findings name (1) is “"
                + title("input-validation")
                + "”");
    Assessment two = assess(pair().threat(at("a", "likely", 6, 9)).threat(at("b", "less", 6, 5)));
    assertThat(says(two, "business-stakeholder", 0))
        .startsWith("the gravest by impact alone is Votes are bought at a (likely@a)");
  }

  @Test
  void the_leader_who_settles_looks_at_what_the_team_said() {
    assertThat(assess(club()).review().stream().filter(v -> v.role().equals("leader-a")))
        .extracting(Viewpoint::lookedAt)
        .contains("what the architect and the engineer said");
    assertThat(says(assess(club()), "leader-a", 0)).isEqualTo("no finding asks for a change");
  }

  @Test
  void what_is_in_force_is_not_left_to_do() {
    Assessment club =
        assess(
            club()
                .threat(buying("T", 5, 5, "parameterised-queries"))
                .threat(buying("E", 5, 5, "sandboxed-templates", "input-validation"))
                .control("parameterised-queries", "ledger", ControlStatus.VERIFIED)
                .control("input-validation", "ledger", ControlStatus.IMPLEMENTED));
    assertThat(says(club, "engineer", 0))
        .endsWith("; of 1 control not known to be in force, 0 can be put in place at once");
    assertThat(says(club, "leader-a", 1))
        .startsWith(
            "1 control changes the structure and has to be decided before the rest, though a"
                + " roadmap takes last what it needs of it; ");
    assertThat(says(club, "leader-b", 1))
        .isEqualTo("every open finding has a word on what is done about it");
  }

  @Test
  void where_all_is_closed_nothing_is_left() {
    Assessment club =
        assess(
            club()
                .threat(buying("T", 5, 5, "parameterised-queries"))
                .control("parameterised-queries", "ledger", ControlStatus.VERIFIED));
    assertThat(says(club, "leader-b", 0)).endsWith("; no finding is open");
    assertThat(says(club, "business-stakeholder", 0))
        .isEqualTo("nothing that was found is left open");
    assertThat(says(club, "engineer", 0)).isEqualTo("nothing is left to mend");
    assertThat(says(club, "architect", 0)).isEqualTo("nobody said what flows where");
    assertThat(says(club, "leader-b", 1)).isEqualTo("no finding is open");
  }

  @Test
  void a_threat_that_an_analyst_names_is_a_finding_of_its_letter() {
    Assessment club = assess(club().threat(buying("T", 5, 5)));
    assertThat(says(club, "threat-modeler", 0))
        .contains(
            "; there is no ground for spoofing, repudiation, information disclosure, denial of"
                + " service and elevation of privilege; 0 assumptions were made");
    ModelBuilder all = club();
    for (String letter : List.of("S", "T", "R", "I", "D", "E")) {
      all.threat(buying(letter, 5, 5));
    }
    assertThat(says(assess(all), "threat-modeler", 0)).contains("; all six letters have findings;");
  }

  @Test
  void the_gravest_is_what_does_most_harm_and_not_what_is_likeliest() {
    Assessment club = assess(club().threat(buying("T", 5, 5)).threat(buying("E", 6, 5)));
    assertThat(says(club, "business-stakeholder", 0))
        .isEqualTo(
            "the gravest by impact alone is Votes are bought at ledger (vote-ring-E@ledger): The analyst rates the"
                + " damage 6 of 10 and the affected users 5 of 10");
    ModelBuilder two = pair().threat(at("a", "likely", 5, 10)).threat(at("b", "grave", 8, 5));
    assertThat(says(assess(two), "engineer", 0)).startsWith("begins with Votes are bought at a");
    assertThat(says(assess(two), "business-stakeholder", 0))
        .startsWith("the gravest by impact alone is Votes are bought at b");
    assertThat(says(assess(shop()), "business-stakeholder", 0)).doesNotEndWith(".");
  }

  @Test
  void of_flows_it_is_told_what_they_cross_and_who_may_read_them() {
    assertThat(flows(pair().flow("a", "b")))
        .isEqualTo(
            "of 1 flow, none crosses a boundary, none goes in clear text and of 1 nobody said"
                + " whether it is encrypted");
    ModelBuilder clear =
        pair()
            .flow("a", "b")
            .fact("flow-encrypted", "a--b", Truth.FALSE)
            .boundary("in", "network", "b");
    assertThat(flows(clear)).isEqualTo("of 1 flow, 1 crosses a boundary and 1 goes in clear text");
    ModelBuilder both =
        pair()
            .flow("a", "b")
            .flow("b", "a")
            .boundary("in", "network", "b")
            .fact("flow-encrypted", "a--b", Truth.FALSE)
            .fact("flow-encrypted", "b--a", Truth.FALSE);
    assertThat(flows(both)).isEqualTo("of 2 flows, 2 cross a boundary and 2 go in clear text");
    assertThat(flows(pair().flow("a", "b").flow("b", "a")))
        .endsWith("and of 2 nobody said whether they are encrypted");
    assertThat(flows(pair().flow("a", "b").fact("flow-encrypted", "a--b", Truth.TRUE)))
        .isEqualTo("of 1 flow, none crosses a boundary and none goes in clear text");
  }

  @Test
  void the_element_with_most_findings_is_named_and_of_equal_ones_that_of_the_worst() {
    ModelBuilder two = pair().threat(at("a", "worst", 9)).threat(at("b", "less", 5));
    assertThat(says(assess(two), "architect", 0)).endsWith("findings lie on a (1)");
    two.threat(at("b", "least", 4));
    assertThat(says(assess(two), "architect", 0)).endsWith("findings lie on b (2)");
  }

  @Test
  void what_is_possible_is_counted_apart_and_asked_about() {
    Assessment shop =
        assess(
            shop()
                .threat(at("web", "vote-ring", 9))
                .threat(at("db", "bribe", 5))
                .fact("flow-encrypted", "web--db", Truth.TRUE));
    assertThat(shop.findings()).anyMatch(f -> f.isOpen() && f.isAssumed());
    List<Finding> certain =
        shop.findings().stream().filter(f -> f.isOpen() && !f.isAssumed()).toList();
    List<String> counts = new ArrayList<>();
    for (Band band : Band.values()) {
      long count = certain.stream().filter(f -> f.current().band() == band).count();
      if (count > 0) {
        counts.add(count + " " + band.word());
      }
    }
    assertThat(counts).hasSizeGreaterThan(1);
    assertThat(says(shop, "leader-b", 0))
        .contains("; " + Tally.of(shop.findings()).inWords() + "; open and grounded are ")
        .contains(counts.get(counts.size() - 2) + " and " + counts.get(counts.size() - 1) + "; ");
    Question first = shop.questions().stream().min(Question.MOST_INFLUENTIAL_FIRST).orElseThrow();
    assertThat(shop.questions())
        .as("it is not the first in order of id")
        .anyMatch(q -> q.id().compareTo(first.id()) < 0);
    assertThat(says(shop, "leader-b", 1)).endsWith("; to be asked first: " + first.text());
    assertThat(says(shop, "threat-modeler", 0))
        .endsWith("; " + shop.assumptions().size() + " assumptions were made");
  }

  @Test
  void regimes_are_in_scope_may_apply_or_are_not_known() {
    ModelBuilder shop = shop().asset("customers", "account").keeps("db", "customers");
    assertThat(says(assess(shop), "compliance-officer", 0))
        .contains(
            "General Data Protection Regulation (may apply): ",
            "Digital Operational Resilience Act (scope not known): ");
    assertThat(says(assess(club()), "compliance-officer", 0))
        .contains("General Data Protection Regulation (scope not known): no gap shown; ");
    assertThat(
            says(
                assess(club().threat(buying("T", 5, 5, "parameterised-queries"))),
                "compliance-officer",
                0))
        .contains("General Data Protection Regulation (scope not known): 1 gap if it applied; ");
    Dreadnought bank =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(
                new Source("org.yaml", "organisation", "name: Bank\nframeworks: [dora, gdpr]\n")));
    assertThat(says(bank.assess(shop().build()), "compliance-officer", 0))
        .contains(
            "Digital Operational Resilience Act (in scope): ",
            "General Data Protection Regulation (in scope): ",
            " gaps; ");
  }

  /** What a role says when it speaks for the nth time. */
  private static String says(Assessment assessment, String role, int time) {
    return assessment.review().stream()
        .filter(v -> v.role().equals(role))
        .skip(time)
        .findFirst()
        .orElseThrow()
        .says();
  }

  private static String flows(ModelBuilder model) {
    return says(assess(model), "architect", 0);
  }

  private static Assessment assess(ModelBuilder model) {
    return DREADNOUGHT.assess(model.build());
  }

  private static String title(String control) {
    return DREADNOUGHT.catalog().control(control).title();
  }

  private static ModelBuilder club() {
    return new ModelBuilder("Club").component("ledger", ComponentKind.OTHER);
  }

  private static ModelBuilder pair() {
    return new ModelBuilder("Pair")
        .component("a", ComponentKind.OTHER)
        .component("b", ComponentKind.OTHER);
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .flow("web", "db");
  }

  private static OwnThreat buying(String letter, int damage, int users, String... controls) {
    return new OwnThreat(
        "vote-ring-" + letter,
        "Votes are bought",
        letter,
        "ledger",
        new OwnThreat.Dread(damage, 5, 5, users, 5),
        "it was seen",
        List.of(controls),
        List.of());
  }

  private static OwnThreat at(String element, String id, int damage) {
    return at(element, id, damage, 5);
  }

  private static OwnThreat at(String element, String id, int damage, int exploitability) {
    return new OwnThreat(
        id,
        "Votes are bought",
        "T",
        element,
        new OwnThreat.Dread(damage, 5, exploitability, 5, 5),
        "it was seen",
        List.of(),
        List.of());
  }
}
