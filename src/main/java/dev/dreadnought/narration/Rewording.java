package dev.dreadnought.narration;

import dev.dreadnought.narration.Wording.Swap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a model's words between two facts can be had from the engine's by steps of a closed list:
 * every word of the engine's stands in its order, as it is or as {@link Wording} has it, and what
 * is added says nothing. Each step says the same as before, so that any number of them does.
 *
 * <p>All ways are followed at once: a place is how much of the engine's words and how much of the
 * model's is accounted for.
 */
final class Rewording {
  private static final List<String> JOINED = List.of("and", "while");

  private final Gap gap;
  private final List<String> from;
  private final List<String> to;
  private final int width;
  private final BitSet reached;

  private Rewording(Gap gap, List<String> to) {
    this.gap = gap;
    this.from = gap.items();
    this.to = to;
    this.width = to.size() + 1;
    this.reached = new BitSet((from.size() + 1) * width);
  }

  /**
   * @param to the words and marks of an answer that stand in the gap
   */
  static boolean says(Gap gap, List<String> to) {
    // Two numbers with nothing between them but a space may be read as one.
    boolean runTogether = to.isEmpty() && !gap.items().isEmpty();
    return !runTogether && new Rewording(gap, to).isReached();
  }

  private boolean isReached() {
    reached.set(0);
    for (int i = 0; i <= from.size(); i++) {
      for (int j = 0; j <= to.size(); j++) {
        if (reached.get(i * width + j)) {
          add(i, j);
          if (i < from.size()) {
            keep(i, j);
            swap(i, j);
            mark(i, j);
            whole(i, j);
          }
        }
      }
    }
    return reached.get(from.size() * width + to.size());
  }

  private void reach(int i, int j) {
    reached.set(i * width + j);
  }

  private void keep(int i, int j) {
    String word = from.get(i);
    if (j < to.size()) {
      String other = to.get(j);
      boolean same =
          word.equals(other)
              || Phrase.isWord(word)
                  && Phrase.isWord(other)
                  && !Wording.GUARDS.contains(word)
                  && !Wording.GUARDS.contains(other)
                  && Phrase.isSameWord(word, other);
      if (same) {
        reach(i + 1, j + 1);
      }
    }
    if (Wording.ARTICLES.contains(word)) {
      reach(i + 1, j);
      if (j < to.size() && Wording.ARTICLES.contains(to.get(j))) {
        reach(i + 1, j + 1);
      }
    }
  }

  private void swap(int i, int j) {
    for (Swap swap : Wording.ANYWHERE) {
      if (Phrase.standsAt(from, i, swap.from()) && Phrase.standsAt(to, j, swap.to())) {
        reach(i + swap.from().size(), j + swap.to().size());
      }
    }
    boolean isLastWord = i == from.size() - 1 && !gap.isLast();
    if (from.get(i).equals("of") && isLastWord && gap.beginsClause(i)) {
      Wording.OF.forEach(phrase -> to(i + 1, j, phrase));
    }
  }

  private void to(int i, int j, List<String> phrase) {
    if (Phrase.standsAt(to, j, phrase)) {
      reach(i, j + phrase.size());
    }
  }

  /** What may stand where a mark stood. */
  private void mark(int i, int j) {
    boolean free = !gap.isGuarded(i);
    switch (from.get(i)) {
      case "." -> {
        to(i + 1, j, List.of(";"));
        if (i == from.size() - 1 && gap.isLast()) {
          reach(i + 1, j);
        } else if (free && gap.hasWordsAfter(i)) {
          joined(i, j);
        }
      }
      case ";" -> {
        joined(i, j);
        if (from.size() == 1) {
          to(i + 1, j, List.of("as", "well", "as"));
        }
        if (gap.hasWordsAfter(i) || gap.isFollowedBySentence()) {
          to(i + 1, j, List.of("."));
        }
      }
      case ":" -> {
        to(i + 1, j, List.of("—"));
        if (free && gap.hasWordsAfter(i)) {
          to(i + 1, j, List.of("."));
          Wording.EXPLAINED.forEach(phrase -> to(i + 1, j, phrase));
        }
      }
      case "," -> comma(i, j, free);
      case "and" -> {
        to(i + 1, j, List.of("as", "well", "as"));
        if (free && gap.hasWordsAfter(i)) {
          to(i + 1, j, List.of("while"));
          to(i + 1, j, List.of(";"));
        }
      }
      default -> {
        // Any other stays as it is.
      }
    }
  }

