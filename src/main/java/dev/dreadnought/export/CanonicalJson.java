package dev.dreadnought.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as trees of maps, lists, texts, numbers, truths and nulls; read strictly, and written in the
 * one form of RFC 8785. Only whole numbers are written: how a fraction is spelt depends on who
 * spells it.
 */
public final class CanonicalJson {
  private static final long MOST = 9_007_199_254_740_991L;
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 30;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CanonicalJson() {}

  /**
   * Reads one document: UTF-8, no key twice, no half of a surrogate pair, nothing behind it.
   *
   * @return maps in the order of the document; whole numbers as Long, others as BigDecimal
   * @throws IllegalArgumentException where it is no such document, with the reason
   */
  public static @Nullable Object parse(byte[] document) {
    try (JsonParser parser = FACTORY.createParser(text(document))) {
      parser.nextToken();
      Object tree = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("something stands behind the document");
      }
      return tree;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is no UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON: " + firstLine(e), e);
    }
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static String text(byte[] document) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(document))
        .toString();
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("it is empty");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> wellFormed(parser.getText());
      case VALUE_NUMBER_INT -> whole(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("it breaks off");
    };
  }

  private static Object object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = wellFormed(parser.currentName());
      parser.nextToken();
      fields.put(key, value(parser));
    }
    return fields;
  }

  private static Object array(JsonParser parser) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }

  private static Object whole(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? (Object) number.longValueExact()
        : new BigDecimal(number);
  }

  /** Every text of a document passes here: a plain loop. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("a text holds half of a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  /**
   * The document in the form of RFC 8785: keys in order of their UTF-16 units, no space, no line
   * feed at the end.
   *
   * @param tree of maps with texts as keys, lists, texts, whole numbers, truths and nulls
   * @throws IllegalArgumentException where the tree holds anything else
   */
  public static byte[] write(@Nullable Object tree) {
    StringBuilder out = new StringBuilder();
    append(tree, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(@Nullable Object value, StringBuilder out) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof String text) {
      quote(wellFormed(text), out);
    } else if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      if (Math.abs(number) > MOST) {
        throw new IllegalArgumentException("too large a number: " + number);
      }
      out.append(number);
    } else if (value instanceof List<?> list) {
      String before = "[";
      for (Object item : list) {
        out.append(before);
        append(item, out);
        before = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<String, Object> entry : sorted(map).entrySet()) {
        out.append(before);
        quote(wellFormed(entry.getKey()), out);
        out.append(':');
        append(entry.getValue(), out);
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else {
      throw new IllegalArgumentException("not written canonically: " + value.getClass());
    }
  }

  /** As texts compare in Java: by UTF-16 units. */
  private static Map<String, Object> sorted(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    return sorted;
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
