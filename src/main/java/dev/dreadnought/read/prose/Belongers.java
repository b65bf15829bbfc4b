package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/**
 * Names whose place says whose they are, and that they are not the system's: what a supplier's
 * program is made with, what users happen to have, the format of a file that people carry away, and
 * people who are called like a product.
 */
final class Belongers {
  /** Houses that one deals with and whose systems are their own. */
  private static final Set<String> DEALERS =
      Words.of(
          "supplier suppliers partner partners carrier carriers wholesaler wholesalers distributor"
              + " distributors manufacturer manufacturers insurer insurers haulier hauliers courier"
              + " couriers subcontractor subcontractors auditor auditors accountant accountants");

  private static final Set<String> OURS = Words.of("our a an one their the");

  /** Before what something is made with or runs on. */
  private static final Set<String> MADE =
      Words.of(
          "runs run running built based written made hosted powered developed programmed uses use"
              + " using lives live");

  private static final Set<String> USERS =
      Words.of(
          "customers users members people those anyone anybody guests parents clients readers"
              + " visitors volunteers students patients tenants subscribers who whoever");

  private static final Set<String> HAVING = Words.of("use have own prefer like");

  private static final Set<String> CARRIED =
      Words.of(
          "export exports exported exporting download downloads downloaded saved save imported"
              + " opened converted copied pasted");

  private static final Set<String> AS = Words.of("to as in into for from with by");

  /** What people are to the author. */
  private static final Set<String> OFFICES =
      Words.of(
          "colleague treasurer secretary boss accountant chair chairman chairwoman president"
              + " neighbour director intern friend cousin brother sister uncle aunt dog cat horse"
              + " caretaker janitor cook plumber gardener");

  private static final Set<String> DEPARTMENTS =
      Words.of(
          "accounting accounts hr finance sales marketing reception downstairs upstairs legal");

  /** In tokens. */
  private static final int NEAR = 6;

  private final Sentence sentence;
  private final Phrasing phrasing;

  Belongers(Syntax syntax, Phrasing phrasing) {
    this.sentence = syntax.sentence();
    this.phrasing = phrasing;
  }

  /** True where a name is somebody else's, or somebody. */
  boolean has(Mention mention) {
    return isDealers(mention) || isOfUsers(mention) || isFormat(mention) || isPerson(mention);
  }

  /** "Our supplier's stock system runs on SAP HANA", "the depot of our carrier is built on". */
  private boolean isDealers(Mention mention) {
    int made = mention.from() - 1;
    while (made > 0 && mention.from() - made < NEAR && !MADE.contains(word(made))) {
      if (sentence.token(made).isMark() && !word(made).equals(",")) {
        return false;
      }
      made--;
    }
    return MADE.contains(word(made)) && isOwnedByDealer(made);
  }

  /** True where the sentence is about what a dealer has, as far as a place. */
  private boolean isOwnedByDealer(int to) {
    for (int i = 1; i < Math.min(to, NEAR + 1); i++) {
      boolean dealer = DEALERS.contains(word(i)) && OURS.contains(word(i - 1));
      boolean owner = word(i + 1).equals("'s") || word(i + 1).equals("\u2019");
      boolean of = i > 2 && word(i - 2).equals("of");
      if (dealer && (owner && i == 1 || of)) {
        return phrasing.firstFinite(0, i) == null;
      }
    }
    return false;
  }

  /** "Customers who use Outlook can", "those who have Strava". */
  private boolean isOfUsers(Mention mention) {
    int verb = phrasing.phraseStart(mention) - 1;
    return HAVING.contains(word(verb))
        && word(verb - 1).equals("who")
        && USERS.contains(word(verb - 2));
  }

  /** "Reports can be exported to Excel", "downloaded as CSV and opened in Excel". */
  private boolean isFormat(Mention mention) {
    Technology technology = mention.technology();
    if (technology == null || technology.kind() != ComponentKind.DESKTOP_APP) {
      return false;
    }
    for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - NEAR); i--) {
      if (AS.contains(word(i)) && CARRIED.contains(word(i - 1))) {
        return true;
      }
      if (phrasing.isFiniteAt(i) && !CARRIED.contains(word(i))) {
        return false;
      }
    }
    return CARRIED.contains(word(mention.to()));
  }

  /** "Jenkins, our treasurer,", "Jenkins from accounting", "our colleague Paul Jenkins". */
  private boolean isPerson(Mention mention) {
    if (mention.to() != mention.from() + 1 || !sentence.token(mention.from()).capital()) {
      return false;
    }
    int end = mention.to();
    boolean first = mention.from() > 1 && sentence.token(mention.from() - 1).capital();
    if (first && OFFICES.contains(word(mention.from() - 2))) {
      return true;
    }
    if (word(end).equals("from") && DEPARTMENTS.contains(word(end + 1))) {
      return true;
    }
    if (word(end).equals("(")) {
      int close = sentence.behindBrackets(end);
      for (int i = end; i < close; i++) {
        if (OFFICES.contains(word(i)) && Words.DETERMINERS.contains(word(i - 1))) {
          return true;
        }
      }
    }
    return word(end).equals(",")
        && Words.DETERMINERS.contains(word(end + 1))
        && OFFICES.contains(word(end + 2));
  }

  private String word(int i) {
    return sentence.word(i);
  }
}
