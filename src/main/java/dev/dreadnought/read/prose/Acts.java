package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are names elsewhere and verbs where they stand: the "caches" of "the API caches
 * sessions", the "processes" of "the worker processes messages".
 */
final class Acts {
  private final Sentence sentence;
  private final List<Mention> mentions;

  private Acts(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
  }

  /** The names of a sentence that stay names. */
  static List<Mention> withoutVerbs(Sentence sentence, List<Mention> mentions) {
    Acts acts = new Acts(sentence, mentions);
    List<Mention> kept = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      acts.keep(i, kept);
    }
    return kept;
  }

  private void keep(int i, List<Mention> kept) {
    Mention mention = mentions.get(i);
    int last = mention.to() - 1;
    boolean word = (mention.isKind() || mention.isData()) && isAct(last, i);
    if (!word) {
      kept.add(mention);
    } else if (mention.to() - mention.from() == 1) {
      if (!follows(i)) {
        kept.add(mention);
      }
    } else if (mention.isKind()) {
      Meaning.OfKind meaning = (Meaning.OfKind) mention.meaning();
      kept.add(
          new Mention(new Meaning.OfKind(meaning.wording(), false), mention.from(), last, null));
    } else if (!follows(i)) {
      kept.add(mention);
    }
  }

  /** True where a thing stands right before: the subject. */
  private boolean follows(int i) {
    if (i == 0) {
      return false;
    }
    Mention before = mentions.get(i - 1);
    boolean thing = before.isKind() || before.isTechnology() || before.isActor();
    return thing && before.to() == mentions.get(i).from();
  }

  /** An s-form of a verb of programs, and behind it what it is done to. */
  private boolean isAct(int at, int i) {
    Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(at));
    boolean form =
        verb != null
            && verb.form() == Verbs.Form.THIRD
            && verb.sense() != Verbs.Sense.HOST
            && !sentence.token(at).capital();
    if (!form || at + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean object = i + 1 < mentions.size() && mentions.get(i + 1).from() == at + 1;
    return object || next.isWord() && isNoun(next.word());
  }

  /** True of a word that can only be what is acted on. */
  private static boolean isNoun(String word) {
    return Words.DETERMINERS.contains(word)
        || !Words.PREPOSITIONS.contains(word)
            && !Words.AUXILIARIES.contains(word)
            && !Words.BOUNDARIES.contains(word)
            && !Words.ADVERBS.contains(word)
            && !Words.NEGATIONS.contains(word)
            && Verbs.ENGLISH.of(word) == null;
  }
}
