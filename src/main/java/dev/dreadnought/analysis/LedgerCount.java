package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Ledger.Groundless;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Ledger.Refuted;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts for every pair of an element and a threat. */
final class LedgerCount {
  private final FactBase facts;
  private final Set<String> closed;
  private final List<Refuted> refuted = new ArrayList<>();
  private final Map<Stride, Refuted> withoutGround = new EnumMap<>(Stride.class);

  private final List<Groundless> groundless = new ArrayList<>();
  private final Map<String, List<String>> triggers = new HashMap<>();

  private LedgerCount(FactBase facts, Set<String> closed) {
    this.facts = facts;
    this.closed = closed;
  }

  static Ledger of(Elements elements, FactBase facts, Catalog catalog) {
    LedgerCount count = new LedgerCount(facts, catalog.closedFacts());
    Map<String, Map<Stride, Map<Outcome, Integer>>> byElement = new LinkedHashMap<>();
    for (Map.Entry<String, List<DfdType>> element : elements.types().entrySet()) {
      Map<Stride, Map<Outcome, Integer>> counts = Ledger.none();
      for (ThreatDefinition threat : catalog.threats().values()) {
        Outcome outcome =
            count.outcome(
                threat, element.getKey(), element.getValue(), elements.inScope(element.getKey()));
        counts.get(threat.stride()).merge(outcome, 1, Integer::sum);
        count.keep(threat, element.getKey(), outcome);
      }
      byElement.put(element.getKey(), counts);
    }
    return new Ledger(
        byElement,
        List.copyOf(count.refuted),
        List.copyOf(count.withoutGround.values()),
        List.copyOf(count.groundless));
  }

  private void keep(ThreatDefinition threat, String element, Outcome outcome) {
    if (outcome == Outcome.REFUTED) {
      refuted.add(new Refuted(threat.id(), element, against(threat.when(), element, true)));
    } else if (outcome == Outcome.NO_GROUND) {
      withoutGround.putIfAbsent(threat.stride(), new Refuted(threat.id(), element, List.of()));
      groundless.add(new Groundless(threat.id(), element, missing(threat, element)));
    }
  }

  /** Presences one of which must hold; or, where one does, those that are wanted beside it. */
  private List<String> missing(ThreatDefinition threat, String element) {
    List<String> triggers = this.triggers.computeIfAbsent(threat.id(), id -> triggersOf(threat));
    if (triggers.stream().noneMatch(f -> facts.valueOf(f, element) == Truth.TRUE)) {
      return triggers;
    }
    List<String> silent =
        threat
            .when()
            .facts()
            .map(Condition.Is::fact)
            .distinct()
            .filter(f -> closed.contains(f) && facts.valueOf(f, element) == Truth.FALSE)
            .filter(f -> !facts.isRefuted(f, element))
            .toList();
    List<String> wanted = silent.stream().filter(f -> isWanted(threat, f, element)).toList();
    return wanted.isEmpty() ? silent : wanted;
  }

  /** In the order of the condition. */
  private List<String> triggersOf(ThreatDefinition threat) {
    Set<String> any = threat.triggers(closed);
    return threat.when().facts().map(Condition.Is::fact).distinct().filter(any::contains).toList();
  }

  /** With it, the condition would not fail for lack of it. */
  private boolean isWanted(ThreatDefinition threat, String fact, String element) {
    return ConditionEvaluator.evaluate(
            threat.when(), f -> f.equals(fact) ? Truth.TRUE : silenceOf(f, element))
        != ConditionEvaluator.evaluate(
            threat.when(), f -> f.equals(fact) ? Truth.FALSE : silenceOf(f, element));
  }

  private Truth silenceOf(String fact, String element) {
    Truth value = facts.valueOf(fact, element);
    return value == Truth.FALSE && !facts.isRefuted(fact, element) ? Truth.UNKNOWN : value;
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

  private Outcome outcome(
      ThreatDefinition threat, String element, List<DfdType> types, boolean inScope) {
    if (!types.contains(threat.element())) {
      return Outcome.NOT_APPLICABLE;
    }
    if (!inScope) {
      return Outcome.OUT_OF_SCOPE;
    }
    Truth truth = ConditionEvaluator.evaluate(threat.when(), f -> facts.valueOf(f, element));
    boolean ground =
        threat.triggers(closed).stream().anyMatch(f -> facts.valueOf(f, element) == Truth.TRUE);
    return switch (truth) {
      case TRUE -> Outcome.RAISED;
      case UNKNOWN -> ground ? Outcome.ASSUMED : Outcome.NO_GROUND;
      case FALSE ->
          ground && isSpokenAgainst(threat, element) ? Outcome.REFUTED : Outcome.NO_GROUND;
    };
  }

  /** Some known fact makes the condition fail; a presence that nothing gives does not. */
  private boolean isSpokenAgainst(ThreatDefinition threat, String element) {
    Truth withSilence = ConditionEvaluator.evaluate(threat.when(), f -> silenceOf(f, element));
    return withSilence == Truth.FALSE;
  }
}
