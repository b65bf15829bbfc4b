package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each of several does, behind a colon: "there are two Go workers: one reads the mailbox, the
 * other writes to MySQL". There are two; one Go worker reads, and the other Go worker writes.
 *
 * <p>As with {@link Insertions}, the words keep their places in the text, and their order.
 */
final class OneAndOther {
  private static final Set<String> NUMBERS = Words.of("two three four five six");

  private static final Set<String> ALONE = Words.of("one another");

  private static final Set<String> ORDINALS =
      Words.of("one first second third fourth fifth sixth other last");

  /** By them it is told what each is or bears, and not what it does. */
  private static final Set<Verbs.Sense> STATES =
      Set.of(Verbs.Sense.BE, Verbs.Sense.HOST, Verbs.Sense.USE);

  /** What things do somewhere, and no list of verbs has. */
  private static final Set<String> STAND = Words.of("stand hang");

  /** From the beginning of a sentence to the number: "in the cellar there are two". */
  private static final int LONGEST_LEAD = 6;

  private static final int LONGEST_NAME = 6;

  private final List<Token> tokens;

  private OneAndOther(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The same words in as many sentences as are told; mostly it is one. */
  static List<List<Token>> apart(List<Token> sentence) {
    OneAndOther reader = new OneAndOther(sentence);
    int number = reader.number();
    int end = number < 0 ? 0 : reader.nounEnd(number + 1);
    int colon = end == 0 ? -1 : reader.colon(end);
    List<Integer> parts = colon < 0 ? List.of() : reader.parts(colon);
    return parts.size() < 2 ? List.of(sentence) : reader.cut(number, end, colon, parts);
  }

  private List<List<Token>> cut(int number, int end, int colon, List<Integer> parts) {
    List<List<Token>> apart = new ArrayList<>();
    apart.add(tokens.subList(0, colon));
    for (int k = 0; k < parts.size(); k++) {
      int from = parts.get(k);
      int to = k + 1 < parts.size() ? beforeTurn(parts.get(k + 1)) : tokens.size();
      Token several = tokens.get(number);
      List<Token> told = new ArrayList<>();
      int verb = behindPronoun(from);
      for (int i = from; i < verb; i++) {
        told.add(written(several, word(i)));
      }
      told.addAll(tokens.subList(number + 1, end - 1));
      Token noun = tokens.get(end - 1);
      told.add(
          new Token(
              noun.start(),
              noun.end(),
              Goals.singular(noun.word()),
              noun.type(),
              noun.joined(),
              noun.capital()));
      told.addAll(tokens.subList(verb, to));
      apart.add(told);
    }
    return apart;
  }

  private static Token written(Token at, String word) {
    return new Token(at.start(), at.end(), word, Token.Type.WORD, false, false);
  }

  /** The place of the number of those who are told of; or -1. */
  private int number() {
    for (int i = 0; i < Math.min(tokens.size(), LONGEST_LEAD); i++) {
      if (NUMBERS.contains(word(i))) {
        return i;
      }
      if (tokens.get(i).isMark()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the noun ends that begins behind a number; 0 where it is no plural. */
  private int nounEnd(int from) {
    for (int i = from; i < Math.min(tokens.size() - 1, from + LONGEST_NAME); i++) {
      String word = word(i);
      boolean tied = tokens.get(i).joined() || tokens.get(i + 1).joined();
      if (!tied && (!tokens.get(i).isWord() || Words.isFunction(word))) {
        return 0;
      }
      boolean several = !tied && word.endsWith("s") && !Goals.singular(word).equals(word);
      boolean ends =
          tokens.get(i + 1).isMark()
              || Words.isFunction(word(i + 1))
              || STAND.contains(word(i + 1))
              || Verbs.ENGLISH.of(word(i + 1)) != null;
      if (several && ends) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The colon behind those who are told of; or -1. */
  private int colon(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (word(i).equals(":")) {
        return i;
      }
      if (tokens.get(i).isMark() && !tokens.get(i).joined()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where it begins to be told what each does; empty where something else stands there. */
  private List<Integer> parts(int colon) {
    List<Integer> parts = new ArrayList<>();
    if (behindPronoun(colon + 1) == 0) {
      return parts;
    }
    for (int i = colon + 1; i < tokens.size(); i++) {
      boolean turn = i == colon + 1 || word(i - 1).equals(",") || word(i - 1).equals("and");
      if (turn && behindPronoun(i) > 0) {
        parts.add(i);
      }
    }
    return parts;
  }

  /** Where the verb of "one reads", "the other writes" stands; 0 where none does. */
  private int behindPronoun(int i) {
    boolean alone = ALONE.contains(word(i));
    boolean ordinal = word(i).equals("the") && ORDINALS.contains(word(i + 1));
    int verb = alone ? i + 1 : ordinal ? i + 2 : tokens.size();
    if (verb + 1 >= tokens.size()) {
      return 0;
    }
    Verbs.Verb done = Verbs.ENGLISH.of(word(verb));
    boolean acts =
        done != null && done.form() == Verbs.Form.THIRD && !STATES.contains(done.sense());
    return acts && !Words.AUXILIARIES.contains(word(verb)) ? verb : 0;
  }

  /** The place before the comma and the "and" that lead to the next one. */
  private int beforeTurn(int from) {
    int i = from;
    while (word(i - 1).equals("and") || word(i - 1).equals(",")) {
      i--;
    }
    return i;
  }

  private String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }
}
