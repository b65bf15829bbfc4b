package dev.dreadnought.narration;

import java.util.List;

/**
 * One question to a model, and what came of it.
 *
 * @param section the id of the section
 * @param attempt 1 or 2
 * @param answer as it came; empty where none did
 * @param failure why none came; else empty
 * @param problems why it was refused; empty where it was taken
 */
public record Exchange(
    String section,
    int attempt,
    Prompt prompt,
    String answer,
    String failure,
    int inputTokens,
    int outputTokens,
    List<String> problems) {
  public Exchange {
    problems = List.copyOf(problems);
  }

  /** Whether the answer stands in the report. */
  public boolean isTaken() {
    return failure.isEmpty() && problems.isEmpty();
  }
}
