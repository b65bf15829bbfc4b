package dev.dreadnought.read.prose;

import dev.dreadnought.model.DfdType;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The app reads from an Elasticsearch without a password", "has its own database that anybody on
 * the network can read": what stands right behind a noun is said of it, and not of who does
 * something with it.
 */
final class Qualified {
  private static final Set<String> RELATIVES = Words.of("that which");

  private static final Set<String> OBJECTS = Words.of("it them");

  /** "Without encryption or a password", in tokens. */
  private static final int LONGEST = 5;

  private Qualified() {}

  /** The part that the words of a claim describe from behind, or null. */
  static Draft.@Nullable Part by(ParsedSentence sentence, Claims.Stated stated, SpokenOf spoken) {
    int begin = beginning(sentence, stated);
    if (begin < 1) {
      return byPronoun(sentence, stated, spoken);
    }
    int end = sentence.sentence().word(begin - 1).equals(",") ? begin - 1 : begin;
    return sentence.phrases().stream()
        .filter(p -> p.isPresent() && p.to() <= end && isRest(sentence, p, end))
        .filter(p -> spoken.part(p) != null)
        .max(Comparator.comparingInt(NounPhrase::to))
        .filter(p -> isObject(sentence, p))
        .map(spoken::part)
        .orElse(null);
  }

  /** "Has its own database, and anyone on the network can read it": what was had just before. */
  private static Draft.@Nullable Part byPronoun(
      ParsedSentence sentence, Claims.Stated stated, SpokenOf spoken) {
    Sentence words = sentence.sentence();
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    int it = stated.to();
    while (it > stated.from() && !OBJECTS.contains(words.word(it))) {
      it--;
    }
    boolean done = it > stated.from() && it < clause.to() && isVerb(sentence.syntax(), it - 1);
    if (!done || clause.from() == 0) {
      return null;
    }
    Syntax.Clause before = sentence.syntax().clauseOf(clause.from() - 1);
    return sentence.phrasesIn(before).stream()
        .filter(p -> p.isPresent() && p.to() <= clause.from() && isObject(sentence, p))
        .filter(p -> spoken.part(p) != null)
        .max(Comparator.comparingInt(NounPhrase::to))
        .map(spoken::part)
        .orElse(null);
  }

  /** True where the same words say something of a store, too. */
  static boolean isSaidOfStores(ParsedSentence sentence, Claims.Stated stated) {
    return sentence.claims().stream()
        .anyMatch(
            c ->
                Applicability.about(c.claim()).equals(DfdType.DATA_STORE.word())
                    && c.from() < stated.to()
                    && stated.from() < c.to());
  }

  /** Where "without", "with no" or a relative clause begins that ends in the claim. */
  private static int beginning(ParsedSentence sentence, Claims.Stated stated) {
    Sentence words = sentence.sentence();
    int clause = sentence.syntax().clauseOf(stated.to() - 1).from();
    if (RELATIVES.contains(words.word(clause))) {
      return clause;
    }
    int first = Math.max(clause, stated.from() - LONGEST);
    for (int i = stated.to() - 1; i >= first; i--) {
      boolean none = words.word(i).equals("with") && words.word(i + 1).equals("no");
      if (none || words.word(i).equals("without")) {
        return i;
      }
      if (words.token(i).isMark() || isVerb(sentence.syntax(), i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Nothing but how stands between: "to the broker over MQTT without a password". */
  private static boolean isRest(ParsedSentence sentence, NounPhrase phrase, int end) {
    if (phrase.to() == end) {
      return true;
    }
    Sentence words = sentence.sentence();
    if (end - phrase.to() > LONGEST || !Words.PREPOSITIONS.contains(words.word(phrase.to()))) {
      return false;
    }
    for (int i = phrase.to(); i < end; i++) {
      boolean joins = Words.CONJUNCTIONS.contains(words.word(i)) || words.token(i).isMark();
      if (joins || isVerb(sentence.syntax(), i)) {
        return false;
      }
    }
    return true;
  }

  /** Somebody does something with it. */
  private static boolean isObject(ParsedSentence sentence, NounPhrase phrase) {
    Syntax syntax = sentence.syntax();
    Syntax.Occurrence verb = syntax.verbIn(syntax.clauseOf(phrase.from()).from(), phrase.from());
    return verb != null;
  }

  private static boolean isVerb(Syntax syntax, int i) {
    return syntax.verbIn(i, i + 1) != null;
  }
}
