/** JSON as the tree that YAML is read into, with the place of every value. */
@NullMarked
package dev.dreadnought.json;

import org.jspecify.annotations.NullMarked;
