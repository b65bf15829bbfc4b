package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Truth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OscalTest {
  private static final Assessment JUDGED = Documents.judged();
  private static final Assessment SAMPLE = Documents.sample();

  private static JsonNode results(Assessment assessment) {
    return Documents.tree(Documents.DREADNOUGHT.oscal(assessment)).get("assessment-results");
  }

  private static JsonNode plan(Assessment assessment) {
    byte[] plan = Documents.DREADNOUGHT.oscalPlan(assessment).orElseThrow();
    return Documents.tree(plan).get("plan-of-action-and-milestones");
  }

  @Test
  void only_what_somebody_verified_with_evidence_is_satisfied() {
    Set<String> statuses = new HashSet<>();
    for (JsonNode finding : results(JUDGED).at("/results/0/findings")) {
      String status = finding.at("/props/0/value").asText();
      statuses.add(status);
      assertThat(finding.at("/target/status/state").asText())
          .isEqualTo(status.equals("evidenced") ? "satisfied" : "not-satisfied");
    }
    assertThat(statuses).contains("gap", "claimed", "evidenced");
  }

  @Test
  void each_requirement_that_can_be_assessed_has_one_finding() {
    int expected = 0;
    for (Compliance compliance : SAMPLE.compliance()) {
      if (compliance.inScope() != Truth.FALSE) {
        expected +=
            (int)
                compliance.requirements().stream()
                    .filter(r -> !r.status().equals("not assessable here"))
                    .count();
      }
    }
    JsonNode findings = results(SAMPLE).at("/results/0/findings");
    Set<String> targets = new HashSet<>();
    findings.forEach(f -> targets.add(f.at("/target/target-id").asText()));
    assertThat(findings.size()).isEqualTo(expected);
    assertThat(targets).hasSize(expected).contains("gdpr_32_1_b", "ac-7");
  }

  @Test
  void what_is_referred_to_is_there() {
    for (JsonNode document : List.of(results(SAMPLE), plan(SAMPLE), results(JUDGED))) {
      Set<String> ids = new HashSet<>();
      Documents.visit(
          document,
          node -> {
            if (node.has("uuid")) {
              assertThat(ids.add(node.get("uuid").asText())).isTrue();
            }
          });
      Documents.visit(
          document,
          node ->
              node.properties()
                  .forEach(
                      field -> {
                        String key = field.getKey();
                        String value = field.getValue().asText();
                        if (key.endsWith("-uuid")) {
                          assertThat(ids).as(key).contains(value);
                        } else if (key.equals("href") && value.startsWith("#")) {
                          assertThat(ids).as(key).contains(value.substring(1));
                        }
                      }));
    }
  }

  @Test
  void each_uuid_is_of_version_five_and_no_list_is_empty() {
    for (JsonNode document : List.of(results(SAMPLE), plan(SAMPLE))) {
      Documents.visit(
          document,
          node -> {
            if (node.has("uuid")) {
              assertThat(node.get("uuid").asText())
                  .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            }
            assertThat(node.isArray() && node.isEmpty()).isFalse();
          });
    }
  }

  @Test
  void the_plan_has_an_item_for_each_certain_open_risk_the_worst_first() {
    List<String> open =
        JUDGED.certainFindings().stream().filter(Finding::isOpen).map(Finding::id).toList();
    List<String> items =
        Documents.all(plan(JUDGED).get("risks")).stream()
            .map(r -> r.at("/props/0/value").asText())
            .toList();
    assertThat(items).isEqualTo(open).doesNotContain("stored-script@web", "sql-injection@web");
    assertThat(plan(JUDGED).get("poam-items").size()).isEqualTo(open.size());
  }

  @Test
  void a_system_without_open_risks_needs_no_plan() {
    Assessment nothing = Documents.DREADNOUGHT.assess(new ModelBuilder("Nothing").build());
    assertThat(Documents.DREADNOUGHT.oscalPlan(nothing)).isEmpty();
  }

  @Test
  void an_accepted_risk_is_a_deviation_with_who_accepted_it() {
    JsonNode accepted =
        Documents.all(results(JUDGED).at("/results/0/risks")).stream()
            .filter(r -> r.at("/props/0/value").asText().equals("stored-script@web"))
            .findFirst()
            .orElseThrow();
    assertThat(accepted.get("status").asText()).isEqualTo("deviation-approved");
    assertThat(accepted.toString()).contains("accept by CISO until 2027-01-01, in force");
  }

  /** Nothing asks the clock. */
  @Test
  void dates_are_the_day_that_was_given() {
    assertThat(results(SAMPLE).at("/metadata/last-modified").asText())
        .isEqualTo("2026-11-25T00:00:00Z");
    assertThatThrownBy(() -> Dreadnought.builtIn().oscal(SAMPLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("withDate");
  }
}
