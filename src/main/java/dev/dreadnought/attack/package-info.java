/** Attack trees: from where the system is entered to what is worth stealing, changing, stopping. */
@NullMarked
package dev.dreadnought.attack;

import org.jspecify.annotations.NullMarked;
