package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.List;

/** A text of the catalog, in which backticks enclose what a reader may type. */
record Prose(List<Piece> pieces) {
  private static final int LONGEST_WORD = 32;

  record Piece(String text, boolean isCode) {
    /** A word that would be read as two where a line ended within it, and fits a line. */
    public boolean isWord() {
      return text.length() <= LONGEST_WORD && text.indexOf(' ') < 0;
    }
  }

  static Prose of(String text) {
    String[] parts = text.strip().split("`", -1);
    boolean isBalanced = parts.length % 2 == 1;
    if (!isBalanced) {
      return new Prose(List.of(new Piece(text.strip(), false)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece(parts[i], i % 2 == 1));
      }
    }
    return new Prose(List.copyOf(pieces));
  }
}
