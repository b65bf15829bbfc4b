package dev.dreadnought.finding;

import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.model.Day;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made an assessment.
 *
 * @param catalogSha256 of the catalog's YAML files, overlays included
 * @param catalogOverlays a user's own entries over the catalog, the first below
 * @param rulesSha256 of the rules, overlays included
 * @param ruleOverlays a user's own rules beside those of the program
 * @param profile of scoring
 * @param date the day of the analysis, where somebody gave one, or null
 */
public record Engine(
    String name,
    String version,
    String catalogVersion,
    String catalogSha256,
    List<Overlay> catalogOverlays,
    String rulesSha256,
    List<Overlay> ruleOverlays,
    String profile,
    @Nullable Day date) {}
