package dev.dreadnought.catalog;

import java.util.Locale;

/** How bad a score is, worst first. The limits stand in {@code catalog/scoring.yaml}. */
public enum Band {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
