package dev.dreadnought.evidence;

import java.util.List;
import java.util.Locale;

/**
 * What a verification found, check by check.
 *
 * @param system what the bundle is about; empty where the manifest cannot be read
 * @param manifestSha256 the digest by which a later bundle, or a letter, names this one
 * @param steps in the order of checking
 */
public record Verification(String system, String manifestSha256, List<Step> steps) {
  public Verification {
    steps = List.copyOf(steps);
  }

  /** How a check ended. */
  public enum Outcome {
    HELD,
    FAILED,
    NOT_CHECKED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One check.
   *
   * @param says what was checked and found, or what was not; each naming the file that it is about
   */
  public record Step(String name, Outcome outcome, List<String> says) {
    public Step {
      says = List.copyOf(says);
    }
  }

  /** True where nothing that was checked failed. */
  public boolean held() {
    return steps.stream().noneMatch(step -> step.outcome() == Outcome.FAILED);
  }

  /** For a terminal, without colours. */
  public String text() {
    StringBuilder out = new StringBuilder();
    if (!system.isEmpty()) {
      out.append("Evidence about ").append(Bundle.shown(system)).append('\n');
    }
    out.append("manifest.json ").append(manifestSha256).append("\n\n");
    for (Step step : steps) {
      String head = String.format(Locale.ROOT, "%-12s%-11s", step.outcome().word(), step.name());
      for (String line : step.says()) {
        out.append(head).append(Bundle.shown(line)).append('\n');
        head = " ".repeat(head.length());
      }
    }
    out.append('\n');
    out.append(
        held() ? "Everything that was checked held." : "It does not hold: see what failed above.");
    out.append(
        " Replay shows that the result follows from the inputs, not that the inputs are true: see"
            + " VERIFY.md.\n");
    return out.toString();
  }
}
