package dev.dreadnought.read.prose;

/**
 * A run of text that sentences do not cross.
 *
 * @param start offset in the text
 * @param end offset after it
 */
record Block(int start, int end, Kind kind) {

  /** What a block is on the page. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM
  }
}
