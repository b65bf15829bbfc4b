package dev.dreadnought.source;

import java.util.Comparator;

/**
 * Something wrong in an input, for its author to mend.
 *
 * @param severity an error stops the work, a warning is reported with the result
 * @param message what is wrong
 * @param remedy what would be right; may be empty
 * @param location where
 */
public record Problem(Severity severity, String message, String remedy, Location location) {

  /** By place, then by message, so that all problems of an input come in reading order. */
  public static final Comparator<Problem> IN_READING_ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::message)
          .thenComparing(Problem::remedy);

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Problem error(Location location, String message, String remedy) {
    return new Problem(Severity.ERROR, message, remedy, location);
  }

  public static Problem warning(Location location, String message, String remedy) {
    return new Problem(Severity.WARNING, message, remedy, location);
  }

  /** {@code file:line:column: what is wrong: what would be right}. */
  @Override
  public String toString() {
    return location + ": " + message + (remedy.isEmpty() ? "" : ": " + remedy);
  }
}
