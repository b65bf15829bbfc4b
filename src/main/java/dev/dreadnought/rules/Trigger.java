package dev.dreadnought.rules;

import dev.dreadnought.model.DfdType;

/** A threat of the catalog needs one of its presences on an element of a type. */
public record Trigger(String threat, String fact, DfdType element) implements Given {}
