package dev.dreadnought.rules;

/**
 * Requests of a person, a client or an outside system get to a component, directly or through
 * others.
 *
 * @param hops how many components they pass, the last one included; browsers and apps are not
 *     counted
 */
public record Reaches(String from, String to, int hops) implements Given {}
