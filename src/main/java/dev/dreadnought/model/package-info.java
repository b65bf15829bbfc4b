/** The typed model of a system: elements, what is said about them, and the words that say it. */
@NullMarked
package dev.dreadnought.model;

import org.jspecify.annotations.NullMarked;
