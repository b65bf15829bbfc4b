package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/** "Does not have a connection to the shop", "no link exists between the two": said to be none. */
final class NoLinks {
  private static final Set<String> LINKS =
      Words.of("connection connections link links access route interface integration traffic");

  private static final Set<String> ENDS = Words.of("to with into between");

  private NoLinks() {}

  /** True of what has something, where that is a link to somebody. */
  static boolean has(Predicate predicate) {
    return predicate.verb() != null
        && predicate.verb().verb().lemma().equals("have")
        && predicate.arguments().stream().anyMatch(a -> linkBefore(predicate, a) >= 0);
  }

  /** The phrases of "no connection exists between the app and the broker", or none. */
  static List<NounPhrase> between(Predicate predicate) {
    boolean none =
        predicate.arguments().stream()
            .filter(a -> a.isAny("between"))
            .mapToInt(a -> linkBefore(predicate, a))
            .anyMatch(i -> i > 0 && predicate.syntax().word(i - 1).equals("no"));
    return none
        ? predicate.arguments().stream().map(Predicate.Argument::phrase).toList()
        : List.of();
  }

  /** The place of the noun for a link that a preposition before an argument belongs to, or -1. */
  private static int linkBefore(Predicate predicate, Predicate.Argument argument) {
    Syntax syntax = predicate.syntax();
    int i = argument.phrase().from() - 1;
    while (i > 0 && Words.DETERMINERS.contains(syntax.word(i))) {
      i--;
    }
    int noun = i - 1;
    boolean ends = i > 0 && ENDS.contains(syntax.word(i));
    if (ends && syntax.word(noun).equals("exists")) {
      noun--;
    }
    return ends && noun >= 0 && LINKS.contains(syntax.word(noun)) ? noun : -1;
  }
}
