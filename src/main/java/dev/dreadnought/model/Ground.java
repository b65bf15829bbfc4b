package dev.dreadnought.model;

import java.util.Locale;

/** What a fact rests on, strongest first. */
public enum Ground {
  /** Somebody wrote it; the words are kept. */
  STATED,
  /** It follows from what was written, by a rule that is named. */
  INFERRED,
  /** Nobody wrote it and nothing implies it; it was taken to be so, and becomes a question. */
  ASSUMED;

  public Ground weaker(Ground other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The word in JSON and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
