package dev.dreadnought.read.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the build made of a catalog so that a start need not. At its beginning stands what it was
 * made of; one of another catalog is none.
 */
final class BuiltIndex {
  private BuiltIndex() {}

  /**
   * The bytes behind the head.
   *
   * @param resource where the build puts it
   * @param form changes with the form of the bytes
   * @param of what it has to be made of, in one word or several
   */
  static Optional<byte[]> read(String resource, String form, String of) {
    try (InputStream in = BuiltIndex.class.getResourceAsStream("/" + resource)) {
      byte[] head = head(form, of);
      if (in == null || !Arrays.equals(in.readNBytes(head.length), head)) {
        return Optional.empty();
      }
      return Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #read} reads. */
  static byte[] resource(String form, String of, byte[] bytes) {
    byte[] head = head(form, of);
    return ByteBuffer.allocate(head.length + bytes.length).put(head).put(bytes).array();
  }

  private static byte[] head(String form, String of) {
    return (form + of + " ").getBytes(StandardCharsets.UTF_8);
  }
}
