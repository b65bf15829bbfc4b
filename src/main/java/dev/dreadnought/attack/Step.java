package dev.dreadnought.attack;

import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Ground;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attacker gets from positions to others.
 *
 * @param id unique over a graph; orders steps that are else alike
 * @param finding what makes it possible, or null where nothing has to go wrong
 * @param text what the attacker does; empty of a step that follows by itself
 * @param needs all of these, in order; none of an entry
 * @param gives each of these, in order
 * @param hop the id of the flow that it goes along, or null
 */
record Step(
    String id,
    @Nullable Finding finding,
    String text,
    List<Position> needs,
    List<Position> gives,
    Ground certainty,
    @Nullable String hop) {
  /** The likelihood of what nothing hinders: three factors of ten. */
  static final int UNHINDERED = 30;

  Step {
    needs = needs.stream().distinct().sorted().toList();
    gives = gives.stream().distinct().sorted().toList();
  }

  /** What an attacker begins with. */
  static Step entry(Position gives, String text, Ground certainty) {
    return new Step("entry:" + gives.id(), null, text, List.of(), List.of(gives), certainty, null);
  }

  /** What follows from a position by itself. */
  static Step follows(Position from, Position to) {
    return new Step(
        "follows:" + from.id() + ">" + to.id(),
        null,
        "",
        List.of(from),
        List.of(to),
        Ground.STATED,
        null);
  }

  static Step along(String flow, List<Position> from, Position to) {
    return new Step(
        "along:"
            + flow
            + ":"
            + String.join("+", from.stream().map(Position::id).toList())
            + ">"
            + to.id(),
        null,
        "",
        from,
        List.of(to),
        Ground.STATED,
        flow);
  }

  boolean isEntry() {
    return finding == null && needs.isEmpty();
  }

  boolean isOpen() {
    return finding == null || finding.isOpen();
  }

  /** True where one position gives another and nothing has to go wrong. */
  boolean isFree() {
    return finding == null && needs.size() == 1;
  }

  int likelihood() {
    return finding == null ? UNHINDERED : finding.current().likelihood();
  }
}
