package dev.dreadnought.evidence;

import dev.dreadnought.source.Folder;

/**
 * Something of a user's own that an analysis was made with.
 *
 * @param kind {@link #ENTRIES} or {@link #RULES}
 */
public record Extension(String kind, Folder folder) {
  /** Entries of the catalog. */
  public static final String ENTRIES = "entries";

  /** Rules; they are code. */
  public static final String RULES = "rules";
}
