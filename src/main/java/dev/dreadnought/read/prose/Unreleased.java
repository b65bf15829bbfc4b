package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * What somebody made and nobody ever ran: "a prototype in Elixir that never went live", "an Android
 * version was begun and has never left the drawer".
 */
final class Unreleased {
  /** Behind "never", each with what has to follow; an empty one needs nothing. */
  private static final List<List<Set<String>>> FATES =
      List.of(
          List.of(Words.of("went go gone going"), Words.of("live anywhere online public")),
          List.of(Words.of("went go gone"), Words.of("into"), Words.of("production service use")),
          List.of(
              Words.of("made make makes"),
              Words.of("it"),
              Words.of("into to past out beyond onto through")),
          List.of(Words.of("saw seen sees"), Words.of("production daylight the any a")),
          List.of(Words.of("left leaves leave"), Words.of("the my our his her staging")),
          List.of(
              Words.of("reached reaches reach"), Words.of("production users customers anybody")),
          List.of(Words.of("got gotten get gets"), Words.of("past beyond off finished released")),
          List.of(Words.of("shipped launched materialised materialized"), Set.of()),
          List.of(Words.of("took"), Words.of("off")));

  /** Said of one that is no more than a try, whatever it is made with. */
  private static final Set<String> TRIES =
      Words.of(
          "prototype version rewrite port variant branch attempt draft spike fork proof client app"
              + " application edition build port experiment poc mvp release beta site website"
              + " service backend frontend bot");

  private static final Set<String> RELATIVES = Words.of("that which");

  private static final Set<String> POINTERS = Words.of("it this that");

  private static final Set<String> WITH = Words.of("in with on for to using");

  private static final Set<String> BETWEEN = Words.of("has have had but and yet");

  private final Syntax syntax;
  private final Sentence sentence;
  private final Phrasing phrasing;

  private Unreleased(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
    this.phrasing = new Phrasing(syntax);
  }

  /** Sets aside what never went live. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Unreleased told = new Unreleased(syntaxes.get(i));
      for (int at = 1; at < told.sentence.size(); at++) {
        if (!told.sentence.word(at).equals("never") || !told.isFate(at + 1)) {
          continue;
        }
        boolean again = i > 0 && told.isPointing(at);
        Unreleased where = again ? new Unreleased(syntaxes.get(i - 1)) : told;
        int end = again ? where.sentence.size() : told.subjectEnd(at);
        Scopes scope = scopes.get(again ? i - 1 : i);
        where.names(where.lastPhrase(end), end).stream()
            .filter(n -> scope.of(n).isPresent())
            .forEach(n -> scope.leave(n, Status.NEGATED));
      }
    }
  }

  private boolean isFate(int at) {
    int start = sentence.word(at).equals("been") || sentence.word(at).equals("even") ? at + 1 : at;
    return FATES.stream().anyMatch(fate -> follows(start, fate));
  }

  private boolean follows(int at, List<Set<String>> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isEmpty() && !words.get(i).contains(sentence.word(at + i))) {
        return false;
      }
    }
    return true;
  }

  /** "It never went live": the sentence before tells what. */
  private boolean isPointing(int never) {
    return POINTERS.contains(sentence.word(0)) && firstVerb() >= never - 1 && firstVerb() <= 2;
  }

  private int firstVerb() {
    VerbGroup verb = phrasing.firstFinite(0, sentence.size());
    return verb == null ? sentence.size() : verb.from();
  }

  /** Where the words end that tell what never went live. */
  private int subjectEnd(int never) {
    int i = never - 1;
    while (i > 0 && BETWEEN.contains(sentence.word(i))) {
      i--;
    }
    if (RELATIVES.contains(sentence.word(i))) {
      return sentence.word(i - 1).equals(",") ? i - 1 : i;
    }
    return Math.min(never, firstVerb());
  }

  /** Where the noun phrase begins, with its article, that ends at a place. */
  private int lastPhrase(int end) {
    int i = end - 1;
    while (i > 0 && !Words.DETERMINERS.contains(sentence.word(i)) && !phrasing.isVerbBefore(i)) {
      i--;
    }
    return Math.max(0, i);
  }

  /** The technologies of a phrase that is itself the thing, or says with what a try was made. */
  private List<Mention> names(int from, int end) {
    return syntax.mentions().stream()
        .filter(m -> m.isTechnology() && m.from() >= from && m.to() <= end)
        .filter(m -> isOfThing(from, m))
        .toList();
  }

  private boolean isOfThing(int from, Mention name) {
    for (int i = name.from() - 1; i > from; i--) {
      if (WITH.contains(sentence.word(i))) {
        return TRIES.contains(sentence.word(i - 1));
      }
      if (phrasing.isPreposition(i) || Words.RELATIVES.contains(sentence.word(i))) {
        return false;
      }
    }
    return true;
  }
}
