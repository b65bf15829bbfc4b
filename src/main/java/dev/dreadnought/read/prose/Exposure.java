package dev.dreadnought.read.prose;

import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the system can be reached from the internet, as far as the text says so.
 *
 * @param value what counts: said both ways, it can be reached
 * @param exposed the words that say that it can
 * @param hidden the words that say that it cannot
 */
record Exposure(Truth value, List<Span> exposed, List<Span> hidden) {
  private static final Set<String> BESIDES = Words.of("also too even still can could may");

  static Exposure of(List<ParsedSentence> sentences) {
    List<Span> exposed = new ArrayList<>();
    List<Span> hidden = new ArrayList<>();
    for (ParsedSentence sentence : sentences) {
      for (Claims.Stated stated : sentence.claims()) {
        if (stated.claim() instanceof Phrases.Claim.OfExposure && isOfSystem(sentence, stated)) {
          boolean claims = ((Phrases.Claim.OfExposure) stated.claim()).exposed();
          if (!claims && (isOfOnePart(sentence, stated) || isAlsoOffline(sentence, stated))) {
            continue;
          }
          if (stated.holds()) {
            Draft.keep(claims ? exposed : hidden, stated.span());
          } else if (claims && stated.status() == Status.NEGATED) {
            Draft.keep(hidden, stated.span());
          }
        }
      }
    }
    exposed.removeIf(
        e -> hidden.stream().anyMatch(h -> h.start() <= e.start() && e.end() <= h.end()));
    Truth value = !exposed.isEmpty() ? Truth.TRUE : hidden.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    return new Exposure(value, exposed, hidden);
  }

  /** "The mobile app also works offline": it has a network most of the time. */
  private static boolean isAlsoOffline(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    boolean offline = false;
    for (int i = stated.from(); i < stated.to(); i++) {
      offline |= words.word(i).equals("offline");
    }
    if (!offline) {
      return false;
    }
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    for (int i = clause.from(); i < stated.to(); i++) {
      if (BESIDES.contains(words.word(i))) {
        return true;
      }
    }
    return sentence.phrasesIn(clause).stream()
        .anyMatch(p -> p.is(NounPhrase.Sort.COMPONENT) && Kinds.isClient(p.kind()));
  }

  /** "The billing service is an internal service": others may be open. */
  private static boolean isOfOnePart(ParsedSentence sentence, Claims.Stated stated) {
    return sentence.phrasesIn(sentence.syntax().clauseOf(stated.from())).stream()
        .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.from() < stated.from())
        .anyMatch(p -> Kinds.isPartOfMany(p.kind()) && !p.role().isEmpty());
  }

  /** "The database is not reachable from the internet" says nothing of the whole. */
  private static boolean isOfSystem(ParsedSentence sentence, Claims.Stated stated) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    boolean inside = false;
    for (NounPhrase phrase : sentence.phrasesIn(clause)) {
      boolean before = phrase.from() < stated.from();
      if (phrase.is(NounPhrase.Sort.COMPONENT) && before) {
        if (Kinds.isApplication(phrase.kind()) || Kinds.isFront(phrase.kind())) {
          return true;
        }
        inside = true;
      }
    }
    return !inside;
  }
}
