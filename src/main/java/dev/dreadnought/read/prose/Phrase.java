package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase of the catalog's tiny pattern language: words that follow one another, {@code a|b} for
 * one of several, {@code word*} for any ending, {@code ...} for up to five words between.
 *
 * <p>A {@code not} also stands for its short forms ("isn't" for {@code is not}, "don't"), and
 * beside {@code never} or {@code no} for "nobody" and "nothing"; small words behind a denial are
 * passed over ("not yet checked", "without any limit"). A {@code .} among alternatives stands for
 * the end of the sentence.
 *
 * <p>Matching keeps the set of places reached so far in the bits of one {@code long}, so it takes
 * no more steps than the phrase has parts, and sees no further than 63 tokens.
 */
final class Phrase {
  private static final int WIDEST_GAP = 5;
  private static final int HORIZON = 63;
  private static final String END = ".";

  private static final List<String> SHORT_FORMS =
      List.of(
          "don't",
          "doesn't",
          "didn't",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "hasn't",
          "haven't",
          "can't",
          "cannot",
          "won't",
          "couldn't",
          "wouldn't");

  private static final Set<String> AUXILIARIES =
      Words.of("is are was were be do does did has have had can may could should");

  private static final Set<String> PASSED_OVER =
      Words.of(
          "a an any the its their our yet even really ever actually currently been being be such"
              + " proper real further whatsoever so far had has is are can could may might will would"
              + " ever one");

  private static final int MOST_PASSED_OVER = 2;

  private final List<Step> steps;
  private final boolean negative;
  private final List<Stem> beginnings;

  /** One part of the phrase. */
  private sealed interface Step {}

  private enum Gap implements Step {
    GAP
  }

  /**
   * One of several runs of words.
   *
   * @param orEnd true where the end of the sentence will do as well
   */
  private record Choice(List<List<Stem>> runs, boolean orEnd) implements Step {

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

    boolean isAuxiliary() {
      for (List<Stem> run : runs) {
        if (run.size() != 1 || run.get(0).open() || !AUXILIARIES.contains(run.get(0).word())) {
          return false;
        }
      }
      return true;
    }

    boolean has(String word) {
      return hasRun(runs, word);
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

  /** Behind which steps small words are passed over. */
  private final BitSet passes = new BitSet();

  /** Of each step the runs, as they are matched; none for a gap. */
  private final Stem[][][] runs;

  private Phrase(List<Step> steps, boolean negative) {
    this.steps = steps;
    this.negative = negative;
    this.beginnings =
        !steps.isEmpty() && steps.get(0) instanceof Choice choice
            ? choice.runs().stream().map(run -> run.get(0)).toList()
            : List.of();
    this.runs = new Stem[steps.size()][][];
    for (int i = 0; i < runs.length; i++) {
      List<List<Stem>> of = steps.get(i) instanceof Choice choice ? choice.runs() : List.of();
      runs[i] = of.stream().map(run -> run.toArray(Stem[]::new)).toArray(Stem[][]::new);
    }
    for (int i = 0; i + 1 < steps.size(); i++) {
      boolean denies = steps.get(i) instanceof Choice && ((Choice) steps.get(i)).denies();
      passes.set(i, denies && steps.get(i + 1) instanceof Choice);
    }
  }

  /** For each of its parts the words of which one must be there, or begin so. */
  List<List<Stem>> needs() {
    List<List<Stem>> needs = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Choice && !((Choice) step).orEnd()) {
        needs.add(((Choice) step).runs().stream().map(run -> run.get(run.size() - 1)).toList());
      }
    }
    return needs;
  }

  static Phrase of(String pattern) {
    List<Step> steps = new ArrayList<>();
    boolean negative = false;
    for (String part : Words.split(pattern, ' ')) {
      if (part.equals("...")) {
        steps.add(Gap.GAP);
      } else if (!part.isEmpty()) {
        Choice choice = choice(part);
        negative |= choice.denies();
        add(choice.has("not") ? widened(choice) : choice, choice.has("not"), steps);
      }
    }
    return new Phrase(List.copyOf(steps), negative);
  }

