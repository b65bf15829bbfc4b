package dev.dreadnought.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every way to one goal, as far as the findings lead there.
 *
 * @param alike further goals to which the same ways lead, because the same elements hold them
 * @param root the goal; without open children where no way leads to it
 * @param cheapest the likeliest way on certain grounds, of the fewest steps; null where there is
 *     none
 * @param possible a way that is likelier but rests on something that nobody said; else null
 * @param ways how many ways there are; where it was cut, at least so many
 * @param chokePoints what lies on every way, in order of kind and id
 * @param cut the smallest set of findings to close, or null where there is no way
 * @param cutOff what was left out of the tree, in sentences; empty where it is whole
 */
public record AttackTree(
    AttackGoal goal,
    List<AttackGoal> alike,
    AttackNode root,
    @Nullable AttackPath cheapest,
    @Nullable AttackPath possible,
    long ways,
    List<ChokePoint> chokePoints,
    @Nullable AttackCut cut,
    List<String> cutOff) {
  public AttackTree {
    alike = List.copyOf(alike);
    chokePoints = List.copyOf(chokePoints);
    cutOff = List.copyOf(cutOff);
  }

  /** The goal with those alike: {@code Steal User accounts}, {@code Change Posts or Comments}. */
  public String title() {
    List<String> others = alike.stream().map(AttackGoal::targetName).toList();
    if (others.isEmpty()) {
      return goal.text();
    }
    int last = others.size() - 1;
    String between = last == 0 ? "" : ", " + String.join(", ", others.subList(0, last));
    return goal.text() + between + " or " + others.get(last);
  }

  /** True where some way leads to the goal, be it only a possible one. */
  public boolean isReached() {
    return root.likelihood() > 0;
  }

  /** The way to show first. */
  public Optional<AttackPath> shown() {
    return Optional.ofNullable(cheapest == null ? possible : cheapest);
  }
}
