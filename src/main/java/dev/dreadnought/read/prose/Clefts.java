package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a thing is for somebody: "the ledger is what the desk talks to" says that the desk talks to
 * the ledger, and not that the ledger is the desk. The "what" is told as the "which" that means the
 * thing before; the words keep their places.
 */
final class Clefts {
  private static final Set<String> BE = Words.of("is are was were 's");

  /** What programs do with one another. */
  private static final Set<String> TALKS =
      Words.of("talk speak call ask interface connect query poll read write send post subscribe");

  private static final Set<String> BETWEEN = Words.of("exactly precisely basically also simply");

  /** Of "our two little apps", in tokens. */
  private static final int LONGEST_SUBJECT = 6;

  private Clefts() {}

  /** The same sentence with the pronoun that the reader knows. */
  static List<Token> plain(List<Token> sentence) {
    for (int i = 2; i < sentence.size(); i++) {
      if (isCleft(sentence, i)) {
        List<Token> told = new ArrayList<>(sentence);
        Token what = sentence.get(i);
        told.set(i, new Token(what.start(), what.end(), "which", what.type(), false, false));
        return told;
      }
    }
    return sentence;
  }

  private static boolean isDeterminer(Token token) {
    return Words.DETERMINERS.contains(token.word());
  }

  /** A "what" behind "is", and behind it who does something, and what. */
  private static boolean isCleft(List<Token> tokens, int what) {
    int be = what - 1;
    while (be > 0 && BETWEEN.contains(tokens.get(be).word())) {
      be--;
    }
    boolean led = be > 0 && tokens.get(what).is("what") && BE.contains(tokens.get(be).word());
    if (!led || what + 2 >= tokens.size() || !isDeterminer(tokens.get(what + 1))) {
      return false;
    }
    int end = Math.min(tokens.size(), what + 2 + LONGEST_SUBJECT);
    for (int i = what + 3; i < end && !tokens.get(i).isMark(); i++) {
      Verbs.Verb verb = Verbs.ENGLISH.of(tokens.get(i).word());
      if (verb != null && TALKS.contains(verb.lemma())) {
        // "What we call a hub": a name, and no call.
        boolean object = i + 1 < tokens.size() && isDeterminer(tokens.get(i + 1));
        return !object;
      }
    }
    return false;
  }
}
