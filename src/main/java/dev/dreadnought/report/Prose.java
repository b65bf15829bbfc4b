package dev.dreadnought.report;

import java.util.ArrayList;
import java.util.List;

/** A text of the catalog, in which backticks enclose what a reader may type. */
record Prose(List<Piece> pieces) {

  record Piece(String text, boolean isCode) {}

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
