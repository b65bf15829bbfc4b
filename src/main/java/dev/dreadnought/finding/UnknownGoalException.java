package dev.dreadnought.finding;

import java.util.List;

/** Thrown where a goal is asked for that no model element answers to. */
public final class UnknownGoalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> goals;

  /**
   * @param message what is wrong with the words
   * @param goals texts of all goals that there are
   */
  public UnknownGoalException(String message, List<String> goals) {
    super(message);
    this.goals = List.copyOf(goals);
  }

  public List<String> goals() {
    return goals;
  }
}
