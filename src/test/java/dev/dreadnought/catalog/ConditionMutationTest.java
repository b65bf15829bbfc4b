package dev.dreadnought.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A condition that is changed in one place breaks a proof: negated, with a part left out, or with
 * the way that its parts are joined changed. So no part of a condition is decoration. The sign that
 * the build joins to each condition is no part of it: proofs that only fire by it show nothing
 * here.
 */
@Tag("prove")
class ConditionMutationTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final double LEAST_KILLED = 0.90;

  private record Case(Proof proof, Reading reading) {}

  private record Mutant(ThreatDefinition threat, String change) {}

  @Test
  void nine_changes_in_ten_break_a_proof() {
    Map<String, List<Case>> cases =
        Proof.all(new ArrayList<>()).stream()
            .map(p -> new Case(p, Proving.reading(p)))
            .collect(Collectors.groupingBy(c -> c.proof().threat()));
    List<String> survivors = new ArrayList<>();
    int count = 0;
    for (ThreatDefinition threat : CATALOG.threats().values()) {
      List<Case> own = ofCondition(threat, cases.getOrDefault(threat.id(), List.of()));
      for (Mutant mutant : mutants(threat)) {
        count++;
        if (survives(mutant, own)) {
          survivors.add(threat.id() + ": " + mutant.change());
        }
      }
    }
    System.out.printf(
        "conditions: %d changes, %d break a proof%n%s%n",
        count, count - survivors.size(), String.join("\n", survivors));
    assertThat(1.0 - (double) survivors.size() / count)
        .as("killed; survivors: %s", survivors)
        .isGreaterThanOrEqualTo(LEAST_KILLED);
  }

  /** The proofs that hold of the condition as it is written. */
  private static List<Case> ofCondition(ThreatDefinition threat, List<Case> cases) {
    ThreatDefinition written = with(threat, threat.asWritten());
    return cases.stream().filter(c -> isAsProved(written, c)).toList();
  }

  private static boolean survives(Mutant mutant, List<Case> cases) {
    return cases.stream().allMatch(c -> isAsProved(mutant.threat(), c));
  }

  private static boolean isAsProved(ThreatDefinition threat, Case one) {
    return Proving.isRaised(threat, one.reading(), one.proof().on()) == one.proof().fires();
  }

  /** Every change that leaves a condition which the catalog would take. */
  private static List<Mutant> mutants(ThreatDefinition threat) {
    List<Mutant> mutants = new ArrayList<>();
    for (Change change : changes(threat.asWritten())) {
      ThreatDefinition changed = with(threat, change.condition());
      boolean possible =
          !changed.triggers(CATALOG.closedFacts()).isEmpty()
              && !Impossible.cannotHold(change.condition());
      if (possible) {
        mutants.add(new Mutant(changed, change.what()));
      }
    }
    return mutants;
  }

  private record Change(Condition condition, String what) {}

  private static List<Change> changes(Condition condition) {
    List<Change> changes = new ArrayList<>();
    if (condition instanceof Condition.Is is) {
      changes.add(new Change(new Condition.None(List.of(is)), "not " + is.fact()));
      return changes;
    }
    List<Condition> parts = condition.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.size() > 1) {
        List<Condition> fewer = new ArrayList<>(parts);
        fewer.remove(i);
        changes.add(new Change(joined(condition, fewer), "without " + words(parts.get(i))));
      }
      for (Change change : changes(parts.get(i))) {
        List<Condition> others = new ArrayList<>(parts);
        others.set(i, change.condition());
        changes.add(new Change(joined(condition, others), change.what()));
      }
    }
    if (parts.size() > 1 && condition instanceof Condition.All) {
      changes.add(new Change(new Condition.Any(parts), "any for all of " + words(condition)));
    } else if (parts.size() > 1 && condition instanceof Condition.Any) {
      changes.add(new Change(new Condition.All(parts), "all for any of " + words(condition)));
    }
    return changes;
  }

  private static Condition joined(Condition like, List<Condition> parts) {
    if (like instanceof Condition.All) {
      return new Condition.All(parts);
    }
    return like instanceof Condition.Any ? new Condition.Any(parts) : new Condition.None(parts);
  }

  private static String words(Condition condition) {
    return condition.facts().map(Condition.Is::fact).collect(Collectors.joining(", "));
  }

  private static ThreatDefinition with(ThreatDefinition t, Condition when) {
    return new ThreatDefinition(
        t.id(),
        t.title(),
        t.stride(),
        t.also(),
        t.element(),
        t.affects(),
        when,
        t.borne(),
        t.consequence(),
        t.reach(),
        t.requires(),
        t.gives(),
        t.attack(),
        t.impact(),
        t.verify(),
        t.commands(),
        t.falsePositive(),
        t.dread(),
        t.dreadBecause(),
        t.mitigations(),
        t.sufficient(),
        t.cwe(),
        t.capec(),
        t.attackTechniques(),
        t.linddun(),
        t.implies(),
        t.general(),
        t.sources(),
        t.location());
  }
}
