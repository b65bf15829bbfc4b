package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "A separate service called Quill", "Falcon, our pricing service": what a text calls a program of
 * its own, though a library or a framework is called so as well.
 */
final class HouseNames {
  private static final Set<String> CALLED = Words.of("called named dubbed");
  private static final Set<String> OURS = Words.of("our the");

  /** Between "our" and the noun that says what it is. */
  private static final int REACH = 4;

  private HouseNames() {}

  /** True where a sentence says so of a mention, among all of the sentence. */
  static boolean isOne(Sentence sentence, Mention mention, List<Mention> all) {
    if (!mention.isTechnology() || !isMaterial(NounPhrase.kindOf(mention))) {
      return false;
    }
    int called = mention.from() - 1;
    if (CALLED.contains(sentence.word(called)) && programAt(called - 1, all) != null) {
      return true;
    }
    boolean beside =
        sentence.word(mention.to()).equals(",")
            && OURS.contains(sentence.word(mention.to() + 1))
            && mention.to() - mention.from() == 1;
    for (int i = mention.to() + 2; beside && i <= mention.to() + 1 + REACH; i++) {
      Mention program = programAt(i, all);
      if (program != null) {
        return endsThere(sentence, program.to());
      }
      beside = sentence.token(Math.min(i, sentence.size() - 1)).isWord() && i < sentence.size();
    }
    return false;
  }

  private static boolean isMaterial(ComponentKind kind) {
    return kind == ComponentKind.LIBRARY || kind == ComponentKind.FRAMEWORK;
  }

  private static @Nullable Mention programAt(int i, List<Mention> all) {
    for (Mention mention : all) {
      boolean here = mention.from() <= i && i < mention.to();
      if (here
          && mention.isKind()
          && Kinds.isApplication(((Meaning.OfKind) mention.meaning()).wording().kind())) {
        return mention;
      }
    }
    return null;
  }

  /** Not "Quill, the web application framework". */
  private static boolean endsThere(Sentence sentence, int to) {
    return to >= sentence.size()
        || sentence.token(to).isMark()
        || Words.RELATIVES.contains(sentence.word(to))
        || Verbs.ENGLISH.of(sentence.word(to)) != null
        || Words.AUXILIARIES.contains(sentence.word(to));
  }
}
