package dev.dreadnought.rules;

/** The catalog says that a control does something against a threat. */
public record Remedy(String threat, String control) implements Given {}
