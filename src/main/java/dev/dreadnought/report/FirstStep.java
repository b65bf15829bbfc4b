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

/**
 * What to begin with against a finding; one answer for every page that gives it, which is the
 * roadmap's.
 */
final class FirstStep {
  private final Catalog catalog;
  private final Roadmap roadmap;

  /** The controls of the roadmap's steps. */
  private final Map<String, Integer> planned;

  private FirstStep(Catalog catalog, Roadmap roadmap) {
    this.catalog = catalog;
    this.roadmap = roadmap;
    this.planned = roadmap.numbers();
  }

  static FirstStep of(Assessment assessment, Catalog catalog) {
    return new FirstStep(catalog, Roadmap.of(assessment, catalog.scoring().effortDays()));
  }

  /** By control its place in the one order of steps; nothing for what is no step. */
  Map<String, Integer> numbers() {
    return planned;
  }

  /**
   * What the roadmap takes against it. Of what the roadmap does not plan for, as it is only
   * possible: what is missing of a set of controls that closes it, of several the one whose
   * controls are steps anyhow, and then the one that asks for least; where none can, the strongest
   * control.
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
    List<String> remedy = roadmap.remedies().get(finding.id());
    if (remedy != null) {
      return remedy.stream().map(missing::get).filter(Objects::nonNull).toList();
    }
    return finding.threat().sufficient().stream()
        .map(set -> set.stream().filter(c -> !held.contains(c)).toList())
        .filter(set -> !set.isEmpty() && missing.keySet().containsAll(set))
        .min(
            Comparator.<List<String>, Boolean>comparing(set -> !planned.keySet().containsAll(set))
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
