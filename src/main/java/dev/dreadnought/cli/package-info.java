/** The command line: arguments in, text and an exit status out. */
@NullMarked
package dev.dreadnought.cli;

import org.jspecify.annotations.NullMarked;
