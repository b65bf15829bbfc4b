package dev.dreadnought.finding;

/**
 * What made an assessment.
 *
 * @param catalogSha256 of the catalog's YAML files
 * @param rulesSha256 of the rules
 * @param profile of scoring
 */
public record Engine(
    String name,
    String version,
    String catalogVersion,
    String catalogSha256,
    String rulesSha256,
    String profile) {}
