package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts values one by one into a compiled catalog; every text stands in it once. */
final class BinaryWriter {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private ByteArrayOutputStream body = new ByteArrayOutputStream();

  void writeTo(OutputStream target, String form) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    string(head, form);
    count(head, strings.size());
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (String text : strings.keySet()) {
      texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      fixed(head, texts.size());
    }
    texts.writeTo(head);
    head.writeTo(target);
    body.writeTo(target);
  }

  private static void string(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    count(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void count(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private int indexOf(String text) {
    Integer index = strings.putIfAbsent(text, strings.size());
    return index == null ? strings.size() - 1 : index;
  }

  private static void fixed(ByteArrayOutputStream out, int number) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(number >>> shift);
    }
  }

  /** A number of four bytes, so that a table of them can be read anywhere. */
  void fixed(int number) {
    fixed(body, number);
  }

  /** The number of a text, for such a table. */
  int number(String text) {
    return indexOf(text);
  }

  /** What a piece of writing comes to, apart from the rest. */
  byte[] apart(Runnable writing) {
    ByteArrayOutputStream rest = body;
    body = new ByteArrayOutputStream();
    writing.run();
    byte[] written = body.toByteArray();
    body = rest;
    return written;
  }

  void bytes(byte[] written) {
    body.writeBytes(written);
  }

  void count(int number) {
    count(body, number);
  }

  void number(int number) {
    count(number << 1 ^ number >> 31);
  }

  void flag(boolean value) {
    count(value ? 1 : 0);
  }

  void text(String text) {
    count(indexOf(text));
  }

  void textOrNull(@Nullable String text) {
    count(text == null ? 0 : indexOf(text) + 1);
  }

  void texts(Collection<String> texts) {
    count(texts.size());
    texts.forEach(this::text);
  }

  void word(Enum<?> word) {
    count(word.ordinal());
  }

  void wordOrNull(@Nullable Enum<?> word) {
    count(word == null ? 0 : word.ordinal() + 1);
  }

  void words(Collection<? extends Enum<?>> words) {
    count(words.size());
    words.forEach(this::word);
  }

  void location(Location location) {
    text(location.input());
    count(location.line());
    count(location.column());
    count(location.length());
  }
}
