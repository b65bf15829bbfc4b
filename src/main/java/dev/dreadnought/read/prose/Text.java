package dev.dreadnought.read.prose;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.Arrays;
import java.util.stream.IntStream;

/** An input as a page: its words, and the line and column of each character. */
final class Text {
  private final Source source;
  private final String readable;
  private final int[] lineStarts;
  private final int[] headings;

  Text(Source source) {
    this.source = source;
    this.readable = Drawings.asArrows(Markup.without(source.text()));
    this.lineStarts = lineStarts(source.text());
    this.headings =
        IntStream.range(0, lineStarts.length)
            .filter(line -> isHeading(line))
            .map(line -> lineStarts[line])
            .toArray();
  }

  /** "# Worker", or a line that is underlined. */
  private boolean isHeading(int line) {
    int start = lineStarts[line];
    if (source.text().startsWith("#", start)) {
      return true;
    }
    int under = line + 1 < lineStarts.length ? lineStarts[line + 1] : source.text().length();
    boolean ruled =
        source.text().startsWith("---", under) || source.text().startsWith("===", under);
    return ruled && Character.isLetter(source.text().charAt(start));
  }

  /** Where the first heading from a place on begins, or -1. */
  int headingAfter(int offset) {
    int found = Arrays.binarySearch(headings, offset);
    int next = found >= 0 ? found : -found - 1;
    return next < headings.length ? headings[next] : -1;
  }

  /** Where the last heading before a place begins, or -1. */
  int headingBefore(int offset) {
    int found = Arrays.binarySearch(headings, offset);
    int last = (found >= 0 ? found : -found - 1) - 1;
    return last >= 0 ? headings[last] : -1;
  }

  String characters() {
    return source.text();
  }

  /** The characters with blanks for all markup, each where it is in the text. */
  String readable() {
    return readable;
  }

  Location at(int start, int end) {
    int found = Arrays.binarySearch(lineStarts, start);
    int line = found >= 0 ? found : -found - 2;
    return new Location(source.name(), line + 1, start - lineStarts[line] + 1, end - start);
  }

  /** The words between two offsets on one line. */
  String words(int start, int end) {
    return words(source.text(), start, end);
  }

  private static String words(String text, int start, int end) {
    StringBuilder words = new StringBuilder();
    boolean blank = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
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

  private static final String MARKS = "`*[]\"“”\u00ae\u2122";

  /** The words between two offsets without the marks that emphasise or own them. */
  String name(int start, int end) {
    String words = words(readable, start, end);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (MARKS.indexOf(c) < 0 && !isClosingQuote(words, i)) {
        name.append(c);
      }
    }
    return name.toString();
  }

  /** The mark behind the router of "the 'router' application", which was opened before it. */
  private static boolean isClosingQuote(String words, int i) {
    char c = words.charAt(i);
    boolean quote = c == '\'' || c == '’';
    boolean ends = i > 0 && (i + 1 == words.length() || words.charAt(i + 1) == ' ');
    boolean owner = i > 0 && words.charAt(i - 1) == 's';
    return quote && ends && !owner;
  }

  int lines() {
    return lineStarts.length;
  }

  int startOfLine(int line) {
    return lineStarts[line];
  }

  int endOfLine(int line) {
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
