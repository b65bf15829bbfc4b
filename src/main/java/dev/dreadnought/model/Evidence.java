package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can show for a control.
 *
 * @param kind what it is: {@code code-review}, {@code test}, {@code configuration} …
 * @param ref where it lies, or null
 * @param on when it was made, or null
 * @param by who made it, or null
 * @param validUntil the last day on which it says anything, or null
 */
public record Evidence(
    String kind,
    @Nullable String ref,
    @Nullable Day on,
    @Nullable String by,
    @Nullable Day validUntil,
    List<Location> sources) {
  public Evidence {
    sources = sources.stream().distinct().sorted().toList();
  }

  /** True where it says nothing any more on a day. */
  public boolean hasEnded(Day day) {
    return validUntil != null && day.isAfter(validUntil);
  }
}
