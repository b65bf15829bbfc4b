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
}
