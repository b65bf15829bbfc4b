/**
 * Evidence of an analysis: a bundle that holds everything that it was made from and everything that
 * came of it, its signature, and its verification by replay.
 */
@NullMarked
package dev.dreadnought.evidence;

import org.jspecify.annotations.NullMarked;
