/** What an analysis found, as data only, so that outputs need neither rules nor catalog files. */
@NullMarked
package dev.dreadnought.finding;

import org.jspecify.annotations.NullMarked;
