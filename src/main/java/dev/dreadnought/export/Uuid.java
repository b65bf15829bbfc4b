package dev.dreadnought.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * UUIDs that follow from names (RFC 9562, version 5), so that the same thing has the same one each
 * time. The namespace is {@code 3f0c1d0e-7a52-5d1b-9c4e-2b6f8a91d473}.
 */
final class Uuid {
  private static final byte[] NAMESPACE =
      HexFormat.of().parseHex("3f0c1d0e7a525d1b9c4e2b6f8a91d473");
  private static final int LENGTH = 16;

  private Uuid() {}

  /**
   * @param parts what is named, the most general part first
   */
  static String of(String... parts) {
    byte[] hash = sha1(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    hash[6] = (byte) (hash[6] & 0x0F | 0x50);
    hash[8] = (byte) (hash[8] & 0x3F | 0x80);
    String hex = HexFormat.of().formatHex(hash, 0, LENGTH);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }

  private static byte[] sha1(byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(NAMESPACE);
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
