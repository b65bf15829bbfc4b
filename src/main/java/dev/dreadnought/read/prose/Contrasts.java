package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * "In contrast to the pilot, which ran on Kafka, the shop uses RabbitMQ", "unlike Lund, who employ
 * Spark": what the other one has, as the clause on it says.
 */
final class Contrasts {
  private static final Set<String> RELATIVES = Words.of("which who that whose");

  /** From "unlike" to the clause on the other one, in tokens. */
  private static final int REACH = 12;

  private Contrasts() {}

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      for (int at = 0; at < sentence.size(); at++) {
        int from = isContrast(sentence, at) ? relative(sentence, at) : -1;
        if (from >= 0) {
          int to = end(sentence, from);
          for (Mention mention : syntaxes.get(i).mentions()) {
            if (mention.isTechnology() && mention.from() > from && mention.to() <= to) {
              scopes.get(i).setAside(mention, Status.COMPARED);
            }
          }
        }
      }
    }
  }

  private static boolean isContrast(Sentence sentence, int at) {
    boolean contrast =
        sentence.word(at).equals("contrast")
            && (sentence.word(at + 1).equals("to") || sentence.word(at + 1).equals("with"));
    return contrast || sentence.word(at).equals("unlike");
  }

  /** Where the clause on the other one begins, or -1. */
  private static int relative(Sentence sentence, int at) {
    for (int i = at + 1; i < Math.min(sentence.size(), at + REACH); i++) {
      if (RELATIVES.contains(sentence.word(i)) && i > at + 2) {
        return i;
      }
    }
    return -1;
  }

  /** The comma behind which the sentence comes to its own subject, or its end. */
  private static int end(Sentence sentence, int from) {
    for (int i = from + 1; i < sentence.size(); i++) {
      if (sentence.word(i).equals(",") && !sentence.word(i + 1).equals("and")) {
        return i;
      }
    }
    return sentence.size();
  }
}
