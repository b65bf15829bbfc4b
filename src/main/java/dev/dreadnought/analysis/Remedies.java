package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which controls, put in force beside those that are, would close a finding or lower its score
 * below a band.
 */
final class Remedies {
  /** Controls that are tried together to lower a score; sets that close may be larger. */
  private static final int MOST_TOGETHER = 3;

  private final Catalog catalog;
  private final DreadScorer scorer;

  Remedies(Catalog catalog, Scoring.Profile profile) {
    this.catalog = catalog;
    this.scorer = new DreadScorer(catalog.scoring(), profile);
  }

  /** Days of work; less than one counts as none. */
  int days(String control) {
    return catalog.scoring().effortDays().getOrDefault(catalog.control(control).effort(), 0);
  }

  /** By days, then by how many they are, then by their ids. */
  Comparator<Set<String>> cheapestFirst() {
    return Comparator.<Set<String>>comparingInt(this::days)
        .thenComparingInt(Set::size)
        .thenComparing(set -> String.join(" ", set));
  }

  int days(Set<String> controls) {
    return controls.stream().mapToInt(this::days).sum();
  }

  /**
   * Every smallest set that is enough, the cheapest first; empty where none is known.
   *
   * @param target the band that the finding is to be below
   */
  List<Set<String>> ways(Finding finding, Band target) {
    Set<String> inForce = new HashSet<>();
    finding.mitigations().stream()
        .filter(Mitigation::isInForce)
        .forEach(m -> inForce.add(m.control()));
    List<Set<String>> ways = new ArrayList<>();
    for (List<String> sufficient : finding.threat().sufficient()) {
      Set<String> missing = new TreeSet<>(sufficient);
      missing.removeAll(inForce);
      ways.add(missing);
    }
    List<Mitigation> further =
        finding.mitigations().stream().filter(m -> !m.isInForce() && lowers(m)).toList();
    Set<Set<String>> closing = Set.copyOf(ways);
    addLowering(finding, target, further, 0, new ArrayList<>(), ways);
    Comparator<Set<String>> closingFirst =
        Comparator.<Set<String>>comparingInt(this::days)
            .thenComparing(way -> !closing.contains(way))
            .thenComparing(cheapestFirst());
    return smallest(ways).stream().sorted(closingFirst).toList();
  }

  private static boolean lowers(Mitigation mitigation) {
    return !mitigation.effect().isEmpty();
  }

  private void addLowering(
      Finding finding,
      Band target,
      List<Mitigation> further,
      int from,
      List<Mitigation> taken,
      List<Set<String>> ways) {
    if (!taken.isEmpty() && isBelow(finding, target, taken)) {
      Set<String> way = new TreeSet<>();
      taken.forEach(m -> way.add(m.control()));
      ways.add(way);
      return;
    }
    for (int i = from; i < further.size() && taken.size() < MOST_TOGETHER; i++) {
      taken.add(further.get(i));
      addLowering(finding, target, further, i + 1, taken, ways);
      taken.remove(taken.size() - 1);
    }
  }

  private boolean isBelow(Finding finding, Band target, List<Mitigation> taken) {
    List<Mitigation> then =
        new ArrayList<>(finding.mitigations().stream().filter(Mitigation::isInForce).toList());
    then.addAll(taken);
    return scorer.treated(finding.threat(), finding.scoring(), then, then).band().compareTo(target)
        > 0;
  }

  /** Without those that hold another. */
  private List<Set<String>> smallest(List<Set<String>> ways) {
    List<Set<String>> smallest = new ArrayList<>();
    for (Set<String> way : ways.stream().distinct().sorted(cheapestFirst()).toList()) {
      if (smallest.stream().noneMatch(way::containsAll)) {
        smallest.add(way);
      }
    }
    return List.copyOf(smallest);
  }
}
