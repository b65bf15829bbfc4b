package dev.dreadnought.pdf;

/** A library that is optional, is asked for and is not on the class path. */
public final class MissingLibraryException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingLibraryException(String message) {
    super(message);
  }
}
