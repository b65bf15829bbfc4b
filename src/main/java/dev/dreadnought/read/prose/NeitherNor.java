package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * "Neither the NAS nor the till has a password": both are there, and what is denied is what they
 * are said to do. "Neither Kafka nor Redis is used" says that they are not there.
 */
final class NeitherNor {
  /** Who does none of them is not there. */
  private static final Set<String> BEING_THERE =
      Words.of(
          "run runs exist exists play plays come comes work works enter enters appear appears fit"
              + " fits remain remains survive survives made make makes got gets get did does do");

  /** What is said of a thing that is there, of it alone. */
  private static final Set<String> OF_THINGS =
      Words.of(
          "backed protected encrypted patched updated monitored secured guarded locked watched"
              + " maintained hardened checked tested reachable exposed public open safe secure"
              + " up-to-date current connected replicated mirrored");

  private NeitherNor() {}

  /** The first word of what is denied of the things at "neither" or "nor"; or -1. */
  static int deed(Syntax syntax, int at) {
    Syntax.Clause clause = syntax.clauseOf(at);
    int neither = clause.from();
    while (neither < at && !syntax.word(neither).equals("neither")) {
      neither++;
    }
    boolean leads = neither == clause.from() || syntax.verbIn(clause.from(), neither) == null;
    if (!syntax.word(neither).equals("neither") || !leads) {
      return -1;
    }
    Syntax.Occurrence verb = syntax.verbIn(neither, clause.to());
    boolean two = false;
    for (int i = neither; verb != null && i < verb.start(); i++) {
      two |= syntax.word(i).equals("nor");
    }
    if (verb == null || !two || at > verb.start() || syntax.word(verb.start() - 1).equals("nor")) {
      return -1;
    }
    return isOfThings(syntax, verb) ? verb.start() : -1;
  }

  private static boolean isOfThings(Syntax syntax, Syntax.Occurrence verb) {
    if (verb.use() == Syntax.Use.PASSIVE || verb.verb().sense() == Verbs.Sense.BE) {
      for (int i = verb.start(); i <= verb.at() + 1; i++) {
        if (OF_THINGS.contains(syntax.word(i))) {
          return true;
        }
      }
      return false;
    }
    return verb.isFinite() && !BEING_THERE.contains(syntax.word(verb.start()));
  }
}
