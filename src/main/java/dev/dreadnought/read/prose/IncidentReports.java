package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;

/**
 * Reports of what went wrong one day. All that they tell is past, and what it happened to is there
 * all the same: "the worker lost its connection to Redis", "Grafana showed the spike".
 */
final class IncidentReports {
  private static final Set<String> INCIDENTS =
      Words.of("incident incidents postmortem outage post-incident post-mortem mortem");

  /** A report says that it is one within so many sentences. */
  private static final int OPENING = 2;

  private static final int LONGEST_TITLE = 12;

  private IncidentReports() {}

  static boolean isOne(List<Syntax> syntaxes) {
    for (Syntax syntax : syntaxes.subList(0, Math.min(OPENING, syntaxes.size()))) {
      Sentence sentence = syntax.sentence();
      boolean named = sentence.tokens().stream().anyMatch(t -> INCIDENTS.contains(t.word()));
      boolean title = sentence.block() == Block.Kind.HEADING || sentence.size() <= LONGEST_TITLE;
      if (named && title) {
        return true;
      }
    }
    return false;
  }
}
