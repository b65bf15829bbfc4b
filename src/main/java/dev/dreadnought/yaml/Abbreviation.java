package dev.dreadnought.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which word of a list somebody shortened, by the list alone: no table of abbreviations. Words have
 * parts, joined by hyphens: {@code web-application}.
 */
final class Abbreviation {
  /** In longer lists any few letters stand in some word, so that they say nothing. */
  private static final int MOST_WORDS = 100;

  private static final int LONGEST = 12;

  private Abbreviation() {}

  /**
   * In this order: beginnings of all parts ({@code webapp}), of some parts in their order, letters
   * in their order from the first on ({@code db}), or two letters, the last of which begins one
   * word only, as what a thing is comes last ({@code mq}).
   */
  static Optional<String> of(String wrong, Collection<String> right) {
    String letters = letters(wrong);
    if (letters.length() < 2 || letters.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> found =
        shortest(right, w -> isOfBeginnings(letters, parts(w), false))
            .or(() -> shortest(right, w -> isOfBeginnings(letters, parts(w), true)));
    return found.isPresent() || right.size() > MOST_WORDS
        ? found
        : shortest(right, w -> isInOrder(letters, letters(w))).or(() -> byLast(letters, right));
  }

  private static Optional<String> shortest(Collection<String> right, Predicate<String> test) {
    return right.stream()
        .filter(test)
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static List<String> parts(String word) {
    return Arrays.asList(word.toLowerCase(Locale.ROOT).split("[-_ ]"));
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ./]", "");
  }

  /** Whether letters are beginnings of two or more parts, one after the other. */
  private static boolean isOfBeginnings(String letters, List<String> parts, boolean maySkip) {
    return parts.size() > 1
        && !parts.get(0).startsWith(letters)
        && isOfBeginnings(letters, 0, parts, 0, maySkip);
  }

  private static boolean isOfBeginnings(
      String letters, int from, List<String> parts, int part, boolean maySkip) {
    if (part == parts.size()) {
      return from == letters.length();
    }
    String next = parts.get(part);
    for (int length = 1; length <= next.length() && from + length <= letters.length(); length++) {
      if (!letters.startsWith(next.substring(0, length), from)) {
        break;
      }
      if (isOfBeginnings(letters, from + length, parts, part + 1, maySkip)) {
        return true;
      }
    }
    boolean isFirst = part == 0;
    return maySkip && !isFirst && isOfBeginnings(letters, from, parts, part + 1, true);
  }

  /** Whether letters stand in a word in their order, and the word begins with the first. */
  private static boolean isInOrder(String letters, String word) {
    if (word.isEmpty() || word.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < word.length() && at < letters.length(); i++) {
      at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
    }
    return at == letters.length();
  }

  private static Optional<String> byLast(String letters, Collection<String> right) {
    String last = letters.substring(letters.length() - 1);
    List<String> words = right.stream().filter(w -> w.startsWith(last)).toList();
    return letters.length() == 2 && words.size() == 1
        ? Optional.of(words.get(0))
        : Optional.empty();
  }
}
