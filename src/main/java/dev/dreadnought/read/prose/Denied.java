package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is denied of one and said of another: "the sensors do not report to the cloud but to a local
 * broker" tells where they report.
 */
final class Denied {
  private static final Set<String> BETWEEN = Words.of("only just rather instead directly straight");

  private Denied() {}

  /** The predicates of a sentence, with what stands behind "but" as one of its own. */
  static List<Predicate> apart(List<Predicate> predicates) {
    List<Predicate> all = new ArrayList<>();
    for (Predicate predicate : predicates) {
      List<Predicate.Argument> said = saidOf(predicate);
      if (said.isEmpty()) {
        all.add(predicate);
      } else {
        List<Predicate.Argument> denied = new ArrayList<>(predicate.arguments());
        denied.removeAll(said);
        all.add(predicate.with(predicate.subjects(), denied));
        all.add(predicate.at(Status.PRESENT).with(predicate.subjects(), said));
      }
    }
    return all;
  }

  private static List<Predicate.Argument> saidOf(Predicate predicate) {
    boolean over = predicate.status() == Status.REPLACED;
    boolean denied = (predicate.status() == Status.NEGATED || over) && predicate.verb() != null;
    List<Predicate.Argument> arguments = predicate.arguments();
    for (int i = 1; denied && i < arguments.size(); i++) {
      if (isBehindBut(predicate.syntax(), arguments.get(i), arguments.get(i - 1).phrase().to())) {
        return List.copyOf(arguments.subList(i, arguments.size()));
      }
    }
    return List.of();
  }

  /** From the "but" to the name stands nothing that begins a clause of its own. */
  private static boolean isBehindBut(Syntax syntax, Predicate.Argument argument, int from) {
    for (int i = argument.phrase().from() - 1; i >= from; i--) {
      String word = syntax.word(i);
      if (word.equals("but")) {
        return true;
      }
      boolean small =
          Words.DETERMINERS.contains(word)
              || Words.PREPOSITIONS.contains(word)
              || Words.isDescriptive(word)
              || Words.PLAIN.contains(word)
              || BETWEEN.contains(word);
      if (!small || syntax.verbIn(i, i + 1) != null) {
        return false;
      }
    }
    return false;
  }
}
