package dev.dreadnought.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the elements of a model lie in a drawing, in pixels from its upper left corner. Maps are by
 * id.
 *
 * @param elements components and actors that are drawn
 * @param boundaries boxes around them
 * @param bends of flows, from their start, without the ends
 */
public record Geometry(
    Map<String, Box> elements, Map<String, Box> boundaries, Map<String, List<Point>> bends) {

  public Geometry {
    elements = Collections.unmodifiableMap(new TreeMap<>(elements));
    boundaries = Collections.unmodifiableMap(new TreeMap<>(boundaries));
    bends = Collections.unmodifiableMap(new TreeMap<>(bends));
  }

  /** A point of a drawing. */
  public record Point(int x, int y) {}

  /** A box of a drawing, by its upper left corner. */
  public record Box(int x, int y, int width, int height) {
    /** True where the middle of the other one lies inside. */
    public boolean holds(Box other) {
      int middleX = other.x + other.width / 2;
      int middleY = other.y + other.height / 2;
      return x <= middleX && middleX <= x + width && y <= middleY && middleY <= y + height;
    }

    /** True where the other one lies wholly inside. */
    public boolean contains(Box other) {
      return x <= other.x
          && y <= other.y
          && x + width >= other.x + other.width
          && y + height >= other.y + other.height;
    }

    public long area() {
      return (long) width * height;
    }
  }
}
