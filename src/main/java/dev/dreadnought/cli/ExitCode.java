package dev.dreadnought.cli;

/** How a run ended; the numbers are part of the contract. */
public enum ExitCode {
  OK(0),
  /** A gate did not hold: {@code --fail-on}, or {@code catalog check} found mistakes. */
  GATE(1),
  /** The command line or an input is wrong. */
  USAGE(2),
  /** A defect of ours. */
  DEFECT(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
