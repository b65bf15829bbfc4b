package dev.dreadnought.rules;

import dev.dreadnought.model.DfdType;

/**
 * An element, as one of the types that threats are about; a cache is there twice.
 *
 * @param inScope false where the model says that it is not looked at
 * @param networked true where it could be reached over a network: processes and stores
 */
public record Element(String id, DfdType type, boolean inScope, boolean networked)
    implements Given {}
