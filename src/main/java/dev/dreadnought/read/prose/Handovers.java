package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What passes on where only the data are spoken of: "the app publishes events to Kafka. These
 * events are processed by a stream job. The results are stored in Cassandra." Each step begins
 * where the last one ended.
 */
final class Handovers {
  private static final Set<String> POINTING = Words.of("these this those they it the them");

  /** Verbs of what a program does with what comes to it. */
  private static final Set<String> WORKED_ON =
      Words.of(
          "process consume handle read pick transform enrich validate aggregate analyse analyze"
              + " parse decode ingest receive collect");

  private final Draft draft;
  private final Cast cast;

  /** Where the data are that were spoken of last, and the sentence that says so; or null. */
  private Draft.@Nullable Part at;

  private int sentence = -2;

  /** What had been said to pass when the last predicate was read. */
  private Draft.@Nullable Flow known;

  Handovers(Draft draft, Cast cast) {
    this.draft = draft;
    this.cast = cast;
  }

  /** Adds to the draft; true where anything was said. */
  boolean read(Predicate predicate) {
    Draft.Part agent = worksOn(predicate);
    Draft.Part from = at;
    boolean near = predicate.syntax().sentence().number() - sentence <= 1;
    if (agent == null || from == null || from == agent || !near) {
      return false;
    }
    Token verb = predicate.syntax().sentence().token(predicate.verb().at());
    draft.flow(from, agent, new Span(verb.start(), verb.end()));
    return true;
  }

  /** Remembers where the data went that the predicate spoke of. */
  void follow(Predicate predicate) {
    Draft.Flow latest = draft.latest;
    if (latest != null && latest != known && latest.to instanceof Draft.Part part) {
      at = part.kind.carriesMessages() || isWorking(part) ? part : null;
      sentence = predicate.syntax().sentence().number();
    } else if (predicate.isPassive() && predicate.sense() == Verbs.Sense.SEND) {
      sentTo(predicate);
    }
    known = latest;
  }

  /** "Readings are published to a topic": by whom is not said, but where they are. */
  private void sentTo(Predicate predicate) {
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part = argument.isAny("to into on onto") ? cast.part(argument.phrase()) : null;
      if (part != null && argument.phrase().isPresent() && part.kind.carriesMessages()) {
        at = part;
        sentence = predicate.syntax().sentence().number();
      }
    }
  }

  private static boolean isWorking(Draft.Part part) {
    return part.kind == ComponentKind.WORKER || part.kind == ComponentKind.SERVERLESS_FUNCTION;
  }

  /** The job of "these events are processed by a job"; or null. */
  private Draft.@Nullable Part worksOn(Predicate predicate) {
    Syntax.Occurrence verb = predicate.verb();
    boolean told =
        verb != null
            && predicate.isPassive()
            && WORKED_ON.contains(verb.verb().lemma())
            && cast.parts(predicate.subjects()).isEmpty()
            && isPointing(predicate, verb);
    if (!told) {
      return null;
    }
    for (Predicate.Argument argument : predicate.arguments()) {
      Draft.Part part =
          argument.isAny("by") && argument.phrase().isPresent()
              ? cast.part(argument.phrase())
              : null;
      if (part != null && Traffic.mayAsk(part) && !part.whole) {
        return part;
      }
    }
    return null;
  }

  private boolean isPointing(Predicate predicate, Syntax.Occurrence verb) {
    Syntax syntax = predicate.syntax();
    String before = syntax.word(verb.start() - 1);
    boolean conjoined = before.equals("and") || before.equals(",");
    if (conjoined && syntax.sentence().number() == sentence) {
      return true;
    }
    return POINTING.contains(syntax.word(syntax.clauseOf(verb.at()).from()))
        && syntax.clauseOf(verb.at()).from() < verb.start();
  }
}
