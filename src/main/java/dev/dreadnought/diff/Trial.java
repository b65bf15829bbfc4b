package dev.dreadnought.diff;

import dev.dreadnought.diff.Snapshot.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds which changes made a difference, by undoing some of them and analysing the system again.
 * Changes are numbers. Undoing all of them gives what was before.
 */
final class Trial {
  /** Beside one for each change; each takes some hundredths of a second. */
  private static final int MOST_RUNS = 250;

  /** More than a description is changed by at once: then it is another one. */
  private static final int MOST_SINGLE = 400;

  private final int changes;
  private final Function<BitSet, Optional<Map<String, State>>> undone;
  private final Map<BitSet, Optional<Map<String, State>>> known = new HashMap<>();
  private int runs;

  /**
   * Changes that made a difference.
   *
   * @param smallest true where each of them is needed, as far as was tried
   */
  record Found(BitSet changes, boolean smallest) {}

  /**
   * @param changes how many there are
   * @param undone the findings without some changes; empty where such a system cannot be analysed.
   *     Without none, and without all of them, it can
   */
  Trial(int changes, Function<BitSet, Optional<Map<String, State>>> undone) {
    this.changes = changes;
    this.undone = undone;
  }

  /** The findings as they were. */
  Map<String, State> before() {
    return without(all()).orElseThrow();
  }

  /** The findings as they are. */
  Map<String, State> now() {
    return without(new BitSet()).orElseThrow();
  }

  /** Each set is analysed once. */
  private Optional<Map<String, State>> without(BitSet set) {
    Optional<Map<String, State>> result = known.get(set);
    if (result == null) {
      runs += set.cardinality() == 1 ? 0 : 1;
      BitSet key = (BitSet) set.clone();
      result = undone.apply(key);
      known.put(key, result);
    }
    return result;
  }

  private BitSet all() {
    BitSet all = new BitSet(changes);
    all.set(0, changes);
    return all;
  }

  /**
   * What made one finding come, go, or stand otherwise: all changes of which each alone, undone,
   * lets it be otherwise than it is now, where undoing them together is enough; else a set of which
   * undoing fewer is not enough. Of one that comes or goes only that counts, and not its score.
   *
   * @param near changes that are likely to bear on it, and are tried first
   */
  Found causesOf(String finding, BitSet near) {
    Map<String, State> before = before();
    Map<String, State> now = now();
    boolean comesOrGoes = before.containsKey(finding) != now.containsKey(finding);
    BiPredicate<Map<String, State>, Map<String, State>> isSame =
        comesOrGoes
            ? (a, b) -> a.containsKey(finding) == b.containsKey(finding)
            : (a, b) -> stands(finding, a, b);
    BitSet needed = new BitSet(changes);
    for (int i = 0; i < Math.min(changes, MOST_SINGLE); i++) {
      BitSet one = new BitSet(changes);
      one.set(i);
      if (without(one).filter(state -> !isSame.test(state, now)).isPresent()) {
        needed.set(i);
      }
    }
    Predicate<BitSet> isEnough =
        set -> without(set).filter(state -> isSame.test(state, before)).isPresent();
    if (!needed.isEmpty() && isEnough.test(needed)) {
      return new Found(needed, true);
    }
    BitSet likely = (BitSet) near.clone();
    likely.or(needed);
    return smaller(isEnough.test(likely) ? likely : all(), needed, isEnough);
  }

  /** Changes without which everything stands as before, beside some that are known to count. */
  BitSet undoingAll(BitSet counted) {
    Map<String, State> before = before();
    Predicate<BitSet> isEnough =
        set -> without(set).filter(state -> isSame(state, before)).isPresent();
    return isEnough.test(counted) ? counted : smaller(all(), counted, isEnough).changes();
  }

  static boolean isSame(Map<String, State> a, Map<String, State> b) {
    return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(id -> stands(id, a, b));
  }

  static boolean stands(String finding, Map<String, State> a, Map<String, State> b) {
    State first = a.get(finding);
    State second = b.get(finding);
    return first == null || second == null ? Objects.equals(first, second) : first.standsAs(second);
  }

  /**
   * Takes changes away as long as what is left is enough: halves first, then quarters, down to
   * single ones.
   *
   * @param last those that are tried last, because they count
   */
  private Found smaller(BitSet enough, BitSet last, Predicate<BitSet> isEnough) {
    List<Integer> set = new ArrayList<>();
    enough.stream().filter(i -> !last.get(i)).forEach(set::add);
    enough.stream().filter(last::get).forEach(set::add);
    int size = Math.max(1, set.size() / 2);
    while (true) {
      boolean less = false;
      for (int from = 0; from < set.size() && runs < MOST_RUNS; ) {
        List<Integer> rest = new ArrayList<>(set.subList(0, from));
        rest.addAll(set.subList(Math.min(set.size(), from + size), set.size()));
        if (isEnough.test(bits(rest))) {
          set = rest;
          less = true;
        } else {
          from += size;
        }
      }
      if (runs >= MOST_RUNS) {
        return new Found(bits(set), false);
      }
      if (size == 1 && !less) {
        return new Found(bits(set), true);
      }
      size = Math.max(1, size / 2);
    }
  }

  private BitSet bits(List<Integer> set) {
    BitSet bits = new BitSet(changes);
    set.forEach(bits::set);
    return bits;
  }
}
