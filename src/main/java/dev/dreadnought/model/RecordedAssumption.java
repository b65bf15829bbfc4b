package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that people decided to take to be so until somebody knows. The model has a {@link Fact}
 * of the ground {@code ASSUMED} for it.
 *
 * @param fact the name of the fact
 * @param about the id of the element that it is about, or {@code system}
 * @param value what is taken to be so
 * @param by who takes it to be so, or null
 * @param confirmBy the day by which it is to be confirmed, or null
 * @param because why; may be empty
 */
public record RecordedAssumption(
    String fact,
    String about,
    boolean value,
    @Nullable String by,
    @Nullable Day confirmBy,
    String because,
    List<Location> sources) {
  public RecordedAssumption {
    sources = sources.stream().distinct().sorted().toList();
  }

  /** The id of the fact: {@code name@about}. */
  public String id() {
    return fact + "@" + about;
  }

  /** The fact that the analysis takes it for. */
  public Fact asFact() {
    return new Fact(fact, about, Truth.of(value), Ground.ASSUMED, because, sources);
  }
}
