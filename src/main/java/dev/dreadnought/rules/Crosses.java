package dev.dreadnought.rules;

/**
 * A flow has exactly one end inside a boundary.
 *
 * @param kind of the boundary
 * @param inward true where it goes from the less trusted side to the more trusted one: out of an
 *     {@code internet} or {@code organisation} boundary, or into any other
 */
public record Crosses(String flow, String boundary, String kind, boolean inward) implements Given {}
