package dev.dreadnought.report;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How likely something is, and what speaks for it. */
final class BusinessLikelihood {
  private static final int VERY_LIKELY = 26;
  private static final int LIKELY = 21;
  private static final int POSSIBLE = 15;

  private final BusinessWays all;
  private final String system;

  BusinessLikelihood(BusinessWays all) {
    this.all = all;
    this.system = all.system();
  }

  static String word(Finding finding) {
    int points = finding.current().likelihood();
    return points >= VERY_LIKELY
        ? "very likely"
        : points >= LIKELY ? "likely" : points >= POSSIBLE ? "possible" : "unlikely";
  }

  /** How many ways, how many of them easy, and what makes the easiest one so. */
  String why(List<FindingView> ways, Finding likeliest) {
    long unsure = ways.stream().filter(w -> w.source().isAssumed()).count();
    long easy = ways.stream().filter(w -> word(w.source()).equals("very likely")).count();
    List<String> parts = new ArrayList<>();
    parts.add(Phrases.count(ways.size(), "way", "ways") + " to it in " + system);
    if (easy > 0) {
      parts.add(easy + " very likely");
    }
    if (unsure > 0) {
      parts.add(
          (unsure == ways.size() ? "" : unsure + " of them ")
              + "only if an open question turns out badly");
    }
    List<String> own = new ArrayList<>(reasons(likeliest));
    own.removeAll(common());
    parts.add(own.isEmpty() ? "the easiest" : "the easiest because " + Phrases.list(own));
    return String.join(", ", parts);
  }

  String assumed() {
    long unknown =
        all.open().stream().filter(f -> f.source().treatment() == Treatment.UNKNOWN).count();
    List<String> common = common();
    String most =
        common.isEmpty() ? "" : "In most rows, for " + system + ": " + Phrases.list(common) + ". ";
    return unknown == 0
        ? most.strip()
        : most
            + unknown
            + " of the "
            + Phrases.count(all.open().size(), "way", "ways")
            + " into "
            + system
            + (unknown == 1 ? " counts" : " count")
            + " in full, because nobody said what is done against "
            + (unknown == 1 ? "it." : "them.");
  }

  /** What makes the likeliest way of more than half of the outcomes easy: said once for all. */
  private List<String> common() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (List<FindingView> ways : all.byOutcome().values()) {
      reasons(likeliest(ways)).forEach(r -> counts.merge(r, 1, Integer::sum));
    }
    return counts.keySet().stream()
        .filter(r -> counts.get(r) * 2 > all.byOutcome().size() && all.byOutcome().size() > 1)
        .toList();
  }

  static Finding likeliest(List<FindingView> ways) {
    return ways.stream()
        .map(FindingView::source)
        .max(
            Comparator.<Finding>comparingInt(f -> f.current().likelihood())
                .thenComparing(Finding::id))
        .orElseThrow();
  }

  private static List<String> reasons(Finding finding) {
    List<String> reasons = new ArrayList<>();
    for (Adjustment adjustment : finding.scoring()) {
      boolean eases =
          adjustment.delta() > 0
              && adjustment.factor() != Factor.DAMAGE
              && adjustment.factor() != Factor.AFFECTED_USERS;
      String reason = adjustment.reason() + (adjustment.certain() ? "" : " (assumed)");
      if (eases && reasons.size() < BusinessWays.MOST_PLACES && !reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    long unsaid = finding.mitigations().stream().filter(m -> m.status() == null).count();
    if (unsaid > 0) {
      reasons.add(
          unsaid == finding.mitigations().size()
              ? "no safeguard against it was mentioned"
              : "some safeguards against it were not mentioned");
    }
    return reasons;
  }

  List<BusinessChapter.Word> words() {
    return List.of(
        new BusinessChapter.Word("very likely", VERY_LIKELY + " to 30 points"),
        new BusinessChapter.Word("likely", LIKELY + " to " + (VERY_LIKELY - 1)),
        new BusinessChapter.Word("possible", POSSIBLE + " to " + (LIKELY - 1)),
        new BusinessChapter.Word("unlikely", "3 to " + (POSSIBLE - 1)),
        new BusinessChapter.Word("points", "10 each: ease, repetition, discovery"));
  }

  /** Ways to an injury are ways to something else as well. */
  String whyHarm(List<FindingView> ways) {
    return why(ways, likeliest(ways)) + " (each counts for something else below, too)";
  }
}
