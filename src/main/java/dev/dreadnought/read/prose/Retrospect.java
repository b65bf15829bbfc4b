package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Follows a story about how things were: after "the first version used Kafka" the sentences of the
 * paragraph that stay in the past tell of that version too, up to the word that turns the story.
 */
final class Retrospect {
  private static final Set<String> TODAY =
      Words.of("is are has have can isn't aren't hasn't haven't now today currently nowadays");

  private static final Set<String> TURNS =
      Words.of(
          "instead moved migrated migrate switched replaced replacing decided"
              + " decision new current finally eventually rewrote rewritten adopted"
              + " chose consolidate consolidated solution");

  private boolean told;
  private int end;

  /** What the story so far makes of the next sentence. */
  Status next(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    boolean goesOn = told && isNear(sentence) && staysInThePast(syntax);
    told = goesOn || tellsOfFormer(syntax);
    end = sentence.end();
    return goesOn && isPast(syntax) ? Status.REPLACED : Status.PRESENT;
  }

  private static boolean tellsOfFormer(Syntax syntax) {
    return syntax.clauses().stream().anyMatch(c -> Perspective.isOfFormerVersion(syntax, c));
  }

  /** True where no blank line lies between, and both are plain sentences. */
  private boolean isNear(Sentence sentence) {
    String between = sentence.text().characters().substring(end, sentence.start());
    int line = between.indexOf('\n');
    boolean blank = line >= 0 && between.indexOf('\n', line + 1) >= 0;
    return !blank && sentence.block() == Block.Kind.PARAGRAPH;
  }

  private static boolean staysInThePast(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      boolean named = syntax.mentionAt(i) != null;
      if (!named && (TODAY.contains(sentence.word(i)) || TURNS.contains(sentence.word(i)))) {
        return false;
      }
    }
    return syntax.verbs().stream().noneMatch(v -> isPresentTense(sentence, v));
  }

  private static boolean isPresentTense(Sentence sentence, Syntax.Occurrence verb) {
    return !Syntax.isNounToo(sentence.word(verb.at()))
        && verb.use() == Syntax.Use.FINITE
        && verb.start() == verb.at()
        && verb.verb().form() == Verbs.Form.THIRD
        && verb.verb().sense() != Verbs.Sense.BE;
  }

  private static boolean isPast(Syntax syntax) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.word(i);
      boolean past = word.endsWith("ed") || Perspective.isPastForm(word);
      if (past && syntax.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }
}
