package dev.dreadnought.catalog;

import dev.dreadnought.model.Level;
import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A kind of data, with what it needs when nobody says otherwise.
 *
 * @param personal true where it is about people
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
    List<String> phrases,
    Location location) {}
