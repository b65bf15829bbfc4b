package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How like one sentence is to what people say of each threat. Of the hundreds that have a word in
 * common with it a reading asks for the nearest few, so that only these are put in order.
 */
final class Ranking {
  /** Of a sentence that says too little to be like any. */
  static final Ranking NONE = new Ranking(new String[0], Map.of(), new int[0], 0);

  /**
   * How like a sentence is to what people say of a weakness.
   *
   * @param threat the id of the threat
   * @param weak the sum over the three sentences on its weak side that are most like it; 3000 at
   *     most
   * @param other the same over all sentences that say nothing bad, of whatever threat
   */
  record Likeness(String threat, int weak, int other) {}

  private static final int PERCENT = 100;

  /** A threat that is so many percent as near as the nearest may be meant as well. */
  private static final int NEAR = 80;

  private static final int MOST = 3;

  private final String[] threats;
  private final Map<String, Integer> numbers;
  private final int[] weak;
  private final int other;
  private final int highest;

  /**
   * @param threats ids of all threats
   * @param numbers where each stands among these
   * @param weak of each how like the sentence is to its weak side
   * @param other how like it is to what says nothing bad
   */
  Ranking(String[] threats, Map<String, Integer> numbers, int[] weak, int other) {
    this.threats = threats;
    this.numbers = numbers;
    this.weak = weak;
    this.other = other;
    int most = 0;
    for (int one : weak) {
      most = Math.max(most, one);
    }
    this.highest = most;
  }

  /** True where no sentence has its words. */
  boolean isEmpty() {
    return highest == 0;
  }

  /** Of the threat that it is most like; 0 where it is like none. */
  int highest() {
    return highest;
  }

  /** Of sentences that say nothing bad. */
  int other() {
    return other;
  }

  /** Of the one of some threats that it is most like; 0 where it is like none of them. */
  int highestOf(Collection<String> ids) {
    int most = 0;
    for (String id : ids) {
      Integer number = numbers.get(id);
      most = number == null ? most : Math.max(most, weak[number]);
    }
    return most;
  }

  /** The threats whose weak side it is most like, and those that come near, the most like first. */
  List<Likeness> mostLike() {
    int least = (NEAR * highest + PERCENT - 1) / PERCENT;
    List<Likeness> near = from(least);
    return near.subList(0, Math.min(MOST, near.size()));
  }

  /**
   * The threats that it is so like at least, the most like first, and of those that it is equally
   * like the first of the catalog.
   */
  List<Likeness> from(int least) {
    long[] order = new long[weak.length];
    int size = 0;
    for (int i = 0; i < weak.length; i++) {
      if (weak[i] >= Math.max(1, least)) {
        order[size++] = (long) -weak[i] << Integer.SIZE | i;
      }
    }
    Arrays.sort(order, 0, size);
    List<Likeness> found = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int threat = (int) order[i];
      found.add(new Likeness(threats[threat], weak[threat], other));
    }
    return found;
  }
}
