package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * "Owners get reminders by text message, which the program hands over to Twilio": who gets what a
 * program then gives to a messenger.
 */
final class Recipients {
  private static final Set<String> GETS = Words.of("get receive obtain");
  private static final Set<String> GIVEN = Words.of("send mail give text email");
  private static final Set<String> SENDS = Words.of("send deliver transmit mail dispatch");
  private static final Set<String> THOSE = Words.of("which them these those that it this they");
  private static final String WAYS = "to through via by with over using";

  private final Draft draft;
  private final Cast cast;
  private List<NounPhrase> people = List.of();
  private int sentence = -1;

  Recipients(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft. */
  void read(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null) {
      return;
    }
    int number = predicate.syntax().sentence().number();
    boolean near = number == sentence || number == sentence + 1;
    boolean named = predicate.arguments().stream().anyMatch(a -> cast.part(a.phrase()) != null);
    if (isGetting(predicate, verb) && !named) {
      people = predicate.subjects();
      sentence = number;
    } else if (near && (isAboutThose(predicate, verb) || isSent(predicate, verb))) {
      delivered(predicate, verb);
      for (Predicate.Argument argument : predicate.arguments()) {
        Draft.Part part = argument.isAny(WAYS) ? cast.part(argument.phrase()) : null;
        if (part != null && isMessenger(part.kind)) {
          people.forEach(p -> draft.flow(part, Scene.person(draft, p), argument.phrase().span()));
        }
      }
    }
  }

  /** "Mailjet delivers them". */
  private void delivered(Predicate predicate, Syntax.Occurrence verb) {
    boolean sends =
        verb.isFinite() && !predicate.isPassive() && SENDS.contains(verb.verb().lemma());
    for (Draft.Part part : sends ? cast.parts(predicate.subjects()) : List.<Draft.Part>of()) {
      if (isMessenger(part.kind)) {
        people.forEach(p -> draft.flow(part, Scene.person(draft, p), p.span()));
      }
    }
  }

  /** "Customers get the invoice by e-mail, sent by the shop via Brevo". */
  private static boolean isSent(Predicate predicate, Syntax.Occurrence verb) {
    return !verb.isFinite()
        && verb.verb().form() == Verbs.Form.PAST
        && SENDS.contains(verb.verb().lemma())
        && predicate.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT));
  }

  private static boolean isMessenger(ComponentKind kind) {
    return kind == ComponentKind.EMAIL || kind == ComponentKind.NOTIFICATION;
  }

  private static boolean isGetting(Predicate predicate, Syntax.Occurrence verb) {
    boolean gets =
        predicate.isPassive()
            ? GIVEN.contains(verb.verb().lemma())
            : GETS.contains(verb.verb().lemma());
    return gets
        && verb.isFinite()
        && !predicate.subjects().isEmpty()
        && predicate.subjects().stream().allMatch(Scene::isActor);
  }

  /** True where a word before or behind the verb means what they get. */
  private static boolean isAboutThose(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    Syntax.Clause clause = syntax.clauseOf(verb.at());
    for (int i = Math.max(0, clause.from() - 1); i < clause.to(); i++) {
      if (i <= verb.at() + 1 && THOSE.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }
}
