package dev.dreadnought.report;

import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Control;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What was said of a control, and at what: claims first, silence last. What only comes with a
 * technology was not said.
 *
 * @param places ids of elements by what was said there
 */
record ControlStanding(Map<String, Set<String>> places) {
  static final String CLAIMED = "claimed";
  static final String NOBODY_SAID = "nobody said";
  private static final List<String> WORDS =
      List.of(CLAIMED, "evidenced", "planned", "absent", NOBODY_SAID);

  /**
   * @param stated what was said of controls, also where no finding is
   * @param findings those that the control is made for
   */
  static ControlStanding of(
      ControlAdvice advice,
      Collection<Control> stated,
      Collection<Finding> findings,
      Claims claims) {
    Map<String, Set<String>> places = new LinkedHashMap<>();
    WORDS.forEach(word -> places.put(word, new LinkedHashSet<>()));
    String control = advice.control().id();
    claims.of(control).forEach(fact -> add(places, CLAIMED, fact.about()));
    stated.stream()
        .filter(c -> c.id().equals(control))
        .forEach(c -> add(places, word(c.status().word()), c.on()));
    for (Finding finding : findings) {
      for (Mitigation mitigation : finding.mitigations()) {
        if (mitigation.control().equals(control) && !mitigation.byDefault()) {
          boolean isClaimed =
              mitigation.status() == null && claims.covers(control, finding.element());
          add(places, isClaimed ? CLAIMED : word(mitigation.statusWord()), finding.element());
        }
      }
    }
    places.values().removeIf(Set::isEmpty);
    return new ControlStanding(places);
  }

  /** With what technologies do by themselves where nobody spoke of it. */
  ControlStanding withDefaults(String control, Collection<Finding> findings) {
    Map<String, Set<String>> all = new LinkedHashMap<>(places);
    Set<String> silent = all.remove(NOBODY_SAID);
    for (Finding finding : findings) {
      for (Mitigation mitigation : finding.mitigations()) {
        if (mitigation.control().equals(control) && mitigation.byDefault()) {
          add(all, Phrases.status(mitigation), finding.element());
        }
      }
    }
    if (silent != null) {
      all.put(NOBODY_SAID, silent);
    }
    return new ControlStanding(all);
  }

  /** Whether nothing is known but what technologies do by themselves, everywhere alike. */
  boolean isByDefault() {
    return places.size() == 1 && places.keySet().stream().allMatch(w -> w.endsWith("by default"));
  }

  private static void add(Map<String, Set<String>> places, String word, String element) {
    places.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(element);
  }

  private static String word(String status) {
    return switch (status) {
      case "implemented" -> CLAIMED;
      case "verified" -> "evidenced";
      case "unknown" -> NOBODY_SAID;
      default -> status;
    };
  }

  /** What somebody claims comes first, what nobody spoke of last. */
  int rank() {
    return places.keySet().stream()
        .mapToInt(WORDS::indexOf)
        .filter(i -> i >= 0)
        .min()
        .orElse(WORDS.size());
  }

  boolean isSilent() {
    return places.keySet().equals(Set.of(NOBODY_SAID));
  }

  /** {@code claimed for the database}, {@code nobody said}: one for each thing that was said. */
  List<String> inWords(Function<Set<String>, String> names) {
    List<String> parts = new ArrayList<>();
    places.forEach(
        (word, at) ->
            parts.add(
                places.size() == 1 || word.equals(NOBODY_SAID)
                    ? word
                    : word + " for " + names.apply(at)));
    return parts;
  }
}
