package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stores that an adjective tells from each other: "the local database" is not "the main database",
 * and what data are read from is not where they go.
 */
final class Opposites {
  private static final List<List<Set<String>>> SIDES =
      List.of(
          List.of(
              Words.of("local onboard on-board embedded on-device"),
              Words.of("main central remote shared global master cloud")),
          List.of(Words.of("source"), Words.of("target destination")),
          List.of(Words.of("hot"), Words.of("cold")),
          List.of(Words.of("old legacy existing"), Words.of("new")));

  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Opposites() {}

  static Opposites of(List<NounPhrase> components) {
    Opposites found = new Opposites();
    for (List<Set<String>> sides : SIDES) {
      Set<Integer> one = new HashSet<>();
      Set<Integer> other = new HashSet<>();
      for (NounPhrase phrase : components) {
        if (Kinds.isStore(phrase.kind())) {
          boolean first = isAny(phrase, sides.get(0));
          boolean second = isAny(phrase, sides.get(1));
          if (first && !second) {
            one.add(phrase.number());
          } else if (second && !first) {
            other.add(phrase.number());
          }
        }
      }
      one.forEach(n -> found.apart.putIfAbsent(n, other));
      other.forEach(n -> found.apart.putIfAbsent(n, one));
    }
    return found;
  }

  /** True of an adjective that tells stores from each other. */
  static boolean contain(String word) {
    return SIDES.stream().anyMatch(sides -> sides.stream().anyMatch(s -> s.contains(word)));
  }

  /** The phrases that are never one with a phrase. */
  Set<Integer> apartFrom(int phrase) {
    return apart.getOrDefault(phrase, Set.of());
  }

  /** True where one of the words stands in the phrase, or right before it. */
  private static boolean isAny(NounPhrase phrase, Set<String> words) {
    for (int i = Math.max(0, phrase.from() - 1); i < phrase.to(); i++) {
      if (words.contains(phrase.sentence().word(i))) {
        return true;
      }
    }
    return false;
  }
}
