/** From inputs to one model. */
@NullMarked
package dev.dreadnought.read;

import org.jspecify.annotations.NullMarked;
