package dev.dreadnought.attack;

import java.util.BitSet;
import java.util.List;

/**
 * What lies on every way to a position: positions, steps, and marks that several steps share.
 *
 * <p>The equations of Allen and Cocke for dominators, for steps that need several positions: on
 * every way to a position lies what lies on every way to each step that gives it; on every way to a
 * step lies the step itself, and what lies on every way to any of its positions. The largest
 * solution is exact: what it holds of a position is what leaves no way to it when taken out.
 */
final class Dominators {
  private final AttackGraph graph;
  private final int positions;
  private final BitSet[] marks;
  private final BitSet[] ofPosition;

  /**
   * @param reached what can be got to at all
   * @param marks of each step, the numbers of its marks; empty sets where it has none
   */
  Dominators(AttackGraph graph, AttackGraph.Reached reached, List<BitSet> marks) {
    this.graph = graph;
    this.positions = graph.positions().size();
    this.marks = marks.toArray(BitSet[]::new);
    this.ofPosition = new BitSet[positions];
    solve(reached);
  }

  /** From everything down, in the order in which steps become possible, until nothing changes. */
  private void solve(AttackGraph.Reached reached) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int step : reached.order()) {
        BitSet through = through(step);
        for (int position : graph.gives(step)) {
          BitSet here = (BitSet) through.clone();
          here.set(position);
          BitSet known = ofPosition[position];
          if (known == null) {
            ofPosition[position] = here;
            changed = true;
          } else {
            int before = known.cardinality();
            here.set(position);
            known.and(here);
            changed |= known.cardinality() != before;
          }
        }
      }
    }
  }

  /** What lies on every way through a step, the step among it. */
  private BitSet through(int step) {
    BitSet all = before(step);
    all.set(positions + step);
    marks[step].stream().forEach(mark -> all.set(firstMark() + mark));
    return all;
  }

  private BitSet before(int step) {
    BitSet all = new BitSet();
    for (int need : graph.needs(step)) {
      BitSet known = ofPosition[need];
      if (known != null) {
        all.or(known);
      }
    }
    return all;
  }

  private int firstMark() {
    return positions + graph.steps().size();
  }

  /** Numbers of the positions that an attacker has had before a step can be taken. */
  BitSet positionsBefore(int step) {
    return before(step).get(0, positions);
  }

  /** Numbers of the steps that lie on every way to a position; none where no way leads there. */
  int[] stepsTo(int position) {
    BitSet all = ofPosition[position];
    return all == null ? new int[0] : all.get(positions, firstMark()).stream().toArray();
  }

  /** Numbers of the marks of which each way to a position has one step. */
  int[] marksTo(int position) {
    BitSet all = ofPosition[position];
    return all == null
        ? new int[0]
        : all.get(firstMark(), Math.max(firstMark(), all.length())).stream().toArray();
  }
}
