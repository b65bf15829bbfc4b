package dev.dreadnought.model;

import java.util.Optional;

/**
 * A day of the Gregorian calendar. Days are only ever compared with each other, never with a clock.
 *
 * @param text {@code YYYY-MM-DD}
 */
public record Day(String text) implements Comparable<Day> {
  private static final String FORM = "\\d{4}-\\d{2}-\\d{2}";

  /**
   * @throws IllegalArgumentException where there is no such day
   */
  public Day {
    if (!isDay(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is no day; write it as 2027-01-31");
    }
  }

  /** The day, or empty where there is none that is written so. */
  public static Optional<Day> of(String text) {
    return isDay(text) ? Optional.of(new Day(text)) : Optional.empty();
  }

  private static boolean isDay(String text) {
    if (!text.matches(FORM)) {
      return false;
    }
    int year = Integer.parseInt(text.substring(0, 4));
    int month = Integer.parseInt(text.substring(5, 7));
    int day = Integer.parseInt(text.substring(8));
    return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  }

  private static int lengthOf(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return switch (month) {
      case 2 -> leap ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** How many days a later day comes after this one; negative where it comes before. */
  public int daysUntil(Day later) {
    return later.number() - number();
  }

  /** Days since a day long ago, counted by years that begin in March, so that leap days end one. */
  private int number() {
    int month = Integer.parseInt(text.substring(5, 7));
    int year = Integer.parseInt(text.substring(0, 4)) - (month <= 2 ? 1 : 0);
    int monthFromMarch = (month + 9) % 12;
    return 365 * year
        + Math.floorDiv(year, 4)
        - Math.floorDiv(year, 100)
        + Math.floorDiv(year, 400)
        + (153 * monthFromMarch + 2) / 5
        + Integer.parseInt(text.substring(8));
  }

  public boolean isAfter(Day other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Day other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
