package dev.dreadnought.read.prose;

import java.util.Locale;

/** Whether what is named is part of the system as it is. */
enum Status {
  PRESENT,
  NEGATED,
  REPLACED,
  PLANNED,
  OPTIONAL,
  ALTERNATIVE,
  CONSIDERED,
  COMPARED,
  DEVELOPMENT_ONLY,
  OTHER_PARTY;

  boolean isPresent() {
    return this == PRESENT;
  }

  /** The word in the list of what was set aside. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
