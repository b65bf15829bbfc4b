package dev.dreadnought.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that ship with the program, and the characters that they can show. Immutable, loaded
 * once.
 */
final class Glyphs {
  /** The last family stands in where another one lacks a character. */
  static final String FALLBACK = "DejaVu Sans";

  /**
   * A font file.
   *
   * @param weight as in CSS
   */
  record Face(String family, int weight, byte[] bytes) {
    InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private final List<Face> faces;
  private final BitSet shown;

  private Glyphs(List<Face> faces, BitSet shown) {
    this.faces = faces;
    this.shown = shown;
  }

  static Glyphs builtIn() {
    return BuiltIn.INSTANCE;
  }

  private static final class BuiltIn {
    static final Glyphs INSTANCE = load();
  }

  List<Face> faces() {
    return faces;
  }

  /** The text, with every character that none of the fonts has written as its number. */
  String spelled(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (shown.get(c) || c == '\n' || c == '\t' || c == '\r') {
        out.appendCodePoint(c);
      } else {
        out.append(String.format(Locale.ROOT, "[U+%04X]", c));
      }
    }
    return out.toString();
  }

  private static Glyphs load() {
    List<Face> faces =
        List.of(
            face("Noto Serif", 400, "NotoSerif-Regular"),
            face("Noto Serif", 700, "NotoSerif-Bold"),
            face("Noto Sans", 400, "NotoSans-Regular"),
            face("Noto Sans", 700, "NotoSans-Bold"),
            face("Noto Sans Mono", 400, "NotoSansMono-Regular"),
            face(FALLBACK, 400, "DejaVuSans"));
    List<BitSet> covered = new ArrayList<>();
    for (Face face : faces) {
      covered.add(characters(face));
    }
    BitSet shown = covered.get(0);
    for (BitSet characters : covered.subList(1, covered.size() - 1)) {
      shown.and(characters);
    }
    shown.or(covered.get(covered.size() - 1));
    return new Glyphs(faces, shown);
  }

  private static Face face(String family, int weight, String file) {
    return new Face(family, weight, Resources.bytes(file + ".ttf"));
  }

  private static BitSet characters(Face face) {
    BitSet characters = new BitSet();
    try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(face.bytes()))) {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      for (int c = ' '; c <= Character.MAX_VALUE; c++) {
        if (lookup.getGlyphId(c) > 0) {
          characters.set(c);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return characters;
  }
}
