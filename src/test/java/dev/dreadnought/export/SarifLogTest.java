package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Status;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What code scanning asks of SARIF beyond its schema. */
class SarifLogTest {
  private static final Assessment SAMPLE = Documents.sample();
  private static final Assessment JUDGED = Documents.judged();

  private static JsonNode run(Assessment assessment) {
    return Documents.tree(Documents.DREADNOUGHT.sarif(assessment)).at("/runs/0");
  }

  private static List<JsonNode> results(Assessment assessment) {
    return Documents.all(run(assessment).get("results"));
  }

  private static List<JsonNode> rules(Assessment assessment) {
    return Documents.all(run(assessment).at("/tool/driver/rules"));
  }

  private static JsonNode result(Assessment assessment, String finding) {
    return results(assessment).stream()
        .filter(r -> r.at("/properties/finding").asText().equals(finding))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void each_result_stands_at_the_words_that_are_its_ground() {
    String text = SAMPLE.reading().inputs().get(0).text();
    for (JsonNode result : results(SAMPLE)) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("flask%20blog.txt");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
    }
    JsonNode region =
        result(SAMPLE, "forged-session@web-application").at("/locations/0/physicalLocation/region");
    String line = text.split("\n")[region.get("startLine").asInt() - 1];
    assertThat(
            line.substring(
                region.get("startColumn").asInt() - 1, region.get("endColumn").asInt() - 1))
        .isEqualTo("Flask-Login");
  }

  @Test
  void a_result_without_words_stands_on_the_first_line() {
    for (JsonNode result : results(JUDGED)) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText()).isNotEmpty();
      assertThat(place.at("/region/startLine").asInt()).isEqualTo(1);
    }
  }

  @Test
  void there_is_a_rule_for_each_threat_and_band_and_its_severity_lies_in_the_band() {
    Set<String> ids = new HashSet<>();
    for (JsonNode rule : rules(SAMPLE)) {
      String id = rule.get("id").asText();
      assertThat(ids.add(id)).isTrue();
      BigDecimal severity = new BigDecimal(rule.at("/properties/security-severity").asText());
      BigDecimal[] limits =
          switch (id.substring(id.indexOf('/') + 1)) {
            case "critical" -> limits("9.0", "10.0");
            case "high" -> limits("7.0", "8.99");
            case "medium" -> limits("4.0", "6.99");
            default -> limits("0.1", "3.99");
          };
      assertThat(severity).as(id).isBetween(limits[0], limits[1]);
    }
    assertThat(ids).contains("sql-injection/critical").hasSizeGreaterThan(20);
  }

  private static BigDecimal[] limits(String low, String high) {
    return new BigDecimal[] {new BigDecimal(low), new BigDecimal(high)};
  }

  @Test
  void what_code_scanning_limits_or_must_have_is_so() {
    for (JsonNode rule : rules(SAMPLE)) {
      assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty().hasSizeLessThan(1025);
      assertThat(rule.at("/fullDescription/text").asText()).isNotEmpty().hasSizeLessThan(1025);
      assertThat(rule.at("/help/text").asText()).isNotEmpty();
      assertThat(rule.at("/help/markdown").asText()).contains("**What helps.**");
      assertThat(rule.at("/name").asText()).hasSizeLessThan(256);
      assertThat(rule.at("/properties/tags").size()).isBetween(2, 20);
      assertThat(rule.at("/properties/tags/0").asText()).isEqualTo("security");
    }
  }

  @Test
  void each_result_points_at_its_rule_and_has_a_fingerprint_of_its_own() {
    List<JsonNode> rules = rules(SAMPLE);
    Set<String> prints = new HashSet<>();
    for (JsonNode result : results(SAMPLE)) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      String print = result.at("/partialFingerprints/primaryLocationLineHash").asText();
      assertThat(print).matches("[0-9a-f]{16}:1");
      assertThat(prints.add(print)).isTrue();
    }
  }

  /** The order of lines and other findings must not move a fingerprint. */
  @Test
  void the_same_finding_has_the_same_fingerprint_in_another_text() {
    var source =
        new dev.dreadnought.source.Source(
            "x.txt", "prose", "\n\nThe web application in Flask stores posts in MySQL with users.");
    Assessment other = Documents.DREADNOUGHT.assess(Documents.DREADNOUGHT.read(source));
    String id = "sql-injection@web-application";
    assertThat(result(other, id).get("partialFingerprints"))
        .isEqualTo(result(SAMPLE, id).get("partialFingerprints"));
  }

  @Test
  void what_is_possible_only_is_for_review_and_has_no_level() {
    for (JsonNode result : results(SAMPLE)) {
      Finding finding = Documents.finding(SAMPLE, result.at("/properties/finding").asText());
      assertThat(result.get("kind").asText()).isEqualTo(finding.isAssumed() ? "review" : "fail");
      assertThat(result.get("level").asText().equals("none")).isEqualTo(finding.isAssumed());
    }
    assertThat(results(SAMPLE)).anyMatch(r -> r.get("kind").asText().equals("review"));
  }

  @Test
  void what_was_accepted_is_suppressed_with_the_reason() {
    JsonNode suppression = result(JUDGED, "stored-script@web").at("/suppressions/0");
    assertThat(suppression.get("kind").asText()).isEqualTo("external");
    assertThat(suppression.get("status").asText()).isEqualTo("accepted");
    assertThat(suppression.get("justification").asText())
        .isEqualTo("accept by CISO until 2027-01-01, T-1: a filter stands in front");
    assertThat(results(JUDGED).stream().filter(r -> r.has("suppressions"))).hasSize(1);
  }

  @Test
  void what_controls_close_is_no_result_but_counted() {
    Set<String> closed =
        JUDGED.findings().stream()
            .filter(f -> f.status() == Status.MITIGATED)
            .map(Finding::id)
            .collect(Collectors.toSet());
    assertThat(closed).contains("sql-injection@web");
    assertThat(results(JUDGED))
        .hasSize(JUDGED.findings().size() - closed.size())
        .noneMatch(r -> closed.contains(r.at("/properties/finding").asText()));
    assertThat(run(JUDGED).at("/properties/mitigatedFindings").asInt()).isEqualTo(closed.size());
  }

  @Test
  void each_weakness_that_is_named_is_in_the_taxonomy() {
    Set<String> taxa = new HashSet<>();
    run(SAMPLE).at("/taxonomies/0/taxa").forEach(t -> taxa.add(t.get("id").asText()));
    for (JsonNode result : results(SAMPLE)) {
      result.path("taxa").forEach(t -> assertThat(taxa).contains(t.get("id").asText()));
    }
    assertThat(taxa).contains("CWE-89");
  }

  @Test
  void the_file_says_what_it_does_not_hold() {
    assertThat(run(SAMPLE).at("/properties/notHeld").size()).isEqualTo(Loss.of("sarif").size());
  }
}
