package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
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
  private static final int HUNDRED = 100;
  private static final String NO_LOGIN = "no-login-exploitability";
  private static final String ACCOUNT = "have-account";

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
        : points >= LIKELY ? "likely" : points >= POSSIBLE ? "less likely" : "unlikely";
  }

  /** How many ways, and how many of them are easy or uncertain. */
  String why(List<FindingView> ways) {
    long unsure = ways.stream().filter(w -> w.source().isAssumed()).count();
    long easy = ways.stream().filter(w -> word(w.source()).equals("very likely")).count();
    List<String> parts = new ArrayList<>();
    if (easy > 0) {
      parts.add(easy + " very likely");
    }
    if (unsure > 0) {
      parts.add(
          unsure + (unsure == ways.size() ? "" : " of them") + " only possible, not grounded");
    }
    return Phrases.count(ways.size(), "way", "ways")
        + " to it in "
        + system
        + (parts.isEmpty() ? "" : ", " + Phrases.list(parts));
  }

  /** What makes a way easy beside what is said once for all. */
  String because(Finding likeliest) {
    List<String> own = new ArrayList<>(reasons(likeliest));
    own.removeAll(common());
    return own.isEmpty() ? "" : ", because " + Phrases.list(own);
  }

  String assumed() {
    long unknown =
        all.open().stream().filter(f -> f.source().treatment() == Treatment.UNKNOWN).count();
    List<String> common = common();
    String most =
        common.isEmpty()
            ? ""
            : "For most outcomes in "
                + system
                + " the likeliest way is rated so because "
                + Phrases.list(common)
                + ". ";
    String unsaid =
        unknown == 0
            ? ""
            : (unknown < all.open().size()
                    ? unknown + " of the " + all.open().size() + " ways"
                    : unknown == 1 ? "The one way" : "All " + unknown + " ways")
                + " into "
                + system
                + (unknown == 1 ? " counts" : " count")
                + " in full, because nobody said what is done against "
                + (unknown == 1 ? "it. " : "them. ");
    return (most + unsaid + lowest()).strip();
  }

  /** How many grave ways stay grave at the lower end of their ratings. */
  private String lowest() {
    List<FindingView> grave = all.open().stream().filter(BusinessWays::isGrave).toList();
    int least =
        all.subject().catalog().scoring().bands().getOrDefault(Band.HIGH, 0)
            * HUNDRED
            / Factor.values().length;
    long stay =
        grave.stream()
            .filter(f -> !f.source().isAssumed() && f.source().current().low() >= least)
            .count();
    long possible = grave.stream().filter(f -> f.source().isAssumed()).count();
    return grave.isEmpty()
        ? ""
        : "If everything that nobody mentioned turned out well, "
            + (stay == 0 ? "none" : stay)
            + " of the "
            + Phrases.count(grave.size(), "grave way", "grave ways")
            + (possible == 0 ? "" : " (" + possible + " of them only possible)")
            + " would still be grave by score.";
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
      String reason = reason(adjustment, finding);
      if (eases && reasons.size() < BusinessWays.MOST_PLACES && !reasons.contains(reason)) {
        reasons.add(reason);
      }
    }
    long unsaid = finding.mitigations().stream().filter(m -> m.isUnsaid()).count();
    if (unsaid > 0) {
      reasons.add(
          unsaid == finding.mitigations().size()
              ? "no safeguard against it was mentioned"
              : "some safeguards against it were not mentioned");
    }
    return reasons;
  }

  /** A way that takes an account may be open without one where nobody said who gets in. */
  private static String reason(Adjustment adjustment, Finding finding) {
    boolean takesAccount = finding.threat().requires().contains(ACCOUNT);
    if (adjustment.certain()) {
      return adjustment.reason();
    }
    return takesAccount && adjustment.weight().equals(NO_LOGIN)
        ? "perhaps not even an account is needed (assumed)"
        : adjustment.reason() + " (assumed)";
  }

  List<BusinessChapter.Word> words() {
    return List.of(
        new BusinessChapter.Word("very likely", VERY_LIKELY + " to 30 points"),
        new BusinessChapter.Word("likely", LIKELY + " to " + (VERY_LIKELY - 1)),
        new BusinessChapter.Word("less likely", POSSIBLE + " to " + (LIKELY - 1)),
        new BusinessChapter.Word("unlikely", "3 to " + (POSSIBLE - 1)),
        new BusinessChapter.Word("points", "up to 10 each for three things"),
        new BusinessChapter.Word("three things", "how easy, how reliable, how soon found"));
  }

  /** Ways to an injury are ways to something else as well. */
  String whyHarm(List<FindingView> ways) {
    return why(ways) + ", each of which counts for something else below, too";
  }
}
