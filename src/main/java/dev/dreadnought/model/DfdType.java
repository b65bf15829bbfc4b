package dev.dreadnought.model;

import java.util.Locale;

/** What an element is in a data flow diagram, or the wider thing that a threat can be about. */
public enum DfdType {
  PROCESS,
  DATA_STORE,
  EXTERNAL_ENTITY,
  FLOW,
  BOUNDARY,
  DATA,
  SYSTEM;

  /** The word in YAML and JSON, such as {@code data-store}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
