package dev.dreadnought.rules;

/** A technology of the component accepts connections over a network. */
public record Listens(String component) implements Given {}
