package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import java.util.stream.Stream;

/** What must be so for a threat to apply: facts, joined by all, any and none. */
public sealed interface Condition {

  /** One fact of the element itself. */
  record Is(String fact, Location location) implements Condition {}

  /** Every part holds. */
  record All(List<Condition> parts) implements Condition {}

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {}

  /** No part holds. */
  record None(List<Condition> parts) implements Condition {}

  /** Every fact that is named, wherever it stands, in the order of the condition. */
  default Stream<Is> facts() {
    if (this instanceof Is is) {
      return Stream.of(is);
    }
    return parts().stream().flatMap(Condition::facts);
  }

  /**
   * The facts that need no other beside them to give ground, whatever else has to hold: those that
   * are the condition, or one of its alternatives.
   */
  default Stream<Is> alternatives() {
    if (this instanceof Is is) {
      return Stream.of(is);
    }
    if (this instanceof Any any) {
      return any.parts().stream().flatMap(Condition::alternatives);
    }
    if (this instanceof All all) {
      boolean only = all.parts().size() == 1;
      return all.parts().stream()
          .filter(part -> only || part instanceof Any)
          .flatMap(Condition::alternatives);
    }
    return Stream.of();
  }

  /** The parts of a joined condition; none for a single fact. */
  default List<Condition> parts() {
    if (this instanceof All all) {
      return all.parts();
    }
    if (this instanceof Any any) {
      return any.parts();
    }
    if (this instanceof None none) {
      return none.parts();
    }
    return List.of();
  }
}
