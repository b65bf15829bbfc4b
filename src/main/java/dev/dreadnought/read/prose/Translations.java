package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Turns orders into gRPC calls for the ledger", "translates requests to queries against
 * PostgreSQL": what is called or asked by what comes of it is turned to.
 */
final class Translations {
  private static final Set<String> TURNING =
      Words.of("turn translate convert transform map rewrite wrap repackage");

  /** What something is turned into. */
  static final Set<String> CALLS =
      Words.of("call calls request requests query queries command commands statement statements");

  /** Between them and who gets them. */
  static final Set<String> CALLED = Words.of("for to against of on");

  /** Before what comes of it. */
  static final Set<String> INTO = Words.of("into to as");

  private static final Verbs.Verb SEND = new Verbs.Verb("send", Verbs.Sense.SEND, Verbs.Form.THIRD);

  private Translations() {}

  /** The predicate of a translation as one that sends; any other as it is. */
  static Predicate sent(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean turns = verb != null && TURNING.contains(verb.verb().lemma()) && !predicate.isPassive();
    if (!turns || predicate.arguments().stream().noneMatch(a -> isAsked(predicate, a))) {
      return predicate;
    }
    List<Predicate.Argument> asked = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      boolean is = isAsked(predicate, argument);
      asked.add(is ? new Predicate.Argument("to", argument.phrase()) : argument);
    }
    return predicate
        .with(new Syntax.Occurrence(SEND, verb.use(), verb.start(), verb.at()))
        .with(predicate.subjects(), List.copyOf(asked));
  }

  /** Behind "into calls for": a thing that is called. */
  private static boolean isAsked(Predicate predicate, Predicate.Argument argument) {
    NounPhrase thing = argument.phrase();
    if (!argument.isAny("for to against of on") || !thing.is(NounPhrase.Sort.COMPONENT)) {
      return false;
    }
    Sentence sentence = thing.sentence();
    int i = thing.from() - 1;
    while (i > predicate.verb().at() && Words.DETERMINERS.contains(sentence.word(i))) {
      i--;
    }
    return i - 1 > predicate.verb().at() && CALLS.contains(sentence.word(i - 1));
  }
}
