package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technology that a component is made of.
 *
 * @param id its id in the catalog, or one made from its name where the catalog does not know it
 * @param name as the catalog writes it
 * @param version as written after the name, or null
 * @param inferred true where nobody named it, and it follows from what was said
 * @param sources the words that name it
 */
public record TechnologyUse(
    String id, String name, @Nullable String version, boolean inferred, List<Location> sources) {
  public TechnologyUse {
    sources = sources.stream().distinct().sorted().toList();
  }

  /** As read from a text: what no words name is inferred. */
  public TechnologyUse(String id, String name, @Nullable String version, List<Location> sources) {
    this(id, name, version, sources.isEmpty(), sources);
  }
}
