package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line across which trust changes. A flow crosses it when exactly one of its ends is inside.
 *
 * @param kind {@code internet}, {@code network}, {@code host}, {@code organisation} …
 * @param parent the boundary around this one, or null
 * @param contains ids of the components and actors directly inside
 * @param inferred true where nobody said so, and it follows from what was said
 */
public record TrustBoundary(
    String id,
    String name,
    String kind,
    @Nullable String parent,
    List<String> contains,
    boolean inferred,
    List<Location> sources) {
  public TrustBoundary {
    contains = contains.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().toList();
  }
}
