package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Ledger.Groundless;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.finding.Ledger.Refuted;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts for every pair of an element and a threat. */
final class LedgerCount {
  private final PairJudge judge;
  private final List<Refuted> refuted = new ArrayList<>();
  private final Map<Stride, Refuted> withoutGround = new EnumMap<>(Stride.class);
  private final List<Groundless> groundless = new ArrayList<>();

  private LedgerCount(PairJudge judge) {
    this.judge = judge;
  }

  static Ledger of(Elements elements, FactBase facts, Catalog catalog, Triggers triggers) {
    LedgerCount count = new LedgerCount(new PairJudge(facts, catalog.closedFacts(), triggers));
    Map<String, Map<Stride, Map<Outcome, Integer>>> byElement = new LinkedHashMap<>();
    List<String> leftOut = new ArrayList<>();
    Set<DfdType> concerned = catalog.concerned();
    for (Map.Entry<String, List<DfdType>> element : elements.types().entrySet()) {
      if (Collections.disjoint(element.getValue(), concerned)) {
        leftOut.add(element.getKey());
        continue;
      }
      Map<Stride, Map<Outcome, Integer>> counts = Ledger.none();
      for (ThreatDefinition threat : catalog.threats().values()) {
        Outcome outcome =
            count.judge.outcome(
                threat, element.getKey(), element.getValue(), elements.inScope(element.getKey()));
        counts.get(threat.stride()).merge(outcome, 1, Integer::sum);
        count.keep(threat, element.getKey(), outcome);
      }
      byElement.put(element.getKey(), counts);
    }
    return new Ledger(
        byElement,
        List.copyOf(leftOut),
        List.copyOf(count.refuted),
        List.copyOf(count.withoutGround.values()),
        List.copyOf(count.groundless));
  }

  private void keep(ThreatDefinition threat, String element, Outcome outcome) {
    if (outcome == Outcome.REFUTED) {
      refuted.add(new Refuted(threat.id(), element, judge.against(threat, element)));
    } else if (outcome == Outcome.NO_GROUND) {
      withoutGround.putIfAbsent(threat.stride(), new Refuted(threat.id(), element, List.of()));
      groundless.add(new Groundless(threat.id(), element, judge.missing(threat, element)));
    }
  }
}
