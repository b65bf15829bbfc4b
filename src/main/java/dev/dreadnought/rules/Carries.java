package dev.dreadnought.rules;

import dev.dreadnought.source.Location;
import java.util.List;

/** A flow carries a data asset. */
public record Carries(String flow, String asset, List<Location> sources) implements Given {}
