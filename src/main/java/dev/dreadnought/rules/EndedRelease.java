package dev.dreadnought.rules;

/**
 * A component has a technology of a release that gets no more security fixes.
 *
 * @param component that has it
 * @param whole the component that it works in: for a library the one that it lives in
 * @param paid true where its maker still sells fixes
 */
public record EndedRelease(String technology, String component, String whole, boolean paid)
    implements Given {}
