/** How reports look, beside what they say: a mark, an edition, and a user's own pages and style. */
@org.jspecify.annotations.NullMarked
package dev.dreadnought.look;
