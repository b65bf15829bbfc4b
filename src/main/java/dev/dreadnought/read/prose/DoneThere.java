package dev.dreadnought.read.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Sends it to the backend, where it is stored in Postgres": what is done in a place is done by the
 * program that is the place, and not by who brings it there.
 */
final class DoneThere {

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
    int i = verb - 1;
    while (i > 0 && !syntax.word(i).equals("where")) {
      List<String> ends = List.of(".", ";", "which", "who", "that");
      if (ends.contains(syntax.word(i))) {
        return -1;
      }
      i--;
    }
    return i > 0 ? i : -1;
  }
}
