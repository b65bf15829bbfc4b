package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Feature;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A feature that such a system nearly always has and of which the description says nothing: it was
 * not looked at, and no finding and no count speaks of it.
 *
 * @param feature its name
 * @param question what to ask, of the components that are expected to have it
 */
record Unmentioned(String feature, String question) {
  private static final int MOST_NAMES = 3;

  /** In the order of the catalog. */
  static List<Unmentioned> of(Assessment assessment, Catalog catalog) {
    Silence silence = new Silence(assessment);
    List<Unmentioned> all = new ArrayList<>();
    for (Feature feature : catalog.features()) {
      List<Component> expected = silence.expected(feature);
      if (!expected.isEmpty() && !silence.isMentioned(feature)) {
        all.add(
            new Unmentioned(
                Phrases.capital(feature.name()),
                feature.question().replace(Feature.ELEMENT, names(expected))));
      }
    }
    return List.copyOf(all);
  }

  private static String names(List<Component> components) {
    List<String> names =
        components.stream().map(c -> ElementNames.shown(c.name())).distinct().toList();
    if (names.size() <= MOST_NAMES + 1) {
      return Phrases.list(names);
    }
    return String.join(", ", names.subList(0, MOST_NAMES))
        + " and "
        + (names.size() - MOST_NAMES)
        + " more";
  }

  /** What was said, and of what nothing was. */
  private static final class Silence {
    private final Assessment assessment;
    private final Set<String> known = new TreeSet<>();
    private final Set<String> holding = new TreeSet<>();
    private final String words;

    Silence(Assessment assessment) {
      this.assessment = assessment;
      for (ProvenFact fact : assessment.facts()) {
        if (fact.value() != Truth.UNKNOWN) {
          known.add(fact.name());
        }
        if (fact.value() == Truth.TRUE) {
          holding.add(fact.id());
        }
      }
      this.words =
          assessment.reading().inputs().stream()
              .map(input -> input.text().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining("\n"));
    }

    List<Component> expected(Feature feature) {
      return assessment.model().components().stream()
          .filter(c -> feature.on().contains(c.kind()) && c.outOfScope() == null)
          .filter(c -> feature.when().stream().allMatch(f -> holding.contains(f + "@" + c.id())))
          .toList();
    }

    boolean isMentioned(Feature feature) {
      return feature.unless().stream().anyMatch(known::contains)
          || assessment.model().components().stream()
              .anyMatch(c -> feature.beside().contains(c.kind()))
          || feature.words().stream().anyMatch(this::isSaid);
    }

    /** At the beginning of a word. */
    private boolean isSaid(String word) {
      int at = words.indexOf(word);
      while (at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))) {
        at = words.indexOf(word, at + 1);
      }
      return at >= 0;
    }
  }
}
