package dev.dreadnought;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text or a document as bytes, where what writes it writes to a stream. */
final class Bytes {
  private Bytes() {}

  /** What writes a document. */
  interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  static byte[] of(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** In UTF-8. */
  static byte[] of(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
