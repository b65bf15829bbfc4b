package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A statement that a control is in place, planned or absent.
 *
 * @param id an id of the catalog's controls
 * @param on the id of the element that it protects, or {@code system}
 * @param evidence what somebody can show for it; may be empty
 * @param sources the words that say so
 */
public record Control(
    String id, String on, ControlStatus status, List<Evidence> evidence, List<Location> sources) {
  public Control {
    evidence = List.copyOf(evidence);
    sources = sources.stream().distinct().sorted().toList();
  }

  /** A statement without evidence. */
  public Control(String id, String on, ControlStatus status, List<Location> sources) {
    this(id, on, status, List.of(), sources);
  }
}
