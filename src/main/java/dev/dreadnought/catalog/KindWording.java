package dev.dreadnought.catalog;

import dev.dreadnought.model.ComponentKind;
import java.util.List;

/**
 * How people name a kind of component or of person.
 *
 * @param name how reports name one that has no name of its own
 * @param phrases in the singular
 */
public record KindWording(ComponentKind kind, String name, List<String> phrases) {}
