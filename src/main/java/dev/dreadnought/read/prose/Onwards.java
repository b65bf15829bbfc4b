package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "From there they go to Kinesis": what passes on from where something went before. */
final class Onwards {
  private static final Set<String> GOES =
      Words.of("go flow pass travel move come continue send forward copy load ship stream deliver");

  /** How far into its clause "from there" may begin, in tokens. */
  private static final int OPENING = 3;

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  /** What the sentences here name, the last first. */
  private final List<Draft.Part> named;

  Onwards(Draft draft, Cast cast, Predicate predicate, List<Draft.Part> named) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.named = named;
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    boolean moves =
        verb != null
            && GOES.contains(verb.verb().lemma())
            && (predicate.isPassive() || verb.verb().sense() == Verbs.Sense.OTHER || isFlow(verb));
    if (!moves || !isFromThere(verb)) {
      return false;
    }
    String before = predicate.syntax().word(verb.start() - 1);
    boolean doer =
        !before.equals("they")
            && !before.equals("it")
            && predicate.subjects().stream().anyMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part goal = argument.isAny("to into onto") ? cast.part(argument.phrase()) : null;
      Draft.Part from = from(goal);
      if (goal != null && from != null && !doer && argument.phrase().isPresent()) {
        draft.flow(from, goal, argument.phrase().span());
        return true;
      }
    }
    return false;
  }

  /** Where it went before; "and from there they go" is not about who sent it. */
  private Draft.@Nullable Part from(Draft.@Nullable Part goal) {
    List<Draft.Part> senders = cast.parts(predicate.subjects());
    return named.stream()
        .filter(p -> p != goal && !p.whole && !senders.contains(p))
        .findFirst()
        .orElse(null);
  }

  private static boolean isFlow(Syntax.Occurrence verb) {
    String lemma = verb.verb().lemma();
    return lemma.equals("flow") || lemma.equals("travel") || lemma.equals("pass");
  }

  private boolean isFromThere(Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int from = syntax.clauseOf(verb.at()).from();
    for (int i = from; i < Math.min(verb.start(), from + OPENING); i++) {
      if (syntax.word(i).equals("from") && syntax.word(i + 1).equals("there")) {
        return true;
      }
    }
    return false;
  }
}
