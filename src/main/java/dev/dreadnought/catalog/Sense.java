package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * A class of words that mean the same to a {@link Frame}: "read", "open" and "look at" are all a
 * way of seeing.
 *
 * @param id the name by which frames ask for it
 * @param verbs in the base form, with forms that no rule gives behind colons: {@code write:wrote};
 *     of several words joined by {@code _} the first one is inflected
 * @param nouns in the singular
 * @param words that stand as they are; words joined by {@code _} follow one another
 * @param denials words that mean the opposite: "unsigned" among those of a signature
 */
public record Sense(
    String id,
    List<String> verbs,
    List<String> nouns,
    List<String> words,
    List<String> denials,
    Location location) {}
