package dev.dreadnought.report;

import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DataFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which open findings rest on a flow or a component: those on it, and those whose proof passes over
 * it.
 */
final class FlowGrounds {
  private final Map<String, List<FindingView>> resting = new HashMap<>();

  FlowGrounds(List<FindingView> findings, Map<String, ProvenFact> facts) {
    for (FindingView finding : findings) {
      if (finding.isOpen()) {
        Set<String> about = new HashSet<>(Set.of(finding.source().element()));
        Deque<String> queue = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        for (Because because : finding.source().because()) {
          queue.add(because.fact());
        }
        while (!queue.isEmpty()) {
          ProvenFact fact = facts.get(queue.removeFirst());
          if (fact != null && seen.add(fact.id())) {
            about.add(fact.about());
            queue.addAll(fact.from());
          }
        }
        about.forEach(id -> resting.computeIfAbsent(id, k -> new ArrayList<>()).add(finding));
      }
    }
  }

  /** The worst first. */
  List<FindingView> of(String element) {
    return resting.getOrDefault(element, List.of());
  }

  /** Hundredths of the scores of all that rests on it. */
  int sum(String element) {
    return of(element).stream().mapToInt(f -> f.source().current().points()).sum();
  }

  List<DataFlow> heaviestFirst(List<DataFlow> flows) {
    return flows.stream()
        .sorted(Comparator.<DataFlow>comparingInt(f -> -sum(f.id())).thenComparing(DataFlow::id))
        .toList();
  }
}
