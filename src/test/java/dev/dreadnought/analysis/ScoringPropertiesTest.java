package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What must hold of scores for all models. */
class ScoringPropertiesTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final int TRIES = 150;

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Provide
  Arbitrary<String> controls() {
    return Arbitraries.of(DREADNOUGHT.catalog().controls().keySet());
  }

  @Property(tries = TRIES, seed = "20261124")
  void no_factor_leaves_its_range(@ForAll("models") ThreatModel model) {
    for (Finding finding : assess(model).findings()) {
      for (DreadScore score : List.of(finding.inherent(), finding.current(), finding.target())) {
        for (Factor factor : Factor.values()) {
          assertThat(score.of(factor)).isBetween(1, Factor.MOST);
        }
        assertThat(score.low()).isLessThanOrEqualTo(score.points());
        assertThat(score.high()).isEqualTo(score.points());
      }
      assertThat(finding.inherent().of(Factor.DISCOVERABILITY)).isGreaterThanOrEqualTo(5);
      assertThat(finding.current().points()).isLessThanOrEqualTo(finding.inherent().points());
      assertThat(finding.target().points()).isLessThanOrEqualTo(finding.current().points());
    }
  }

  @Property(tries = TRIES, seed = "20261124")
  void an_implemented_control_never_raises_a_current_score(
      @ForAll("models") ThreatModel model, @ForAll("controls") String control) {
    String on = model.components().get(0).id();
    Assessment before = assess(model);
    Assessment after =
        assess(
            withControls(
                model,
                GeneratedModels.plus(
                    model.controls(),
                    List.of(new Control(control, on, ControlStatus.IMPLEMENTED, List.of())))));
    for (Finding finding : before.findings()) {
      Finding again = after.finding(finding.id()).orElseThrow();
      assertThat(again.current().points()).isLessThanOrEqualTo(finding.current().points());
      assertThat(again.inherent()).isEqualTo(finding.inherent());
    }
  }

  @Property(tries = TRIES, seed = "20261124")
  void exposure_never_lowers_an_inherent_score(@ForAll("models") ThreatModel model) {
    Component component = model.components().get(0);
    ThreatModel hidden = withFact(model, "internet-reachable", component.id(), Truth.FALSE);
    ThreatModel exposed = withFact(model, "internet-reachable", component.id(), Truth.TRUE);
    assertInherentNotLower(assess(hidden), assess(exposed));
  }

  @Property(tries = TRIES, seed = "20261124")
  void more_sensitive_data_never_lower_an_inherent_score(@ForAll("models") ThreatModel model) {
    if (model.dataAssets().isEmpty()) {
      return;
    }
    Assessment before = assess(withNeeds(model, Level.LOW));
    for (Level level : List.of(Level.MEDIUM, Level.HIGH, Level.CRITICAL)) {
      Assessment after = assess(withNeeds(model, level));
      assertInherentNotLower(before, after);
      before = after;
    }
  }

  @Property(tries = TRIES, seed = "20261124")
  void more_people_never_lower_an_inherent_score(@ForAll("models") ThreatModel model) {
    assertInherentNotLower(assess(withPeople(model, 10)), assess(withPeople(model, 500)));
    assertInherentNotLower(assess(withPeople(model, 500)), assess(withPeople(model, 50_000)));
  }

  @Property(tries = TRIES, seed = "20261124")
  void an_answer_keeps_the_score_in_its_interval_or_removes_the_finding(
      @ForAll("models") ThreatModel model) {
    Assessment before = assess(model);
    for (var question : before.questions().stream().limit(3).toList()) {
      String fact = question.id().substring(0, question.id().indexOf('@'));
      for (Truth answer : List.of(Truth.TRUE, Truth.FALSE)) {
        Assessment after = assess(withFact(model, fact, question.about(), answer));
        for (Finding finding : before.findings()) {
          after
              .finding(finding.id())
              .ifPresent(
                  again -> {
                    assertThat(again.inherent().low())
                        .as("%s after %s=%s", finding.id(), question.id(), answer)
                        .isGreaterThanOrEqualTo(finding.inherent().low());
                    assertThat(again.inherent().high())
                        .as("%s after %s=%s", finding.id(), question.id(), answer)
                        .isLessThanOrEqualTo(finding.inherent().high());
                  });
        }
      }
    }
  }

  @Property(tries = TRIES, seed = "20261124")
  void renaming_and_reordering_change_nothing_but_names(@ForAll("models") ThreatModel model) {
    Assessment before = assess(model);
    ThreatModel other = GeneratedModels.renamed(model, id -> "z" + id.hashCode() + "-" + id);
    Assessment after = assess(other);
    assertThat(scores(after).values().stream().sorted().toList())
        .isEqualTo(scores(before).values().stream().sorted().toList());
    assertThat(after.ledger().counts()).isEqualTo(before.ledger().counts());
  }

  @Property(tries = TRIES, seed = "20261124")
  void the_same_model_gives_an_equal_assessment(@ForAll("models") ThreatModel model) {
    assertThat(assess(model)).isEqualTo(assess(model));
  }

  @Property(tries = TRIES, seed = "20261124")
  void unconnected_systems_have_the_findings_that_they_have_alone(
      @ForAll("models") ThreatModel first, @ForAll("models") ThreatModel second) {
    ThreatModel a = local(first, "a-");
    ThreatModel b = local(second, "b-");
    Map<String, String> alone = elementScores(assess(a));
    alone.putAll(elementScores(assess(b)));
    assertThat(elementScores(assess(GeneratedModels.joined(a, b)))).isEqualTo(alone);
  }

  @Property(tries = TRIES, seed = "20261124")
  void the_ledger_accounts_for_every_pair(@ForAll("models") ThreatModel model) {
    Assessment assessment = assess(model);
    long elements =
        model.components().stream().filter(c -> !c.kind().dfd().isEmpty()).count()
            + model.flows().size()
            + model.actors().size()
            + 1;
    // No threat is about a boundary or about data, so they have no pairs.
    assertThat((long) assessment.ledger().total())
        .isEqualTo(elements * DREADNOUGHT.catalog().threats().size());
    long raised =
        assessment.ledger().counts().values().stream()
            .mapToInt(
                m ->
                    m.get(dev.dreadnought.finding.Ledger.Outcome.RAISED)
                        + m.get(dev.dreadnought.finding.Ledger.Outcome.ASSUMED))
            .sum();
    int folded = assessment.findings().stream().mapToInt(f -> f.folds().size()).sum();
    assertThat(raised).isEqualTo(assessment.findings().size() + folded);
  }

  @Property(tries = TRIES, seed = "20261124")
  void every_concluded_fact_has_a_proof_without_a_circle(@ForAll("models") ThreatModel model) {
    Assessment assessment = assess(model);
    Map<String, ProvenFact> facts =
        assessment.facts().stream().collect(Collectors.toMap(ProvenFact::id, f -> f));
    for (ProvenFact fact : assessment.facts()) {
      assertThat(depth(fact, facts, 0)).isLessThan(50);
    }
  }

  private static int depth(ProvenFact fact, Map<String, ProvenFact> facts, int at) {
    if (at > 50) {
      return at;
    }
    return fact.from().stream()
        .map(facts::get)
        .peek(premise -> assertThat(premise).as("a premise of " + fact.id()).isNotNull())
        .mapToInt(premise -> depth(premise, facts, at + 1))
        .max()
        .orElse(at);
  }

  private static void assertInherentNotLower(Assessment before, Assessment after) {
    for (Finding finding : before.findings()) {
      after
          .finding(finding.id())
          .ifPresent(
              again ->
                  assertThat(again.inherent().points())
                      .as(finding.id())
                      .isGreaterThanOrEqualTo(finding.inherent().points()));
    }
  }

  private static Map<String, String> scores(Assessment assessment) {
    return assessment.findings().stream()
        .collect(Collectors.toMap(Finding::id, ScoringPropertiesTest::score));
  }

  private static String score(Finding finding) {
    return finding.threat().id()
        + " "
        + finding.inherent().vector()
        + finding.inherent().lowText()
        + " "
        + finding.current().vector()
        + " "
        + finding.certainty()
        + " "
        + finding.treatment();
  }

  /** Findings of elements; those of the whole system are about both systems at once. */
  private static Map<String, String> elementScores(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> !f.element().equals(ThreatModel.SYSTEM))
        .collect(Collectors.toMap(Finding::id, ScoringPropertiesTest::score));
  }

  /** Without anything that is said of the whole system. */
  private static ThreatModel local(ThreatModel model, String prefix) {
    ThreatModel renamed = GeneratedModels.renamed(model, id -> prefix + id);
    return new ThreatModel(
        "Generated",
        "",
        null,
        renamed.components(),
        renamed.flows(),
        renamed.boundaries(),
        renamed.dataAssets(),
        renamed.actors(),
        renamed.controls().stream().filter(c -> !c.on().equals(ThreatModel.SYSTEM)).toList(),
        renamed.facts().stream().filter(f -> !f.about().equals(ThreatModel.SYSTEM)).toList());
  }

  private static Assessment assess(ThreatModel model) {
    return DREADNOUGHT.assess(Models.reading(model));
  }

  private static ThreatModel withControls(ThreatModel m, List<Control> controls) {
    return copy(m, m.people(), m.dataAssets(), controls, m.facts());
  }

  private static ThreatModel withPeople(ThreatModel m, int people) {
    List<Fact> facts = m.facts().stream().filter(f -> !f.name().equals("many-people")).toList();
    return copy(m, people, m.dataAssets(), m.controls(), facts);
  }

  private static ThreatModel withNeeds(ThreatModel m, Level level) {
    List<DataAsset> assets = new ArrayList<>();
    for (DataAsset d : m.dataAssets()) {
      assets.add(
          new DataAsset(
              d.id(), d.name(), d.kinds(), level, level, level, level, null, false, List.of()));
    }
    return copy(m, m.people(), assets, m.controls(), m.facts());
  }

  private static ThreatModel withFact(ThreatModel m, String fact, String about, Truth value) {
    Fact stated = Fact.stated(fact, about, value, List.of());
    List<Fact> facts =
        new ArrayList<>(m.facts().stream().filter(f -> !f.id().equals(stated.id())).toList());
    facts.add(stated);
    return copy(m, m.people(), m.dataAssets(), m.controls(), facts);
  }

  private static ThreatModel copy(
      ThreatModel m,
      @Nullable Integer people,
      List<DataAsset> assets,
      List<Control> controls,
      List<Fact> facts) {
    return new ThreatModel(
        m.name(),
        m.description(),
        people,
        m.components(),
        m.flows(),
        m.boundaries(),
        assets,
        m.actors(),
        controls,
        facts);
  }
}
