package dev.dreadnought.read.prose;

import java.util.Locale;

/** Whether what is named is part of the system as it is. */
enum Status {
  PRESENT,
  NEGATED,
  REPLACED,
  PLANNED,
  DEFERRED,
  OPTIONAL,
  ALTERNATIVE,
  CONSIDERED,
  COMPARED,
  DEVELOPMENT_ONLY,
  OTHER_PARTY,
  OUT_OF_SCOPE,
  /** Nothing says that it is used, and nothing that it is not. */
  NAMED,
  /** A line in praise of the product: "REST API", "Mobile app". */
  FEATURE;

  boolean isPresent() {
    return this == PRESENT;
  }

  /** True of what is not there yet and is to come. */
  boolean isToCome() {
    return this == PLANNED || this == DEFERRED;
  }

  /** The word in the list of what was set aside. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
