/**
 * The rule engine: the only package that knows Drools, and the only one that concludes anything.
 */
@NullMarked
package dev.dreadnought.rules;

import org.jspecify.annotations.NullMarked;
