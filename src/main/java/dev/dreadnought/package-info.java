/** The façade; everything else hangs below it. */
@NullMarked
package dev.dreadnought;

import org.jspecify.annotations.NullMarked;
