package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Decisions about findings: as long as what they rest on is so, and not a moment longer. */
class DecisionsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final String SQL = "sql-injection@web";

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Tag("slow")
  @Property(tries = 100, seed = "20261125")
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_decision_lapses_exactly_when_a_fact_of_its_proof_changes(
      @ForAll("models") ThreatModel model, @ForAll("seeds") long seed) {
    Assessment before = DREADNOUGHT.assess(model);
    Random random = new Random(seed);
    List<Decision> decisions = new ArrayList<>();
    for (Finding finding : before.findings()) {
      decisions.add(accepted(before, finding));
    }
    ThreatModel changed = changed(model, random);
    Assessment plain = DREADNOUGHT.assess(changed);
    Assessment judged = DREADNOUGHT.assess(with(changed, decisions));
    assertThat(judged.decisions()).hasSameSizeAs(decisions);
    for (JudgedDecision decision : judged.decisions()) {
      FindingProof was = FindingProof.of(before, before.finding(decision.finding()).orElseThrow());
      Finding finding = plain.finding(decision.finding()).orElse(null);
      if (finding == null) {
        assertThat(decision.inForce()).as(decision.finding()).isFalse();
        continue;
      }
      FindingProof is = FindingProof.of(plain, finding);
      Map<String, String> gone = new TreeMap<>(was.all());
      gone.entrySet().removeAll(is.all().entrySet());
      // What the proof does not hold any more may still be so, and only not bear on the finding.
      boolean same =
          was.facts().equals(is.facts())
              && is.controls().keySet().containsAll(was.controls().keySet());
      Statistics.collect(same ? "the same" : "changed");
      assertThat(decision.inForce()).as(decision.finding() + " " + decision.why()).isEqualTo(same);
      if (!same && was.facts().keySet().equals(is.facts().keySet())) {
        gone.keySet().forEach(fact -> assertThat(decision.why()).contains(fact + " was "));
      }
      Status status = judged.finding(decision.finding()).orElseThrow().status();
      assertThat(status).isEqualTo(same ? Status.ACCEPTED : finding.status());
    }
    Statistics.coverage(
        seen -> {
          seen.check("the same").count(n -> n > 100);
          seen.check("changed").count(n -> n > 20);
        });
  }

  private static Decision accepted(Assessment assessment, Finding finding) {
    return DREADNOUGHT.decision(
        assessment, finding, Decision.Kind.ACCEPT, "CISO", null, null, null, "so be it");
  }

  /** A fact said otherwise, or a control taken away or put in force. */
  private static ThreatModel changed(ThreatModel m, Random random) {
    List<Fact> facts = new ArrayList<>(m.facts());
    List<Control> controls = new ArrayList<>(m.controls());
    int what = random.nextInt(4);
    if (what == 0 && !facts.isEmpty()) {
      Fact fact = facts.remove(random.nextInt(facts.size()));
      facts.add(Fact.stated(fact.name(), fact.about(), Truth.of(!fact.holds()), List.of()));
    } else if (what == 1 && !controls.isEmpty()) {
      controls.remove(random.nextInt(controls.size()));
    } else if (what == 2) {
      List<String> ids = List.copyOf(DREADNOUGHT.catalog().controls().keySet());
      String on = m.components().get(0).id();
      controls.add(
          new Control(
              ids.get(random.nextInt(ids.size())), on, ControlStatus.IMPLEMENTED, List.of()));
    }
    return new ThreatModel(
        m.name(),
        m.description(),
        what == 3 ? Integer.valueOf(40_000) : m.people(),
        m.components(),
        m.flows(),
        m.boundaries(),
        m.dataAssets(),
        m.actors(),
        controls,
        facts);
  }

  private static ThreatModel with(ThreatModel m, List<Decision> decisions) {
    return new ThreatModel(
        m.name(),
        m.description(),
        m.people(),
        m.components(),
        m.flows(),
        m.boundaries(),
        m.dataAssets(),
        m.actors(),
        m.controls(),
        m.facts(),
        new Judgements(List.of(), List.of(), decisions));
  }

  @Test
  void a_changed_fact_is_named_and_the_finding_counts_again() {
    Assessment before = DREADNOUGHT.assess(Models.blog().build());
    Decision decision = accepted(before, before.finding(SQL).orElseThrow());
    assertThat(decision.facts()).containsEntry("internet-reachable@web", "yes");
    Assessment same = DREADNOUGHT.assess(Models.blog().decide(decision).build());
    assertThat(same.finding(SQL).orElseThrow().status()).isEqualTo(Status.ACCEPTED);
    Assessment hidden =
        DREADNOUGHT.assess(
            Models.blog().fact("internet-reachable", "web", Truth.FALSE).decide(decision).build());
    JudgedDecision lapsed = hidden.decisions().get(0);
    assertThat(lapsed.state()).isEqualTo("lapsed");
    assertThat(lapsed.why())
        .startsWith("what it rests on has changed: ")
        .contains("internet-reachable@web was yes, and is no");
    assertThat(hidden.finding(SQL).orElseThrow().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void a_control_that_is_taken_away_ends_what_was_decided_on_it() {
    ModelBuilder guarded =
        Models.blog().control("input-validation", "web", ControlStatus.IMPLEMENTED);
    Assessment before = DREADNOUGHT.assess(guarded.build());
    Finding finding =
        before.findings().stream()
            .filter(f -> f.isOpen() && !FindingProof.of(before, f).controls().isEmpty())
            .filter(f -> f.mitigations().stream().anyMatch(m -> m.isInForce() && !m.byDefault()))
            .findFirst()
            .orElseThrow();
    Decision decision = accepted(before, finding);
    Assessment after = DREADNOUGHT.assess(Models.blog().decide(decision).build());
    assertThat(after.decisions().get(0).why())
        .contains("control:input-validation@" + finding.element() + " was yes, and is no");
  }

  @Test
  void a_decision_without_facts_counts_and_is_said_to_be_unproven() {
    Assessment assessment =
        DREADNOUGHT.assess(Models.blog().decide(plain(SQL, Decision.Kind.AVOID)).build());
    assertThat(assessment.finding(SQL).orElseThrow().status()).isEqualTo(Status.AVOIDED);
    assertThat(assessment.decisions().get(0).standing()).startsWith("in force, unproven");
    assertThat(DREADNOUGHT.explanation(assessment, assessment.finding(SQL).orElseThrow(), 100))
        .contains("Decision to avoid it, in force, unproven");
  }

  @Test
  void a_digest_alone_ends_with_the_facts_and_says_that_it_cannot_say_which() {
    Assessment before = DREADNOUGHT.assess(Models.blog().build());
    String digest = FindingProof.of(before, before.finding(SQL).orElseThrow()).digest();
    assertThat(judged(decision(SQL, digest, Map.of())).inForce()).isTrue();
    assertThat(judged(decision(SQL, "0123456789abcdef", Map.of())).why())
        .contains("it cannot be said which", digest);
    assertThat(
            judged(decision(SQL, "0123456789abcdef", Map.of("internet-reachable@web", "yes")))
                .why())
        .contains("builds-sql@web is yes, and did not bear on it");
    assertThat(judged(decision(SQL, null, Map.of("internet-reachable@web", "yes"))).inForce())
        .as("a fact that a person named by hand")
        .isTrue();
  }

  @Test
  void a_decision_counts_until_its_day() {
    Decision year = until("2026-12-31");
    ThreatModel model = Models.blog().decide(year).build();
    assertThat(
            DREADNOUGHT.withDate(new Day("2026-12-31")).assess(model).decisions().get(0).inForce())
        .isTrue();
    Assessment after = DREADNOUGHT.withDate(new Day("2027-01-01")).assess(model);
    assertThat(after.decisions().get(0).why())
        .isEqualTo("it ended on 2026-12-31, and the analysis is of 2027-01-01");
    assertThat(after.finding(SQL).orElseThrow().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void a_decision_that_ends_on_a_day_asks_for_the_day_of_the_analysis() {
    ThreatModel model = Models.blog().decide(until("2026-12-31")).build();
    assertThatThrownBy(() -> DREADNOUGHT.assess(model))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the decision about sql-injection@web ends on a day, 2026-12-31")
        .hasMessageContaining("--date YYYY-MM-DD");
    assertThat(DREADNOUGHT.assess(Models.blog().build()).engine().date()).isNull();
  }

  @Test
  void a_day_that_nothing_asks_for_is_no_part_of_the_analysis() {
    Dreadnought dated = DREADNOUGHT.withDate(new Day("2026-11-24"));
    assertThat(dated.assess(Models.blog().build()).engine().date()).isNull();
    assertThat(
            dated
                .assess(Models.blog().decide(plain(SQL, Decision.Kind.ACCEPT)).build())
                .engine()
                .date())
        .isNull();
    assertThat(dated.assess(Models.blog().decide(until("2026-12-31")).build()).engine().date())
        .isEqualTo(new Day("2026-11-24"));
    assertThat(dated.assess(reviewed(new Day("2027-05-02"))).engine().date())
        .isEqualTo(new Day("2026-11-24"));
    assertThat(dated.assess(reviewed(null)).engine().date()).isNull();
  }

  private static ThreatModel reviewed(@Nullable Day until) {
    Evidence review =
        new Evidence("code-review", "PR-7", new Day("2026-05-02"), "Ann", until, List.of());
    return Models.blog()
        .control("parameterised-queries", "web", ControlStatus.VERIFIED, review)
        .build();
  }

  private static Decision until(String day) {
    return new Decision(
        SQL, Decision.Kind.ACCEPT, "CISO", null, new Day(day), null, "so be it", List.of());
  }

  @Test
  void who_may_accept_little_does_not_accept_much() {
    String people = "acceptance: [{who: Lead, upTo: high}, {who: CISO, upTo: critical}]\n";
    assertThat(judgedIn(people, by("CISO", Decision.Kind.ACCEPT)).inForce()).isTrue();
    assertThat(judgedIn(people, by("Lead", Decision.Kind.ACCEPT)).why())
        .isEqualTo("Lead may accept findings up to high, and this one is critical");
    assertThat(judgedIn(people, by("Intern", Decision.Kind.TRANSFER)).why())
        .isEqualTo("the organisation names no Intern who may accept risks");
    assertThat(judgedIn(people, by("Intern", Decision.Kind.FALSE_POSITIVE)).inForce())
        .as("what is no threat needs nobody who bears it")
        .isTrue();
  }

  @Test
  void where_nobody_is_named_everybody_decides_about_what_the_organisation_can_bear() {
    assertThat(judgedIn("name: Club\n", by("Ann", Decision.Kind.ACCEPT)).inForce()).isTrue();
    assertThat(judgedIn("appetite: critical\n", by("Ann", Decision.Kind.ACCEPT)).inForce())
        .isFalse();
    Finding lesser =
        DREADNOUGHT.assess(Models.blog().build()).findings().stream()
            .filter(f -> f.isOpen() && f.current().band() == Band.HIGH)
            .findFirst()
            .orElseThrow();
    Decision other = plain(lesser.id(), Decision.Kind.ACCEPT);
    assertThat(judgedIn("appetite: critical\n", other).inForce()).isTrue();
  }

  private static Decision by(String who, Decision.Kind kind) {
    return new Decision(SQL, kind, who, null, null, null, "so be it", List.of());
  }

  private static JudgedDecision judgedIn(String organisation, Decision decision) {
    Dreadnought there =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(new Source("org.yaml", "organisation", organisation)));
    return there.assess(Models.blog().decide(decision).build()).decisions().get(0);
  }

  @Test
  void a_decision_about_what_is_part_of_another_finding_says_of_which() {
    ModelBuilder metering =
        new ModelBuilder("Metering")
            .component("meter", ComponentKind.DEVICE)
            .component("api", ComponentKind.API)
            .flow("meter", "api")
            .decide(plain("device-key-read-out@meter", Decision.Kind.ACCEPT))
            .decide(plain("device-key-read-out@api", Decision.Kind.ACCEPT));
    assertThat(DREADNOUGHT.assess(metering.build()).decisions())
        .extracting(JudgedDecision::why)
        .containsExactly(
            "there is no such finding",
            "it is part of debug-port-opened@meter, which is to be decided about");
  }

  private static JudgedDecision judged(Decision decision) {
    return DREADNOUGHT.assess(Models.blog().decide(decision).build()).decisions().get(0);
  }

  @Test
  void a_pattern_decides_about_all_that_fit_and_a_decision_about_one_goes_before_it() {
    Assessment assessment =
        DREADNOUGHT.assess(
            Models.blog()
                .decide(plain("*@web", Decision.Kind.TRANSFER))
                .decide(plain(SQL, Decision.Kind.ACCEPT))
                .decide(plain("no-such-thing@*", Decision.Kind.ACCEPT))
                .build());
    assertThat(decided("*@web", SQL)).as("whichever is said last").isEqualTo(Status.ACCEPTED);
    assertThat(decided(SQL, "*@web")).isEqualTo(Status.ACCEPTED);
    for (Finding finding : assessment.findings()) {
      boolean isAtWeb = finding.element().equals("web");
      Status expected = finding.id().equals(SQL) ? Status.ACCEPTED : Status.TRANSFERRED;
      if (isAtWeb) {
        assertThat(finding.status()).as(finding.id()).isEqualTo(expected);
      } else {
        assertThat(finding.status()).as(finding.id()).isIn(Status.OPEN, Status.MITIGATED);
      }
    }
    assertThat(assessment.decisions())
        .anyMatch(
            d -> d.finding().equals("no-such-thing@*") && d.why().equals("no finding fits it"));
  }

  /** What becomes of the injection where it is accepted by itself, and a pattern transfers it. */
  private static Status decided(String first, String second) {
    ModelBuilder blog = Models.blog();
    for (String each : List.of(first, second)) {
      blog.decide(plain(each, each.equals(SQL) ? Decision.Kind.ACCEPT : Decision.Kind.TRANSFER));
    }
    return DREADNOUGHT.assess(blog.build()).finding(SQL).orElseThrow().status();
  }

  @Test
  void what_is_too_much_needs_somebody_who_may_accept_it() {
    Decision decision = plain(SQL, Decision.Kind.ACCEPT);
    Dreadnought nobody =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(new Source("org.yaml", "organisation", "appetite: high\n")));
    JudgedDecision lapsed =
        nobody.assess(Models.blog().decide(decision).build()).decisions().get(0);
    assertThat(lapsed.why())
        .isEqualTo(
            "what is high or worse is too much for the organisation, this one is critical, and the"
                + " organisation names nobody who may accept it");
    Dreadnought ciso =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(
                new Source(
                    "org.yaml",
                    "organisation",
                    "appetite: high\nacceptance: [{who: CISO, upTo: critical}]\n")));
    assertThat(ciso.assess(Models.blog().decide(decision).build()).decisions().get(0).inForce())
        .isTrue();
  }

  @Test
  void what_was_verified_counts_as_implemented_when_its_evidence_has_ended() {
    Evidence evidence =
        new Evidence(
            "code-review", "PR-7", new Day("2026-05-02"), "Ann", new Day("2027-05-02"), List.of());
    ThreatModel model =
        Models.blog()
            .control("parameterised-queries", "web", ControlStatus.VERIFIED, evidence)
            .build();
    Assessment valid = DREADNOUGHT.withDate(new Day("2027-05-02")).assess(model);
    Assessment ended = DREADNOUGHT.withDate(new Day("2027-05-03")).assess(model);
    assertThat(status(valid)).isEqualTo(ControlStatus.VERIFIED);
    assertThat(valid.reading().problems()).isEmpty();
    assertThat(status(ended)).isEqualTo(ControlStatus.IMPLEMENTED);
    assertThat(ended.reading().problems().get(0).message())
        .contains("was valid until 2027-05-02", "no longer as verified");
    assertThat(ended.model()).as("what was stated stays").isEqualTo(model);
    assertThat(
            DREADNOUGHT
                .withDate(new Day("2027-05-03"))
                .assess(ended.reading())
                .reading()
                .problems())
        .as("what is told is not told again")
        .isEqualTo(ended.reading().problems());
    assertThat(status(DREADNOUGHT.assess(model)))
        .as("without a day nothing has ended")
        .isEqualTo(ControlStatus.VERIFIED);
  }

  private static ControlStatus status(Assessment assessment) {
    return assessment.finding(SQL).orElseThrow().mitigations().stream()
        .filter(m -> m.control().equals("parameterised-queries"))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static Decision plain(String finding, Decision.Kind kind) {
    return new Decision(finding, kind, "CISO", null, null, null, "so be it", List.of());
  }

  private static Decision decision(String finding, String proof, Map<String, String> facts) {
    return new Decision(
        finding,
        Decision.Kind.ACCEPT,
        "CISO",
        null,
        null,
        null,
        "so be it",
        proof,
        facts,
        List.of());
  }
}
