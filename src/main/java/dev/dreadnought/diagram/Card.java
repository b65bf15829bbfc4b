package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of text with its marks, measured: what stands in a node, beside an arrow or at the head
 * of a box. Lengths are in CSS pixels.
 *
 * @param lines from the top
 * @param marks below the lines
 */
record Card(List<Line> lines, List<Mark> marks) {
  private static final double MARK_GAP = 4;

  /** How a line is set. */
  enum Style {
    NAME(13, 17, true),
    TITLE(15, 20, true),
    TEXT(12, 15.5, false),
    /** Emphasis; the italic letters are as wide as the upright ones. */
    NOTE(12, 15.5, false),
    STRONG(12, 15.5, true);

    private final double size;
    private final double leading;
    private final boolean bold;

    Style(double size, double leading, boolean bold) {
      this.size = size;
      this.leading = leading;
      this.bold = bold;
    }

    double size() {
      return size;
    }

    /** From one base line to the next. */
    double leading() {
      return leading;
    }

    boolean isBold() {
      return bold;
    }

    Typeface typeface() {
      return bold ? Typeface.BOLD : Typeface.REGULAR;
    }
  }

  record Line(String text, Style style) {
    double width() {
      return style.typeface().width(text, style.size());
    }
  }

  /**
   * How bad the findings on an element are.
   *
   * @param band the worst
   * @param count how many there are
   * @param possible true where they rest on something that nobody said
   */
  record Mark(Band band, int count, boolean possible) {
    static final double HEIGHT = 17;
    private static final double SIZE = 12;
    private static final double PADDING = 5;

    /** {@code 23, worst critical}: a band before the number of all would count those in it. */
    String text() {
      String worst = count == 1 ? band.word() : "worst " + band.word();
      String separator = possible || count > 1 ? ", " : " ";
      return count + (possible ? " possible" : "") + separator + worst;
    }

    double size() {
      return SIZE;
    }

    double textWidth() {
      return Typeface.BOLD.width(text(), SIZE);
    }

    double width() {
      return textWidth() + 2 * PADDING;
    }
  }

  Card {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }

  boolean isEmpty() {
    return lines.isEmpty() && marks.isEmpty();
  }

  double width() {
    double widest = 0;
    for (Mark mark : marks) {
      widest = Math.max(widest, mark.width());
    }
    for (Line line : lines) {
      widest = Math.max(widest, line.width());
    }
    return Math.ceil(widest);
  }

  double height() {
    int gaps = Math.max(0, lines.isEmpty() ? marks.size() - 1 : marks.size());
    double sum = marks.size() * Mark.HEIGHT + gaps * MARK_GAP;
    for (Line line : lines) {
      sum += line.style().leading();
    }
    return Math.ceil(sum);
  }

  static double markGap() {
    return MARK_GAP;
  }

  /** Makes a card line by line. */
  static final class Maker {
    private final double width;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param width that no line exceeds
     */
    Maker(double width) {
      this.width = width;
    }

    /** Adds text on at most so many lines; nothing where it is empty. */
    Maker add(String text, Style style, int most) {
      String plain = Plain.text(text);
      if (!plain.isEmpty()) {
        for (String line : style.typeface().wrap(plain, style.size(), width, most)) {
          lines.add(new Line(line, style));
        }
      }
      return this;
    }

    Card with(List<Mark> marks) {
      return new Card(lines, marks);
    }
  }
}
