package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks documents against a JSON Schema of ours: the keywords of 2020-12 that our schemas use, and
 * none that it would pass over in silence. A general validator would double the libraries and the
 * time of a verification; the tests hold this one against a general validator.
 */
final class SchemaCheck {
  private static final int MOST_PROBLEMS = 20;

  private final Map<?, ?> root;
  private final Map<String, Pattern> patterns;
  private final List<String> problems = new ArrayList<>();

  private SchemaCheck(Map<?, ?> root, Map<String, Pattern> patterns) {
    this.root = root;
    this.patterns = patterns;
  }

  /**
   * @param schema one that we ship
   */
  static SchemaCheck of(String schema) {
    byte[] text = schema.getBytes(StandardCharsets.UTF_8);
    Map<?, ?> root = (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(text));
    return new SchemaCheck(root, new HashMap<>());
  }

  /** What is wrong with a document, each with the way to its place; not thread-safe. */
  List<String> problems(@Nullable Object document) {
    problems.clear();
    check(root, document, "");
    return List.copyOf(problems);
  }

  private void wrong(String path, String what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add((path.isEmpty() ? "" : " at " + Bundle.shown(path)) + ": " + what);
    }
  }

  private boolean isValid(Object schema, @Nullable Object value) {
    SchemaCheck inner = new SchemaCheck(root, patterns);
    inner.check(schema, value, "");
    return inner.problems.isEmpty();
  }

  private void check(Object schema, @Nullable Object value, String path) {
    if (schema instanceof Boolean allowed) {
      if (!allowed) {
        wrong(path, "nothing may stand here");
      }
      return;
    }
    Map<?, ?> map = (Map<?, ?>) schema;
    for (Map.Entry<?, ?> keyword : map.entrySet()) {
      keyword(
          (String) keyword.getKey(), Objects.requireNonNull(keyword.getValue()), map, value, path);
    }
  }

  private void keyword(
      String keyword, Object says, Map<?, ?> schema, @Nullable Object value, String path) {
    switch (keyword) {
      case "$schema", "$id", "$defs", "title", "description", "then" -> {}
      case "$ref" -> check(referred((String) says), value, path);
      case "type" -> type(says, value, path);
      case "const" -> {
        if (!same(says, value)) {
          wrong(path, "it is not " + says);
        }
      }
      case "enum" -> {
        if (((List<?>) says).stream().noneMatch(word -> same(word, value))) {
          wrong(path, "it is none of " + says);
        }
      }
      case "oneOf", "anyOf" -> choice(keyword, (List<?>) says, value, path);
      case "not" -> {
        if (isValid(says, value)) {
          wrong(path, "it is what must not stand here");
        }
      }
      case "if" -> {
        if (isValid(says, value)) {
          check(Objects.requireNonNull(schema.get("then")), value, path);
        }
      }
      case "minimum", "maximum" -> range(keyword, says, value, path);
      case "pattern" -> {
        if (value instanceof String text && !pattern((String) says).matcher(text).find()) {
          wrong(path, "it does not look like " + says);
        }
      }
      case "minLength" -> {
        if (value instanceof String text && text.codePointCount(0, text.length()) < number(says)) {
          wrong(path, "it is too short");
        }
      }
      case "properties", "required", "additionalProperties", "propertyNames", "minProperties" -> {
        if (value instanceof Map<?, ?> object) {
          object(keyword, says, schema, object, path);
        }
      }
      case "items", "minItems", "maxItems" -> {
        if (value instanceof List<?> array) {
          array(keyword, says, array, path);
        }
      }
      default -> throw new IllegalStateException("a schema of ours says " + keyword);
    }
  }

  /** In Java an end of line may follow {@code $}; in JSON Schema nothing may. */
  private Pattern pattern(String says) {
    return patterns.computeIfAbsent(
        says, s -> Pattern.compile(s.endsWith("$") ? s.substring(0, s.length() - 1) + "\\z" : s));
  }

  private Object referred(String reference) {
    Object at = root;
    for (String step : reference.substring("#/".length()).split("/")) {
      at = Objects.requireNonNull(((Map<?, ?>) at).get(step), reference);
    }
    return at;
  }

  private void type(Object says, @Nullable Object value, String path) {
    Collection<?> types = says instanceof List<?> list ? list : List.of(says);
    if (types.stream().noneMatch(type -> isOf((String) type, value))) {
      wrong(path, "it is no " + String.join(" or ", types.stream().map(String::valueOf).toList()));
    }
  }

  private static boolean isOf(String type, @Nullable Object value) {
    return switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "boolean" -> value instanceof Boolean;
      case "null" -> value == null;
      case "number" -> value instanceof Number;
      case "integer" ->
          value instanceof Long
              || value instanceof BigDecimal decimal && decimal.stripTrailingZeros().scale() <= 0;
      default -> throw new IllegalStateException("a schema of ours has the type " + type);
    };
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a instanceof Number x && b instanceof Number y
        ? decimal(x).compareTo(decimal(y)) == 0
        : Objects.equals(a, b);
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  private static long number(Object says) {
    return (Long) says;
  }

  private void choice(String keyword, List<?> schemas, @Nullable Object value, String path) {
    long fit = schemas.stream().filter(schema -> isValid(schema, value)).count();
    if (fit == 0 || keyword.equals("oneOf") && fit > 1) {
      wrong(path, "it is " + (fit == 0 ? "none" : "more than one") + " of what may stand here");
    }
  }

  private void range(String keyword, Object says, @Nullable Object value, String path) {
    if (value instanceof Number number) {
      int order = decimal(number).compareTo(decimal(says));
      if (keyword.equals("minimum") ? order < 0 : order > 0) {
        wrong(path, "it is " + (order < 0 ? "less" : "more") + " than " + says);
      }
    }
  }

  private void object(
      String keyword, Object says, Map<?, ?> schema, Map<?, ?> object, String path) {
    switch (keyword) {
      case "properties" ->
          ((Map<?, ?>) says)
              .forEach(
                  (key, inner) -> {
                    if (object.containsKey(key)) {
                      check(inner, object.get(key), path + "/" + key);
                    }
                  });
      case "required" ->
          ((List<?>) says)
              .forEach(
                  key -> {
                    if (!object.containsKey(key)) {
                      wrong(path, "there is no \"" + key + "\"");
                    }
                  });
      case "additionalProperties" -> {
        Map<?, ?> known =
            schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        object.forEach(
            (key, inner) -> {
              if (!known.containsKey(key)) {
                check(says, inner, path + "/" + key);
              }
            });
      }
      case "propertyNames" -> object.keySet().forEach(key -> check(says, key, path + "/" + key));
      default -> {
        if (object.size() < number(says)) {
          wrong(path, "it has too few fields");
        }
      }
    }
  }

  private void array(String keyword, Object says, List<?> array, String path) {
    switch (keyword) {
      case "items" -> {
        for (int i = 0; i < array.size(); i++) {
          check(says, array.get(i), path + "/" + i);
        }
      }
      case "minItems" -> {
        if (array.size() < number(says)) {
          wrong(path, "it has too few items");
        }
      }
      default -> {
        if (array.size() > number(says)) {
          wrong(path, "it has too many items");
        }
      }
    }
  }
}
