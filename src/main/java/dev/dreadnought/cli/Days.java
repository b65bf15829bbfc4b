package dev.dreadnought.cli;

/** How days of work are said. */
final class Days {
  private Days() {}

  static String of(int days) {
    return days == 0 ? "less than a day" : days + (days == 1 ? " day" : " days");
  }
}
