package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A threat that an analyst names, such as one against business logic that no rule can know. It is
 * scored by its author, for this system, so that no rule adjusts it.
 *
 * @param id becomes the first half of the finding's id; none of the catalog's
 * @param title what an attacker does, in a few words
 * @param stride the letter of the property that is lost first
 * @param element the id of an element, or {@code system}
 * @param because why it is a threat, in the author's words
 * @param mitigations ids of controls of the catalog
 */
public record OwnThreat(
    String id,
    String title,
    String stride,
    String element,
    Dread dread,
    String because,
    List<String> mitigations,
    List<Location> sources) {
  private static final List<String> LETTERS = List.of("S", "T", "R", "I", "D", "E");

  public OwnThreat {
    if (!LETTERS.contains(stride)) {
      throw new IllegalArgumentException("\"" + stride + "\" is no letter of STRIDE");
    }
    mitigations = mitigations.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().toList();
  }

  /** The id of the finding that it becomes. */
  public String finding() {
    return id + "@" + element;
  }

  /** The five factors, each 1 to 10; discoverability 5 to 10. */
  public record Dread(
      int damage, int reproducibility, int exploitability, int affectedUsers, int discoverability) {
    public Dread {
      require(damage, 1);
      require(reproducibility, 1);
      require(exploitability, 1);
      require(affectedUsers, 1);
      require(discoverability, 5);
    }

    private static void require(int factor, int least) {
      if (factor < least || factor > 10) {
        throw new IllegalArgumentException(factor + " is not between " + least + " and 10");
      }
    }

    /** The sum, 9 to 50. */
    public int sum() {
      return damage + reproducibility + exploitability + affectedUsers + discoverability;
    }
  }
}
