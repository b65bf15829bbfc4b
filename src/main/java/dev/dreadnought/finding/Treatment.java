package dev.dreadnought.finding;

import java.util.Locale;

/** What is done about a finding. */
public enum Treatment {
  /** Said to be: nothing. */
  UNTREATED,
  /** Nobody said anything. */
  UNKNOWN,
  /** Something, but not enough. */
  PARTIAL,
  /** A set of controls that closes it. */
  SUFFICIENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
