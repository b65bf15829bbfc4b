/** Assessments as programs read them. */
@NullMarked
package dev.dreadnought.export;

import org.jspecify.annotations.NullMarked;
