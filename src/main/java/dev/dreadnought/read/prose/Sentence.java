package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Locale;

/**
 * A sentence, or a heading or an item that is none.
 *
 * @param number from 0, in reading order
 * @param standing what its place on the page makes of what it names
 * @param leadIn the number of the sentence that it goes on with, as an item of its list; or {@link
 *     Block#NONE}
 * @param tokens without the mark at its end
 */
record Sentence(
    int number, Text text, Block.Kind block, Status standing, int leadIn, List<Token> tokens) {

  private static final int WIDEST = 40;

  /** In characters: the line that underlines a heading, and blank lines. */
  private static final int LONGEST_GAP = 120;

  /** Further back nobody looks for where a line begins. */
  private static final int LONGEST_LINE = 2000;

  Sentence at(Status place) {
    return new Sentence(number, text, block, place, leadIn, tokens);
  }

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

  /** The words of a range in small letters, with blanks between. */
  String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i == from ? "" : " ").append(tokens.get(i).word());
    }
    return words.toString();
  }

  /** The words of the heading right above it, in small letters; empty where there is none. */
  String headingAbove() {
    int heading = block == Block.Kind.HEADING ? -1 : text.headingBefore(start());
    String characters = text.characters();
    int end = heading < 0 ? -1 : characters.indexOf('\n', heading);
    if (end < 0 || end >= start() || start() - end > LONGEST_GAP) {
      return "";
    }
    for (int i = end; i < start(); i++) {
      char c = characters.charAt(i);
      if (!Character.isWhitespace(c) && "-=~*_`\"".indexOf(c) < 0) {
        return "";
      }
    }
    return characters.substring(heading, end).toLowerCase(Locale.ROOT);
  }

  /** True where a question mark ends it. */
  boolean isQuestion() {
    String characters = text.characters();
    int at = end();
    while (at < characters.length() && "\"'*_`)., …".indexOf(characters.charAt(at)) >= 0) {
      at++;
    }
    return at < characters.length() && characters.charAt(at) == '?';
  }

  /** True where another sentence goes on in the same paragraph, point or row. */
  boolean isBefore(Sentence next) {
    String between = until(next);
    boolean line = block == Block.Kind.ROW ? between.contains("\n") : isBlankLine(between);
    boolean point = block == Block.Kind.ITEM && next.startsPoint();
    boolean later = end() <= next.start() || number < next.number;
    return block == next.block && later && !line && !point;
  }

  /** What stands before a later one; nothing where that was taken out of the same words. */
  String until(Sentence next) {
    return text.characters().substring(end(), Math.max(end(), next.start()));
  }

  private static boolean isBlankLine(String between) {
    int line = between.indexOf('\n');
    while (line >= 0) {
      int next = between.indexOf('\n', line + 1);
      if (next >= 0 && between.substring(line, next).isBlank()) {
        return true;
      }
      line = next;
    }
    return false;
  }

  /** How far from the beginning of its line it stands, as far as a point of a list may. */
  int column() {
    int start = size() == 0 ? 0 : start();
    int i = start;
    while (i > 0 && start - i < WIDEST && text.characters().charAt(i - 1) != '\n') {
      i--;
    }
    return start - i;
  }

  /** The place behind brackets that open at a place; the place itself where none do. */
  int behindBrackets(int at) {
    int i = at;
    if (word(i).equals("(")) {
      while (i < size() && !word(i).equals(")")) {
        i++;
      }
      i++;
    }
    return i;
  }

  /** How far in its line begins, in blanks. */
  int indentation() {
    int line = lineStart();
    int i = line;
    while (i < start() && text.characters().charAt(i) == ' ') {
      i++;
    }
    return i - line;
  }

  /** True where nothing stands before it in its line but the mark of a point and of its type. */
  boolean startsPoint() {
    for (int i = lineStart(); i < start(); i++) {
      char c = text.characters().charAt(i);
      if (Character.isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private int lineStart() {
    int from = size() == 0 ? 0 : start();
    int i = from;
    while (i > 0 && from - i < LONGEST_LINE && text.characters().charAt(i - 1) != '\n') {
      i--;
    }
    return i;
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
