package dev.dreadnought.rules;

/** How many people the system concerns. */
public record Population(int people) implements Given {}
