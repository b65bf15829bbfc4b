package dev.dreadnought.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands between two locked facts of a text, and what of its surroundings decides which words
 * may stand in its place.
 *
 * @param items its words and marks
 * @param text as it is written
 * @param before the fact before it; empty at the beginning
 * @param after the fact after it; empty at the end
 * @param guarded for each item, and behind the last: whether something denies or hedges it
 * @param isHedged whether something in the sentence that goes on behind it denies or hedges, be it
 *     before or after
 * @param earlier words and marks of the gap before; none at the beginning
 * @param later words and marks of the gap after; none at the end
 * @param isFirst whether no gap before this one stands between a finding and its place
 * @param isBeforeRegime whether a regime stands behind it, and then how many gaps it has
 */
record Gap(
    List<String> items,
    String text,
    String before,
    String after,
    List<Boolean> guarded,
    boolean isHedged,
    List<String> earlier,
    List<String> later,
    boolean isFirst,
    boolean isBeforeRegime) {
  private static final Pattern SCORE = Pattern.compile("\\d+\\.\\d (?:critical|high|medium|low)");
  private static final Pattern TOTAL = Pattern.compile("\\d+ (?:open findings?|raised)");
  private static final Pattern GAPS = Pattern.compile("\\d+ gaps?");
  private static final Pattern NUMBER = Pattern.compile("\\d.*");
  private static final Set<String> SENTENCE_ENDS = Set.of(".", "?", "!");
  private static final List<String> AT = List.of("at");

  /** The gaps of a text, one more than it has facts. */
  static List<Gap> of(LockedText text) {
    List<List<String>> items = text.words().stream().map(Phrase::items).toList();
    int last = text.facts().size();
    boolean guarded = false;
    boolean isFirst = true;
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      List<Boolean> guards = new ArrayList<>();
      for (String item : items.get(i)) {
        guards.add(guarded);
        guarded = !SENTENCE_ENDS.contains(item) && (guarded || Wording.GUARDS.contains(item));
      }
      guards.add(guarded);
      boolean isBeforeRegime =
          i + 2 < last
              && items.get(i + 2).equals(List.of(":"))
              && GAPS.matcher(text.facts().get(i + 2)).matches();
      gaps.add(
          new Gap(
              items.get(i),
              text.words().get(i),
              i == 0 ? "" : text.facts().get(i - 1),
              i == last ? "" : text.facts().get(i),
              guards,
              guarded || isHedgedFrom(items, i + 1),
              i == 0 ? List.of() : items.get(i - 1),
              i == last ? List.of() : items.get(i + 1),
              isFirst,
              isBeforeRegime));
      isFirst &= !items.get(i).equals(AT);
    }
    return gaps;
  }

  /** Whether a guard stands before the next end of a sentence. */
  private static boolean isHedgedFrom(List<List<String>> gaps, int from) {
    for (List<String> items : gaps.subList(from, gaps.size())) {
      for (String item : items) {
        if (SENTENCE_ENDS.contains(item)) {
          return false;
        }
        if (Wording.GUARDS.contains(item)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isWhole(String mark) {
    return items.equals(List.of(mark));
  }

  /** Between a finding and its place. */
  boolean isAt() {
    return items.equals(AT);
  }

  /** Between the place of a finding and its score. */
  boolean isBeforeScore() {
    return isWhole(",") && SCORE.matcher(after).matches();
  }

  /** Between a number of findings and what it is made of. */
  boolean isBeforeParts() {
    return isWhole(":") && TOTAL.matcher(before).matches();
  }

  /** Before a number of findings with which a clause begins. */
  boolean isBeforeTotal() {
    return TOTAL.matcher(after).matches() && beginsClause(items.size());
  }

  /** Between a regime and the number of its gaps. */
  boolean isBeforeGaps() {
    return isWhole(":") && GAPS.matcher(after).matches();
  }

  /** Between the number of gaps of one regime and the next regime. */
  boolean isBetweenRegimes() {
    return isWhole(";") && GAPS.matcher(before).matches();
  }

  /** Right before a finding with which a sentence begins. */
  boolean isBeforeFinding() {
    return !isHedged
        && later.equals(AT)
        && (items.isEmpty() || items.get(items.size() - 1).equals("."));
  }

  /** Whether a comma stands between a number and a part of it: "of 39, 2 are refuted". */
  boolean isPartOfNumber(int item) {
    return item == items.size() - 1
        && NUMBER.matcher(after).matches()
        && !earlier.isEmpty()
        && earlier.get(earlier.size() - 1).equals("of");
  }

  /** Whether what the fact behind the gap begins can stand alone, and says no more for it. */
  boolean isFollowedBySentence() {
    boolean goesOn = !later.isEmpty() && Phrase.isWord(later.get(0));
    return goesOn || isBetweenRegimes() || TOTAL.matcher(after).matches();
  }

  boolean isGuarded(int item) {
    return guarded.get(item);
  }

  /** Whether a clause begins with the item. */
  boolean beginsClause(int item) {
    if (item == 0) {
      return before.isEmpty();
    }
    String last = items.get(item - 1);
    return ".,;".contains(last) || last.equals("and");
  }

  /** Whether a word stands behind the item. */
  boolean hasWordsAfter(int item) {
    return items.subList(item + 1, items.size()).stream().anyMatch(Phrase::isWord);
  }

  boolean isLast() {
    return after.isEmpty();
  }
}
