package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must hold of senses, frames, remarks and signs: nothing dangles, no sense is there for
 * nobody.
 */
final class LanguageCheck {
  private static final int FEWEST = 2;
  private static final String SHIPPED = "remarks.yaml";
  private static final String SIGNS = "signs/";

  private final Catalog catalog;
  private final List<Problem> problems;

  private LanguageCheck(Catalog catalog, List<Problem> problems) {
    this.catalog = catalog;
    this.problems = problems;
  }

  static void check(Catalog catalog, List<Problem> problems) {
    LanguageCheck check = new LanguageCheck(catalog, problems);
    Set<String> used = new HashSet<>();
    for (Frame frame : catalog.language().frames()) {
      check.states(frame);
      frame.ways().forEach(w -> check.way(frame.location(), w, used));
    }
    for (Remark remark : catalog.language().remarks()) {
      check.speaksOf(remark);
      remark.ways().forEach(w -> check.way(remark.location(), w, used));
    }
    check.signs();
    for (Sense sense : catalog.language().senses().values()) {
      check.sense(sense, used);
    }
  }

  private void states(Frame frame) {
    boolean fact = !frame.inForce() && catalog.facts().containsKey(frame.states());
    if (!fact && !catalog.controls().containsKey(frame.states())) {
      error(
          frame.location(),
          "the frame states \"" + frame.states() + "\", which is no fact and no control",
          Suggestion.of(frame.states(), catalog.facts().keySet()));
    }
  }

  /**
   * A weakness that no threat is about would be spoken of for nobody. Where a user's own entries
   * take the last threat of one away, our remark of it has nobody to speak for, and does no harm.
   */
  private void speaksOf(Remark remark) {
    if (!catalog.overlays().isEmpty() && remark.location().input().equals(SHIPPED)) {
      return;
    }
    Set<String> known = new TreeSet<>();
    catalog.threats().values().forEach(t -> known.addAll(t.cwe()));
    for (String cwe : remark.cwe()) {
      if (!known.contains(cwe)) {
        error(
            remark.location(),
            "the remark speaks of \"" + cwe + "\", which no threat of the catalog is about",
            Suggestion.of(cwe, known));
      }
    }
  }

  /**
   * A sentence has one meaning. Of the program's own signs those of a threat that a user's entries
   * have taken away do no harm.
   */
  private void signs() {
    Map<String, String> seen = new HashMap<>();
    for (Sign sign : catalog.language().signs().values()) {
      boolean known = sign.of().equals(Sign.NOTHING) || catalog.threats().containsKey(sign.of());
      boolean ours = !catalog.overlays().isEmpty() && sign.location().input().startsWith(SIGNS);
      if (!known && !ours) {
        error(
            sign.location(),
            "the sign is of \"" + sign.of() + "\", which is no threat",
            Suggestion.of(sign.of(), catalog.threats().keySet()));
      }
      for (Sign.Sense sense : Sign.Sense.values()) {
        for (String sentence : sign.sentences(sense)) {
          String earlier = seen.putIfAbsent(sentence.toLowerCase(Locale.ROOT), sign.of());
          if (earlier != null) {
            error(
                sign.location(),
                "the sentence \"" + sentence + "\" is a sign twice",
                "it is one of \"" + earlier + "\" already; a sentence has one meaning");
          }
        }
      }
    }
  }

  private void way(Location at, Frame.Way way, Set<String> used) {
    if (way.needed().size() < FEWEST) {
      error(
          at,
          "\"" + way.text() + "\" asks for one thing only",
          "a word alone is a phrase of a fact");
    }
    for (Frame.Slot slot : way.slots()) {
      for (String sense : slot.senses()) {
        used.add(sense);
        boolean known =
            sense.startsWith(Language.LITERAL) || catalog.language().senses().containsKey(sense);
        boolean range = sense.startsWith("'<") || sense.startsWith("'>");
        if (range && Frame.Range.of(sense).isEmpty()) {
          error(
              at,
              "\"" + way.text() + "\" asks for the number \"" + sense.substring(1) + "\"",
              "a number below a bound is '<8, one above it '>100000, before a word '<8_characters");
        }
        if (!known) {
          error(
              at,
              "\"" + way.text() + "\" asks for the sense \"" + sense + "\", which does not exist",
              Suggestion.of(sense, catalog.language().senses().keySet()));
        }
      }
    }
  }

  private void sense(Sense sense, Set<String> used) {
    boolean empty =
        sense.verbs().isEmpty()
            && sense.nouns().isEmpty()
            && sense.words().isEmpty()
            && sense.denials().isEmpty();
    if (empty) {
      error(sense.location(), "the sense \"" + sense.id() + "\" has no words", "give it some");
    }
    if (!used.contains(sense.id()) && !sense.id().equals(Language.NO_SENSE)) {
      error(
          sense.location(),
          "no frame and no remark asks for the sense \"" + sense.id() + "\"",
          "take it away");
    }
  }

  private void error(Location at, String message, String remedy) {
    problems.add(Problem.error(at, message, remedy));
  }
}
