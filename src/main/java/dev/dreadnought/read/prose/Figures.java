package dev.dreadnought.read.prose;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What numbers in a text are: "600,000", "0.5", "10k", "eight", "ten thousand". */
final class Figures {
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  /** "One-time", "two-factor": no numbers of anything. */
  private static final Set<String> COMPOUNDS =
      Words.of("time factor way step off tier fold sided to page stop click");

  private static final double THOUSAND = 1000;

  private Figures() {}

  /** The number that begins at a token; empty where none does, or one that began before goes on. */
  static OptionalDouble at(Sentence sentence, int i) {
    Token token = sentence.token(i);
    if (token.joined()) {
      // "SHA-256": of a name.
      return OptionalDouble.empty();
    }
    boolean digit = Character.isDigit(token.word().isEmpty() ? ' ' : token.word().charAt(0));
    if (!digit) {
      return inWords(sentence, i);
    }
    OptionalDouble figure = figure(token.word());
    if (figure.isEmpty()) {
      return figure;
    }
    return OptionalDouble.of(figure.getAsDouble() * factor(sentence.word(i + 1)));
  }

  /** The place behind the number that begins at a token. */
  static int end(Sentence sentence, int i) {
    int end = i + 1;
    while (end < sentence.size()
        && (isNumber(sentence.word(end)) || factor(sentence.word(end)) > 1)) {
      end++;
    }
    return end;
  }

  /** A figure with commas between thousands, with a point, or with a k behind it. */
  private static OptionalDouble figure(String word) {
    boolean kilo = word.endsWith("k");
    String digits = (kilo ? word.substring(0, word.length() - 1) : word).replace(",", "");
    int points = 0;
    for (char c : digits.toCharArray()) {
      points += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return OptionalDouble.empty();
      }
    }
    if (points > 1 || digits.isEmpty() || digits.endsWith(".") || digits.length() > 12) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(digits) * (kilo ? THOUSAND : 1));
  }

  private static OptionalDouble inWords(Sentence sentence, int i) {
    boolean tied = i + 1 < sentence.size() && sentence.token(i + 1).joined();
    if (isNumber(sentence.word(i - 1)) || tied && COMPOUNDS.contains(sentence.word(i + 1))) {
      return OptionalDouble.empty();
    }
    String word = sentence.word(i);
    int ones = ONES.indexOf(word);
    if (ones >= 0) {
      return OptionalDouble.of(ones * factor(sentence.word(i + 1)));
    }
    int tens = word.isEmpty() ? -1 : TENS.indexOf(word);
    if (tens >= 0) {
      int more = Math.max(0, ONES.indexOf(sentence.word(i + 1)));
      boolean joined = more > 0 && more < 10;
      double value = tens * 10 + (joined ? more : 0);
      return OptionalDouble.of(value * factor(sentence.word(joined ? i + 2 : i + 1)));
    }
    double alone = factor(word);
    return alone > 1 ? OptionalDouble.of(alone) : OptionalDouble.empty();
  }

  /** "Ten thousand", "3 hundred": what goes on with a number is told with it. */
  private static boolean isNumber(String word) {
    return figure(word).isPresent()
        || ONES.contains(word)
        || !word.isEmpty() && TENS.contains(word);
  }

  private static double factor(String word) {
    return switch (word) {
      case "hundred" -> 100;
      case "thousand" -> THOUSAND;
      case "million" -> THOUSAND * THOUSAND;
      default -> 1;
    };
  }
}
