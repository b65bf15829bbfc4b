package dev.dreadnought.report;

import dev.dreadnought.report.FindingView.Arithmetic;
import dev.dreadnought.report.FindingView.ControlLine;
import dev.dreadnought.report.FindingView.Score;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What need not be said of a finding again, because an earlier one of the same threat says it. A
 * large system has one threat at thirty elements, and a reader wants its attack, its sum and its
 * controls once.
 *
 * @param first the worst of them, of which all is said
 * @param like the earliest with the same sum and the same controls; null where there is none
 * @param hasOwnSum true where the sum is neither that of the first nor of another such
 * @param ownControls those of which the first says something else
 * @param hasOtherControls true where the first says the same of others that are not among them
 * @param ownSufficient the sets of controls that close it, where they are others than the first's
 */
record ToldBefore(
    FindingView first,
    @Nullable FindingView like,
    boolean hasOwnSum,
    List<ControlLine> ownControls,
    boolean hasOtherControls,
    List<String> ownSufficient) {
  /** Two places are soon read in full; of more a reader is told once. */
  static final int MANY = 3;

  /**
   * @param earlier findings of the same threat, in the order of the report
   */
  static ToldBefore of(
      List<FindingView> earlier,
      Arithmetic sum,
      Score target,
      List<ControlLine> controls,
      List<String> sufficient) {
    FindingView first = earlier.get(0);
    for (FindingView finding : earlier) {
      if (isSameSum(finding, sum, target) && finding.controls().equals(controls)) {
        return new ToldBefore(first, finding, false, List.of(), true, List.of());
      }
    }
    List<ControlLine> own = own(controls, first.controls());
    return new ToldBefore(
        first,
        null,
        !isSameSum(first, sum, target),
        own,
        own.size() < controls.size(),
        sufficient.equals(first.sufficient()) ? List.of() : sufficient);
  }

  private static boolean isSameSum(FindingView finding, Arithmetic sum, Score target) {
    return finding.arithmetic().equals(sum) && finding.target().equals(target);
  }

  /** All of them where the first has others, since “the rest as there” would then be wrong. */
  private static List<ControlLine> own(List<ControlLine> controls, List<ControlLine> first) {
    return ids(controls).equals(ids(first))
        ? controls.stream().filter(c -> !first.contains(c)).toList()
        : controls;
  }

  private static List<String> ids(List<ControlLine> controls) {
    return controls.stream().map(ControlLine::id).toList();
  }

  /** The one that says the rest: where a link from a further place leads to. */
  FindingView said() {
    return like == null ? first : like;
  }

  /** True where the sum and the controls are those of another than the first. */
  boolean isLikeAnother() {
    return !said().equals(first);
  }

  /** What the first says, in words. */
  String saidByFirst() {
    List<String> said = new ArrayList<>(List.of("Attack", "impact"));
    if (!isLikeAnother() && !hasOwnSum) {
      said.add("sum");
    }
    if (!isLikeAnother() && hasOtherControls) {
      said.add(ownControls.isEmpty() ? "controls" : "other controls");
    }
    said.add("test");
    return Phrases.list(said);
  }
}
