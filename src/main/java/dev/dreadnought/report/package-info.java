/** Assessments as people read them: pages and the terminal. */
@NullMarked
package dev.dreadnought.report;

import org.jspecify.annotations.NullMarked;
