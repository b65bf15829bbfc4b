package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/**
 * "In contrast to the pilot, which ran on Kafka, the shop uses RabbitMQ", "unlike Lund, who employ
 * Spark": what the other one has, as the clause on it says; "Fly.io over Heroku": what was not
 * taken.
 */
final class Contrasts {
  private static final Set<String> RELATIVES = Words.of("which who that whose");

  /** Of these one speaks over another, and a picture stands over what is counted. */
  private static final Set<ComponentKind> LAYERED =
      Set.of(ComponentKind.PROTOCOL, ComponentKind.MONITORING, ComponentKind.ANALYTICS);

  /** From "unlike" to the clause on the other one, in tokens. */
  private static final int REACH = 12;

  private Contrasts() {}

  static void settle(List<Syntax> syntaxes, List<Scopes> scopes) {
    for (int i = 0; i < syntaxes.size(); i++) {
      Sentence sentence = syntaxes.get(i).sentence();
      settlePreference(syntaxes.get(i), scopes.get(i));
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

  /** "Fly.io over Heroku: closer to us", as a label: the first of two alike was taken. */
  private static void settlePreference(Syntax syntax, Scopes scopes) {
    Sentence sentence = syntax.sentence();
    Mention taken = syntax.mentionAt(0);
    int over = taken == null ? 1 : taken.to();
    Mention left = sentence.word(over).equals("over") ? syntax.mentionAt(over + 1) : null;
    boolean label =
        left != null
            && left.isTechnology()
            && sentence.token(0).capital()
            && (left.to() >= sentence.size() || sentence.token(left.to()).isMark());
    if (!label || LAYERED.contains(NounPhrase.kindOf(left))) {
      return;
    }
    // The first may be a name that counts only where its sentence tells of such a thing.
    boolean alike =
        taken == null
            || taken.isTechnology() && NounPhrase.kindOf(taken) == NounPhrase.kindOf(left);
    if (alike && scopes.of(left).isPresent()) {
      scopes.setAside(left, Status.CONSIDERED);
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
