package dev.dreadnought.read.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Where do the clerks log in? In the portal.": what an answer leaves out, its question has. */
final class Answers {
  private final Draft draft;
  private final Cast cast;

  /** What the last question asks about. */
  private @Nullable Predicate question;

  Answers(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read(Predicate predicate) {
    Sentence sentence = predicate.syntax().sentence();
    if (sentence.isQuestion()) {
      question = isAsking(predicate) ? predicate : question;
      return false;
    }
    Predicate asked = question;
    boolean behind =
        asked != null
            && sentence.number() == asked.syntax().sentence().number() + 1
            && predicate.verb() == null
            && asked.isPresent();
    return behind && asked != null && answer(asked, predicate.arguments());
  }

  private static boolean isAsking(Predicate predicate) {
    return predicate.verb() != null && !predicate.subjects().isEmpty() && !predicate.isPassive();
  }

  private boolean answer(Predicate asked, List<Predicate.Argument> arguments) {
    boolean said = false;
    for (Predicate.Argument argument : arguments) {
      Draft.Part part = argument.isAny("in on with through via at to") ? part(argument) : null;
      for (NounPhrase subject : asked.subjects()) {
        said |= part != null && connect(asked, subject, part, argument.phrase().span());
      }
    }
    return said;
  }

  private Draft.@Nullable Part part(Predicate.Argument argument) {
    return argument.phrase().isPresent() ? cast.part(argument.phrase()) : null;
  }

  private boolean connect(Predicate asked, NounPhrase subject, Draft.Part part, Span span) {
    if (Scene.isActor(subject)) {
      boolean open = part.isApplication() || Completion.isForPeople(part.kind);
      if (open && !part.whole) {
        Scene.person(draft, subject).acts = true;
        draft.reach(Scene.person(draft, subject), part, span);
      }
      return open;
    }
    boolean kept =
        asked.sense() == Verbs.Sense.STORE
            || asked.sense() == Verbs.Sense.SEND
            || asked.sense() == Verbs.Sense.READ;
    boolean asks = kept && (Kinds.isStore(part.kind) || Traffic.isService(part));
    for (Draft.Part one : cast.parts(List.of(subject))) {
      if (asks && one != part && Traffic.mayAsk(one)) {
        draft.flow(one, part, span);
      }
    }
    return asks;
  }
}
