package dev.dreadnought.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalog and the rules that the program was built with, as the files that people read. */
final class Shipped {
  private static final String CATALOG = "/dev/dreadnought/catalog/";
  private static final String RULES = "/dev/dreadnought/rules/";
  private static final String INDEX = "catalog.yaml";
  private static final String ITEM = "- ";

  /** A class path cannot be listed; the digest shows a test where one is missing here. */
  private static final List<String> RULE_FILES =
      List.of(
          "control.drl",
          "derive-care.drl",
          "derive-delivery.drl",
          "derive-platform.drl",
          "derive-releases.drl",
          "derive-stores.drl",
          "derive-trust.drl",
          "derive-web.drl",
          "derive.drl",
          "match.drl",
          "score.drl");

  private Shipped() {}

  /** Every file of the catalog by its path, as its index names them. */
  static SortedMap<String, byte[]> catalog() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(INDEX, bytes(CATALOG + INDEX));
    new String(bytes(CATALOG + INDEX), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(ITEM))
        .map(line -> line.substring(ITEM.length()).strip())
        .forEach(path -> files.put(path, bytes(CATALOG + path)));
    return files;
  }

  static SortedMap<String, byte[]> rules() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    RULE_FILES.forEach(path -> files.put(path, bytes(RULES + path)));
    return files;
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Shipped.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
