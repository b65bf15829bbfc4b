package dev.dreadnought.read.prose;

import java.util.List;

/**
 * A sentence, or a heading or an item that is none.
 *
 * @param number from 0, in reading order
 * @param tokens without the mark at its end
 */
record Sentence(int number, Text text, Block.Kind block, List<Token> tokens) {

  /** The word as it is written. */
  String original(int i) {
    return text.characters().substring(tokens.get(i).start(), tokens.get(i).end());
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** The word at a place; empty outside of the sentence. */
  String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).word() : "";
  }

  int size() {
    return tokens.size();
  }

  int start() {
    return tokens.get(0).start();
  }

  int end() {
    return tokens.get(tokens.size() - 1).end();
  }
}
