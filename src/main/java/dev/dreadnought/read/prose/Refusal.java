package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Words around a weakness that say that it is kept out: "connections without TLS are refused", "the
 * build fails on hard-coded secrets", "protected against SQL injection".
 */
final class Refusal {
  private static final int REACH = 4;

  /** Adjectives and names of attacks that nobody uses of what is as it should be. */
  private static final Set<String> FAULTS =
      Words.of(
          "unsigned unverified unauthenticated unencrypted unescaped unsanitised unsanitized"
              + " unprotected unpatched unsupported unsalted unhashed plain plaintext cleartext"
              + " clear weak short guessable simple trivial shared generic old older outdated"
              + " deprecated legacy obsolete vulnerable insecure negative brute brute-forced"
              + " bruteforced injection traversal inclusion fixation forgery csrf xsrf xss"
              + " scripting hard-coded hardcoded committed imdsv1 ntlmv1 sslv2 sslv3 tlsv1"
              + " tlsv1.0 tlsv1.1 ssl rc4 3des ecb batched privileged self-signed algorithm"
              + " known published replay replayed telnet enumeration excessive confusion unpinned"
              + " static long-lived permanent duplicate duplicates");

  private static final Set<String> REFUSED =
      Words.of(
          "refused rejected blocked denied forbidden prohibited impossible prevented dropped"
              + " discarded ignored stopped banned disallowed disabled off thwarted turned"
              + " excluded filtered caught removed quarantined");

  private static final Set<String> ACCEPTED =
      Words.of(
          "allowed accepted permitted possible enough sufficient tolerated offered supported"
              + " deployed let merged taken");

  private static final Set<String> REFUSES =
      Words.of(
          "refuses refuse refusing rejects reject rejecting blocks block blocking denies deny"
              + " denying drops drop forbids forbid prohibits prohibit bans ban disallows disallow"
              + " prevents prevent preventing avoids avoid avoiding stops stop stopping mitigates"
              + " mitigate against thwarts discards discard ignores detects detect detecting"
              + " catches catch fails");

  private static final Set<String> SEEKS =
      Words.of(
          "scans scan scanned scanning searches searched checks checked watches tests tested"
              + " alerts alert warns warn looks monitors protected protects safe guarded fails");

  private static final Set<String> SOUGHT = Words.of("for of from on");
  private static final Set<String> JOINTS = Words.of("and but or , ; which who that because");

  private Refusal() {}

  /** True where the words from one token to another tell of a fault that is not let happen. */
  static boolean isRefused(Syntax syntax, Phrase phrase, int from, int to) {
    Sentence sentence = syntax.sentence();
    return (phrase.isNegative() || tellsFault(sentence, from, to))
        && (isRefusedAfter(sentence, to) || isRefusedBefore(syntax, from));
  }

  private static boolean tellsFault(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (FAULTS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "... are refused", "... is not possible", also after a word or two more. */
  private static boolean isRefusedAfter(Sentence sentence, int to) {
    boolean ends = Words.BE.contains(sentence.word(to - 1));
    for (int i = ends ? to - 1 : to; i < to + 3; i++) {
      if (JOINTS.contains(sentence.word(i)) || sentence.word(i).isEmpty()) {
        return false;
      }
      if (Words.BE.contains(sentence.word(i))) {
        return isRefusedAt(sentence, i + 1);
      }
      if (sentence.word(i).equals("cannot")) {
        return sentence.word(i + 1).equals("happen") || sentence.word(i + 1).equals("occur");
      }
    }
    return false;
  }

  private static boolean isRefusedAt(Sentence sentence, int at) {
    int i = at;
    boolean denied = false;
    while (Words.ADVERBS.contains(sentence.word(i)) || Words.NEGATIONS.contains(sentence.word(i))) {
      denied |= Words.NEGATIONS.contains(sentence.word(i));
      i++;
    }
    return (denied ? ACCEPTED : REFUSED).contains(sentence.word(i));
  }

  private static boolean isRefusedBefore(Syntax syntax, int from) {
    Sentence sentence = syntax.sentence();
    int first = Math.max(from - REACH, syntax.clauseOf(from).from());
    for (int i = from - 1; i >= first; i--) {
      String word = sentence.word(i);
      if (JOINTS.contains(word)) {
        return false;
      }
      boolean seeks = SEEKS.contains(word) && isSought(sentence, i + 1, from);
      if ((REFUSES.contains(word) && !word.equals("fails")) || seeks) {
        return i == 0 || !isDenied(sentence, i);
      }
    }
    return false;
  }

  private static boolean isSought(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (SOUGHT.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Does not block", "never refuses". */
  private static boolean isDenied(Sentence sentence, int verb) {
    return Words.NEGATIONS.contains(sentence.word(verb - 1));
  }
}
