package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data worth protecting.
 *
 * @param kinds ids of data kinds of the catalog; they give the needs that are null here
 * @param confidentiality how much harm its disclosure does; null where it follows from the kinds
 * @param integrity how much harm its change does; null where it follows from the kinds
 * @param availability how much harm its absence does; null where it follows from the kinds
 * @param safety how much bodily harm its misuse can do; null where it follows from the kinds
 * @param people how many people it concerns, or null where nobody said
 * @param inferred true where nobody named it, and it follows from what was said
 */
public record DataAsset(
    String id,
    String name,
    List<String> kinds,
    @Nullable Level confidentiality,
    @Nullable Level integrity,
    @Nullable Level availability,
    @Nullable Level safety,
    @Nullable Integer people,
    boolean inferred,
    List<Location> sources) {
  public DataAsset {
    kinds = kinds.stream().distinct().sorted().toList();
    sources = sources.stream().distinct().sorted().toList();
  }
}
