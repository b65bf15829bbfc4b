package dev.dreadnought.report;

import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one more control would do, beside those in force.
 *
 * @param closes findings that it closes
 * @param lowers findings that it lowers without closing them
 */
record Closing(List<FindingView> closes, List<FindingView> lowers) {
  /**
   * @param control its id
   * @param open the findings that it may act on
   */
  static Closing of(String control, List<FindingView> open) {
    List<FindingView> closes = new ArrayList<>();
    List<FindingView> lowers = new ArrayList<>();
    for (FindingView finding : open) {
      for (Mitigation mitigation : finding.source().mitigations()) {
        if (mitigation.control().equals(control) && !mitigation.isInForce()) {
          if (closes(finding.source(), control)) {
            closes.add(finding);
          } else if (!mitigation.effect().isEmpty()) {
            lowers.add(finding);
          }
        }
      }
    }
    return new Closing(List.copyOf(closes), List.copyOf(lowers));
  }

  boolean isEmpty() {
    return closes.isEmpty() && lowers.isEmpty();
  }

  /** {@code closes 2 findings and lowers 1}. */
  String inWords() {
    List<String> does = new ArrayList<>();
    if (!closes.isEmpty()) {
      does.add("closes " + Phrases.count(closes.size(), "finding", "findings"));
    }
    if (!lowers.isEmpty()) {
      does.add(
          closes.isEmpty()
              ? "lowers " + Phrases.count(lowers.size(), "finding", "findings")
              : "lowers " + lowers.size());
    }
    return Phrases.list(does);
  }

  /** Every finding that it acts on, the worst first. */
  public List<FindingView> all() {
    List<FindingView> all = new ArrayList<>(closes);
    all.addAll(lowers);
    all.sort(Comparator.comparing(FindingView::source, Finding.WORST_FIRST));
    return all;
  }

  /** The worst that it acts on; only where there is one. */
  public FindingView first() {
    return all().get(0);
  }

  /** Hundredths of the worst score that it acts on. */
  int worst() {
    return all().stream().mapToInt(f -> f.source().current().points()).max().orElse(0);
  }

  /** Hundredths of the worst score that it closes; 0 where it closes none. */
  int worstClosed() {
    return closes.stream().mapToInt(f -> f.source().current().points()).max().orElse(0);
  }

  /**
   * Hundredths that it takes off the sum over open findings: of what it closes the whole score,
   * since closed findings are in no sum.
   */
  int takesOff(String control, Scoring scoring) {
    int off = closes.stream().mapToInt(f -> f.source().current().points()).sum();
    for (FindingView finding : lowers) {
      off +=
          finding.source().current().points()
              - Derivation.pointsWith(finding.source(), control, scoring);
    }
    return off;
  }

  static boolean closes(Finding finding, String control) {
    Set<String> held = new HashSet<>(Set.of(control));
    for (Mitigation mitigation : finding.mitigations()) {
      if (mitigation.isInForce()) {
        held.add(mitigation.control());
      }
    }
    for (List<String> set : finding.threat().sufficient()) {
      if (held.containsAll(set)) {
        return true;
      }
    }
    return false;
  }
}
