package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A statement that a control is in place, planned or absent.
 *
 * @param id an id of the catalog's controls
 * @param on the id of the element that it protects, or {@code system}
 * @param sources the words that say so
 */
public record Control(String id, String on, ControlStatus status, List<Location> sources) {
  public Control {
    sources = sources.stream().distinct().sorted().toList();
  }
}
