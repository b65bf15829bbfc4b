package dev.dreadnought.rules;

/** A component takes messages out of a queue, whichever of the two opens the connection. */
public record Consumes(String reader, String queue, String flow) implements Given {}