  private void comma(int i, int j, boolean free) {
    if (from.size() > 1) {
      reach(i + 1, j);
    }
    if (free && gap.isPartOfNumber(i)) {
      to(i + 1, j, List.of(",", "of", "which"));
    }
    if (free && i > 0 && gap.hasWordsAfter(i)) {
      to(i + 1, j, List.of(";"));
      to(i + 1, j, List.of("and"));
      to(i + 1, j, List.of(",", "and"));
    }
  }

  private void joined(int i, int j) {
    for (String word : JOINED) {
      to(i + 1, j, List.of(",", word));
      to(i + 1, j, List.of(";", word));
    }
    // Without a mark what was denied or hedged would go on: "nobody said whether A and B".
    if (!gap.isGuarded(i)) {
      JOINED.forEach(word -> to(i + 1, j, List.of(word)));
      to(i + 1, j, List.of(","));
    }
  }

  /** What may stand for everything between two facts. */
  private void whole(int i, int j) {
    if (i > 0 || from.size() > 1) {
      return;
    }
    List<List<String>> phrases = new ArrayList<>();
    if (gap.isAt()) {
      phrases.addAll(Wording.AT);
      if (!gap.isHedged()) {
        phrases.addAll(Wording.AT_PLAINLY);
      }
    }
    if (gap.isBeforeScore() && !gap.isHedged()) {
      phrases.addAll(Wording.SCORED);
    }
    if (gap.isBeforeParts()) {
      phrases.addAll(Wording.PARTS);
    }
    if (gap.isBeforeGaps()) {
      phrases.addAll(Wording.GAPS);
    }
    phrases.forEach(phrase -> to(1, j, phrase));
  }

  /** What may be added, and says nothing. */
  private void add(int i, int j) {
    if (j == to.size()) {
      return;
    }
    if (to.get(j).equals("the") || to.get(j).equals(",") && mayPauseBefore(i)) {
      reach(i, j + 1);
    }
    boolean begins = i == 0 && gap.before().isEmpty();
    boolean ends = i == from.size() && gap.isLast();
    boolean stops = i > 0 && ".;".contains(from.get(i - 1)) && !ends;
    if (begins) {
      Wording.BEGINNINGS.forEach(phrase -> opening(i, j, phrase));
    }
    if (begins || stops) {
      Wording.OPENINGS.forEach(phrase -> opening(i, j, phrase));
    }
    if (i == from.size() && gap.isBeforeFinding()) {
      Wording.PRESENTATIONS.forEach(phrase -> to(i, j, phrase));
      if (gap.isFirst()) {
        Wording.FIRST_PRESENTATIONS.forEach(phrase -> to(i, j, phrase));
      }
    }
    if (i == from.size() && i > 0 && gap.isBeforeTotal()) {
      to(i, j, Wording.TOTAL);
    }
    if (i == from.size() && gap.isBeforeRegime()) {
      Wording.REGIMES.forEach(phrase -> to(i, j, phrase));
    }
  }

  /** Behind a fact, and before what joins: a comma anywhere else may part what belongs together. */
  private boolean mayPauseBefore(int i) {
    return i < from.size()
        && (i == 0 ? Phrase.isWord(from.get(0)) : Wording.JOINING.contains(from.get(i)));
  }

  private void opening(int i, int j, List<String> phrase) {
    to(i, j, phrase);
    if (Phrase.standsAt(to, j, phrase) && Phrase.standsAt(to, j + phrase.size(), List.of(","))) {
      reach(i, j + phrase.size() + 1);
    }
  }
}
