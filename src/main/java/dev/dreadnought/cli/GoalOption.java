package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.UnknownGoalException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --goal}: what the attacker wants, in words. */
final class GoalOption {
  private static final int MOST_LISTED = 30;

  @Option(
      names = "--goal",
      paramLabel = "TEXT",
      description =
          "what the attacker wants: steal, change or stop, and the name of data or of a component; attack trees"
              + " for this in place of those for all that matters")
  private @Nullable String goal;

  /**
   * The assessment, with attack trees for the goal where one is given.
   *
   * @throws UsageException where the words mean no goal
   */
  Assessment aim(Dreadnought dreadnought, Assessment assessment) {
    if (goal == null) {
      return assessment;
    }
    try {
      return dreadnought.aimedAt(assessment, goal);
    } catch (UnknownGoalException e) {
      throw new UsageException("--goal: " + e.getMessage() + hint(dreadnought, goal, e.goals()));
    }
  }

  private static String hint(Dreadnought dreadnought, String goal, List<String> goals) {
    String near = dreadnought.suggestion(goal, goals);
    if (goals.isEmpty()) {
      return "; the description names nothing that could be one";
    }
    return (near.isEmpty() ? "" : "; " + near)
        + "\nthe goals are:\n  "
        + String.join("\n  ", goals.subList(0, Math.min(MOST_LISTED, goals.size())))
        + (goals.size() > MOST_LISTED ? "\n  … and " + (goals.size() - MOST_LISTED) + " more" : "");
  }
}
