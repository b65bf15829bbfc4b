package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/** A record that is kept and does not tell who did what: "the audit trail cannot say which". */
final class BlindLogs {
  private static final Set<String> LOGS =
      Words.of("trail trails log logs journal journals history protocol audit");

  private static final Set<String> TELLING =
      Words.of(
          "tell tells telling show shows showing say says reveal reveals distinguish prove proves"
              + " name names identify identifies");

  private static final Set<String> ASKING = Words.of("who whom whose which");

  /** In tokens, from a record to its verb, and from a verb to who it asks for. */
  private static final int NEAR = 5;

  private BlindLogs() {}

  /** True of a control that is heard in such words: they say that it is none. */
  static boolean isNone(Claims.Stated stated) {
    return stated.claim() instanceof Phrases.Claim.OfControl
        && stated.holds()
        && !stated.claim().saysMissing()
        && isAmongThem(stated.syntax(), stated.from(), stated.to());
  }

  /** True of a weakness that is heard in the very words, whatever else they are like. */
  static boolean isBeside(Claims.Stated stated, List<Claims.Stated> blind) {
    return stated.isHeard()
        && stated.claim() instanceof Phrases.Claim.OfFact
        && blind.stream().anyMatch(b -> b.from() < stated.to() && stated.from() < b.to());
  }

  private static boolean isAmongThem(Syntax syntax, int from, int to) {
    Sentence sentence = syntax.sentence();
    for (int i = 0; i < sentence.size(); i++) {
      int verb = LOGS.contains(sentence.word(i)) ? verb(syntax, i) : -1;
      int asked = verb < 0 ? -1 : asked(sentence, Math.max(i, verb));
      if (asked >= 0 && from <= asked && to > Math.max(0, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "The log does not show", "nobody can tell from the log": the number of the verb, or -1. */
  private static int verb(Syntax syntax, int log) {
    for (int i = log + 1; i <= log + NEAR; i++) {
      if (TELLING.contains(syntax.word(i))) {
        return ClaimDenials.hasAny(syntax, log + 1, i, Words.NEGATIONS) ? i : -1;
      }
    }
    for (int i = log - 1; i >= Math.max(1, log - NEAR); i--) {
      if (TELLING.contains(syntax.word(i)) && syntax.word(i + 1).equals("from")) {
        return ClaimDenials.hasAny(syntax, Math.max(0, i - 3), i, Words.NEGATIONS) ? i : -1;
      }
    }
    return -1;
  }

  private static int asked(Sentence sentence, int verb) {
    for (int i = verb + 1; i <= verb + NEAR && i < sentence.size(); i++) {
      if (ASKING.contains(sentence.word(i))) {
        return i;
      }
    }
    return -1;
  }
}
