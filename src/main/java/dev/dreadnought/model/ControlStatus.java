package dev.dreadnought.model;

import java.util.Locale;

/** How far a control is. What nobody said has no status at all: it is unknown. */
public enum ControlStatus {
  /** Somebody said that it is not there. */
  ABSENT,
  PLANNED,
  /** Somebody says that it is there. */
  IMPLEMENTED,
  /** Somebody checked that it is there, and left evidence. */
  VERIFIED;

  /** True where it protects today. */
  public boolean isInForce() {
    return this == IMPLEMENTED || this == VERIFIED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
