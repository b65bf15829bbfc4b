package dev.dreadnought.rules;

/**
 * A data asset is of a kind of the catalog.
 *
 * @param personal true where the kind is about people
 * @param secret true where having it is enough to act in somebody's name
 */
public record OfKind(String asset, String kind, boolean personal, boolean secret)
    implements Given {}
