package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Drawings of boxes and lines, one below the other: what leads down from one line of words to the
 * next becomes an arrow, and frames and the notes beside a line become blanks, so that a drawing
 * reads as a chain of arrows and each character keeps its place.
 */
final class Drawings {
  private static final String HEADS = "\u2193\u21d3\u2b07\u25bc\u25be\u25bd";
  private static final String BARS = "\u2502\u2503\u2551";
  private static final String CORNERS =
      "\u2500\u2501\u2550\u250c\u2510\u2514\u252c\u2534\u253c\u2518"
          + "\u250f\u2513\u2517\u251b\u2533\u253b\u254b"
          + "\u2554\u2557\u255a\u255d\u2566\u2569\u256c\u256d\u256e\u256f\u2570";

  /** What lines of plain signs are drawn with, inside of a fence only. */
  private static final String PLAIN_BARS = "|";

  private static final String PLAIN_FRAMES = "+-=_/\\";

  /** Behind the sign of an arrow some systems add a mark that asks for a picture. */
  private static final char AS_PICTURE = '\ufe0f';

  private enum Line {
    /** Nothing. */
    BLANK,
    /** Leads down. */
    DOWN,
    /** Part of a frame. */
    FRAME,
    /** Words beside a line that leads down. */
    NOTE,
    /** Anything else. */
    WORDS
  }

  private final char[] page;
  private final List<int[]> lines = new ArrayList<>();

  private Drawings(String text) {
    this.page = text.toCharArray();
    int start = 0;
    for (int i = 0; i <= page.length; i++) {
      if (i == page.length || page[i] == '\n') {
        lines.add(new int[] {start, i});
        start = i + 1;
      }
    }
  }

  /** The page with arrows for what leads down, each character where it was. */
  static String asArrows(String text) {
    Drawings drawings = new Drawings(text);
    drawings.read();
    return new String(drawings.page);
  }

  private void read() {
    boolean fenced = false;
    boolean words = false;
    List<Integer> between = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isFence(i)) {
        fenced = !fenced;
        words = false;
        between.clear();
        continue;
      }
      Line line = line(i, fenced);
      boolean apart = line == Line.BLANK && !fenced;
      if (apart) {
        words = false;
        between.clear();
      } else if (line == Line.WORDS) {
        if (words) {
          lead(between, fenced);
        }
        if (fenced && isRowOfBoxes(i)) {
          unframe(i);
        }
        words = true;
        between.clear();
      } else {
        between.add(i);
      }
    }
  }

  private boolean isFence(int line) {
    String words = new String(page, lines.get(line)[0], length(line)).strip();
    return words.startsWith("```") || words.startsWith("~~~");
  }

  private int length(int line) {
    return lines.get(line)[1] - lines.get(line)[0];
  }

  private Line line(int number, boolean fenced) {
    int from = lines.get(number)[0];
    int to = lines.get(number)[1];
    while (from < to && isBlank(page[from])) {
      from++;
    }
    while (to > from && isBlank(page[to - 1])) {
      to--;
    }
    if (from == to) {
      return Line.BLANK;
    }
    boolean down = false;
    boolean ruled = false;
    boolean other = false;
    for (int i = from; i < to; i++) {
      char c = page[i];
      boolean bar = BARS.indexOf(c) >= 0 || fenced && PLAIN_BARS.indexOf(c) >= 0;
      ruled |= fenced && "-=_".indexOf(c) >= 0;
      down |= bar || HEADS.indexOf(c) >= 0 || fenced && isLoneHead(i, from, to);
      boolean frame = CORNERS.indexOf(c) >= 0 || fenced && PLAIN_FRAMES.indexOf(c) >= 0;
      other |= !bar && !frame && HEADS.indexOf(c) < 0 && !isBlank(c) && !isLoneHead(i, from, to);
    }
    if (!other) {
      return down && !ruled
          ? Line.DOWN
          : fenced || CORNERS.indexOf(page[from]) >= 0 ? Line.FRAME : Line.WORDS;
    }
    if (fenced && HEADS.indexOf(page[from]) >= 0) {
      return Line.DOWN;
    }
    boolean beside = BARS.indexOf(page[from]) >= 0 || fenced && page[from] == '|';
    boolean boxed = BARS.indexOf(page[to - 1]) >= 0 || page[to - 1] == '|';
    return beside && !boxed && hasOne(from, to) ? Line.NOTE : Line.WORDS;
  }

  /** True of a note with one bar only; rows of boxes and of tables have more. */
  private boolean hasOne(int from, int to) {
    int bars = 0;
    for (int i = from; i < to; i++) {
      bars += BARS.indexOf(page[i]) >= 0 || page[i] == '|' ? 1 : 0;
    }
    return bars == 1;
  }

  /** The "v" below a bar, with nothing but blanks and other such heads beside it. */
  private boolean isLoneHead(int i, int from, int to) {
    return (page[i] == 'v' || page[i] == 'V')
        && (i == from || isBlank(page[i - 1]))
        && (i + 1 == to || isBlank(page[i + 1]));
  }

  private static boolean isBlank(char c) {
    return c == AS_PICTURE || Character.isWhitespace(c) || Character.isISOControl(c);
  }

  /** Puts an arrow between two lines of words, where something between them leads down. */
  private void lead(List<Integer> between, boolean fenced) {
    int down = -1;
    for (int line : between) {
      down = down < 0 && line(line, fenced) == Line.DOWN ? line : down;
    }
    if (down < 0) {
      return;
    }
    int sign = lines.get(down)[0];
    while (isBlank(page[sign])) {
      sign++;
    }
    for (int line : between) {
      for (int i = lines.get(line)[0]; i < lines.get(line)[1]; i++) {
        page[i] = page[i] == '\r' ? '\r' : ' ';
      }
    }
    page[sign] = Arrows.RIGHT.charAt(0);
    if (fenced) {
      unframe(between.get(0) - 1);
      unframe(between.get(between.size() - 1) + 1);
    }
  }

  /** "┃ Shop ┃ → ┃ API ┃": boxes beside one another, with arrows between. */
  private boolean isRowOfBoxes(int line) {
    int from = lines.get(line)[0];
    int to = lines.get(line)[1];
    while (from < to && isBlank(page[from])) {
      from++;
    }
    int bars = 0;
    for (int i = from; i < to; i++) {
      bars += isBar(page[i]) ? 1 : 0;
    }
    boolean boxes = bars > 1 && isBar(page[from]);
    return boxes && Arrows.in(new String(page, from, to - from), 0, to - from);
  }

  private static boolean isBar(char c) {
    return BARS.indexOf(c) >= 0 || c == '|';
  }

  /** Blanks the sides of boxes. */
  private void unframe(int line) {
    for (int i = lines.get(line)[0]; i < lines.get(line)[1]; i++) {
      page[i] = isBar(page[i]) ? ' ' : page[i];
    }
  }
}
