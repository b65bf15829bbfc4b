package dev.dreadnought.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One input, as it was given.
 *
 * @param name what reports call it: a file name without its folder, so that no machine's paths are
 *     written
 * @param kind the format: {@code prose}, {@code yaml} …
 * @param text the whole text, with its own line ends
 */
public record Source(String name, String kind, String text) {

  /** SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
  public String sha256() {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of some bytes, in lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
