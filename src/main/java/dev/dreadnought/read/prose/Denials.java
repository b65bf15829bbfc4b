package dev.dreadnought.read.prose;

import java.util.BitSet;
import java.util.Set;

/**
 * Which words of a sentence are denied, and which are refused: "does not ask for a password" denies
 * asking and password, "requests without a token are rejected" refuses all of its clause.
 *
 * <p>What hinders and is denied lets happen: in "nothing stops a driver from closing it" the
 * closing is not denied.
 */
final class Denials {
  private static final int NEAR = 4;
  private static final int BEHIND = 5;

  private static final Set<String> DENYING =
      Words.of(
          "no not without never neither nor none cannot can't won't isn't aren't wasn't weren't"
              + " doesn't don't didn't hasn't haven't hadn't couldn't wouldn't shouldn't needn't"
              + " ain't nothing nobody noone no-one nowhere hardly barely seldom rarely lacks lack"
              + " lacking lacked forgot forgets forgotten forget skip skips skipped skipping omits"
              + " omitted omit neglects neglected neglect fails failed failing instead rather unable ignore ignores ignoring"
              + " minus sans dispensed");

  /** They deny with "to" only: "failed attempts" are attempts. */
  private static final Set<String> FAILING = Words.of("failed failing fails");

  private static final Set<String> FORGETTING = Words.of("forgot forgets forgotten forget");

  /** "People who have forgotten their password": it is there, and they are no denial of it. */
  private static final Set<String> OWN = Words.of("their his her its my your our");

  /** Behind a denial they take it back: "not only", "no doubt". */
  private static final Set<String> TAKING_BACK =
      Words.of("only just merely doubt matter sooner later but least wonder problem");

  private static final Set<String> TAKEN_BACK = Words.of("no not nothing none hardly");

  /** They end what a denial reaches, and what is refused. */
  private static final Set<String> ENDS =
      Words.of(
          "; : ( ) — – - but because so since while whereas although though if when whenever until"
              + " unless except before after once then however otherwise still plus");

  private static final Set<String> PRONOUNS =
      Words.of(
          "it they we you he she i this these those everybody everyone anybody anyone somebody"
              + " someone whoever everything that's it's they're");

  private static final Set<String> HINDERING =
      Words.of(
          "stop stops stopped stopping prevent prevents prevented preventing hinder hinders hindered"
              + " block blocks blocked blocking forbid forbids forbidden keeps keep kept restrict"
              + " restricts restricted bar bars");

  private static final Set<String> REFUSING =
      Words.of(
          "refuse refuses refused refusing reject rejects rejected rejecting deny denies denied"
              + " denying block blocks blocked blocking prevent prevents prevented preventing forbid"
              + " forbids forbidden prohibit prohibits prohibited impossible thwarts"
              + " bounced disallows disallowed discards discarded bans"
              + " banned ruled refusal");

  private static final Set<String> WITHOUT = Words.of("without unless minus sans");
  private static final Set<String> LISTING = Words.of("or nor");

  /** Behind a noun they say that it is not there: "encryption is off". */
  private static final Set<String> OFF =
      Words.of(
          "off disabled missing absent skipped omitted unset bypassed ignored lacking optional"
              + " commented deactivated switched-off");

  private static final Set<String> NOTHING =
      Words.of("nothing nobody none neither nowhere no noone no-one");

  private final Syntax syntax;
  private final Sentence sentence;
  private final BitSet denied = new BitSet();
  private final BitSet refused = new BitSet();

  private Denials(Syntax syntax) {
    this.syntax = syntax;
    this.sentence = syntax.sentence();
  }

  static Denials of(Syntax syntax) {
    Denials denials = new Denials(syntax);
    for (int i = 0; i < denials.sentence.size(); i++) {
      i = denials.at(i);
    }
    denials.refuse();
    return denials;
  }

  boolean isDenied(int i) {
    return denied.get(i);
  }

  boolean isRefused(int i) {
    return refused.get(i);
  }

  /** Reads what begins at a token; gives the last token that it has settled. */
  private int at(int i) {
    String word = sentence.word(i);
    boolean twoWords =
        word.equals("turned") && sentence.word(i + 1).equals("off")
            || word.equals("switched") && sentence.word(i + 1).equals("off")
            || word.equals("left") && sentence.word(i + 1).equals("out");
    if (OFF.contains(word) || twoWords) {
      denyBefore(i);
      return i;
    }
    if (!DENYING.contains(word) || isTakenBack(i)) {
      return i;
    }
    if (NOTHING.contains(word)) {
      denyVerbBefore(i);
    }
    int hindering = hindering(i);
    if (hindering > 0) {
      return hindering;
    }
    return deny(i);
  }

