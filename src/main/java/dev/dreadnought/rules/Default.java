package dev.dreadnought.rules;

import dev.dreadnought.model.ControlStatus;

/** The catalog says how far a control is when nobody configures the technology. */
public record Default(String technology, String control, ControlStatus status) implements Given {}
