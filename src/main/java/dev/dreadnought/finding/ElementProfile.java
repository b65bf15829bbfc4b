package dev.dreadnought.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was concluded about one component.
 *
 * @param boundary the innermost boundary around it, or null
 * @param exposure {@code internet}, {@code internal}, {@code local}, or null where it is not known
 * @param traits presences that hold of it
 * @param controls controls that were stated for it, whatever their status
 */
public record ElementProfile(
    String id,
    @Nullable String boundary,
    @Nullable String exposure,
    List<String> traits,
    List<String> controls) {}
