package dev.dreadnought.rules;

/** The catalog says that a control in force gives ground for a fact. */
public record Brings(String control, String fact) implements Given {}
