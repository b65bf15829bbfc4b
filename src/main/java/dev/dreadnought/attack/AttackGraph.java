package dev.dreadnought.attack;

import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Ground;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an attacker can get to, and how: positions, and steps that need some of them and give
 * others. A position is had by any of the steps that give it; a step needs all of its positions.
 * Positions and steps are numbered in order of id, so that nothing depends on the order of the
 * input.
 */
final class AttackGraph {
  private final List<Position> positions;
  private final List<Step> steps;
  private final Map<Position, Integer> numbers = new HashMap<>();
  private final int[][] needs;
  private final int[][] gives;
  private final int[][] givers;
  private final int[][] users;
  private final int[] likelihoods;

  private AttackGraph(Collection<Step> all) {
    Map<String, Step> byId = new TreeMap<>();
    all.forEach(s -> byId.put(s.id(), s));
    this.steps = List.copyOf(byId.values());
    Set<Position> ordered = new TreeSet<>();
    for (Step step : steps) {
      ordered.addAll(step.needs());
      ordered.addAll(step.gives());
    }
    this.positions = List.copyOf(ordered);
    for (int i = 0; i < positions.size(); i++) {
      numbers.put(positions.get(i), i);
    }
    this.needs = steps.stream().map(s -> numbersOf(s.needs())).toArray(int[][]::new);
    this.gives = steps.stream().map(s -> numbersOf(s.gives())).toArray(int[][]::new);
    this.givers = inverted(gives);
    this.users = inverted(needs);
    this.likelihoods = steps.stream().mapToInt(Step::likelihood).toArray();
  }

  /**
   * @param wanted what the goals are made of
   */
  static AttackGraph of(
      Surroundings around,
      Collection<Finding> findings,
      Collection<ProvenFact> facts,
      Collection<Step> wanted) {
    Gains gains = new Gains(around);
    Map<String, Step> steps = new LinkedHashMap<>();
    wanted.forEach(s -> steps.put(s.id(), s));
    for (Finding finding : findings) {
      Step step = gains.step(finding);
      if (!step.gives().isEmpty()) {
        steps.put(step.id(), step);
      }
    }
    new Consequences(around).all().forEach(s -> steps.put(s.id(), s));
    Entries entries = new Entries(around, facts);
    Set<Position> asked = new HashSet<>();
    List<Position> open = new ArrayList<>();
    for (Step step : List.copyOf(steps.values())) {
      open.addAll(step.needs());
    }
    // What a finding needs may follow from what lies around it, which may be had from the start.
    while (!open.isEmpty()) {
      Position need = open.remove(open.size() - 1);
      if (asked.add(need)) {
        entries.to(need).ifPresent(s -> steps.put(s.id(), s));
        for (Step toward : Consequences.toward(need, around)) {
          steps.put(toward.id(), toward);
          open.addAll(toward.needs());
        }
      }
    }
    return new AttackGraph(steps.values());
  }

  private int[] numbersOf(List<Position> some) {
    return some.stream().mapToInt(numbers::get).toArray();
  }

