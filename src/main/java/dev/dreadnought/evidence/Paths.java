package dev.dreadnought.evidence;

import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Paths in a bundle for names that people gave: the same on every system, and never outside. */
final class Paths {
  private static final int LONGEST = 120;
  private static final int DIGITS = 12;
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

  private Paths() {}

  /** A path for a name that no other file has. */
  static String free(String folder, String name, Set<String> taken) {
    String plain = plain(name);
    String path = folder + plain;
    for (int n = 2; taken.contains(path); n++) {
      path = folder + n + "-" + plain;
    }
    return path;
  }

  /** Characters that a path cannot hold everywhere are written as {@code %} and two digits. */
  private static String plain(String name) {
    StringBuilder path = new StringBuilder();
    boolean first = true;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean stays = PLAIN.indexOf(c) >= 0 || !first && (c == '.' || c == '/');
      path.append(stays ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
      first = c == '/';
    }
    String whole = path.length() == 0 ? "%" : path.toString();
    return whole.length() <= LONGEST && !whole.endsWith("/")
        ? whole
        : whole.substring(0, Math.min(whole.length(), LONGEST)).replaceAll("[/.]", "-")
            + "-"
            + Source.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  static String mediaType(String path) {
    int dot = path.lastIndexOf('.');
    return switch (dot < 0 ? "" : path.substring(dot).toLowerCase(Locale.ROOT)) {
      case ".json" -> "application/json";
      case ".jsonl" -> "application/jsonl";
      case ".yaml", ".yml" -> "application/yaml";
      case ".html" -> "text/html";
      case ".md" -> "text/markdown";
      case ".csv" -> "text/csv";
      case ".svg" -> "image/svg+xml";
      case ".txt" -> "text/plain";
      default -> "application/octet-stream";
    };
  }
}
