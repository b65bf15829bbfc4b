package dev.dreadnought.yaml;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * The events of a YAML text without what we refuse: each anchor, alias and tag becomes a problem
 * with its place, an alias stands as a null, and the work goes on. So nothing can be multiplied,
 * and nothing but text, lists and maps is ever made.
 */
final class CheckedEvents implements Parser {
  private static final int MAX_DEPTH = 50;

  private final Parser parser;
  private final String input;
  private final List<Problem> problems;
  private @Nullable Event next;
  private int depth;

  CheckedEvents(Parser parser, String input, List<Problem> problems) {
    this.parser = parser;
    this.input = input;
    this.problems = problems;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return peekEvent().is(choice);
  }

  @Override
  public Event peekEvent() {
    Event event = next;
    if (event == null) {
      event = checked(parser.getEvent());
      next = event;
    }
    return event;
  }

  @Override
  public Event getEvent() {
    Event event = peekEvent();
    next = null;
    return event;
  }

  private Event checked(Event event) {
    if (event instanceof AliasEvent) {
      refuse(event, "anchors and aliases are not read", "write the value out where it is needed");
      Mark start = event.getStartMark();
      return new ScalarEvent(
          null,
          null,
          new ImplicitTuple(true, true),
          "",
          start,
          event.getEndMark(),
          ScalarStyle.PLAIN);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      refuse(event, "anchors and aliases are not read", "write the value out where it is needed");
    }
    tagOf(event)
        .ifPresent(
            tag ->
                refuse(
                    event,
                    "the tag " + Excerpt.quoted(tag) + " is not read",
                    "write the value without it"));
    if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
      throw new InvalidInputException(
          List.of(
              problem(
                  event,
                  "maps and lists lie in each other more than " + MAX_DEPTH + " deep",
                  "no description needs that")));
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return tagOf(event).isPresent() ? withoutTag(event) : event;
  }

  /** The same event as if no tag stood there: the library has refusals of its own. */
  private static Event withoutTag(Event event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    ImplicitTuple implicit = new ImplicitTuple(true, true);
    if (event instanceof ScalarEvent scalar) {
      return new ScalarEvent(
          null, null, implicit, scalar.getValue(), start, end, scalar.getScalarStyle());
    }
    return event instanceof MappingStartEvent mapping
        ? new MappingStartEvent(null, null, true, start, end, mapping.getFlowStyle())
        : new SequenceStartEvent(
            null, null, true, start, end, ((SequenceStartEvent) event).getFlowStyle());
  }

  private static Optional<String> tagOf(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return Optional.ofNullable(scalar.getTag());
    }
    return event instanceof CollectionStartEvent start
        ? Optional.ofNullable(start.getTag())
        : Optional.empty();
  }

  private void refuse(Event event, String message, String remedy) {
    problems.add(problem(event, message, remedy));
  }

  private Problem problem(Event event, String message, String remedy) {
    Mark mark = event.getStartMark();
    return Problem.error(
        new Location(input, mark.getLine() + 1, mark.getColumn() + 1, 0), message, remedy);
  }
}
