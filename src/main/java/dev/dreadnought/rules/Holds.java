package dev.dreadnought.rules;

import dev.dreadnought.source.Location;
import java.util.List;

/** A component keeps a data asset. */
public record Holds(String component, String asset, List<Location> sources) implements Given {}
