/** Pictures of a model: what is drawn, where it lies, and how it is written. */
@NullMarked
package dev.dreadnought.diagram;

import org.jspecify.annotations.NullMarked;
