package dev.dreadnought.source;

import java.util.Comparator;

/**
 * A place in an input.
 *
 * @param input the name of the {@link Source}
 * @param line 1-based
 * @param column 1-based, in characters (UTF-16 units, as Java counts them)
 * @param length in characters; 0 where only the beginning is known; may run over line ends
 */
public record Location(String input, int line, int column, int length)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::input)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::length);

  public Location {
    if (line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "no such place: " + input + ":" + line + ":" + column + " length " + length);
    }
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as compilers write it. */
  @Override
  public String toString() {
    return input + ":" + line + ":" + column;
  }
}