  private boolean isTakenBack(int i) {
    String word = sentence.word(i);
    boolean instead = word.equals("instead") && !sentence.word(i + 1).equals("of");
    boolean rather = word.equals("rather") && !sentence.word(i + 1).equals("than");
    boolean attempted = FAILING.contains(word) && !sentence.word(i + 1).equals("to");
    boolean slipped = FORGETTING.contains(word) && OWN.contains(sentence.word(i + 1));
    return instead
        || rather
        || attempted
        || slipped
        || TAKEN_BACK.contains(word) && TAKING_BACK.contains(sentence.word(i + 1));
  }

  /**
   * Denies up to where the denial ends; gives the last token that it reaches. "No session ends
   * without" and "not by us but by" deny nothing.
   */
  private int deny(int from) {
    int i = from + 1;
    boolean lack = WITHOUT.contains(sentence.word(from));
    while (i < sentence.size() && !ends(from, i) && !(lack && isFinite(i))) {
      if (WITHOUT.contains(sentence.word(i))) {
        denied.clear(from, i);
        return past(i);
      }
      denied.set(i);
      i++;
    }
    if (sentence.word(i).equals("but") && Words.PREPOSITIONS.contains(sentence.word(i + 1))) {
      denied.clear(from, i);
    }
    return i - 1;
  }

  /** "Requests without a token are refused": what follows is told of the requests. */
  private boolean isFinite(int i) {
    return syntax.hasFinite(i, i + 1);
  }

  /** "Nobody gets in without a password": the password is asked for. */
  private int past(int without) {
    int i = without + 1;
    while (i < sentence.size() && !ends(without, i)) {
      i++;
    }
    return i - 1;
  }

  private boolean ends(int from, int i) {
    String word = sentence.word(i);
    if (word.equals(",")) {
      return !isList(i);
    }
    if (word.equals("and")) {
      return isNewClause(i + 1);
    }
    if (word.equals("or") || word.equals("as")) {
      return PRONOUNS.contains(sentence.word(i + 1)) && i > from + 1;
    }
    return ENDS.contains(word) && (i > from + 1 || sentence.token(i).isMark());
  }

  /** "No password, key or login". */
  private boolean isList(int comma) {
    for (int i = comma + 1; i <= comma + NEAR; i++) {
      if (LISTING.contains(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNewClause(int from) {
    if (PRONOUNS.contains(sentence.word(from))) {
      return true;
    }
    int to = Math.min(from + NEAR, sentence.size());
    Syntax.Occurrence verb = syntax.verbIn(from, to);
    return verb != null && verb.isFinite() || syntax.hasFinite(from, to);
  }

  /** Where "nothing stops" and "is not kept from" end, else 0. */
  private int hindering(int from) {
    for (int i = from + 1; i <= from + NEAR && i < sentence.size(); i++) {
      String word = sentence.word(i);
      if (ends(from, i)) {
        return 0;
      }
      if (HINDERING.contains(word) && (!word.startsWith("ke") || hasFrom(i))) {
        denied.set(i);
        return i;
      }
    }
    return 0;
  }

  private boolean hasFrom(int keep) {
    for (int i = keep + 1; i <= keep + BEHIND; i++) {
      if (sentence.word(i).equals("from")) {
        return true;
      }
    }
    return false;
  }

  /** "Asks for nothing", "checks none of it". */
  private void denyVerbBefore(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
      if (ENDS.contains(sentence.word(i)) || sentence.word(i).equals(",")) {
        return;
      }
      if (syntax.verbIn(i, i + 1) != null) {
        denied.set(i);
        return;
      }
    }
  }

  /** "The check of the owner is switched off". */
  private void denyBefore(int off) {
    boolean flipped = false;
    for (int i = off - 1; i >= Math.max(0, off - NEAR - 3); i--) {
      String word = sentence.word(i);
      flipped |= DENYING.contains(word);
      if (ENDS.contains(word) || word.equals(",") || word.equals("and")) {
        break;
      }
      if (flipped) {
        denied.clear(i);
      } else {
        denied.set(i);
      }
    }
    if (flipped) {
      for (int i = Math.max(0, off - NEAR - 3); i < off; i++) {
        denied.clear(i);
      }
    }
  }

  private void refuse() {
    for (int i = 0; i < sentence.size(); i++) {
      boolean away = sentence.word(i).equals("turned") && sentence.word(i + 1).equals("away");
      if ((away || REFUSING.contains(sentence.word(i))) && !denied.get(i)) {
        Syntax.Clause clause = syntax.clauseOf(i);
        refused.set(clause.from(), clause.to());
      }
    }
  }
}
