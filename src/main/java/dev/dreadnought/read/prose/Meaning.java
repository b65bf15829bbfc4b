package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;

/** What a name stands for. */
sealed interface Meaning {

  /**
   * A technology of the catalog.
   *
   * @param needsNear true where this way to write it is also a common word
   */
  record OfTechnology(Technology technology, boolean needsNear) implements Meaning {}

  /** A kind of component. */
  record OfKind(KindWording wording, boolean plural) implements Meaning {}

  /** A kind of person. */
  record OfActor(KindWording wording) implements Meaning {}

  /**
   * A kind of data.
   *
   * @param plural the words of the phrase in the plural
   */
  record OfData(DataKind kind, String plural) implements Meaning {}

  /** A protocol, by its id. */
  record OfProtocol(String id) implements Meaning {}

  static boolean isActor(KindWording wording) {
    return wording.kind() == ComponentKind.USER || wording.kind() == ComponentKind.ADMINISTRATOR;
  }
}
