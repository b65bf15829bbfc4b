package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Words around a weakness that say that it is kept out: "connections without TLS are refused", "the
 * build fails on hard-coded secrets", "protected against SQL injection".
 */
final class Refusal {
  private static final int REACH = 4;
  private static final int AFTER = 5;

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
              + " static long-lived permanent duplicate duplicates default factory alone batched"
              + " operators price total amount amounts public tenant expired jtag uart swd");

  private static final Set<String> TO_BE = Words.of("must has have needs need should");
  private static final Set<String> MENDED = Words.of("changed replaced set renewed removed");

  /** "Brute force protection": what is against it. */
  private static final Set<String> DEFENCES =
      Words.of("protection prevention defence defense detection mitigation mitigations filter");

  private static final Set<String> NOBODY = Words.of("no nothing nobody none never");
  private static final Set<String> DENIALS = Words.of("no without never");
  private static final Set<String> NOT_DENYING = Words.of("only just longer yet more doubt");
  private static final Set<String> WHICH = Words.of("that which who");
  private static final int SENTENCE_REACH = 9;

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

  /** "JTAG fused off", "a replay fails". */
  private static final Set<String> FAILS = Words.of("fused disabled sealed fails fail failed");

  private static final Set<String> SOUGHT = Words.of("for of from on when if");
  private static final Set<String> JOINTS = Words.of("and but or , ; which who that because");

  private Refusal() {}

  /** True where the words from one token to another tell of a fault that is not let happen. */
  static boolean isRefused(Syntax syntax, Phrase phrase, int from, int to) {
    Sentence sentence = syntax.sentence();
    if (phrase.isNegative() && (isDoubled(sentence, from, to) || isNoneThat(sentence, from, to))) {
      return true;
    }
    return (phrase.isNegative() || tellsFault(sentence, from, to))
        && (isRefusedAfter(sentence, to)
            || !phrase.isNegative() && isDefended(sentence, from, to)
            || isRefusedBefore(syntax, from));
  }

  /** "Connections without TLS are refused": TLS is there. */
  static boolean isLackRefused(Sentence sentence, int from, int to) {
    for (int i = from - 1; i >= Math.max(0, from - 2); i--) {
      if (sentence.word(i).equals("without")) {
        return isRefusedAfter(sentence, to);
      }
    }
    return false;
  }

  /** "Builds merge requests with no access to keys": the words between deny it. */
  static boolean isDeniedInside(Sentence sentence, int from, int to) {
    boolean denied = false;
    for (int i = from + 1; i < to - 1; i++) {
      String word = sentence.word(i);
      if (JOINTS.contains(word)) {
        denied = false;
      }
      denied |= DENIALS.contains(word) && !NOT_DENYING.contains(sentence.word(i + 1));
    }
    return denied;
  }

  /** "Is never sent without the secure flag". */
  private static boolean isDoubled(Sentence sentence, int from, int to) {
    boolean denied = false;
    boolean nobody = false;
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      if (word.equals("without") && denied || word.equals("not") && nobody) {
        return true;
      }
      if (JOINTS.contains(word) && !WHICH.contains(word)) {
        denied = false;
        nobody = false;
      }
      nobody |= word.equals("nothing") || word.equals("nobody");
      denied |= !word.equals("without") && Words.NEGATIONS.contains(word);
    }
    return false;
  }

  /** "No change is made that is not recorded". */
  private static boolean isNoneThat(Sentence sentence, int from, int to) {
    int denial = from;
    while (denial < to && !sentence.word(denial).equals("not")) {
      denial++;
    }
    int which = denial - 2;
    if (denial == to
        || !Words.BE.contains(sentence.word(denial - 1))
        || !WHICH.contains(sentence.word(which))) {
      return false;
    }
    for (int i = which - 1; i >= Math.max(0, which - SENTENCE_REACH); i--) {
      if (NOBODY.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Has rules against SQL injection", "brute force protection". */
  private static boolean isDefended(Sentence sentence, int from, int to) {
    for (int i = from; i < to + 2; i++) {
      if (i < to && sentence.word(i).equals("against") && !sentence.word(from).equals("open")) {
        return tellsFault(sentence, i, to);
      }
      if (i >= to && JOINTS.contains(sentence.word(i))) {
        return false;
      }
      if (i >= to && DEFENCES.contains(sentence.word(i))) {
        return tellsFault(sentence, from, to);
      }
    }
    return false;
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
    if (FAILS.contains(sentence.word(to))) {
      return true;
    }
    for (int i = ends ? to - 1 : to; i < to + AFTER; i++) {
      if (JOINTS.contains(sentence.word(i)) || sentence.word(i).isEmpty()) {
        return false;
      }
      if (Words.BE.contains(sentence.word(i))) {
        return isRefusedAt(sentence, i + 1);
      }
      if (TO_BE.contains(sentence.word(i))) {
        return isToBeMended(sentence, i + 1);
      }
      if (sentence.word(i).equals("cannot")) {
        return sentence.word(i + 1).equals("happen") || sentence.word(i + 1).equals("occur");
      }
    }
    return false;
  }

  /** "Must be changed at the first start". */
  private static boolean isToBeMended(Sentence sentence, int from) {
    for (int i = from; i < from + 3; i++) {
      if (MENDED.contains(sentence.word(i))) {
        return true;
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
        return !isDenied(sentence, i);
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

  /** "Does not block", "never refuses", "no protection against". */
  private static boolean isDenied(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3) && !JOINTS.contains(sentence.word(i)); i--) {
      if (Words.NEGATIONS.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }
}
