package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
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
  static final Comparator<Closing> MOST_FIRST =
      Comparator.<Closing>comparingLong(c -> -count(c.closes(), Band.CRITICAL))
          .thenComparingLong(c -> -count(c.closes(), Band.HIGH))
          .thenComparingInt(c -> -c.closes().size())
          .thenComparingLong(c -> -count(c.lowers(), Band.CRITICAL))
          .thenComparingLong(c -> -count(c.lowers(), Band.HIGH))
          .thenComparingInt(c -> -c.lowers().size());

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

  private static long count(List<FindingView> findings, Band band) {
    return findings.stream().filter(f -> f.source().current().band() == band).count();
  }

  private static boolean closes(Finding finding, String control) {
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
