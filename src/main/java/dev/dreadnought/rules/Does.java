package dev.dreadnought.rules;

/** The catalog says that using a technology gives ground for a fact. */
public record Does(String technology, String fact) implements Given {}
