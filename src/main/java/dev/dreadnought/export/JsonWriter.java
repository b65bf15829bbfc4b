package dev.dreadnought.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Hidden;
import dev.dreadnought.source.Location;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in UTF-8, two spaces a level, a line feed after each line: the layout of the contract. */
final class JsonWriter {

  /** Part of a document that writes its own fields. */
  @FunctionalInterface
  interface Part {
    void write() throws IOException;
  }

  /** How the fields of one item are written. */
  @FunctionalInterface
  interface Fields<T> {
    void write(T item) throws IOException;
  }

  /** A document that broke off must not be closed so that it looks whole. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private final JsonGenerator json;

  private JsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one document, an object; the stream stays open. */
  static void document(OutputStream out, Fields<JsonWriter> fields) throws IOException {
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter(SEPARATORS)
              .withObjectIndenter(TWO_SPACES)
              .withArrayIndenter(TWO_SPACES));
      generator.setCharacterEscapes(new HiddenAsEscapes());
      JsonWriter writer = new JsonWriter(generator);
      generator.writeStartObject();
      fields.write(writer);
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  /** Writes a whole tree as one document; the stream stays open. */
  static void document(OutputStream out, JsonObject root) throws IOException {
    document(out, json -> json.fields(root));
  }

  private void fields(JsonObject object) throws IOException {
    for (Map.Entry<String, Object> field : object.fields().entrySet()) {
      json.writeFieldName(field.getKey());
      any(field.getValue());
    }
  }

  private void any(Object value) throws IOException {
    if (value instanceof JsonObject object) {
      json.writeStartObject();
      fields(object);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        any(item);
      }
      json.writeEndArray();
    } else if (value instanceof JsonObject.Digits number) {
      json.writeNumber(number.text());
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof JsonObject.Nothing) {
      json.writeNull();
    } else {
      value((String) value);
    }
  }

  void text(String key, @Nullable String value) throws IOException {
    json.writeFieldName(key);
    value(value);
  }

  void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  /** True, false, or null for what is not known. */
  void truth(String key, Truth value) throws IOException {
    if (value.isKnown()) {
      json.writeBooleanField(key, value == Truth.TRUE);
    } else {
      json.writeNullField(key);
    }
  }

  void number(String key, int value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** A number in exactly these digits, so that 7.0 stays 7.0. */
  void decimal(String key, String digits) throws IOException {
    json.writeFieldName(key);
    json.writeNumber(digits);
  }

  void numberOrNull(String key, @Nullable Integer value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, value);
    }
  }

  void object(String key, Part fields) throws IOException {
    json.writeObjectFieldStart(key);
    fields.write();
    json.writeEndObject();
  }

  /** A list of objects. */
  <T> void list(String key, Collection<T> items, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void texts(String key, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      value(value);
    }
    json.writeEndArray();
  }

  void sources(Collection<Location> places) throws IOException {
    list("sources", places, this::place);
  }

  void source(Location place) throws IOException {
    object("source", () -> place(place));
  }

  private void place(Location place) throws IOException {
    text("input", place.input());
    number("line", place.line());
    number("column", place.column());
    number("length", place.length());
  }

  private void value(@Nullable String value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(value));
    }
  }

  /** Every text of a document passes here, and hardly any holds one. */
  private static boolean holdsSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** UTF-8 has no form for half of a surrogate pair, which a cut text can end in. */
  private static String wellFormed(String text) {
    if (!holdsSurrogate(text)) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints().forEach(c -> mended.appendCodePoint(isHalf(c) ? 0xFFFD : c));
    return mended.toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static final class HiddenAsEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      escapes[0x7F] = ESCAPE_STANDARD;
      return escapes;
    }

    /** Null where the character stands for itself; halves of pairs are seen one by one. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      boolean plain = c <= 0x7E || isHalf(c) || !Hidden.is(c);
      return plain ? null : new SerializedString(String.format(Locale.ROOT, "\\u%04X", c));
    }
  }
}
