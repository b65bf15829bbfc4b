package dev.dreadnought.finding;

/**
 * What to set or call.
 *
 * @param technology the id of the technology that it is for, or {@code default}
 * @param text concrete advice
 */
public record Guidance(String technology, String text) {}
