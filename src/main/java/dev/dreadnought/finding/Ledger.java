package dev.dreadnought.finding;

import dev.dreadnought.catalog.Stride;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of every (threat, element) pair, counted; the sum is elements times threats. Elements
 * that no threat is about are no part of it.
 *
 * @param byElement counts by id of element, letter and outcome, in order of id; every letter and
 *     every outcome is there
 * @param leftOut ids of elements that no threat of the catalog is about, such as data, in order
 * @param refuted each refuted pair, in order of element, then of the catalog
 * @param withoutGround of each letter the first pair that nothing gives ground for
 * @param groundless each pair that nothing gives ground for, in order of element, then of the
 *     catalog
 */
public record Ledger(
    Map<String, Map<Stride, Map<Outcome, Integer>>> byElement,
    List<String> leftOut,
    List<Refuted> refuted,
    List<Refuted> withoutGround,
    List<Groundless> groundless) {

  /**
   * A pair that became no finding.
   *
   * @param threat its id
   * @param element its id
   * @param against ids of the facts that speak against it; empty where nothing gives ground
   */
  public record Refuted(String threat, String element, List<String> against) {}

  /**
   * A pair that nothing gives ground for.
   *
   * @param missing names of the presences of which nobody said anything, though one of them would
   *     have to be there
   */
  public record Groundless(String threat, String element, List<String> missing) {}

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

  /** Counts by letter and outcome, over all elements. */
  public Map<Stride, Map<Outcome, Integer>> counts() {
    Map<Stride, Map<Outcome, Integer>> sum = none();
    for (Map<Stride, Map<Outcome, Integer>> element : byElement.values()) {
      for (Map.Entry<Stride, Map<Outcome, Integer>> letter : element.entrySet()) {
        Map<Outcome, Integer> ofLetter = sum.get(letter.getKey());
        letter.getValue().forEach((outcome, n) -> ofLetter.merge(outcome, n, Integer::sum));
      }
    }
    return sum;
  }

  /** A count of nothing, to be added to. */
  public static Map<Stride, Map<Outcome, Integer>> none() {
    Map<Stride, Map<Outcome, Integer>> counts = new EnumMap<>(Stride.class);
    for (Stride letter : Stride.values()) {
      Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
      for (Outcome outcome : Outcome.values()) {
        outcomes.put(outcome, 0);
      }
      counts.put(letter, outcomes);
    }
    return counts;
  }

  public int total() {
    return counts().values().stream()
        .flatMap(m -> m.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
