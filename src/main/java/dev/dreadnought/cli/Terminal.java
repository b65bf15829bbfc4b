package dev.dreadnought.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a run reads and writes. Everything that depends on the machine is looked up here, so that a
 * test can give its own.
 *
 * @param environment the variables of the process
 * @param interactive true where standard output is a terminal
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive) {

  private static final int DEFAULT_WIDTH = 100;
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 200;

  /** Columns to write in. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    if (!columns.matches("\\d{1,4}")) {
      return DEFAULT_WIDTH;
    }
    return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Integer.parseInt(columns)));
  }

  /** Colour only on a terminal, and never where NO_COLOR is set or the terminal is dumb. */
  boolean colour() {
    return interactive
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
