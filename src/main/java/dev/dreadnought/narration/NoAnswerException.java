package dev.dreadnought.narration;

/** No answer came: no key, no network, a refusal, a time-out. The message is for the user. */
public final class NoAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoAnswerException(String message) {
    super(message);
  }
}
