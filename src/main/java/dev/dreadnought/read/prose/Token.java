package dev.dreadnought.read.prose;

/**
 * A word, a number or a mark of the text.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 * @param word in lower case, with straight quotes; a mark is the mark itself
 * @param joined true where a hyphen, a dot or an underscore ties it to the token before, as in
 *     {@code Flask-Login} and {@code Node.js}
 * @param capital true where it begins with a capital letter
 */
record Token(int start, int end, String word, Type type, boolean joined, boolean capital) {

  /** What a token is made of. */
  enum Type {
    WORD,
    NUMBER,
    MARK
  }

  boolean is(String other) {
    return word.equals(other);
  }

  boolean isWord() {
    return type == Type.WORD;
  }

  boolean isMark() {
    return type == Type.MARK;
  }
}
