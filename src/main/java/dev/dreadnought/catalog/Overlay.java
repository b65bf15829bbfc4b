package dev.dreadnought.catalog;

import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A user's own files, laid over what the program was built with: entries of the catalog, or rules.
 *
 * @param name of the folder, without the folders that it lies in
 * @param sha256 of its files: each name, length and bytes, in order of name
 */
public record Overlay(String name, String sha256) {

  /**
   * One digest for a base and what lies over it: that of the digests' hexadecimal digits, a line
   * each, the base first. The base's own where nothing lies over it.
   */
  public static String digest(String base, List<Overlay> overlays) {
    if (overlays.isEmpty()) {
      return base;
    }
    StringBuilder lines = new StringBuilder(base).append('\n');
    for (Overlay overlay : overlays) {
      lines.append(overlay.sha256()).append('\n');
    }
    return Source.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