  /** "Not" in its short forms, and "nobody" and "nothing" where any denial will do. */
  private static Choice widened(Choice choice) {
    List<List<Stem>> runs = new ArrayList<>(choice.runs());
    SHORT_FORMS.forEach(word -> addIfNew(word, runs));
    if (choice.has("never") || choice.has("no")) {
      addIfNew("nobody", runs);
      addIfNew("nothing", runs);
    }
    return new Choice(runs, choice.orEnd());
  }

  /** One word, with no other ending. */
  private static boolean hasRun(List<List<Stem>> runs, String word) {
    for (List<Stem> run : runs) {
      if (run.size() == 1 && !run.get(0).open() && run.get(0).word().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private static void addIfNew(String word, List<List<Stem>> runs) {
    if (!hasRun(runs, word)) {
      runs.add(List.of(new Stem(word, false)));
    }
  }

  /** "Isn't" stands for "is" and "not". */
  private static void add(Choice choice, boolean denies, List<Step> steps) {
    Step last = steps.isEmpty() ? Gap.GAP : steps.get(steps.size() - 1);
    if (!denies || !(last instanceof Choice) || !((Choice) last).isAuxiliary()) {
      steps.add(choice);
      return;
    }
    List<List<Stem>> runs = new ArrayList<>();
    for (List<Stem> denial : choice.runs()) {
      if (denial.get(0).word().endsWith("n't") || denial.get(0).word().equals("cannot")) {
        runs.add(denial);
      } else {
        for (List<Stem> auxiliary : ((Choice) last).runs()) {
          List<Stem> run = new ArrayList<>(auxiliary);
          run.addAll(denial);
          runs.add(run);
        }
      }
    }
    steps.set(steps.size() - 1, new Choice(runs, false));
  }

  private static Choice choice(String part) {
    List<List<Stem>> runs = new ArrayList<>();
    boolean orEnd = false;
    for (String alternative : Words.split(part, '|')) {
      orEnd |= alternative.equals(END);
      List<Stem> run = run(alternative);
      if (!run.isEmpty()) {
        runs.add(run);
      }
    }
    return new Choice(runs, orEnd);
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
    return beginnings;
  }

  /** Where the longest match from a place ends, or the place itself where there is none. */
  int end(List<Token> tokens, int from) {
    if (tokens.get(from).joined()) {
      return from;
    }
    long reached = 1;
    boolean free = false;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step == Gap.GAP) {
        reached = across(tokens, from, reached);
        free = true;
      } else {
        boolean orEnd = ((Choice) step).orEnd();
        reached = after(runs[i], orEnd, tokens, from, reached, free);
        free = false;
        if (passes.get(i)) {
          reached = past(tokens, from, reached);
        }
      }
      if (reached == 0) {
        return from;
      }
    }
    // A gap at the end may reach beyond the last word.
    int end = from + (Long.SIZE - 1 - Long.numberOfLeadingZeros(reached));
    return Math.min(end, tokens.size());
  }

  /** Past small words behind a denial. */
  private static long past(List<Token> tokens, int from, long reached) {
    long next = reached;
    long last = reached;
    for (int n = 0; n < MOST_PASSED_OVER; n++) {
      long passed = 0;
      for (long left = last; left != 0; left &= left - 1) {
        int offset = Long.numberOfTrailingZeros(left);
        boolean small =
            from + offset < tokens.size()
                && offset < HORIZON
                && PASSED_OVER.contains(tokens.get(from + offset).word());
        passed |= small ? 1L << (offset + 1) : 0;
      }
      next |= passed;
      last = passed;
    }
    return next;
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
      Stem[][] runs, boolean orEnd, List<Token> tokens, int from, long reached, boolean free) {
    long next = 0;
    for (long left = reached; left != 0; left &= left - 1) {
      int offset = Long.numberOfTrailingZeros(left);
      int at = from + offset;
      if (free && at < tokens.size() && tokens.get(at).joined()) {
        continue;
      }
      next |= orEnd && at == tokens.size() ? 1L << offset : 0;
      for (Stem[] run : runs) {
        if (offset + run.length <= HORIZON && matches(run, tokens, at)) {
          next |= 1L << (offset + run.length);
        }
      }
    }
    return next;
  }

  private static boolean matches(Stem[] run, List<Token> tokens, int at) {
    if (at + run.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < run.length; i++) {
      if (!run[i].matches(tokens.get(at + i).word())) {
        return false;
      }
    }
    return true;
  }
}
