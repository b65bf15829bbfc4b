package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that end in a number by which things of one sort are told apart: web1, db02. */
final class Numbers {
  /** Longer ones are no count of machines. */
  private static final int MOST_DIGITS = 2;

  private Numbers() {}

  /** True of "Web1" and "web-02". */
  static boolean isCounted(NounPhrase phrase) {
    return number(phrase.sentence().word(phrase.to() - 1)) >= 0;
  }

  /** The letters before the number that a word ends in; empty where it ends in none. */
  static String stem(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean numbered = end < word.length() && word.length() - end <= MOST_DIGITS && end > 1;
    return numbered && word.substring(0, end).chars().allMatch(Character::isLetter)
        ? word.substring(0, end)
        : "";
  }

  /** The number that a word ends in; -1 where it ends in none. */
  static int number(String word) {
    int end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    boolean numbered = end < word.length() && word.length() - end <= MOST_DIGITS;
    return numbered ? Integer.parseInt(word.substring(end)) : -1;
  }

  /** True of "1" and "02". */
  static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.length() <= MOST_DIGITS
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static boolean hasDigit(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  /** Who counts begins with the first, and has a second. */
  static boolean areCounted(Set<Integer> numbers) {
    return numbers.contains(1) && (numbers.contains(2) || numbers.contains(0));
  }

  /** True of "Proxy1" and "Proxy2", of "node 1" and "node 2", of "node A" and "node B". */
  static boolean areOfOneStem(String one, String other) {
    String stem = withoutNumber(one);
    return stem.length() < one.length() && stem.equalsIgnoreCase(withoutNumber(other));
  }

  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    boolean letter =
        end == name.length()
            && end > 2
            && name.charAt(end - 2) == ' '
            && Character.isUpperCase(name.charAt(end - 1));
    return name.substring(0, letter ? end - 1 : end);
  }

  /** The numbers with which each stem of a text stands. */
  static Map<String, Set<Integer>> stems(List<Sentence> sentences) {
    Map<String, Set<Integer>> stems = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        String stem = sentence.token(i).joined() ? "" : stem(sentence.word(i));
        if (!stem.isEmpty()) {
          stems.computeIfAbsent(stem, s -> new HashSet<>()).add(number(sentence.word(i)));
        }
      }
    }
    return stems;
  }
}
