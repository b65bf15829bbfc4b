package dev.dreadnought.finding;

import java.util.Locale;

/** Where a finding stands. */
public enum Status {
  OPEN,
  /** Its treatment is sufficient. */
  MITIGATED,
  ACCEPTED,
  TRANSFERRED,
  /** What brings it is to be given up. */
  AVOIDED,
  FALSE_POSITIVE;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
