package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Stores and programs that an adjective tells from each other: "the local database" is not "the
 * main database", what data are read from is not where they go, and what the public sees is not
 * what is for insiders.
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

  /** Whom a program is for. */
  private static final List<List<Set<String>>> AUDIENCES =
      List.of(
          List.of(
              Words.of("public public-facing customer-facing"),
              Words.of("internal private admin administration back-office backoffice staff")));

  private final Map<Integer, Set<Integer>> apart = new HashMap<>();

  private Opposites() {}

  static Opposites of(List<NounPhrase> components) {
    Opposites found = new Opposites();
    SIDES.forEach(s -> found.tell(components, s, Kinds::isStore));
    AUDIENCES.forEach(s -> found.tell(components, s, Kinds::isApplication));
    return found;
  }

  private void tell(
      List<NounPhrase> components, List<Set<String>> sides, Predicate<ComponentKind> kinds) {
    Set<Integer> one = new HashSet<>();
    Set<Integer> other = new HashSet<>();
    for (NounPhrase phrase : components) {
      if (kinds.test(phrase.kind())) {
        boolean first = isAny(phrase, sides.get(0));
        boolean second = isAny(phrase, sides.get(1));
        if (first && !second) {
          one.add(phrase.number());
        } else if (second && !first) {
          other.add(phrase.number());
        }
      }
    }
    one.forEach(n -> apart.putIfAbsent(n, other));
    other.forEach(n -> apart.putIfAbsent(n, one));
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
