package dev.dreadnought.cli;

import picocli.CommandLine.Option;

/**
 * {@code -q} of commands that say nothing on stderr but what is wrong, so that a script can give it
 * to any command.
 */
final class QuietOption {
  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no messages on stderr; this command has none but errors")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }
}
