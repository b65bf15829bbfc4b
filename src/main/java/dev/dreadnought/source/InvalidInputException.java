package dev.dreadnought.source;

import java.util.List;
import java.util.stream.Collectors;

/** Inputs that cannot be worked with, with every problem that was found in them. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable, and so are its records' parts
  private final List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted(Problem.IN_READING_ORDER).toList();
  }

  public List<Problem> problems() {
    return problems;
  }
}
