package dev.dreadnought.read.prose;

import dev.dreadnought.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is named and is not part of the system as it is, with the reason. */
final class SetAsides {
  private static final String INSTRUCTION = "instruction";

  private static final Set<Verbs.Sense> MOVING =
      Set.of(Verbs.Sense.SEND, Verbs.Sense.STORE, Verbs.Sense.READ, Verbs.Sense.RECEIVE);

  private SetAsides() {}

  static List<Reading.SetAside> of(Text text, List<ParsedSentence> sentences) {
    List<Reading.SetAside> found = new ArrayList<>();
    for (ParsedSentence sentence : sentences) {
      for (Mention mention : sentence.syntax().mentions()) {
        Status status = sentence.scopes().of(mention);
        boolean named = mention.isTechnology() || mention.isKind() || mention.isActor();
        if (named && !status.isPresent()) {
          found.add(setAside(text, Cast.span(sentence.sentence(), mention), status.word()));
        }
      }
      for (NounPhrase data : deniedData(sentence)) {
        found.add(setAside(text, data.span(), Status.NEGATED.word()));
      }
      for (Claims.Stated stated : sentence.claims()) {
        if (!counts(stated)) {
          found.add(setAside(text, stated.span(), stated.status().word()));
        }
      }
    }
    return found;
  }

  /** "Card numbers never reach our servers": data that the system is said not to have. */
  static List<NounPhrase> deniedData(ParsedSentence sentence) {
    List<NounPhrase> denied = new ArrayList<>();
    for (Predicate predicate : sentence.predicates()) {
      Syntax.Occurrence verb = predicate.verb();
      boolean moved = predicate.sense() != null && MOVING.contains(predicate.sense());
      if (verb == null
          || !moved
          || predicate.status() != Status.NEGATED
          || isClaimed(sentence, verb)) {
        continue;
      }
      List<NounPhrase> phrases = new ArrayList<>(predicate.subjects());
      predicate.arguments().stream()
          .filter(Predicate.Argument::isDirect)
          .forEach(a -> phrases.add(a.phrase()));
      phrases.removeIf(p -> !p.is(NounPhrase.Sort.DATA) || denied.contains(p));
      denied.addAll(phrases);
    }
    return denied;
  }

  /** "Passwords are never stored in plain text" says how, and not that there are none. */
  private static boolean isClaimed(ParsedSentence sentence, Syntax.Occurrence verb) {
    Syntax.Clause clause = sentence.syntax().clauseOf(verb.at());
    return sentence.claims().stream()
        .anyMatch(c -> c.from() < clause.to() && c.to() > clause.from());
  }

  /** True where a claim says that something is so or is not so, today or, for a control, soon. */
  static boolean counts(Claims.Stated stated) {
    if (stated.claim().saysMissing()) {
      // "Not in plain text" leaves open how.
      return stated.holds();
    }
    return stated.holds()
        || stated.status() == Status.NEGATED
        || stated.status().isToCome() && stated.claim() instanceof Phrases.Claim.OfControl;
  }

  static Reading.SetAside instruction(Text text, Sentence sentence) {
    return setAside(text, new Span(sentence.start(), sentence.end()), INSTRUCTION);
  }

  private static Reading.SetAside setAside(Text text, Span span, String why) {
    return new Reading.SetAside(
        text.words(span.start(), span.end()), why, text.at(span.start(), span.end()));
  }
}
