package dev.dreadnought.rules;

/**
 * A component has a technology of a release with a hole that attackers are known to have used.
 *
 * @param component that has it
 * @param whole the component that it works in: for a library the one that it lives in
 * @param hole its id in the catalog
 */
public record HoledRelease(String technology, String component, String whole, String hole)
    implements Given {}
