package dev.dreadnought.catalog;

/** Something that an attacker has or gains; attack paths are chained from these. */
public record Capability(String id, String says) {}
