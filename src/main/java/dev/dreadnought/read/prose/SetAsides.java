package dev.dreadnought.read.prose;

import dev.dreadnought.model.Reading;
import java.util.ArrayList;
import java.util.List;

/** What is named and is not part of the system as it is, with the reason. */
final class SetAsides {
  private static final String INSTRUCTION = "instruction";

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
      for (Claims.Stated stated : sentence.claims()) {
        if (!counts(stated)) {
          found.add(setAside(text, stated.span(), stated.status().word()));
        }
      }
    }
    return found;
  }

  /** True where a claim says that something is so or is not so, today or, for a control, soon. */
  static boolean counts(Claims.Stated stated) {
    return stated.holds()
        || stated.status() == Status.NEGATED
        || stated.status() == Status.PLANNED && stated.claim() instanceof Phrases.Claim.OfControl;
  }

  static Reading.SetAside instruction(Text text, Sentence sentence) {
    return setAside(text, new Span(sentence.start(), sentence.end()), INSTRUCTION);
  }

  private static Reading.SetAside setAside(Text text, Span span, String why) {
    return new Reading.SetAside(
        text.words(span.start(), span.end()), why, text.at(span.start(), span.end()));
  }
}
