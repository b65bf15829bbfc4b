package dev.dreadnought.catalog;

import dev.dreadnought.model.Level;
import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A kind of data, with what it needs when nobody says otherwise.
 *
 * @param personal true where it is about people
 * @param about {@code users} where such data is about the people who use the system, {@code others}
 *     where it is about people whom the system has records of, {@code perhaps} where it may be
 *     about people and the name of the kind does not tell; empty where it is not about people
 * @param laws that such data brings to mind and that the catalog has no entry for; may be empty
 * @param requirements {@code framework:requirement}, to be assessed wherever there is such data
 * @param phrases how people name it, in the singular
 */
public record DataKind(
    String id,
    String name,
    Level confidentiality,
    Level integrity,
    Level availability,
    Level safety,
    boolean personal,
    String about,
    String laws,
    List<String> requirements,
    List<String> phrases,
    Location location) {
  /** True where the data is about people whom the system has records of. */
  public boolean isAboutOthers() {
    return about.equals("others");
  }

  /** True where it may be about people, and only somebody who knows it can tell. */
  public boolean isPerhapsPersonal() {
    return !personal && about.equals("perhaps");
  }
}
