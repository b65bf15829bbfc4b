package dev.dreadnought.finding;

import java.util.List;
import java.util.function.Supplier;

/**
 * The attack trees of an assessment. Not every output shows them, so they are made when first asked
 * for. Safe for any number of threads.
 */
public final class AttackTrees extends WhenAsked<AttackTrees.Result> {

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

  public AttackTrees(Supplier<Result> computation) {
    super(computation);
  }
}
