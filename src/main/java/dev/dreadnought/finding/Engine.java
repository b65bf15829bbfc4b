package dev.dreadnought.finding;

import dev.dreadnought.model.Day;
import org.jspecify.annotations.Nullable;

/**
 * What made an assessment.
 *
 * @param catalogSha256 of the catalog's YAML files
 * @param rulesSha256 of the rules
 * @param profile of scoring
 * @param date the day of the analysis, where somebody gave one, or null
 */
public record Engine(
    String name,
    String version,
    String catalogVersion,
    String catalogSha256,
    String rulesSha256,
    String profile,
    @Nullable Day date) {}
