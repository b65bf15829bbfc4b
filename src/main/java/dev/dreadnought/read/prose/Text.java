package dev.dreadnought.read.prose;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An input as a page: its blocks, and the line and column of each character. */
final class Text {
  /** Longer first lines are sentences, not titles; in characters. */
  private static final int LONGEST_TITLE = 80;

  private static final int LONGEST_LABEL = 40;

  private final Source source;
  private final int[] lineStarts;

  Text(Source source) {
    this.source = source;
    this.lineStarts = lineStarts(source.text());
  }

  String characters() {
    return source.text();
  }

  Location at(int start, int end) {
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    return new Location(source.name(), line + 1, start - lineStarts[line] + 1, end - start);
  }

  /** The words between two offsets on one line. */
  String words(int start, int end) {
    StringBuilder words = new StringBuilder();
    boolean blank = false;
    for (int i = start; i < end; i++) {
      char c = source.text().charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        blank = words.length() > 0;
      } else {
        if (blank) {
          words.append(' ');
          blank = false;
        }
        words.append(c);
      }
    }
    return words.toString();
  }

  /** Paragraphs, headings, list items and rows of tables, in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    boolean open = false;
    for (int line = 0; line < lineStarts.length; line++) {
      int start = skipBlanks(lineStarts[line], endOfLine(line));
      int end = trimEnd(start, endOfLine(line));
      if (start >= end) {
        open = false;
      } else if (isRuler(start, end)) {
        if (open && isShort(blocks.get(blocks.size() - 1))) {
          replaceLast(blocks, Block.Kind.HEADING, blocks.get(blocks.size() - 1).end());
        }
        open = false;
      } else if (source.text().charAt(start) == '#') {
        blocks.add(new Block(start, end, Block.Kind.HEADING));
        open = false;
      } else if (isLabel(start, end)) {
        blocks.add(new Block(start, end, Block.Kind.ITEM));
        open = true;
      } else if (itemMarker(start, end) > 0) {
        blocks.add(new Block(start + itemMarker(start, end), end, Block.Kind.ITEM));
        open = true;
      } else if (open) {
        replaceLast(blocks, blocks.get(blocks.size() - 1).kind(), end);
      } else {
        blocks.add(new Block(start, end, Block.Kind.PARAGRAPH));
        open = true;
      }
    }
    return withTitle(blocks);
  }

  private static void replaceLast(List<Block> blocks, Block.Kind kind, int end) {
    int last = blocks.size() - 1;
    blocks.set(last, new Block(blocks.get(last).start(), end, kind));
  }

  /** A short first block without an end mark, with more after it, is the title. */
  private List<Block> withTitle(List<Block> blocks) {
    if (blocks.size() > 1
        && blocks.get(0).kind() == Block.Kind.PARAGRAPH
        && isShort(blocks.get(0))
        && ".:;!?,".indexOf(source.text().charAt(blocks.get(0).end() - 1)) < 0) {
      blocks.set(0, new Block(blocks.get(0).start(), blocks.get(0).end(), Block.Kind.HEADING));
    }
    return blocks;
  }

  private static boolean isShort(Block block) {
    return block.end() - block.start() <= LONGEST_TITLE;
  }

  /** True of a line such as {@code Database: MySQL}, also with marks of emphasis. */
  private boolean isLabel(int start, int end) {
    int i = start;
    while (i < end && "*_".indexOf(source.text().charAt(i)) >= 0) {
      i++;
    }
    if (i >= end || !Character.isUpperCase(source.text().charAt(i))) {
      return false;
    }
    while (i < end && i - start < LONGEST_LABEL && isOfLabel(source.text().charAt(i))) {
      i++;
    }
    return i < end && source.text().charAt(i) == ':' && i + 1 < end;
  }

  private static boolean isOfLabel(char c) {
    return Character.isLetter(c) || c == ' ' || c == '-' || c == '/' || c == '*' || c == '_';
  }

  /** The length of the mark that makes a line an item of a list or a row of a table; or 0. */
  private int itemMarker(int start, int end) {
    char c = source.text().charAt(start);
    if (c == '|') {
      return 1;
    }
    int after = start + 1;
    if (Character.isDigit(c)) {
      while (after < end && Character.isDigit(source.text().charAt(after)) && after < start + 3) {
        after++;
      }
      if (after < end && ".)".indexOf(source.text().charAt(after)) >= 0) {
        after++;
      } else {
        return 0;
      }
    } else if ("-*+\u2022\u2023\u25e6\u00b7".indexOf(c) < 0) {
      return 0;
    }
    boolean blank = after < end && Character.isWhitespace(source.text().charAt(after));
    return blank ? after - start : 0;
  }

  /** True of {@code ====}, {@code ----}, {@code ```} and {@code |---|---|}. */
  private boolean isRuler(int start, int end) {
    if (source.text().startsWith("```", start)) {
      return true;
    }
    for (int i = start; i < end; i++) {
      if ("=-|:* ".indexOf(source.text().charAt(i)) < 0) {
        return false;
      }
    }
    return end - start >= 3;
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(source.text().charAt(i))) {
      i++;
    }
    return i;
  }

  private int trimEnd(int start, int from) {
    int i = from;
    while (i > start && isBlank(source.text().charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\ufeff';
  }

  private int endOfLine(int line) {
    return line + 1 < lineStarts.length ? lineStarts[line + 1] : source.text().length();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
