package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that conditions and rules may name.
 *
 * @param about the kind of element: {@code process}, {@code data-store} …, or {@code component} for
 *     any component
 * @param world what silence means
 * @param says a clause that goes after the element's name: "builds SQL statements from …"
 * @param question asked when an open fact is unknown; null for closed ones
 * @param polarity which answer is harmless; null for closed facts
 * @param derivedBy rules that conclude it
 * @param phrases how people state it
 * @param lackOf what is missing where it is so: "backups"; heard where a text denies it or puts it
 *     off, in whatever words it does so
 */
public record FactDefinition(
    String id,
    String about,
    World world,
    String says,
    @Nullable String question,
    @Nullable Polarity polarity,
    List<String> derivedBy,
    List<String> phrases,
    List<String> lackOf,
    Location location) {

  /** What silence means. */
  public enum World {
    /** A presence: nothing gives ground for it, so it is false. */
    CLOSED,
    /** A property of something that is there: nobody said, so it is unknown. */
    OPEN
  }

  /** Which answer does no harm. */
  public enum Polarity {
    /** Yes is harmless. */
    BENIGN,
    /** No is harmless. */
    HARMFUL
  }

  public boolean isOpen() {
    return world == World.OPEN;
  }
}
