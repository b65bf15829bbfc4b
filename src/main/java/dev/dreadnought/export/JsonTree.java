package dev.dreadnought.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON document. What is missing, or of another type than asked for, is empty: whoever
 * reads a document of ours checks its schema first.
 */
final class JsonTree {
  private final @Nullable Object value;

  private JsonTree(@Nullable Object value) {
    this.value = value;
  }

  /**
   * The document whole.
   *
   * @throws InvalidInputException where it is no JSON, with the place
   */
  static JsonTree read(Source source) {
    try (JsonParser parser = new JsonFactory().createParser(source.text())) {
      parser.nextToken();
      Object root = value(parser);
      return new JsonTree(root);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Location place =
          new Location(
              source.name(),
              at == null ? 1 : Math.max(1, at.getLineNr()),
              at == null ? 1 : Math.max(1, at.getColumnNr()),
              0);
      throw new InvalidInputException(
          List.of(Problem.error(place, "this is no JSON", String.valueOf(e.getOriginalMessage()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        object.put(key, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    // A number keeps the digits in which it was written.
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  /** The value of a key. */
  JsonTree get(String key) {
    return new JsonTree(value instanceof Map<?, ?> map ? map.get(key) : null);
  }

  /** The items of a list. */
  List<JsonTree> items() {
    return value instanceof List<?> list ? list.stream().map(JsonTree::new).toList() : List.of();
  }

  /** The items of a list as texts. */
  List<String> texts() {
    return items().stream().map(JsonTree::text).toList();
  }

  /** A text, a number in its digits, {@code true} or {@code false}; else empty. */
  String text() {
    return value instanceof String text ? text : "";
  }

  @Nullable String textOrNull() {
    return value instanceof String text ? text : null;
  }
}
