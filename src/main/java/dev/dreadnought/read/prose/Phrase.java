package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase of the catalog's tiny pattern language: words that follow one another, {@code a|b} for
 * one of several, {@code word*} for any ending, {@code ...} for up to five words between.
 *
 * <p>Matching keeps the set of places reached so far in the bits of one {@code long}, so it takes
 * no more steps than the phrase has parts, and sees no further than 63 tokens.
 */
final class Phrase {
  private static final int WIDEST_GAP = 5;
  private static final int HORIZON = 63;

  private final List<Step> steps;
  private final boolean negative;

  /** One part of the phrase. */
  private sealed interface Step {}

  private enum Gap implements Step {
    GAP
  }

  /** One of several runs of words. */
  private record Choice(List<List<Stem>> runs) implements Step {

    boolean denies() {
      for (List<Stem> run : runs) {
        for (Stem stem : run) {
          if (!stem.open() && Words.NEGATIONS.contains(stem.word())) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /**
   * A word.
   *
   * @param open true where any ending will do
   */
  record Stem(String word, boolean open) {
    boolean matches(String other) {
      return open ? other.startsWith(word) : other.equals(word);
    }
  }

  private Phrase(List<Step> steps, boolean negative) {
    this.steps = steps;
    this.negative = negative;
  }

  static Phrase of(String pattern) {
    List<Step> steps = new ArrayList<>();
    boolean negative = false;
    for (String part : Words.split(pattern, ' ')) {
      if (part.equals("...")) {
        steps.add(Gap.GAP);
      } else if (!part.isEmpty()) {
        Choice choice = choice(part);
        steps.add(choice);
        negative |= choice.denies();
      }
    }
    return new Phrase(List.copyOf(steps), negative);
  }

  private static Choice choice(String part) {
    List<List<Stem>> runs = new ArrayList<>();
    for (String alternative : Words.split(part, '|')) {
      List<Stem> run = run(alternative);
      if (!run.isEmpty()) {
        runs.add(run);
      }
    }
    return new Choice(runs);
  }

  private static List<Stem> run(String alternative) {
    boolean open = alternative.endsWith("*");
    String word = open ? alternative.substring(0, alternative.length() - 1) : alternative;
    if (Words.isPlain(word)) {
      return List.of(new Stem(word, open));
    }
    List<Token> tokens = Tokenizer.tokens(word);
    List<Stem> run = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      run.add(new Stem(tokens.get(i).word(), open && i == tokens.size() - 1));
    }
    return run;
  }

  /** True where the phrase itself says "not", so that a "not" inside it does not turn it round. */
  boolean isNegative() {
    return negative;
  }

  /** The words that it can begin with. */
  List<Stem> beginnings() {
    List<Stem> beginnings = new ArrayList<>();
    if (!steps.isEmpty() && steps.get(0) instanceof Choice) {
      for (List<Stem> run : ((Choice) steps.get(0)).runs()) {
        beginnings.add(run.get(0));
      }
    }
    return beginnings;
  }

  /** Where the longest match from a place ends, or the place itself where there is none. */
  int end(List<Token> tokens, int from) {
    if (tokens.get(from).joined()) {
      return from;
    }
    long reached = 1;
    boolean free = false;
    for (Step step : steps) {
      if (step == Gap.GAP) {
        reached = across(tokens, from, reached);
        free = true;
      } else {
        reached = after((Choice) step, tokens, from, reached, free);
        free = false;
      }
      if (reached == 0) {
        return from;
      }
    }
    return from + (Long.SIZE - 1 - Long.numberOfLeadingZeros(reached));
  }

  private static long across(List<Token> tokens, int from, long reached) {
    long whole = 0;
    for (long left = reached; left != 0; left &= left - 1) {
      int offset = Long.numberOfTrailingZeros(left);
      boolean inside = from + offset < tokens.size() && tokens.get(from + offset).joined();
      whole |= inside ? 0 : 1L << offset;
    }
    long wide = whole;
    for (int i = 0; i < WIDEST_GAP; i++) {
      wide |= wide << 1;
    }
    return wide;
  }

  private static long after(
      Choice choice, List<Token> tokens, int from, long reached, boolean free) {
    long next = 0;
    for (long left = reached; left != 0; left &= left - 1) {
      int offset = Long.numberOfTrailingZeros(left);
      int at = from + offset;
      if (free && at < tokens.size() && tokens.get(at).joined()) {
        continue;
      }
      for (List<Stem> run : choice.runs()) {
        if (offset + run.size() <= HORIZON && matches(run, tokens, at)) {
          next |= 1L << (offset + run.size());
        }
      }
    }
    return next;
  }

  private static boolean matches(List<Stem> run, List<Token> tokens, int at) {
    if (at + run.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < run.size(); i++) {
      if (!run.get(i).matches(tokens.get(at + i).word())) {
        return false;
      }
    }
    return true;
  }
}