  private int[][] inverted(int[][] ofSteps) {
    List<List<Integer>> lists = new ArrayList<>();
    positions.forEach(p -> lists.add(new ArrayList<>()));
    for (int step = 0; step < ofSteps.length; step++) {
      for (int position : ofSteps[step]) {
        lists.get(position).add(step);
      }
    }
    return lists.stream()
        .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  List<Position> positions() {
    return positions;
  }

  List<Step> steps() {
    return steps;
  }

  Position position(int number) {
    return positions.get(number);
  }

  Step step(int number) {
    return steps.get(number);
  }

  /** The number of a position; -1 where no step knows it. */
  int number(Position position) {
    return numbers.getOrDefault(position, -1);
  }

  int[] needs(int step) {
    return needs[step];
  }

  int[] gives(int step) {
    return gives[step];
  }

  /** Steps that give a position. */
  int[] givers(int position) {
    return givers[position];
  }

  /** Steps that need a position. */
  int[] users(int position) {
    return users[position];
  }

  /**
   * What an attacker gets to without some steps, and the order in which the steps become possible.
   *
   * @param without steps that cannot be taken
   */
  Reached reached(BitSet without) {
    int[] missing = new int[steps.size()];
    BitSet had = new BitSet(positions.size());
    List<Integer> order = new ArrayList<>();
    List<Integer> now = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      missing[step] = needs[step].length;
      if (missing[step] == 0 && !without.get(step)) {
        now.add(step);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      int step = now.get(i);
      order.add(step);
      for (int position : gives[step]) {
        if (!had.get(position)) {
          had.set(position);
          for (int user : users[position]) {
            missing[user]--;
            if (missing[user] == 0 && !without.get(user)) {
              now.add(user);
            }
          }
        }
      }
    }
    return new Reached(had, order);
  }

  /**
   * @param positions numbers of what is had
   * @param order numbers of the steps that can be taken, each after what it needs
   */
  record Reached(BitSet positions, List<Integer> order) {}

  /** What follows from positions with nothing going wrong, these among them. */
  BitSet freeFrom(BitSet from) {
    BitSet closed = (BitSet) from.clone();
    List<Integer> now = new ArrayList<>();
    from.stream().forEach(now::add);
    for (int i = 0; i < now.size(); i++) {
      for (int user : users[now.get(i)]) {
        if (steps.get(user).isFree()) {
          for (int position : gives[user]) {
            if (!closed.get(position)) {
              closed.set(position);
              now.add(position);
            }
          }
        }
      }
    }
    return closed;
  }

  /** The likelihood of a step by itself. */
  int likelihood(int step) {
    return likelihoods[step];
  }

  /** Each likelihood that a step has, the highest first. */
  int[] levels() {
    BitSet levels = new BitSet();
    for (int likelihood : likelihoods) {
      levels.set(likelihood);
    }
    int[] highestFirst = new int[levels.cardinality()];
    int next = highestFirst.length;
    for (int level = levels.nextSetBit(0); level >= 0; level = levels.nextSetBit(level + 1)) {
      next--;
      highestFirst[next] = level;
    }
    return highestFirst;
  }

  /** Numbers of the steps that are less likely. */
  BitSet below(int level) {
    BitSet below = new BitSet(steps.size());
    for (int step = 0; step < likelihoods.length; step++) {
      if (likelihoods[step] < level) {
        below.set(step);
      }
    }
    return below;
  }

  /** Positions from which one follows with nothing going wrong; the position itself is one. */
  BitSet freeTo(int position) {
    BitSet from = new BitSet();
    from.set(position);
    List<Integer> now = new ArrayList<>(List.of(position));
    for (int i = 0; i < now.size(); i++) {
      for (int step : givers[now.get(i)]) {
        int need = steps.get(step).isFree() ? needs[step][0] : -1;
        if (need >= 0 && !from.get(need)) {
          from.set(need);
          now.add(need);
        }
      }
    }
    return from;
  }

  /** What is had from the start, and what follows from it with nothing going wrong. */
  BitSet fromStart(boolean alsoAssumed) {
    BitSet start = new BitSet();
    for (int step = 0; step < gives.length; step++) {
      Step how = steps.get(step);
      if (how.isEntry() && (alsoAssumed || how.certainty() != Ground.ASSUMED)) {
        for (int position : gives[step]) {
          start.set(position);
        }
      }
    }
    return freeFrom(start);
  }

  /** Steps that lead to a position, by whatever detour. */
  BitSet leadingTo(int goal) {
    BitSet seen = new BitSet();
    BitSet leading = new BitSet();
    List<Integer> now = new ArrayList<>(List.of(goal));
    seen.set(goal);
    for (int i = 0; i < now.size(); i++) {
      for (int step : givers[now.get(i)]) {
        leading.set(step);
        for (int need : needs[step]) {
          if (!seen.get(need)) {
            seen.set(need);
            now.add(need);
          }
        }
      }
    }
    return leading;
  }

  /** Numbers of the steps that some claim is true of. */
  BitSet stepsThat(java.util.function.Predicate<Step> claim) {
    BitSet some = new BitSet(steps.size());
    for (int step = 0; step < steps.size(); step++) {
      if (claim.test(steps.get(step))) {
        some.set(step);
      }
    }
    return some;
  }
}
