package dev.dreadnought.attack;

import dev.dreadnought.catalog.Capability;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The way to a position that is likeliest, of the fewest findings, then of the fewest steps, then
 * first by id. First the highest likelihood is found at which a way is left, then the cheapest way
 * among what is as likely (Knuth's generalisation of Dijkstra's algorithm).
 */
final class LikeliestPath {
  private static final long NONE = Long.MAX_VALUE;

  /** A finding weighs more than any number of steps at which nothing has to go wrong. */
  private static final long FINDING = 100_000;

  private final AttackGraph graph;
  private final int goal;
  private final int[] chosen;
  private final boolean isFound;

  private LikeliestPath(AttackGraph graph, int goal, BitSet without) {
    this.graph = graph;
    this.goal = goal;
    this.chosen = new int[graph.positions().size()];
    this.isFound = search(without);
  }

  /**
   * @param without steps that cannot be taken
   * @return numbers of steps, each after what it needs; nothing where no way is left
   */
  static Optional<List<Integer>> to(AttackGraph graph, int goal, BitSet without) {
    for (int level : graph.levels()) {
      BitSet left = graph.below(level);
      left.or(without);
      if (graph.reached(left).positions().get(goal)) {
        LikeliestPath path = new LikeliestPath(graph, goal, left);
        return path.isFound ? Optional.of(path.steps()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Of the fewest findings, however likely. */
  static Optional<List<Integer>> shortest(AttackGraph graph, int goal, BitSet without) {
    LikeliestPath path = new LikeliestPath(graph, goal, without);
    return path.isFound ? Optional.of(path.steps()) : Optional.empty();
  }

  private record Candidate(long cost, int step) {}

  private boolean search(BitSet without) {
    long[] cost = new long[graph.positions().size()];
    Arrays.fill(cost, NONE);
    Arrays.fill(chosen, -1);
    int[] missing = new int[graph.steps().size()];
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Candidate::cost).thenComparingInt(Candidate::step));
    for (int step = 0; step < missing.length; step++) {
      missing[step] = graph.needs(step).length;
      if (missing[step] == 0 && !without.get(step)) {
        queue.add(new Candidate(weight(step), step));
      }
    }
    while (!queue.isEmpty()) {
      Candidate next = queue.remove();
      for (int position : graph.gives(next.step())) {
        if (chosen[position] >= 0) {
          continue;
        }
        chosen[position] = next.step();
        cost[position] = next.cost();
        if (position == goal) {
          return true;
        }
        for (int user : graph.users(position)) {
          missing[user]--;
          if (missing[user] == 0 && !without.get(user)) {
            long sum = weight(user);
            for (int need : graph.needs(user)) {
              sum += cost[need];
            }
            queue.add(new Candidate(sum, user));
          }
        }
      }
    }
    return false;
  }

  private long weight(int step) {
    return graph.step(step).finding() == null ? 1 : FINDING;
  }

  private List<Integer> steps() {
    List<Integer> steps = new ArrayList<>();
    add(goal, new HashSet<>(), steps);
    return steps;
  }

  private void add(int position, Set<Integer> seen, List<Integer> steps) {
    int step = chosen[position];
    if (seen.add(step)) {
      for (int need : graph.needs(step)) {
        add(need, seen, steps);
      }
      steps.add(step);
    }
  }

  /** The same, as a reader follows it: what only passes something on is one step with the next. */
  static AttackPath told(
      AttackGraph graph,
      List<Integer> steps,
      ModelIndex model,
      Map<String, Capability> capabilities) {
    List<AttackPath.Step> told = new ArrayList<>();
    int lowest = Step.UNHINDERED;
    Ground weakest = Ground.STATED;
    for (int number : steps) {
      Step step = graph.step(number);
      lowest = Math.min(lowest, step.likelihood());
      weakest = weakest.weaker(step.certainty());
      Position gained = gained(graph, number, steps);
      boolean isLast = number == steps.get(Math.max(0, steps.size() - 2));
      boolean isTold = !step.isFree() || gained.isMilestone() || isLast;
      if (gained.power().equals(Position.GOAL) || !isTold) {
        continue;
      }
      String text = step.text();
      if (step.finding() != null) {
        text +=
            step.finding().place(model.nameOf(step.finding().element()))
                + ", and then "
                + gained.says(model, capabilities);
      } else if (text.isEmpty()) {
        text = gained.says(model, capabilities);
      }
      told.add(
          new AttackPath.Step(
              step.finding() == null ? gained.id() : step.finding().id(),
              text,
              step.finding() == null ? null : step.finding().id(),
              step.likelihood(),
              step.certainty()));
    }
    return new AttackPath(lowest, weakest, told);
  }

  /** What a step is taken for on this way: of what it gives, the first that a later step needs. */
  private static Position gained(AttackGraph graph, int number, List<Integer> steps) {
    for (int later : steps) {
      for (int need : graph.needs(later)) {
        for (int given : graph.gives(number)) {
          if (need == given) {
            return graph.position(given);
          }
        }
      }
    }
    return graph.position(graph.gives(number)[0]);
  }
}
