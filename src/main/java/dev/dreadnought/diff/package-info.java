/**
 * What is otherwise than it was: findings against a baseline, one analysis against another, and
 * what made the difference.
 */
@NullMarked
package dev.dreadnought.diff;

import org.jspecify.annotations.NullMarked;
