package dev.dreadnought.read.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Sends labels to a service, where they are kept in Postgres": what is done in a place is done by
 * the program that is the place, and not by who brings it there.
 */
final class DoneThere {
  private static final Set<String> ENDS = Words.of(". ; which who that");

  /** How far before the verb its "where" may stand, in tokens. */
  private static final int REACH = 24;

  private DoneThere() {}

  /** The program right before the "where" of a clause whose doer is not named; or null. */
  static Draft.@Nullable Part by(Predicate predicate, Cast cast) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite() || !predicate.isPassive()) {
      return null;
    }
    Syntax syntax = predicate.syntax();
    int where = whereBefore(syntax, verb.start());
    int end = where > 0 && syntax.word(where - 1).equals(",") ? where - 1 : where;
    if (end < 1 || predicate.arguments().stream().anyMatch(a -> a.isAny("by"))) {
      return null;
    }
    for (NounPhrase phrase : cast.phrasesIn(syntax.sentence())) {
      Draft.Part place = phrase.to() == end && phrase.isPresent() ? cast.part(phrase) : null;
      if (place != null && Kinds.isServer(place.kind) && Traffic.mayAsk(place) && !place.whole) {
        return place;
      }
    }
    return null;
  }

  /** The "where" that the verb's clause, or the one that it goes on from, begins with; or -1. */
  private static int whereBefore(Syntax syntax, int verb) {
    for (int i = verb - 1; i > Math.max(0, verb - REACH); i--) {
      if (syntax.word(i).equals("where")) {
        return i;
      }
      if (ENDS.contains(syntax.word(i))) {
        return -1;
      }
    }
    return -1;
  }
}
