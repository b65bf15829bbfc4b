package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Receives the plates read by the cameras", "gets the prices calculated by the pricing service":
 * what somebody takes comes from who made it.
 */
final class Producers {
  private static final Set<Verbs.Sense> TAKING = Set.of(Verbs.Sense.RECEIVE, Verbs.Sense.READ);

  /** Participles that do not end in "-ed". */
  private static final Set<String> IRREGULAR =
      Words.of("read sent written made taken shown given left put built drawn seen caught");

  private Producers() {}

  /** The predicates, with who made a thing as where it comes from. */
  static List<Predicate> named(List<Predicate> predicates) {
    return predicates.stream().map(p -> takes(p) ? named(p, predicates) : p).toList();
  }

  private static boolean takes(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb != null
        && verb.isFinite()
        && !predicate.isPassive()
        && TAKING.contains(verb.verb().sense());
  }

  private static Predicate named(Predicate taking, List<Predicate> all) {
    int verb = taking.verb().at();
    List<Predicate.Argument> arguments = new ArrayList<>();
    for (Predicate.Argument argument : taking.arguments()) {
      boolean maker = isMaker(verb, argument);
      arguments.add(maker ? new Predicate.Argument("from", argument.phrase()) : argument);
      all.stream()
          .filter(p -> tellsOf(argument, p))
          .flatMap(p -> p.arguments().stream())
          .filter(a -> isMaker(verb, a))
          .forEach(a -> arguments.add(new Predicate.Argument("from", a.phrase())));
    }
    return arguments.equals(taking.arguments())
        ? taking
        : taking.with(taking.subjects(), List.copyOf(arguments));
  }

  /** True of the "calculated by" behind what is taken. */
  private static boolean tellsOf(Predicate.Argument taken, Predicate predicate) {
    return taken.isDirect()
        && predicate.verb() != null
        && predicate.verb().use() == Syntax.Use.PARTICIPLE
        && predicate.isPassive()
        && predicate.verb().start() == taken.phrase().to()
        && predicate.subjects().contains(taken.phrase());
  }

  private static boolean isMaker(int verb, Predicate.Argument argument) {
    NounPhrase maker = argument.phrase();
    if (!argument.isAny("by") || !maker.is(NounPhrase.Sort.COMPONENT)) {
      return false;
    }
    Sentence sentence = maker.sentence();
    int by = maker.from() - 1;
    while (by > verb && !sentence.word(by).equals("by")) {
      by--;
    }
    String made = sentence.word(by - 1);
    return by - 2 > verb
        && (made.endsWith("ed") || IRREGULAR.contains(made))
        && sentence.token(by - 2).isWord()
        && !Words.isFunction(sentence.word(by - 2));
  }
}
