package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import org.jspecify.annotations.Nullable;

/**
 * A name in a sentence.
 *
 * @param from the number of its first token
 * @param to the number after its last token, version included
 * @param version that stands after it, or null
 */
record Mention(Meaning meaning, int from, int to, @Nullable String version) {

  /** The technology, which a protocol may be too; or null. */
  @Nullable Technology technology() {
    if (meaning instanceof Meaning.OfProtocol) {
      return ((Meaning.OfProtocol) meaning).technology();
    }
    return meaning instanceof Meaning.OfTechnology
        ? ((Meaning.OfTechnology) meaning).technology()
        : null;
  }

  boolean isTechnology() {
    return meaning instanceof Meaning.OfTechnology;
  }

  boolean isKind() {
    return meaning instanceof Meaning.OfKind;
  }

  boolean isActor() {
    return meaning instanceof Meaning.OfActor;
  }

  boolean isData() {
    return meaning instanceof Meaning.OfData;
  }

  boolean isProtocol() {
    return meaning instanceof Meaning.OfProtocol;
  }
}
