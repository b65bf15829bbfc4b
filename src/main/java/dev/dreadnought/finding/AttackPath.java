package dev.dreadnought.finding;

import dev.dreadnought.model.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to a goal, from its beginning.
 *
 * @param likelihood 7 to 30: the lowest of its steps
 * @param certainty of its weakest step
 * @param steps each needs none but earlier ones
 */
public record AttackPath(int likelihood, Ground certainty, List<Step> steps) {
  public AttackPath {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param key that of the node in the tree
   * @param text what the attacker does, as a sentence without "the attacker" and full stop
   * @param finding the id of the finding, or null where the step needs none
   * @param likelihood 7 to 30; 30 where nothing hinders it
   */
  public record Step(
      String key, String text, @Nullable String finding, int likelihood, Ground certainty) {}

  /** Ids of the findings on it, in order of steps. */
  public List<String> findings() {
    return steps.stream().map(Step::finding).filter(f -> f != null).toList();
  }
}
