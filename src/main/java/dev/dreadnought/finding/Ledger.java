package dev.dreadnought.finding;

import dev.dreadnought.catalog.Stride;
import java.util.Locale;
import java.util.Map;

/**
 * What became of every (threat, element) pair, counted by letter; the sum is elements times
 * threats.
 */
public record Ledger(Map<Stride, Map<Outcome, Integer>> counts) {

  /** What became of a pair. */
  public enum Outcome {
    /** A finding, on stated and inferred grounds. */
    RAISED,
    /** A finding that rests on something unknown. */
    ASSUMED,
    /** Something that was said or follows speaks against it. */
    REFUTED,
    /** Nothing gives ground for it. */
    NO_GROUND,
    /** The threat is about another kind of element. */
    NOT_APPLICABLE,
    /** The element was declared out of scope. */
    OUT_OF_SCOPE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public int total() {
    return counts.values().stream()
        .flatMap(m -> m.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
