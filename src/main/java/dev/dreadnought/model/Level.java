package dev.dreadnought.model;

import java.util.Locale;

/** How much a property of data is needed; also how far a privilege goes. Lowest first. */
public enum Level {
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From 0 to 100, for formats that count so: none is 0, critical 100. */
  public int percent() {
    return ordinal() * STEP;
  }

  /** The level that is nearest to a percentage. */
  public static Level ofPercent(double percent) {
    long nearest = Math.round(percent / STEP);
    return values()[(int) Math.max(0, Math.min(nearest, values().length - 1))];
  }

  private static final int STEP = 25;
}
