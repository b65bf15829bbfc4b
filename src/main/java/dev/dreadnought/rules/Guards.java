package dev.dreadnought.rules;

/** Every path from outside to the element leads through the guard. */
public record Guards(String guard, String element) implements Given {}
