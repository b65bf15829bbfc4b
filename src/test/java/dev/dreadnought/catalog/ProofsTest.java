package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every threat has a smallest description on which it is raised and a nearest one on which it is
 * not, both in the words of people and models and never in the words of its own condition.
 */
class ProofsTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final List<Problem> PROBLEMS = new ArrayList<>();
  private static final List<Proof> PROOFS = Proof.all(PROBLEMS);

  @Test
  void the_files_of_proofs_are_well_formed() {
    assertThat(PROBLEMS).isEmpty();
  }

  @Test
  void every_threat_has_a_proof_that_fires_and_one_that_is_silent() {
    Set<String> without = new TreeSet<>(CATALOG.threats().keySet());
    without.removeIf(t -> has(t, true) && has(t, false));
    assertThat(without)
        .as(
            "threats that lack a case under \"fires\" or \"silent\" in a file of"
                + " src/test/resources/dev/dreadnought/catalog/proofs")
        .isEmpty();
    assertThat(PROOFS.stream().map(Proof::threat).collect(Collectors.toSet()))
        .isSubsetOf(CATALOG.threats().keySet());
  }

  private static boolean has(String threat, boolean fires) {
    return PROOFS.stream().anyMatch(p -> p.threat().equals(threat) && p.fires() == fires);
  }

  @TestFactory
  Stream<DynamicTest> each_proof_holds() {
    return PROOFS.stream()
        .filter(p -> CATALOG.threats().containsKey(p.threat()))
        .map(p -> DynamicTest.dynamicTest(p.toString(), () -> holds(p)));
  }

  private static void holds(Proof proof) {
    ThreatDefinition threat = CATALOG.threat(proof.threat());
    assertThat(proof.asserted())
        .as("a proof may not state what the condition asks")
        .doesNotContainAnyElementsOf(presences(threat));
    Reading reading = Proving.reading(proof);
    assertThat(Proving.isThere(reading.model(), proof.on()))
        .as("the element %s is one of %s", proof.on(), elements(reading))
        .isTrue();
    assertThat(Proving.isRaised(threat, reading, proof.on()))
        .as("%s%s is raised on %s", threat.id(), proof.fires() ? "" : " wrongly", proof.on())
        .isEqualTo(proof.fires());
  }

  private static List<String> presences(ThreatDefinition threat) {
    return threat
        .when()
        .facts()
        .map(Condition.Is::fact)
        .filter(f -> !CATALOG.fact(f).isOpen())
        .toList();
  }

  private static List<String> elements(Reading reading) {
    List<String> all = new ArrayList<>();
    reading.model().components().forEach(c -> all.add(c.id()));
    reading.model().flows().forEach(f -> all.add(f.id()));
    reading.model().actors().forEach(a -> all.add(a.id()));
    return all;
  }
}
