package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.Locale;

/**
 * That controls of a mechanism change the structure of a system.
 *
 * @param mechanism of the controls
 */
public record Structure(String mechanism, Changes changes, Location location) {
  /** What of a structure is changed. */
  public enum Changes {
    /** What there is, and what reaches what. */
    TOPOLOGY,
    /** Who believes whom, and with which rights. */
    TRUST;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
