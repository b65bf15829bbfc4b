package dev.dreadnought.rules;

import java.util.Locale;

/** What data can lose. */
public enum Property {
  CONFIDENTIALITY,
  INTEGRITY,
  AVAILABILITY,
  SAFETY,
  /**
   * The highest of confidentiality, integrity and availability: for whoever takes an element over.
   */
  HIGHEST;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
