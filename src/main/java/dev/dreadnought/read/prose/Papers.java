package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/**
 * Files and papers that are called by the house or the scheme that they are made for: "exports a
 * SEPA file", "writes a DATEV file", "imports the PayPal statements". What makes or reads one turns
 * to nobody.
 */
final class Papers {
  private static final Set<String> FILES = Words.of("file files");

  /** What houses write for people to read. */
  private static final Set<String> STATEMENTS =
      Words.of("statement statements receipt receipts slip slips");

  /** Between the name and the file: of what form or about what it is. */
  private static final Set<String> FORMS =
      Words.of(
          "xml csv txt pdf json direct debit credit transfer payment payments batch booking bookings"
              + " account bank settlement payout monthly weekly daily yearly export import");

  private static final int LONGEST_FORM = 3;

  /** Behind "file" they tell of a place for files. */
  private static final Set<String> PLACES =
      Words.of("storage server share store service system upload api drive");

  private static final Set<String> MAKING =
      Words.of("export import generate produce create make prepare write build");

  /** In tokens, to the verb that makes the file. */
  private static final int REACH = 5;

  private Papers() {}

  /** True of a name that only tells of what sort a file or a paper is. */
  static boolean areOf(Mention mention, Sentence sentence) {
    Technology technology = mention.technology();
    boolean payment = technology != null && technology.kind() == ComponentKind.PAYMENT;
    boolean house = technology != null && technology.kind() == ComponentKind.EXTERNAL_SERVICE;
    if (!payment && !house) {
      return false;
    }
    int at = behindForm(sentence, mention.to());
    return areAt(sentence, at)
        && (payment || STATEMENTS.contains(sentence.word(at)) || isMade(mention.from(), sentence));
  }

  /** True where files or papers stand, behind the name that they have: "the Stripe statements". */
  static boolean areAt(Sentence sentence, int from) {
    int at = behindForm(sentence, from);
    String noun = sentence.word(at);
    return (FILES.contains(noun) || STATEMENTS.contains(noun))
        && !PLACES.contains(sentence.word(at + 1));
  }

  private static int behindForm(Sentence sentence, int from) {
    int at = from;
    while (at - from < LONGEST_FORM && FORMS.contains(sentence.word(at))) {
      at++;
    }
    return at;
  }

  /** "Exports a DATEV file", and not "reads the Salesforce files". */
  private static boolean isMade(int from, Sentence sentence) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      Verbs.Verb verb = Verbs.ENGLISH.of(sentence.word(i));
      String lemma = verb == null ? Goals.lemma(sentence.word(i)) : verb.lemma();
      if (MAKING.contains(lemma)) {
        return true;
      }
      if (sentence.token(i).isMark()) {
        return false;
      }
    }
    return false;
  }
}
