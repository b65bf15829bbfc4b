package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses about the traffic that the sentence before tells of, and about no other: "The till sends
 * each sale to the server. This goes over plain HTTP", "that connection is not encrypted".
 */
final class PointedFlows {
  private static final Set<String> THIS = Words.of("this that");

  private static final Set<String> THESE = Words.of("this that these those");

  /** What a message does on its way, and what is done with it. */
  private static final Set<String> GOES =
      Words.of(
          "goes happens travels runs is uses takes crosses passes works occurs was has does relies"
              + " leaves isn doesn");

  /** Nouns for one way, and for what goes there. */
  private static final Set<String> WAYS =
      Words.of(
          "connection link call hop transfer exchange channel leg upload path step transport"
              + " transmission message request");

  private static final Set<String> SEVERAL =
      Words.of(
          "traffic data connections links calls hops transfers exchanges channels uploads messages"
              + " requests communication transmissions readings");

  private static final Set<String> OPENERS = Words.of("and but however though so still , ;");

  /** In characters, from what passes to the sentence behind it. */
  private static final int NEAR = 160;

  private PointedFlows() {}

  /** True of a clause that means what was told just before. */
  static boolean areMeant(Syntax syntax, Syntax.Clause clause) {
    int from = clause.from();
    while (from < clause.to() && OPENERS.contains(syntax.sentence().word(from))) {
      from++;
    }
    String first = syntax.word(from);
    String next = syntax.word(from + 1);
    boolean so = syntax.word(from + 2).equals("so") || syntax.word(from + 2).equals("this");
    boolean bare = THIS.contains(first) && (GOES.contains(next) || VerbGroup.isAuxiliary(next));
    boolean does = (first.equals("it") || first.equals("they")) && next.startsWith("do") && so;
    boolean way =
        THESE.contains(first) && (WAYS.contains(next) || SEVERAL.contains(next))
            || first.equals("the") && WAYS.contains(next) && !syntax.word(from + 2).equals("of");
    return bare || does || way || isFor(syntax, clause);
  }

  /** "Plain HTTP is used for this". */
  private static boolean isFor(Syntax syntax, Syntax.Clause clause) {
    for (int i = clause.from() + 1; i < clause.to(); i++) {
      boolean last = i + 1 >= clause.to() || syntax.sentence().token(i + 1).isMark();
      if (last && THIS.contains(syntax.word(i)) && syntax.word(i - 1).equals("for")) {
        return true;
      }
    }
    return false;
  }

  /** What passed last, just before, where a predicate is about that: "this goes over HTTP". */
  static Draft.@Nullable Flow latest(Draft draft, Predicate predicate) {
    Draft.Flow latest = draft.latest;
    Syntax.Occurrence verb = predicate.verb();
    boolean meant =
        latest != null
            && verb != null
            && !latest.spans.isEmpty()
            && areMeant(predicate.syntax(), predicate.syntax().clauseOf(verb.at()));
    if (latest == null || !meant) {
      return null;
    }
    int gap =
        predicate.syntax().sentence().start() - latest.spans.get(latest.spans.size() - 1).end();
    return gap > 0 && gap < NEAR ? latest : null;
  }

  /** "Over HTTP, with the names readable to anybody": what is told behind a comma is no end. */
  private static int markBehind(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size() && !sentence.token(i).isMark()) {
      i++;
    }
    return i;
  }

  /** The flows that the sentence before tells of, where a clause means these; else none. */
  static List<Draft.Flow> of(
      ParsedSentence sentence, Claims.Stated stated, SpokenOf spoken, List<Draft.Flow> flows) {
    Syntax.Clause clause = sentence.syntax().clauseOf(stated.from());
    int end = markBehind(sentence.sentence(), clause.from() + 1);
    List<ParsedSentence> told = spoken.told();
    ParsedSentence before = told.isEmpty() ? null : told.get(told.size() - 1);
    boolean names =
        sentence.phrasesIn(clause).stream()
            .anyMatch(p -> p.to() <= end && p.isPresent() && !spoken.elements(p).isEmpty());
    if (before == null
        || names
        || !areMeant(sentence.syntax(), clause)
        || !before.sentence().isBefore(sentence.sentence())) {
      return List.of();
    }
    int from = before.sentence().start();
    int to = before.sentence().end();
    return flows.stream()
        .filter(f -> f.spans.stream().anyMatch(s -> s.start() >= from && s.end() <= to))
        .toList();
  }
}
