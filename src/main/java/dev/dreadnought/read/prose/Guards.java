package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Words by which a sentence says that something is asked for before: "takes a job if the call has
 * the sender's own token", "has to type the code first", "two at most". What stands in one breath
 * with them is no weakness, however like one it sounds.
 */
final class Guards {
  /** A proof is near what asks for it. */
  private static final int NEAR = 12;

  private static final Set<String> CONDITIONS = Words.of("if when once provided unless");

  /** "Even if the signature is wrong": the condition changes nothing. */
  private static final Set<String> ALL_THE_SAME = Words.of("even also no");

  /** What nobody has who should not get in. */
  private static final Set<String> PROOFS =
      Words.of(
          "signature signatures signed hmac certificate token belongs belong owner owns matches"
              + " match matching valid");

  private static final Set<String> WORTHLESS =
      Words.of(
          "not no any anyone anybody whoever everybody everyone somebody empty known expired still"
              + " missing without old wrong anyway neither never same");

  private static final Set<String> MUST = Words.of("must");

  private static final Set<String> HAVE = Words.of("has have needs need had");

  private static final Set<String> GIVE =
      Words.of(
          "type enter show present scan confirm prove log sign authenticate identify give repeat");

  /** What is given as a proof of who somebody is. */
  private static final Set<String> TOKENS =
      Words.of(
          "code pin password token signature badge card passkey fingerprint certificate passport"
              + " in");

  private Guards() {}

  /** True where the words from one token to another ask for a proof, or name the most there is. */
  static boolean isGuarded(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean condition = i > from + 1 && CONDITIONS.contains(sentence.word(i));
      boolean counts = condition && !ALL_THE_SAME.contains(sentence.word(i - 1));
      if (counts && names(sentence, PROOFS, i + 1, to)
          || asks(sentence, from, i, to)
          || isMost(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Sentence sentence, Set<String> proofs, int from, int to) {
    boolean named = false;
    for (int i = from; i < to && i < from + NEAR; i++) {
      if (WORTHLESS.contains(sentence.word(i))) {
        return false;
      }
      boolean entered =
          sentence.word(i).equals("signed") && Words.PREPOSITIONS.contains(sentence.word(i + 1));
      named |= !entered && proofs.contains(sentence.word(i));
    }
    return named;
  }

  /** "Has to type the code", and not "only has to" or "never has to". */
  private static boolean asks(Sentence sentence, int from, int at, int to) {
    boolean must = MUST.contains(sentence.word(at));
    boolean has = HAVE.contains(sentence.word(at)) && sentence.word(at + 1).equals("to");
    if (!must && !has) {
      return false;
    }
    String before = at > from ? sentence.word(at - 1) : "";
    boolean free =
        before.equals("only") || before.equals("just") || Words.NEGATIONS.contains(before);
    int verb = at + (must ? 1 : 2);
    while (verb < to && sentence.word(verb).endsWith("ly") || sentence.word(verb).equals("first")) {
      verb++;
    }
    return !free && GIVE.contains(sentence.word(verb)) && gives(sentence, verb + 1, to);
  }

  private static boolean gives(Sentence sentence, int from, int to) {
    for (int i = from; i < to && i < from + NEAR; i++) {
      if (WORTHLESS.contains(sentence.word(i))) {
        return false;
      }
      if (TOKENS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMost(Sentence sentence, int at) {
    boolean atMost =
        sentence.word(at).equals("at")
            && (sentence.word(at + 1).equals("most") || sentence.word(at + 2).equals("most"));
    boolean noMore =
        Words.NEGATIONS.contains(sentence.word(at))
            && sentence.word(at + 1).equals("more")
            && sentence.word(at + 2).equals("than");
    return atMost || noMore;
  }
}
