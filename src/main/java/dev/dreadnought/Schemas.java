package dev.dreadnought;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of our own formats, which the jar holds. */
final class Schemas {
  static final List<String> NAMES =
      List.of(
          "analysis",
          "model",
          "catalog",
          "organisation",
          "coverage",
          "evidence",
          "baseline",
          "compliance",
          "diff",
          "plan");

  private Schemas() {}

  static String of(String name) {
    String resource = "schemas/" + name + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no schema called " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All, by name. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> schemas = new LinkedHashMap<>();
    NAMES.forEach(name -> schemas.put(name, Bytes.of(of(name))));
    return schemas;
  }
}
