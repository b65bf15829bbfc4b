package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a requirement comes to by what is said of the controls that serve it. */
class ComplianceSummaryTest {
  private static final Dreadnought DREADNOUGHT =
      Dreadnought.builtIn().withDate(new Day("2026-11-24"));
  private static final String VALIDATION = "SI-10";
  private static final String BUYING = "vote-ring@ledger";

  @Test
  void an_open_finding_whose_control_nobody_spoke_of_is_a_gap() {
    RequirementStatus silent = validation(club());
    assertThat(silent.status()).isEqualTo("gap");
    assertThat(silent.findings()).containsExactly(BUYING);
    assertThat(silent.controls()).containsExactly("parameterised-queries");
    assertThat(validation(club(ControlStatus.ABSENT)).status()).isEqualTo("gap");
  }

  @Test
  void a_control_that_is_planned_or_claimed_leaves_no_gap_and_is_no_evidence() {
    RequirementStatus planned = validation(club(ControlStatus.PLANNED));
    assertThat(planned.status()).isEqualTo("planned");
    assertThat(planned.findings()).isEmpty();
    RequirementStatus claimed = validation(club(ControlStatus.IMPLEMENTED));
    assertThat(claimed.status()).isEqualTo("claimed");
    assertThat(claimed.findings()).isEmpty();
  }

  @Test
  void evidence_counts_until_its_day() {
    assertThat(validation(club(ControlStatus.VERIFIED)).status()).isEqualTo("evidenced");
    assertThat(validation(shown("2026-11-24")).status()).isEqualTo("evidenced");
    assertThat(validation(shown("2026-11-23")).status()).isEqualTo("claimed");
  }

  /** One of two that serve it can be shown; the other is only said to be there. */
  @Test
  void what_one_control_shows_another_does_not_show() {
    ModelBuilder both =
        new ModelBuilder("Club")
            .component("ledger", ComponentKind.OTHER)
            .threat(buying("parameterised-queries", "input-validation"))
            .control("parameterised-queries", "ledger", ControlStatus.VERIFIED)
            .control("input-validation", "ledger", ControlStatus.IMPLEMENTED);
    assertThat(validation(both).controls())
        .containsExactly("input-validation", "parameterised-queries");
    assertThat(validation(both).status()).isEqualTo("claimed");
  }

  @Test
  void what_was_accepted_is_no_gap_and_shows_nothing() {
    ModelBuilder accepted =
        club()
            .decide(
                new Decision(
                    BUYING, Decision.Kind.ACCEPT, "CISO", null, null, null, "so be it", List.of()));
    assertThat(validation(accepted).status()).isEqualTo("not assessable here");
    assertThat(validation(accepted).findings()).isEmpty();
  }

  /** Whether people keep to a plan no model of a system shows; that it is missing one does. */
  @Test
  void what_an_organisation_does_is_a_gap_or_cannot_be_told() {
    String response = "IR-8";
    ModelBuilder silent =
        new ModelBuilder("Club")
            .component("ledger", ComponentKind.OTHER)
            .threat(buying("incident-response-plan"));
    assertThat(requirement(silent, response).status()).isEqualTo("gap");
    ModelBuilder claimed =
        new ModelBuilder("Club")
            .component("ledger", ComponentKind.OTHER)
            .threat(buying("incident-response-plan"))
            .control("incident-response-plan", "system", ControlStatus.VERIFIED);
    assertThat(requirement(claimed, response).status()).isEqualTo("not assessable here");
    assertThat(requirement(claimed, response).controls()).containsExactly("incident-response-plan");
  }

  @Test
  void a_framework_applies_where_data_or_the_organisation_say_so() {
    Compliance silent = framework(DREADNOUGHT, club(), "gdpr");
    assertThat(silent.inScope()).isEqualTo(Truth.UNKNOWN);
    assertThat(silent.why()).startsWith("to be asked: Is the organisation established");
    Compliance personal = framework(DREADNOUGHT, shop(), "gdpr");
    assertThat(personal.inScope()).isEqualTo(Truth.TRUE);
    assertThat(personal.why()).endsWith("(fact processes-personal-data@system)");
    Dreadnought bank =
        DREADNOUGHT.withOrganisation(
            DREADNOUGHT.organisation(
                new Source("org.yaml", "organisation", "name: Bank\nframeworks: [dora]\n")));
    Compliance followed = framework(bank, club(), "dora");
    assertThat(followed.inScope()).isEqualTo(Truth.TRUE);
    assertThat(followed.why()).isEqualTo("the organisation says so (org.yaml, line 2)");
    assertThat(framework(bank, club(), "gdpr").inScope()).isEqualTo(Truth.UNKNOWN);
    assertThat(framework(bank, club(), "nist-csf").why())
        .isEqualTo("voluntary: nobody said whether it is followed");
  }

  /** A program that serves people keeps data about them. */
  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .flow("web", "db")
        .asset("customers", "account")
        .keeps("db", "customers");
  }

  private static ModelBuilder club() {
    return new ModelBuilder("Club")
        .component("ledger", ComponentKind.OTHER)
        .threat(buying("parameterised-queries"));
  }

  private static ModelBuilder club(ControlStatus status) {
    return club().control("parameterised-queries", "ledger", status);
  }

  private static ModelBuilder shown(String until) {
    Evidence review =
        new Evidence(
            "code-review", "PR-7", new Day("2026-05-02"), "Ann", new Day(until), List.of());
    return club().control("parameterised-queries", "ledger", ControlStatus.IMPLEMENTED, review);
  }

  private static OwnThreat buying(String... controls) {
    return new OwnThreat(
        "vote-ring",
        "Votes are bought",
        "T",
        "ledger",
        new OwnThreat.Dread(5, 5, 5, 5, 5),
        "it was seen",
        List.of(controls),
        List.of());
  }

  private static RequirementStatus validation(ModelBuilder model) {
    return requirement(model, VALIDATION);
  }

  private static RequirementStatus requirement(ModelBuilder model, String id) {
    List<RequirementStatus> found = new ArrayList<>();
    for (RequirementStatus status : framework(DREADNOUGHT, model, "nist-800-53").requirements()) {
      if (status.id().equals(id)) {
        found.add(status);
      }
    }
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Compliance framework(Dreadnought dreadnought, ModelBuilder model, String id) {
    return dreadnought.assess(model.build()).compliance().stream()
        .filter(c -> c.framework().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
