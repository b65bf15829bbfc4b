/** YAML as a tree that knows its places; the only package that knows SnakeYAML. */
@NullMarked
package dev.dreadnought.yaml;

import org.jspecify.annotations.NullMarked;
