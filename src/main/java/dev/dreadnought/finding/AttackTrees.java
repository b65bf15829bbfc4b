package dev.dreadnought.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attack trees of an assessment. Not every output shows them, so they are made when first asked
 * for. Safe for any number of threads.
 */
public final class AttackTrees {

  /** Makes the trees. */
  public interface Computation {
    Result run();
  }

  /**
   * The trees, and what there was no room for.
   *
   * @param trees in the order of showing
   * @param leftOut goals without a tree, because there are too many; in words
   */
  public record Result(List<AttackTree> trees, List<String> leftOut) {
    public Result {
      trees = List.copyOf(trees);
      leftOut = List.copyOf(leftOut);
    }
  }

  private final Computation computation;
  private @Nullable Result result;

  public AttackTrees(Computation computation) {
    this.computation = computation;
  }

  public synchronized Result result() {
    Result known = result;
    if (known == null) {
      known = computation.run();
      result = known;
    }
    return known;
  }

  /** They follow from the rest of the assessment, so they make no two of them differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttackTrees;
  }

  @Override
  public int hashCode() {
    return AttackTrees.class.getName().hashCode();
  }

  @Override
  public String toString() {
    return "attack trees";
  }
}
