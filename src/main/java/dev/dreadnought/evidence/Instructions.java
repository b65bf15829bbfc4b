package dev.dreadnought.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What an auditor reads first: how to check a bundle with common tools. */
final class Instructions {
  private static final String RESOURCE = "VERIFY.md";

  private Instructions() {}

  static byte[] text() {
    try (InputStream in = Instructions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
