package dev.dreadnought.attack;

import dev.dreadnought.finding.AttackCut;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The smallest set of findings after the closing of which no way leads to a position. Ways are
 * looked for one by one; a smallest set that has a finding of each way so far is closed, and if a
 * way is left, it is one more. Where that takes too long, a set is taken that cannot be made
 * smaller by opening any one of it.
 */
final class MinimalCuts {
  /** How many ways are looked at before a smallest set is given up. */
  static final int MOST_WAYS = 400;

  /** How many choices are tried for one smallest set before it is given up. */
  static final int MOST_TRIES = 20_000;

  private final AttackGraph graph;
  private final int goal;
  private final BitSet closed;
  private final List<BitSet> ways = new ArrayList<>();
  private int tries;

  /**
   * @param closed steps that cannot be taken as it is
   */
  MinimalCuts(AttackGraph graph, int goal, BitSet closed) {
    this.graph = graph;
    this.goal = goal;
    this.closed = closed;
  }

  /** Nothing where no way leads there. */
  Optional<AttackCut> smallest() {
    BitSet cut = alone();
    boolean isSmallest = true;
    Optional<List<Integer>> way = way(cut);
    if (way.isEmpty() && cut.isEmpty()) {
      return Optional.empty();
    }
    while (way.isPresent()) {
      ways.add(findings(way.get()));
      Optional<BitSet> hitting =
          isSmallest && ways.size() <= MOST_WAYS ? hitting() : Optional.empty();
      if (hitting.isPresent()) {
        cut = hitting.get();
      } else {
        isSmallest = false;
        // Findings of each further way are closed until none is left.
        cut.or(ways.get(ways.size() - 1));
      }
      way = way(cut);
    }
    return Optional.of(new AttackCut(isSmallest, ids(isSmallest ? cut : thinned(cut))));
  }

  /** Findings each of which is a way by itself: all of them have to be closed. */
  private BitSet alone() {
    BitSet start = graph.fromStart(true);
    BitSet enough = graph.freeTo(goal);
    BitSet alone = new BitSet();
    for (int step = 0; step < graph.steps().size(); step++) {
      if (graph.step(step).finding() != null && !closed.get(step)) {
        boolean isPossible = true;
        for (int need : graph.needs(step)) {
          isPossible &= start.get(need);
        }
        boolean isEnough = false;
        for (int given : graph.gives(step)) {
          isEnough |= enough.get(given);
        }
        if (isPossible && isEnough) {
          alone.set(step);
          BitSet way = new BitSet();
          way.set(step);
          ways.add(way);
        }
      }
    }
    return alone;
  }

  private Optional<List<Integer>> way(BitSet cut) {
    BitSet without = (BitSet) closed.clone();
    without.or(cut);
    return LikeliestPath.shortest(graph, goal, without);
  }

  private BitSet findings(List<Integer> way) {
    BitSet findings = new BitSet();
    way.stream().filter(s -> graph.step(s).finding() != null).forEach(findings::set);
    return findings;
  }

  /** Opens again whatever need not be closed. */
  private BitSet thinned(BitSet cut) {
    BitSet thin = (BitSet) cut.clone();
    for (int step : cut.stream().toArray()) {
      thin.clear(step);
      BitSet without = (BitSet) closed.clone();
      without.or(thin);
      if (graph.reached(without).positions().get(goal)) {
        thin.set(step);
      }
    }
    return thin;
  }

  private List<String> ids(BitSet cut) {
    return cut.stream()
        .mapToObj(graph::step)
        .flatMap(s -> java.util.stream.Stream.ofNullable(s.finding()))
        .map(f -> f.id())
        .sorted()
        .toList();
  }

  // ---- a smallest set with a finding of each way

  /** Nothing where it took too many tries. */
  private Optional<BitSet> hitting() {
    tries = 0;
    for (int size = disjoint(); size <= ways.size(); size++) {
      BitSet found = hit(new BitSet(), size);
      if (tries > MOST_TRIES) {
        return Optional.empty();
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Ways without a common finding need a finding each: no smaller set hits them. */
  private int disjoint() {
    BitSet seen = new BitSet();
    int count = 0;
    for (BitSet way : ways) {
      if (!way.intersects(seen)) {
        seen.or(way);
        count++;
      }
    }
    return count;
  }

  private @org.jspecify.annotations.Nullable BitSet hit(BitSet chosen, int left) {
    BitSet open = null;
    for (BitSet way : ways) {
      boolean isShorter = open == null || way.cardinality() < open.cardinality();
      if (!way.intersects(chosen) && isShorter) {
        open = way;
      }
    }
    if (open == null) {
      return chosen;
    }
    tries++;
    if (left == 0 || tries > MOST_TRIES) {
      return null;
    }
    for (int step : open.stream().toArray()) {
      BitSet more = (BitSet) chosen.clone();
      more.set(step);
      BitSet found = hit(more, left - 1);
      if (found != null || tries > MOST_TRIES) {
        return found;
      }
    }
    return null;
  }
}
