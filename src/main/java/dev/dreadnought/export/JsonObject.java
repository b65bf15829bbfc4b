package dev.dreadnought.export;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a document in a format of others, field by field in the order of writing. What such
 * a format wants left out rather than empty is put with {@code some}.
 */
final class JsonObject {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** A number in exactly these digits. */
  record Digits(String text) {}

  /** A null that is written. */
  record Nothing() {}

  JsonObject put(String key, String value) {
    fields.put(key, value);
    return this;
  }

  JsonObject put(String key, int value) {
    fields.put(key, new Digits(Integer.toString(value)));
    return this;
  }

  JsonObject put(String key, boolean value) {
    fields.put(key, value);
    return this;
  }

  JsonObject put(String key, JsonObject value) {
    fields.put(key, value);
    return this;
  }

  /** A list of objects or of texts; it may be empty. */
  JsonObject put(String key, Collection<?> values) {
    fields.put(key, List.copyOf(values));
    return this;
  }

  /** A decimal number in exactly these digits, so that 7.0 stays 7.0. */
  JsonObject decimal(String key, String digits) {
    fields.put(key, new Digits(digits));
    return this;
  }

  JsonObject nothing(String key) {
    fields.put(key, new Nothing());
    return this;
  }

  /** Left out where there is no text. */
  JsonObject some(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      put(key, value);
    }
    return this;
  }

  /** Left out where the list is empty. */
  JsonObject some(String key, Collection<?> values) {
    if (!values.isEmpty()) {
      put(key, values);
    }
    return this;
  }

  /** Left out where the object is empty. */
  JsonObject some(String key, JsonObject value) {
    if (!value.fields.isEmpty()) {
      put(key, value);
    }
    return this;
  }

  /** Left out where it is not so. */
  JsonObject flag(String key, boolean value) {
    if (value) {
      put(key, true);
    }
    return this;
  }

  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
