package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of a threat on an element, and by which facts. Counts, the coverage ledger and a
 * why-not all ask here, so that they cannot disagree.
 */
final class PairJudge {
  private final FactBase facts;
  private final Set<String> closed;
  private final Triggers triggers;
  private final Map<String, List<String>> inOrder = new HashMap<>();

  /**
   * @param closed names of the facts that are presences
   * @param triggers those of them that each threat waits for
   */
  PairJudge(FactBase facts, Set<String> closed, Triggers triggers) {
    this.facts = facts;
    this.closed = closed;
    this.triggers = triggers;
  }

  /** Every pair has exactly one. */
  Outcome outcome(ThreatDefinition threat, String element, List<DfdType> types, boolean inScope) {
    if (!types.contains(threat.element())) {
      return Outcome.NOT_APPLICABLE;
    }
    if (!inScope) {
      return Outcome.OUT_OF_SCOPE;
    }
    Truth truth = ConditionEvaluator.evaluate(threat.when(), f -> facts.valueOf(f, element));
    boolean ground =
        triggers.of(threat).stream().anyMatch(f -> facts.valueOf(f, element) == Truth.TRUE);
    return switch (truth) {
      case TRUE -> Outcome.RAISED;
      case UNKNOWN -> ground ? Outcome.ASSUMED : Outcome.NO_GROUND;
      case FALSE ->
          ground && isSpokenAgainst(threat, element) ? Outcome.REFUTED : Outcome.NO_GROUND;
    };
  }

  /** Some known fact makes the condition fail; a presence that nothing gives does not. */
  private boolean isSpokenAgainst(ThreatDefinition threat, String element) {
    Truth withSilence = ConditionEvaluator.evaluate(threat.asWritten(), f -> silenceOf(f, element));
    return withSilence == Truth.FALSE;
  }

  /** Presences one of which must hold; or, where one does, those that are wanted beside it. */
  List<String> missing(ThreatDefinition threat, String element) {
    List<String> awaited = inOrder.computeIfAbsent(threat.id(), id -> inOrder(threat));
    if (awaited.stream().noneMatch(f -> facts.valueOf(f, element) == Truth.TRUE)) {
      return awaited;
    }
    List<String> silent =
        wanted(threat.asWritten(), true)
            .distinct()
            .filter(f -> closed.contains(f) && facts.valueOf(f, element) == Truth.FALSE)
            .filter(f -> !facts.isRefuted(f, element))
            .toList();
    List<String> enough = silent.stream().filter(f -> isEnough(threat, f, element)).toList();
    if (!enough.isEmpty()) {
      return enough;
    }
    List<String> needed = silent.stream().filter(f -> isNeeded(threat, f, element)).toList();
    return needed.isEmpty() ? silent : needed;
  }

  /** Facts that a condition wants to hold, in its order: none of those that it excludes. */
  private static Stream<String> wanted(Condition condition, boolean wanted) {
    if (condition instanceof Condition.Is is) {
      return wanted ? Stream.of(is.fact()) : Stream.empty();
    }
    boolean partWanted = wanted != condition instanceof Condition.None;
    return condition.parts().stream().flatMap(part -> wanted(part, partWanted));
  }

  /** In the order of the condition. */
  private List<String> inOrder(ThreatDefinition threat) {
    Set<String> any = triggers.of(threat);
    return threat
        .asWritten()
        .facts()
        .map(Condition.Is::fact)
        .distinct()
        .filter(any::contains)
        .toList();
  }

  /** It alone, and the condition would not fail. */
  private boolean isEnough(ThreatDefinition threat, String fact, String element) {
    return ConditionEvaluator.evaluate(
            threat.asWritten(), f -> f.equals(fact) ? Truth.TRUE : facts.valueOf(f, element))
        != Truth.FALSE;
  }

  /** Whatever else is there, the condition fails without it. */
  private boolean isNeeded(ThreatDefinition threat, String fact, String element) {
    return ConditionEvaluator.evaluate(
            threat.asWritten(), f -> f.equals(fact) ? Truth.FALSE : silenceOf(f, element))
        == Truth.FALSE;
  }

  private Truth silenceOf(String fact, String element) {
    Truth value = facts.valueOf(fact, element);
    return value == Truth.FALSE && !facts.isRefuted(fact, element) ? Truth.UNKNOWN : value;
  }

  /** Ids of the facts that speak against a pair, in the order of the condition. */
  List<String> against(ThreatDefinition threat, String element) {
    return against(threat.asWritten(), element, true);
  }

  /** Facts that keep a condition from being what it would have to be. */
  private List<String> against(Condition condition, String element, boolean wanted) {
    List<String> against = new ArrayList<>();
    if (condition instanceof Condition.Is is) {
      boolean speaks =
          wanted
              ? facts.isRefuted(is.fact(), element)
              : facts.valueOf(is.fact(), element) == Truth.TRUE;
      if (speaks) {
        against.add(is.fact() + "@" + element);
      }
    }
    for (Condition part : condition.parts()) {
      boolean partWanted = wanted != condition instanceof Condition.None;
      against.addAll(against(part, element, partWanted));
    }
    return against.stream().distinct().toList();
  }

  /** Ids of the facts of which nobody knows and on which the condition hangs. */
  List<String> unknown(ThreatDefinition threat, String element) {
    return threat
        .when()
        .facts()
        .map(Condition.Is::fact)
        .distinct()
        .filter(f -> facts.valueOf(f, element) == Truth.UNKNOWN)
        .filter(f -> isDecisive(threat, f, element))
        .map(f -> f + "@" + element)
        .toList();
  }

  private boolean isDecisive(ThreatDefinition threat, String fact, String element) {
    return decidesAlone(threat, fact, element) || isNeededTogether(threat, element);
  }

  /** No answer alone settles it, so each of them counts. */
  private boolean isNeededTogether(ThreatDefinition threat, String element) {
    return threat
        .when()
        .facts()
        .map(Condition.Is::fact)
        .filter(f -> facts.valueOf(f, element) == Truth.UNKNOWN)
        .noneMatch(f -> decidesAlone(threat, f, element));
  }

  private boolean decidesAlone(ThreatDefinition threat, String fact, String element) {
    return ConditionEvaluator.evaluate(
                threat.when(), f -> f.equals(fact) ? Truth.TRUE : facts.valueOf(f, element))
            .isKnown()
        || ConditionEvaluator.evaluate(
                threat.when(), f -> f.equals(fact) ? Truth.FALSE : facts.valueOf(f, element))
            .isKnown();
  }

  /** Ids of the facts that make the condition hold. */
  List<String> grounds(ThreatDefinition threat, String element) {
    return threat
        .when()
        .facts()
        .map(Condition.Is::fact)
        .distinct()
        .filter(f -> facts.valueOf(f, element) == Truth.TRUE)
        .map(f -> f + "@" + element)
        .toList();
  }
}
