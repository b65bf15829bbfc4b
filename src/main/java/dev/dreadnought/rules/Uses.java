package dev.dreadnought.rules;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Location;
import java.util.List;

/** A component is made of a technology. */
public record Uses(String technology, ComponentKind kind, String component, List<Location> sources)
    implements Given {}
