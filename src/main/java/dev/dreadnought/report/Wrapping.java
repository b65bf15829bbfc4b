package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a given width. */
final class Wrapping {
  private Wrapping() {}

  /**
   * Lines of at most so many columns, broken at spaces; a longer word is broken where it must be.
   */
  static List<String> wrap(String text, int width) {
    int most = Math.max(1, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : text.split(" ", -1)) {
      int length = columns(word);
      if (columns > 0 && columns + 1 + length > most) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      if (columns > 0) {
        line.append(' ');
        columns++;
      }
      for (String piece : pieces(word, most)) {
        if (columns + columns(piece) > most) {
          lines.add(line.toString());
          line.setLength(0);
          columns = 0;
        }
        line.append(piece);
        columns += columns(piece);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String word, int most) {
    if (columns(word) <= most) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int columns = 0;
    for (int c : word.codePoints().toArray()) {
      if (columns + columns(c) > most && columns > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
        columns = 0;
      }
      piece.appendCodePoint(c);
      columns += columns(c);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** Cut to so many columns, with an ellipsis where something is missing. */
  static String cut(String text, int width) {
    if (columns(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int columns = 0;
    for (int c : text.codePoints().toArray()) {
      if (columns + columns(c) > width - 1) {
        break;
      }
      kept.appendCodePoint(c);
      columns += columns(c);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** Filled up with spaces to so many columns. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  static int columns(String text) {
    return text.codePoints().map(Wrapping::columns).sum();
  }

  /** Nothing for marks that sit on other letters, two for the wide letters of East Asia. */
  private static int columns(int c) {
    if (c >= 0x300 && c <= 0x36F || c >= 0xFE00 && c <= 0xFE0F) {
      return 0;
    }
    boolean isWide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1F64F
            || c >= 0x1F900 && c <= 0x1F9FF
            || c >= 0x20000 && c <= 0x3FFFD;
    return isWide ? 2 : 1;
  }
}
