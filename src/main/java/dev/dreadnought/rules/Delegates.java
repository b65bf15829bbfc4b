package dev.dreadnought.rules;

/** A component leaves authentication to an identity provider. */
public record Delegates(String component, String provider) implements Given {}
