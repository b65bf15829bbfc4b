package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What to begin with against a finding; one answer for every page that gives it. */
final class FirstStep {
  private FirstStep() {}

  /**
   * Of the sets of controls that close it what is missing of the one that asks for least; where
   * none can, the strongest control.
   */
  static List<Mitigation> of(Finding finding, Catalog catalog) {
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
            Comparator.<List<String>>comparingInt(List::size)
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
