package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The core hands them jobs through Redis", "gives the mailer its jobs via Redis", "the workers get
 * their jobs from the portal over RabbitMQ": one gives, the other takes, and something carries it.
 */
final class Workloads {
  private static final Set<String> GIVES =
      Words.of("hand give pass send feed assign distribute dispatch push delegate deal deliver");

  private static final Set<String> TAKES =
      Words.of("get receive take fetch pull collect obtain draw");

  private static final Set<String> THEM = Words.of("them it these");

  private final Cast cast;
  private final Draft draft;
  private final Predicate predicate;

  /** Who does what is told. */
  private final List<Draft.Part> subjects;

  /** What the sentences here name, the last first. */
  private final List<Draft.Part> named;

  Workloads(
      Draft draft,
      Cast cast,
      Predicate predicate,
      List<Draft.Part> subjects,
      List<Draft.Part> named) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
    this.subjects = subjects;
    this.named = named;
  }

  /** Adds to the draft; true where it was read. */
  boolean read() {
    Syntax.Occurrence verb = predicate.verb();
    Predicate.Argument way = way();
    Draft.Part carrier = way == null ? null : cast.part(way.phrase());
    boolean acts = verb != null && verb.isFinite() && !predicate.isPassive();
    if (!acts || carrier == null || subjects.size() != 1 || subjects.contains(carrier)) {
      return false;
    }
    Draft.Part subject = subjects.get(0);
    Draft.Part other =
        GIVES.contains(verb.verb().lemma())
            ? taker(verb, subject, carrier)
            : TAKES.contains(verb.verb().lemma()) ? giver() : null;
    if (other == null || other == subject || other == carrier) {
      return false;
    }
    boolean gives = GIVES.contains(verb.verb().lemma());
    Span span = way.phrase().span();
    draft.flow(gives ? subject : other, carrier, span);
    draft.flow(carrier, gives ? other : subject, span);
    return true;
  }

  /** "Through Redis", where something waits on its way. */
  private Predicate.@Nullable Argument way() {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isAny("through via over by using") ? cast.part(argument.phrase()) : null;
      boolean carries =
          part != null && (part.kind.carriesMessages() || part.kind == ComponentKind.CACHE);
      if (carries && argument.phrase().isPresent()) {
        return argument;
      }
    }
    return null;
  }

  /** The mailer of "gives the mailer its jobs"; whoever "them" of "hands them jobs" means. */
  private Draft.@Nullable Part taker(Syntax.Occurrence verb, Draft.Part giver, Draft.Part carrier) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isDirect() && argument.phrase().from() > verb.at()
              ? cast.part(argument.phrase())
              : null;
      if (part != null && works(part)) {
        return part;
      }
    }
    Syntax syntax = predicate.syntax();
    int pronoun = verb.at() + 1;
    int last = Math.min(syntax.clauseOf(verb.at()).to(), syntax.sentence().size()) - 1;
    for (int i = pronoun; i < last; i++) {
      // "Hands it to them": behind the preposition.
      pronoun = syntax.word(i).equals("to") ? i + 1 : pronoun;
    }
    if (!THEM.contains(syntax.word(pronoun))) {
      return null;
    }
    return named.stream()
        .filter(p -> p != giver && p != carrier && works(p))
        .findFirst()
        .orElse(null);
  }

  /** The portal of "get their jobs from the portal". */
  private Draft.@Nullable Part giver() {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("from") ? cast.part(argument.phrase()) : null;
      if (part != null && part.isApplication() && !part.whole) {
        return part;
      }
    }
    return null;
  }

  private static boolean works(Draft.Part part) {
    return part.isApplication() && !Kinds.isClient(part.kind) && !part.whole;
  }
}
