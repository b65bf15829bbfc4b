/** Values that are made on a thread beside the one that will need them. */
@org.jspecify.annotations.NullMarked
package dev.dreadnought.beside;
