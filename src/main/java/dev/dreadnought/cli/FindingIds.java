package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Decision;
import java.util.Comparator;
import java.util.List;

/** The finding that a command line names. */
final class FindingIds {
  private static final int MOST_LISTED = 20;

  private FindingIds() {}

  /**
   * The findings that fit, in order of id.
   *
   * @throws UsageException where none does, with the nearest
   */
  static List<Finding> chosen(
      String id, Dreadnought dreadnought, Assessment assessment, List<String> inputs) {
    List<Finding> chosen =
        assessment.findings().stream()
            .filter(f -> Decision.matches(id, f.id()))
            .sorted(Comparator.comparing(Finding::id))
            .toList();
    if (chosen.isEmpty()) {
      throw unknown(id, dreadnought, assessment, inputs);
    }
    return chosen;
  }

  /** What to say where a finding is named that is not there. */
  static UsageException unknown(
      String id, Dreadnought dreadnought, Assessment assessment, List<String> inputs) {
    List<String> ids = assessment.findings().stream().map(Finding::id).sorted().toList();
    String near = dreadnought.suggestion(id, ids);
    return new UsageException(
        "there is no finding \""
            + id
            + "\" in "
            + String.join(", ", inputs)
            + (near.isEmpty() ? "" : "; " + near)
            + (ids.isEmpty()
                ? "; nothing was found at all"
                : "\nthe findings are:\n  "
                    + String.join("\n  ", ids.subList(0, Math.min(MOST_LISTED, ids.size())))
                    + (ids.size() > MOST_LISTED
                        ? "\n  … and " + (ids.size() - MOST_LISTED) + " more"
                        : "")));
  }
}
