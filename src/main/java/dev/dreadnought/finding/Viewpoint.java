package dev.dreadnought.finding;

/**
 * One step of the viewpoint log: a role's view of the same facts. No person has reviewed.
 *
 * @param step 1-based
 */
public record Viewpoint(int step, String role, String team, String lookedAt, String says) {}
