package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dreadnought.finding.Assessment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CycloneDxDeclarationsTest {
  private static final Assessment JUDGED = Documents.judged();

  private static JsonNode document(Assessment assessment) {
    return Documents.tree(Documents.DREADNOUGHT.cycloneDx(assessment));
  }

  private static JsonNode claim(JsonNode document, String ref) {
    return Documents.all(document.at("/declarations/claims")).stream()
        .filter(c -> c.get("bom-ref").asText().equals(ref))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_referred_to_is_there_once() {
    for (Assessment assessment : List.of(JUDGED, Documents.sample())) {
      JsonNode document = document(assessment);
      Set<String> refs = new HashSet<>();
      Documents.visit(
          document,
          node -> {
            if (node.has("bom-ref")) {
              assertThat(refs.add(node.get("bom-ref").asText())).isTrue();
            }
          });
      for (JsonNode claim : document.at("/declarations/claims")) {
        assertThat(refs).contains(claim.get("target").asText());
        claim.path("evidence").forEach(e -> assertThat(refs).contains(e.asText()));
      }
      for (JsonNode attestation : document.at("/declarations/attestations")) {
        assertThat(refs).contains(attestation.get("assessor").asText());
        for (JsonNode map : attestation.get("map")) {
          assertThat(refs).contains(map.get("requirement").asText());
          map.path("claims").forEach(c -> assertThat(refs).contains(c.asText()));
          map.path("counterClaims").forEach(c -> assertThat(refs).contains(c.asText()));
        }
      }
      assertThat(document.at("/declarations/attestations").size()).isPositive();
    }
  }

  @Test
  void a_claim_shows_what_there_is_for_it_and_says_where_there_is_nothing() {
    JsonNode document = document(JUDGED);
    JsonNode verified = claim(document, "claim:parameterised-queries@web:verified");
    assertThat(verified.at("/target").asText()).isEqualTo("element:web");
    JsonNode evidence = document.at("/declarations/evidence/0");
    assertThat(verified.at("/evidence/0")).isEqualTo(evidence.get("bom-ref"));
    assertThat(evidence.at("/data/0/contents/url").asText()).isEqualTo("https://ci/run/7");
    assertThat(evidence.at("/created").asText()).isEqualTo("2026-05-01T00:00:00Z");
    assertThat(evidence.at("/author/name").asText()).isEqualTo("A. Tester");
    assertThat(claim(document, "claim:encryption-at-rest@db:implemented").at("/reasoning").asText())
        .isEqualTo("Stated; nothing is shown for it.");
    assertThat(claim(document, "claim:query-time-limit@db:absent").at("/predicate").asText())
        .startsWith("Not so: ");
  }

  @Test
  void only_a_gap_and_what_was_verified_get_a_score() {
    Set<String> scored = new HashSet<>();
    for (JsonNode attestation : document(JUDGED).at("/declarations/attestations")) {
      for (JsonNode map : attestation.get("map")) {
        JsonNode conformance = map.get("conformance");
        String why = conformance.get("rationale").asText();
        if (conformance.has("score")) {
          scored.add(conformance.get("score").asText() + ": " + why.split(" ")[0]);
        } else {
          assertThat(why).endsWith("Nobody has verified it.");
        }
      }
    }
    assertThat(scored).containsExactlyInAnyOrder("0: Gap:", "1: Each");
  }

  @Test
  void an_open_finding_speaks_against_a_requirement_that_is_a_gap() {
    boolean found = false;
    for (JsonNode attestation : document(JUDGED).at("/declarations/attestations")) {
      for (JsonNode map : attestation.get("map")) {
        boolean gap = map.at("/conformance/rationale").asText().startsWith("Gap");
        boolean named = map.path("counterClaims").toString().contains("finding:");
        found |= gap && named;
        assertThat(!gap || named).isTrue();
      }
    }
    assertThat(found).isTrue();
  }

  /** What depends on no day has none, so that it stays the same on another. */
  @Test
  void there_is_a_timestamp_only_where_the_assessment_depends_on_a_day() {
    assertThat(document(JUDGED).at("/metadata/timestamp").asText())
        .isEqualTo("2026-11-25T00:00:00Z");
    assertThat(document(Documents.sample()).get("metadata").has("timestamp")).isFalse();
  }
}
