/**
 * The optional pass of a language model over the prose of a report: what it is given, what it may
 * change, and how its answers are checked. Knows no model and no network; see {@code llm}.
 */
@NullMarked
package dev.dreadnought.narration;

import org.jspecify.annotations.NullMarked;
