package dev.dreadnought.read.prose;

import java.util.Set;

/** Whether a verb, or a whole sentence, tells of what was. */
final class Tense {
  private static final Set<String> WAS =
      Words.of("was were had did wasn't weren't hadn't didn't couldn't");

  private static final Set<String> IRREGULAR =
      Words.of(
          "led grew became fell rose brought thought caught broke began caused worked meant went"
              + " came proved turned suffered struggled consisted existed");

  private Tense() {}

  /** True of "ran", "was stored", "had been used"; not of "has been used". */
  static boolean isPast(Sentence sentence, Syntax.Occurrence verb) {
    if (WAS.contains(sentence.word(verb.start()))) {
      return true;
    }
    return verb.use() == Syntax.Use.FINITE
        && verb.start() == verb.at()
        && verb.verb().form() == Verbs.Form.PAST;
  }

  /** True of the verbs that only tell of what was. */
  static boolean isWas(String word) {
    return WAS.contains(word);
  }

  /** True where all that the sentence tells is past, and it tells something. */
  static boolean isPast(Syntax syntax) {
    boolean told = isToldOtherwise(syntax);
    for (Syntax.Occurrence verb : syntax.verbs()) {
      if (verb.isFinite() && !isNoun(syntax.sentence(), verb)) {
        if (!isPast(syntax.sentence(), verb)) {
          return false;
        }
        told = true;
      }
    }
    return told;
  }

  /** "To build views": an s-form that is a noun at least as often as a verb. */
  private static boolean isNoun(Sentence sentence, Syntax.Occurrence verb) {
    return verb.verb().form() == Verbs.Form.THIRD && Syntax.isNounToo(sentence.word(verb.at()));
  }

  /** By verbs that the lexicon leaves out. */
  private static boolean isToldOtherwise(Syntax syntax) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      if (IRREGULAR.contains(syntax.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where nothing that the sentence tells is so today. */
  static boolean hasNoPresent(Syntax syntax) {
    return syntax.verbs().stream()
        .allMatch(
            v -> !v.isFinite() || isPast(syntax.sentence(), v) || isNoun(syntax.sentence(), v));
  }
}
