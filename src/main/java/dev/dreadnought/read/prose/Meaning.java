package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.KindWording;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import org.jspecify.annotations.Nullable;

/** What a name stands for. */
sealed interface Meaning {

  /** The id of the catalog's entry. */
  String id();

  /** True where both stand for the same entry. */
  default boolean sameAs(Meaning other) {
    return getClass() == other.getClass() && id().equals(other.id());
  }

  /** How sure a way to write a technology is. */
  enum Spelling {
    PLAIN,
    /** A common word too. */
    COMMON,
    /** Common words together, such as "cloud storage", that capitals make a name. */
    TITLE,
    /** Without the name of the cloud that offers it: "Service Bus". */
    SHORT
  }

  /**
   * A technology of the catalog.
   *
   * @param proper the name that the text gives to one of several of it, or null
   */
  record OfTechnology(Technology technology, Spelling spelling, @Nullable String proper)
      implements Meaning {
    OfTechnology(Technology technology, Spelling spelling) {
      this(technology, spelling, null);
    }

    boolean needsNear() {
      return spelling != Spelling.PLAIN;
    }

    @Override
    public String id() {
      return technology.id();
    }
  }

  /**
   * A kind of component.
   *
   * @param proper the name that the text gives to one of that kind, or null
   */
  record OfKind(KindWording wording, boolean plural, @Nullable String proper) implements Meaning {
    OfKind(KindWording wording, boolean plural) {
      this(wording, plural, null);
    }

    @Override
    public String id() {
      return wording.name();
    }
  }

  /** A kind of person. */
  record OfActor(KindWording wording) implements Meaning {
    @Override
    public String id() {
      return wording.name();
    }
  }

  /**
   * A kind of data.
   *
   * @param plural the words of the phrase in the plural
   */
  record OfData(DataKind kind, String plural) implements Meaning {
    @Override
    public String id() {
      return kind.id();
    }
  }

  /**
   * A protocol.
   *
   * @param id as flows have it
   * @param technology the catalog's entry, or null for what nearly every system speaks
   */
  record OfProtocol(String id, @Nullable Technology technology) implements Meaning {}

  static boolean isActor(KindWording wording) {
    return wording.kind() == ComponentKind.USER || wording.kind() == ComponentKind.ADMINISTRATOR;
  }
}
