/** Plain English to a model, by rule, in stages; every fact keeps the words that state it. */
@NullMarked
package dev.dreadnought.read.prose;

import org.jspecify.annotations.NullMarked;
