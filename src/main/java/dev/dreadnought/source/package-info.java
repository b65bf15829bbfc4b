/** What was read and where: inputs, places in them, and what is wrong with them. */
@NullMarked
package dev.dreadnought.source;

import org.jspecify.annotations.NullMarked;
