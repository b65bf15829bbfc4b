package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the values of a compiled catalog one by one, in the order of {@link BinaryWriter}. */
final class BinaryReader {
  static final int WIDTH = 4;

  private final byte[] bytes;
  private int at;
  private @Nullable String[] strings = {};

  /** Where the table of the ends of the texts stands, and where the texts do. */
  private int ends;

  private int texts;

  private BinaryReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param form what the file must begin with
   * @throws IOException where it begins otherwise: it was made by another build
   */
  static BinaryReader open(InputStream source, String form) throws IOException {
    BinaryReader in = new BinaryReader(source.readAllBytes());
    if (!in.string(in.count()).equals(form)) {
      throw new IOException("the compiled catalog has another form than " + form);
    }
    in.strings = new String[in.count()];
    in.ends = in.at;
    in.texts = in.ends + WIDTH * in.strings.length;
    in.at = in.texts + (in.strings.length == 0 ? 0 : in.fixed(in.ends, in.strings.length - 1));
    return in;
  }

  /** The same file from another place on. */
  BinaryReader from(int offset) {
    BinaryReader in = new BinaryReader(bytes);
    in.strings = strings;
    in.ends = ends;
    in.texts = texts;
    in.at = offset;
    return in;
  }

  void skip(int length) {
    at += length;
  }

  /** The place that has been read up to. */
  int offset() {
    return at;
  }

  /** The number in a table of numbers of four bytes. */
  int fixed(int table, int index) {
    int from = table + WIDTH * index;
    int number = 0;
    for (int i = 0; i < WIDTH; i++) {
      number = number << Byte.SIZE | bytes[from + i] & 0xff;
    }
    return number;
  }

  /** A text by its number; each is made when it is first asked for, for most never are. */
  String text(int index) {
    String text = strings[index];
    if (text == null) {
      int from = index == 0 ? 0 : fixed(ends, index - 1);
      text = new String(bytes, texts + from, fixed(ends, index) - from, StandardCharsets.UTF_8);
      strings[index] = text;
    }
    return text;
  }

  private String string(int length) {
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A number that is not negative: seven bits a byte, the highest bit set where more follow. */
  int count() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      number |= (b & 0x7f) << shift;
      if (b >= 0) {
        return number;
      }
    }
  }

  /** A number of any sign, by zigzag: 0, -1, 1, -2, 2 … */
  int number() {
    int zigzag = count();
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  boolean flag() {
    return count() != 0;
  }

  String text() {
    return text(count());
  }

  @Nullable String textOrNull() {
    int index = count();
    return index == 0 ? null : text(index - 1);
  }

  List<String> texts() {
    int count = count();
    if (count == 0) {
      return List.of();
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = text();
    }
    return List.of(texts);
  }

  <E> E word(E[] values) {
    return values[count()];
  }

  <E> @Nullable E wordOrNull(E[] values) {
    int index = count();
    return index == 0 ? null : values[index - 1];
  }

  <E> List<E> words(E[] values) {
    int count = count();
    List<E> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(word(values));
    }
    return Collections.unmodifiableList(words);
  }

  Location location() {
    return new Location(text(), count(), count(), count());
  }
}
