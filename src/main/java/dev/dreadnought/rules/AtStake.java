package dev.dreadnought.rules;

import dev.dreadnought.model.Level;

/** Something at an element is needed so much; concluded, never given. */
public record AtStake(String element, Property property, Level level) {}
