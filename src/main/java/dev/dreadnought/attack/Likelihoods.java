package dev.dreadnought.attack;

import dev.dreadnought.model.Ground;
import java.util.BitSet;

/**
 * How likely a position is got to: of a way the lowest likelihood on it, of several ways the
 * highest. Found by leaving out what is less likely, level by level.
 */
final class Likelihoods {
  private final AttackGraph graph;
  private final int[] best;
  private final boolean[] certain;

  /**
   * @param closed steps that cannot be taken
   */
  Likelihoods(AttackGraph graph, BitSet closed) {
    this.graph = graph;
    int size = graph.positions().size();
    this.best = new int[size];
    this.certain = new boolean[size];
    BitSet assumed = graph.stepsThat(s -> s.certainty() == Ground.ASSUMED);
    for (int level : graph.levels()) {
      BitSet without = graph.below(level);
      without.or(closed);
      BitSet had = graph.reached(without).positions();
      without.or(assumed);
      BitSet surely = graph.reached(without).positions();
      for (int i = 0; i < size; i++) {
        if (best[i] == 0 && had.get(i)) {
          best[i] = level;
          certain[i] = surely.get(i);
        }
      }
    }
  }

  /** 7 to 30; 0 where no way leads there. */
  int of(int position) {
    return best[position];
  }

  /** True where one of the likeliest ways rests on nothing unknown. */
  boolean isCertain(int position) {
    return certain[position];
  }

  /** Of a step, with what it needs. */
  int ofStep(int step) {
    int lowest = graph.likelihood(step);
    for (int need : graph.needs(step)) {
      lowest = Math.min(lowest, best[need]);
    }
    return lowest;
  }
}
