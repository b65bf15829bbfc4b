package dev.dreadnought.source;

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

  public Location {
    if (line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "no such place: " + input + ":" + line + ":" + column + " length " + length);
    }
  }

  /** Written out: the generated one is slow on first use, and every run compares places. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Location that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return ((input.hashCode() * 31 + line) * 31 + column) * 31 + length;
  }

  @Override
  public int compareTo(Location other) {
    int order = input.compareTo(other.input);
    if (order == 0) {
      order = Integer.compare(line, other.line);
    }
    if (order == 0) {
      order = Integer.compare(column, other.column);
    }
    return order == 0 ? Integer.compare(length, other.length) : order;
  }

  /** {@code file:line:column}, as compilers write it. */
  @Override
  public String toString() {
    return input + ":" + line + ":" + column;
  }
}
