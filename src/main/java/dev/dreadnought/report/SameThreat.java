package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one threat in a list of findings. A system of a hundred components has one threat at
 * thirty of them: a reader wants its title once, and then where.
 *
 * @param findings in the order of the list
 */
record SameThreat(String title, List<FindingView> findings) {

  /**
   * Where the first of each threat stood, all of it stands; what is only possible stands by itself.
   */
  static List<SameThreat> of(Collection<?> list) {
    Map<String, List<FindingView>> byThreat = new LinkedHashMap<>();
    for (Object listed : list) {
      if (!(listed instanceof FindingView finding)) {
        throw new IllegalArgumentException("only a list of findings can be told by threat");
      }
      String key = finding.title() + (finding.isPossible() ? " possible" : "");
      byThreat.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return byThreat.values().stream()
        .map(same -> new SameThreat(same.get(0).title(), List.copyOf(same)))
        .toList();
  }

  boolean isAlone() {
    return findings.size() == 1;
  }

  FindingView first() {
    return findings.get(0);
  }

  boolean isPossible() {
    return first().isPossible();
  }

  /** True where all have the same score now, so that it can be said once. */
  boolean isEven() {
    return findings.stream().allMatch(f -> f.current().equals(first().current()));
  }
}
