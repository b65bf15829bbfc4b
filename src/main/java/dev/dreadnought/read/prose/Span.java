package dev.dreadnought.read.prose;

/**
 * A run of characters of the text.
 *
 * @param start offset of the first
 * @param end offset after the last
 */
record Span(int start, int end) {

  int length() {
    return end - start;
  }

  /** From the beginning of one to the end of the other, in whichever order they stand. */
  Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }
}
