package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * Sentences by which people give a threat away. A sentence of a description that is like them in
 * its words is a sign of the threat: it makes a possible finding, with a question, and no certain
 * one.
 *
 * @param of the id of the threat, or {@code nothing}
 * @param weak sentences that say, in all sorts of words, that the weakness is there
 * @param well the nearest sentences that say that all is well
 * @param plain sentences on the same things that say nothing of good or bad
 */
public record Sign(
    String of, List<String> weak, List<String> well, List<String> plain, Location location) {
  /** Stands for the threat where sentences are signs of none: how ordinary ones sound. */
  static final String NOTHING = "nothing";

  private static final String PREFIX = "sign-of-";

  /** What a sentence means that is like one of a sign. */
  public enum Sense {
    WEAK,
    WELL,
    PLAIN
  }

  /** The sentences of one sense. */
  public List<String> sentences(Sense sense) {
    return switch (sense) {
      case WEAK -> weak;
      case WELL -> well;
      case PLAIN -> plain;
    };
  }

  /** The id of the fact that an element shows signs of a threat. */
  public static String fact(String threat) {
    return PREFIX + threat;
  }

  /** Whether a fact is that an element shows signs of a threat, and no word of the vocabulary. */
  public static boolean isFact(String fact) {
    return fact.startsWith(PREFIX);
  }

  /** The id of the threat that a fact is a sign of. */
  public static String threat(String fact) {
    return fact.substring(PREFIX.length());
  }

  /** The fact that an element shows signs of a threat. */
  static FactDefinition definition(ThreatDefinition threat, Location location) {
    return new FactDefinition(
        fact(threat.id()),
        threat.element().word(),
        FactDefinition.World.CLOSED,
        "is described in words that people use of “" + threat.title() + "”",
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        location);
  }
}
