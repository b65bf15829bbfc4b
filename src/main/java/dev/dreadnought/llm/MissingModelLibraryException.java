package dev.dreadnought.llm;

/** A provider's library is not on the class path; the message says which to add. */
public final class MissingModelLibraryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MissingModelLibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
