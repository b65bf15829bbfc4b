package dev.dreadnought.read.prose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a program was at first: "the portal began as a Perl script", "started life as a static site
 * generated with Jekyll". Nothing of that is there today, nor is what it was called ("began as a
 * desktop program called BerthBook … the import of BerthBook was written in Perl").
 */
final class Beginnings {
  private static final Set<String> BEGAN = Words.of("began started originated");
  private static final Set<String> LIFE = Words.of("life out off");
  private static final Set<String> ONE = Words.of("a an our one");
  private static final Set<String> CALLED = Words.of("called named dubbed");
  private static final Set<String> TURNS =
      Words.of("now today then later since is has became grew moved");
  private static final Set<String> JOINTS = Words.of(", and but ; before until");

  /** From a joint to the word that tells how it went on, in tokens. */
  private static final int NEAR = 3;

  private final Syntax syntax;
  private final Sentence sentence;

  private Beginnings(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  /** Sets aside what programs began as. */
  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < syntaxes.size(); i++) {
      Beginnings one = new Beginnings(syntaxes.get(i));
      int from = one.as();
      if (from > 0) {
        int end = one.end(from);
        scopes.get(i).mark(from, end, Status.REPLACED, false);
        one.collect(from, end, names);
      }
    }
    for (int i = 0; i < syntaxes.size() && !names.isEmpty(); i++) {
      new Beginnings(syntaxes.get(i)).leave(names, scopes.get(i));
    }
  }

  /** The place behind "began life as"; 0 where none is. */
  private int as() {
    for (int i = 1; i + 2 < sentence.size(); i++) {
      int as = LIFE.contains(sentence.word(i + 1)) ? i + 2 : i + 1;
      boolean began = BEGAN.contains(sentence.word(i)) && !Words.BE.contains(sentence.word(i - 1));
      if (began && sentence.word(as).equals("as") && ONE.contains(sentence.word(as + 1))) {
        return as + 1;
      }
    }
    return 0;
  }

  /** Where the sentence goes on with what came of it. */
  private int end(int from) {
    for (int i = from; i < sentence.size(); i++) {
      for (int k = i + 1; JOINTS.contains(sentence.word(i)) && k <= i + NEAR; k++) {
        if (TURNS.contains(sentence.word(k))) {
          return i;
        }
      }
    }
    return sentence.size();
  }

  private void collect(int from, int end, Set<String> names) {
    for (int i = from; i + 1 < end; i++) {
      boolean name = sentence.token(i + 1).isWord() && sentence.token(i + 1).capital();
      if (CALLED.contains(sentence.word(i)) && name) {
        names.add(sentence.word(i + 1));
      }
    }
  }

  private void leave(Set<String> names, Scopes scopes) {
    for (int i = 0; i < sentence.size(); i++) {
      if (names.contains(sentence.word(i))) {
        scopes.mark(i, i + 1, Status.REPLACED, false);
        if (Tense.isPast(syntax)) {
          scopes.leaveBehind();
        }
      }
    }
  }
}
