/**
 * What Dreadnought knows: technologies, threats, controls, frameworks, facts and how scores are
 * made.
 */
@NullMarked
package dev.dreadnought.catalog;

import org.jspecify.annotations.NullMarked;
