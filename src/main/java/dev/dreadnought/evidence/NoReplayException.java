package dev.dreadnought.evidence;

import java.util.List;

/** A bundle could not be made again, or not in the time and space that it may take. */
public final class NoReplayException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> says;

  /**
   * @param says why, a line each
   */
  public NoReplayException(List<String> says) {
    super(String.join("; ", says));
    this.says = List.copyOf(says);
  }

  /** Why, a line each. */
  public List<String> says() {
    return says;
  }
}
