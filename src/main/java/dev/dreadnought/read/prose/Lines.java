package dev.dreadnought.read.prose;

import java.util.Locale;
import java.util.Set;

/** What single lines of a page look like: items, labels, rulers, fences, rows of tables. */
final class Lines {
  private static final int LONGEST_LABEL = 40;
  private static final int FEWEST_WORDS = 5;
  private static final String BOLD = "**";
  private static final String DASHES = "-\u2013\u2014";
  private static final String BULLETS = "-*+\u2022\u2023\u25e6\u00b7\u25aa\u2713\u2714\u2705\u2611";

  /** In front of what is not there. */
  private static final String CROSSES = "\u274c\u2717\u2718\u2716\u274e";

  private static final Set<String> PLAIN =
      Words.of("text txt plain plaintext ascii diagram mermaid flow markdown md");

  private final Text text;
  private final String characters;

  Lines(Text text) {
    this.text = text;
    this.characters = text.readable();
  }

  /** Where the words of a line begin, after blanks and the marks of a quotation. */
  int start(int line) {
    int end = text.endOfLine(line);
    int start = skipBlanks(text.startOfLine(line), end);
    while (start < end
        && characters.charAt(start) == '>'
        && !Arrows.isApart(characters, start - 2)) {
      start = skipBlanks(start + 1, end);
    }
    return start;
  }

  int end(int line, int start) {
    int i = text.endOfLine(line);
    while (i > start && isBlank(characters.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  boolean isEmpty(int line) {
    return line >= text.lines() || start(line) >= end(line, start(line));
  }

  /** How far a line stands from the left, in characters. */
  int indentation(int line) {
    return start(line) - text.startOfLine(line);
  }

  /** True of a line such as {@code Database: MySQL}, also with marks of emphasis. */
  boolean isLabel(int start, int end) {
    int i = start;
    if (isBoldLabel(start, end)) {
      return true;
    }
    while (i < end && "*_".indexOf(characters.charAt(i)) >= 0) {
      i++;
    }
    if (i >= end || !Character.isUpperCase(characters.charAt(i))) {
      return false;
    }
    while (i < end && i - start < LONGEST_LABEL && isOfLabel(characters.charAt(i))) {
      i++;
    }
    return i < end && characters.charAt(i) == ':' && i + 1 < end;
  }

  /** True of {@code **Cache** - Redis}, with any dash. */
  private boolean isBoldLabel(int start, int end) {
    int close = characters.startsWith(BOLD, start) ? characters.indexOf(BOLD, start + 2) : -1;
    if (close < 0 || close - start > LONGEST_LABEL || close >= end) {
      return false;
    }
    int behind = skipBlanks(close + 2, end);
    return behind + 1 < end && DASHES.indexOf(characters.charAt(behind)) >= 0;
  }

  private static boolean isOfLabel(char c) {
    return Character.isLetter(c) || c == ' ' || c == '-' || c == '/' || c == '*' || c == '_';
  }

  /** The length of the mark that makes a line an item of a list; or 0. */
  int itemMarker(int start, int end) {
    char c = characters.charAt(start);
    if (Arrows.isApart(characters, start)) {
      return 0;
    }
    int after = start + 1;
    if (Character.isDigit(c)) {
      while (after < end && Character.isDigit(characters.charAt(after)) && after < start + 3) {
        after++;
      }
      if (after < end && ".)".indexOf(characters.charAt(after)) >= 0) {
        after++;
      } else {
        return 0;
      }
    } else if (BULLETS.indexOf(c) < 0 && CROSSES.indexOf(c) < 0) {
      return 0;
    }
    boolean blank = after < end && Character.isWhitespace(characters.charAt(after));
    return blank ? after - start : 0;
  }

  /** The length of the number of a section with its blank, {@code 3.2} or {@code 4.1.1.}; or 0. */
  int sectionNumber(int start, int end) {
    int i = start;
    int dots = 0;
    while (i < end && (Character.isDigit(characters.charAt(i)) || characters.charAt(i) == '.')) {
      boolean dot = characters.charAt(i) == '.';
      if (dot && (i == start || characters.charAt(i - 1) == '.')) {
        return 0;
      }
      dots += dot && i + 1 < end && Character.isDigit(characters.charAt(i + 1)) ? 1 : 0;
      i++;
    }
    boolean blank = i < end && Character.isWhitespace(characters.charAt(i));
    return dots > 0 && blank ? skipBlanks(i, end) - start : 0;
  }

  /** True of a line that begins with a cross, behind its mark or as its mark. */
  boolean isCrossed(int start, int from) {
    return CROSSES.indexOf(characters.charAt(start)) >= 0
        || from < characters.length() && CROSSES.indexOf(characters.charAt(from)) >= 0;
  }

  /** The length of a box to tick behind an item's mark, {@code [ ]} or {@code [x]}; or 0. */
  int box(int start, int end) {
    int i = skipBlanks(start, end);
    boolean box =
        i + 2 < end
            && characters.charAt(i) == '['
            && characters.charAt(i + 2) == ']'
            && " xX".indexOf(characters.charAt(i + 1)) >= 0;
    return box ? i + 3 - start : 0;
  }

  boolean isFence(int start, int end) {
    return characters.startsWith("```", start) || characters.startsWith("~~~", start);
  }

  /** True of {@code == Storage ==}. */
  boolean isWikiHeading(int start, int end) {
    boolean marked =
        end - start > 4
            && characters.startsWith("==", start)
            && characters.startsWith("==", end - 2);
    for (int i = start; marked && i < end; i++) {
      if (Character.isLetter(characters.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where a fence holds no code of a language. */
  static boolean isPlainLanguage(String language) {
    return language.isEmpty() || PLAIN.contains(language.toLowerCase(Locale.ROOT));
  }

  /** True of {@code ====}, {@code ----} and {@code |---|---|}. */
  boolean isRuler(int start, int end) {
    for (int i = start; i < end; i++) {
      if ("=-|:* +".indexOf(characters.charAt(i)) < 0) {
        return false;
      }
    }
    return end - start >= 3;
  }

  boolean isRulerOfTable(int line) {
    if (isEmpty(line)) {
      return false;
    }
    int start = start(line);
    int end = end(line, start);
    return isRuler(start, end) && has('|', start, end) && has('-', start, end);
  }

  boolean has(char wanted, int start, int end) {
    for (int i = start; i < end; i++) {
      if (characters.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** True of a line that somebody wrote for readers, and not for a machine. */
  boolean isProse(int start, int end) {
    int words = 0;
    int strange = 0;
    for (int i = start; i < end; i++) {
      char c = characters.charAt(i);
      words += c == ' ' ? 1 : 0;
      strange += "{}=$<>;|\\@".indexOf(c) >= 0 ? 1 : 0;
    }
    boolean opens = Character.isUpperCase(characters.charAt(start));
    return opens && words >= FEWEST_WORDS - 1 && strange == 0;
  }

  int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(characters.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\ufeff';
  }
}
