package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Roadmap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What to begin with against a finding; one answer for every page that gives it. */
final class FirstStep {
  private final Catalog catalog;

  /** The controls of the roadmap's steps. */
  private final Set<String> planned;

  private FirstStep(Catalog catalog, Set<String> planned) {
    this.catalog = catalog;
    this.planned = planned;
  }

  static FirstStep of(Assessment assessment, Catalog catalog) {
    return new FirstStep(
        catalog,
        Roadmap.of(assessment, catalog.scoring().effortDays()).steps().stream()
            .map(step -> step.advice().control().id())
            .collect(Collectors.toSet()));
  }

  /**
   * Of the sets of controls that close it what is missing of the one that the roadmap takes, and of
   * several of the one that asks for least; where none can, the strongest control.
   */
  List<Mitigation> against(Finding finding) {
    Map<String, Mitigation> missing = new LinkedHashMap<>();
    Set<String> held = new HashSet<>();
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce()) {
        held.add(mitigation.control());
      } else {
        missing.put(mitigation.control(), mitigation);
      }
    }
    return finding.threat().sufficient().stream()
        .map(set -> set.stream().filter(c -> !held.contains(c)).toList())
        .filter(set -> !set.isEmpty() && missing.keySet().containsAll(set))
        .min(
            Comparator.<List<String>, Boolean>comparing(set -> !planned.containsAll(set))
                .thenComparingInt(List::size)
                .thenComparingInt(set -> days(set, catalog))
                .thenComparing(set -> String.join(" ", set)))
        .map(set -> set.stream().map(missing::get).toList())
        .orElseGet(() -> missing.values().stream().limit(1).toList());
  }

  /** Working days of some controls together; what is done within the day counts as none. */
  static int days(List<String> controls, Catalog catalog) {
    return controls.stream()
        .map(id -> catalog.controls().get(id))
        .filter(Objects::nonNull)
        .map(ControlDefinition::effort)
        .mapToInt(effort -> catalog.scoring().effortDays().getOrDefault(effort, 0))
        .sum();
  }
}
