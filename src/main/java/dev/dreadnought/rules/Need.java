package dev.dreadnought.rules;

import dev.dreadnought.model.Level;

/** How much a property of a data asset is needed. */
public record Need(String asset, Property property, Level level) implements Given {}
