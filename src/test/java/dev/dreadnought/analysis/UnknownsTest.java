package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which findings rest on what nobody knows, and which of them an answer would remove. */
class UnknownsTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Test
  void what_somebody_recorded_is_shown_whether_or_not_a_finding_rests_on_it() {
    assertThat(recorded("flow-encrypted", "web--db", true).because()).isEmpty();
    assertThat(recorded("flow-encrypted", "web--db", false).because())
        .containsExactly("clear-text-interception@web--db", "tampering-in-transit@web--db");
  }

  @Test
  void what_people_know_is_no_assumption() {
    assertThat(
            DREADNOUGHT.assess(shop().fact("builds-sql", "web", Truth.TRUE).build()).assumptions())
        .extracting(Assumption::id)
        .doesNotContain("builds-sql@web")
        .doesNotHaveDuplicates();
  }

  @Test
  void a_finding_rests_on_what_its_condition_or_its_score_reads() {
    Assumption sql = recorded("builds-sql", "web", true);
    assertThat(sql.because()).containsExactly("sql-injection@web");
    Assumption reachable = recorded("internet-reachable", "web", true);
    assertThat(reachable.because())
        .contains("sql-injection@web", "volumetric-flood@web")
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void and_on_what_stands_further_behind() {
    ModelBuilder inside = shop().assume(assumption("internet-facing", "system", false));
    Assessment assessment = DREADNOUGHT.assess(inside.build());
    Finding exposed = assessment.finding("database-exposed-to-networks@db").orElseThrow();
    assertThat(exposed.scoring())
        .anyMatch(a -> a.because().contains("internet-reachable@db"))
        .noneMatch(a -> a.because().contains("internet-facing@system"));
    assertThat(assumption(assessment, "internet-facing@system").because()).contains(exposed.id());
  }

  @Test
  void a_finding_that_the_other_answer_alone_removes_exists_only_under_it() {
    int decisive = 0;
    for (ModelBuilder system :
        List.of(
            shop(),
            shop().assume(assumption("builds-sql", "web", true)),
            shop().assume(assumption("internet-reachable", "web", true)),
            shop().assume(assumption("network-restricted", "db", false)),
            metering())) {
      Assessment assessment = DREADNOUGHT.assess(system.build());
      for (Assumption assumption : assessment.assumptions()) {
        Assessment yes = answered(assessment.model(), assumption, Truth.TRUE);
        Assessment no = answered(assessment.model(), assumption, Truth.FALSE);
        List<String> removed =
            assumption.because().stream()
                .filter(id -> id.endsWith("@" + assumption.about()))
                .filter(id -> yes.finding(id).isEmpty() || no.finding(id).isEmpty())
                .toList();
        assertThat(assumption.decisive()).as(assumption.id()).isEqualTo(removed);
        decisive += removed.size();
      }
    }
    assertThat(decisive).isPositive();
  }

  private static Assessment answered(ThreatModel model, Assumption unknown, Truth answer) {
    String name = unknown.id().substring(0, unknown.id().indexOf('@'));
    List<Fact> facts = new ArrayList<>(model.facts());
    facts.removeIf(f -> f.id().equals(unknown.id()));
    facts.add(Fact.stated(name, unknown.about(), answer, List.of()));
    return DREADNOUGHT.assess(model.withFacts(facts));
  }

  @Test
  void the_answers_of_others_do_not_touch_a_finding_of_another_element() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    assertThat(assumption(shop, "internet-reachable@web").decisive())
        .containsExactly("volumetric-flood@web");
    assertThat(assumption(shop, "internet-reachable@db").decisive()).isEmpty();
    Assessment blog = DREADNOUGHT.assess(Models.blog().build());
    assertThat(blog.assumptions())
        .allSatisfy(a -> assertThat(a.because()).containsAll(a.decisive()));
  }

  private static Assumption recorded(String fact, String about, boolean value) {
    Assessment shop = DREADNOUGHT.assess(shop().assume(assumption(fact, about, value)).build());
    return assumption(shop, fact + "@" + about);
  }

  private static Assumption assumption(Assessment assessment, String id) {
    return assessment.assumptions().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static RecordedAssumption assumption(String fact, String about, boolean value) {
    return new RecordedAssumption(fact, about, value, "Ann", null, "", List.of());
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .actor("customers", ComponentKind.USER)
        .component("web", ComponentKind.WEB_APPLICATION, "flask")
        .component("db", ComponentKind.DATABASE, "mysql")
        .flow("customers", "web")
        .flow("web", "db");
  }

  private static ModelBuilder metering() {
    return new ModelBuilder("Metering")
        .component("meter", ComponentKind.DEVICE)
        .component("api", ComponentKind.API)
        .flow("meter", "api");
  }
}
