package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "We pay the suppliers with PayPal", "orders are copied into DATEV by hand", beside a bought site
 * "the rota is kept in Google Sheets": what people do themselves, and no program of the system.
 */
final class Errands {
  private static final Set<String> US = Words.of("i we");

  private static final Set<String> SENDS = Words.of("send mail email text give hand");

  private static final Set<String> SOMEBODY = Words.of("her him them my our the a his");

  private static final Set<String> THEM = Words.of("her him them");

  /** Data that a bought program has itself, and may pass on. */
  private static final Set<String> OF_PROGRAMS =
      Words.of(
          "order payment-data account credentials session log audit-data measurement queued-message"
              + " user-content secret");

  private Errands() {}

  /**
   * True of a predicate without a program for its subject that is about what people do.
   *
   * @param program that would be taken for who does it, or null
   */
  static boolean isOne(Predicate predicate, Draft.@Nullable Part program, Cast cast) {
    Syntax.Occurrence verb = predicate.verb();
    if (verb == null || !verb.isFinite()) {
      return false;
    }
    boolean us = isOurs(predicate, verb);
    boolean open = us || predicate.isPassive();
    boolean bought = program != null && program.isProduct();
    return open && isByHand(predicate, verb)
        || us && isToSomebody(predicate, verb, bought)
        || bought && isBeside(predicate, us, cast);
  }

  private static boolean isOurs(Predicate predicate, Syntax.Occurrence verb) {
    int before = verb.start() - 1;
    while (before > 0 && Words.ADVERBS.contains(predicate.syntax().word(before))) {
      before--;
    }
    return !predicate.isPassive() && US.contains(predicate.syntax().word(before));
  }

  /** "By hand", "manually". */
  private static boolean isByHand(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    int to = syntax.clauseOf(verb.at()).to();
    for (int i = verb.start(); i < to; i++) {
      boolean hand = syntax.word(i).equals("hand") && syntax.word(i - 1).equals("by");
      if (hand || syntax.word(i).equals("manually")) {
        return true;
      }
    }
    return false;
  }

  /** "We pay the suppliers", "I write to the members", "I send my tax adviser the hours". */
  private static boolean isToSomebody(Predicate predicate, Syntax.Occurrence verb, boolean bought) {
    String lemma = verb.verb().lemma();
    for (Predicate.Argument argument : predicate.arguments()) {
      NounPhrase whom = argument.phrase();
      boolean people = whom.is(NounPhrase.Sort.ACTOR);
      boolean one = !whom.isPlural() && SOMEBODY.contains(predicate.syntax().word(verb.at() + 1));
      if (people
          && (bought && lemma.equals("pay") && argument.isDirect()
              || bought && lemma.equals("write") && argument.isAny("to")
              || SENDS.contains(lemma) && argument.isDirect() && one)) {
        return true;
      }
    }
    return SENDS.contains(lemma) && THEM.contains(predicate.syntax().word(verb.at() + 1));
  }

  /** Beside a product that is all the system has, what is put where only people put things. */
  private static boolean isBeside(Predicate predicate, boolean us, Cast cast) {
    boolean people = predicate.subjects().stream().anyMatch(Scene::isActor);
    boolean put =
        predicate.sense() == Verbs.Sense.STORE
            || predicate.sense() == Verbs.Sense.EDIT
            || predicate.isPassive() && !isPassedOn(predicate);
    if (!us && !people && !predicate.isPassive() || !put || isOfProgram(predicate)) {
      return false;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = cast.part(argument.phrase());
      boolean theirs =
          part != null
              && (part.kind == ComponentKind.FILE_STORE
                  || part.kind == ComponentKind.EXTERNAL_SERVICE);
      if (theirs && argument.isAny("in into on onto to with")) {
        return true;
      }
    }
    return false;
  }

  /** "Are sent to Xero", and neither "sent with DHL" nor "uploaded to Flickr". */
  private static boolean isPassedOn(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    return verb == null
        || !verb.verb().lemma().equals("upload")
            && predicate.arguments().stream().noneMatch(a -> a.isAny("with"));
  }

  private static boolean isOfProgram(Predicate predicate) {
    Stream<NounPhrase> objects =
        predicate.arguments().stream()
            .filter(Predicate.Argument::isDirect)
            .map(Predicate.Argument::phrase);
    return Stream.concat(predicate.subjects().stream(), objects)
        .flatMap(p -> p.data().stream())
        .anyMatch(d -> OF_PROGRAMS.contains(d.meaning().id()));
  }
}
