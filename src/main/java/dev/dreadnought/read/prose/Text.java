package dev.dreadnought.read.prose;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Source;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An input as a page: its words, and the line and column of each character. */
final class Text {
  /** In letters. */
  private static final int LONGEST_LABEL = 20;

  private final Source source;
  private final String characters;

  /** Where in the source each character stands, where diagrams were read; null where none were. */
  private final int @Nullable [] origins;

  private final String readable;
  private final int[] lineStarts;
  private final int[] linesOfSource;
  private final int[] headings;

  Text(Source source) {
    this.source = source;
    boolean drawn = Mermaid.isIn(source.text());
    Mermaid.Page page = drawn ? Mermaid.without(source.text()) : null;
    this.characters = page == null ? source.text() : page.characters();
    this.origins = page == null ? null : page.origins();
    this.readable = Drawings.asArrows(Markup.without(characters));
    this.lineStarts = lineStarts(characters);
    this.linesOfSource = page == null ? lineStarts : lineStarts(source.text());
    this.headings =
        IntStream.range(0, lineStarts.length)
            .filter(line -> isHeading(line))
            .map(line -> lineStarts[line])
            .toArray();
  }

  /** "# Worker", or a line that is underlined. */
  private boolean isHeading(int line) {
    int start = lineStarts[line];
    if (characters.startsWith("#", start)) {
      return true;
    }
    int under = line + 1 < lineStarts.length ? lineStarts[line + 1] : characters.length();
    boolean ruled = characters.startsWith("---", under) || characters.startsWith("===", under);
    return ruled && Character.isLetter(characters.charAt(start));
  }

  /** Where the first heading from a place on begins, or -1. */
  int headingAfter(int offset) {
    int found = Arrays.binarySearch(headings, offset);
    int next = found >= 0 ? found : -found - 1;
    return next < headings.length ? headings[next] : -1;
  }

  /** True where one of these words and a colon stand right before a place: "Role: The planner". */
  boolean isBehindLabel(int offset, Set<String> labels) {
    int end = offset;
    boolean colon = false;
    while (end > 0 && !Character.isLetterOrDigit(characters.charAt(end - 1))) {
      end--;
      colon |= characters.charAt(end) == ':';
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_LABEL && isLetter(start - 1)) {
      start--;
    }
    return colon && labels.contains(characters.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private boolean isLetter(int offset) {
    return Character.isLetter(characters.charAt(offset));
  }

  /** Where the last heading before a place begins, or -1. */
  int headingBefore(int offset) {
    int found = Arrays.binarySearch(headings, offset);
    int last = (found >= 0 ? found : -found - 1) - 1;
    return last >= 0 ? headings[last] : -1;
  }

  String characters() {
    return characters;
  }

  /** The characters with blanks for all markup, each where it is in the text. */
  String readable() {
    return readable;
  }

  Location at(int start, int end) {
    return atSource(inSource(new Span(start, end)));
  }

  /** The place of a run of the source. */
  Location atSource(Span span) {
    int found = Arrays.binarySearch(linesOfSource, span.start());
    int line = found >= 0 ? found : -found - 2;
    int column = span.start() - linesOfSource[line] + 1;
    return new Location(source.name(), line + 1, column, span.length());
  }

  /** The words between two offsets on one line, as the source has them. */
  String words(int start, int end) {
    Span span = inSource(new Span(start, end));
    return words(source.text(), span.start(), span.end());
  }

  /**
   * Where a run stands in the source; of a run from one node of a diagram to another the line that
   * draws the edge.
   */
  Span inSource(Span run) {
    int start = run.start();
    int end = run.end();
    if (origins == null || start >= end || end > origins.length) {
      return run;
    }
    int from = origins[start];
    int to = origins[end - 1] + 1;
    if (to - from == end - start) {
      return new Span(from, to);
    }
    int line = characters.indexOf('\n', start);
    int last = line < 0 ? origins[origins.length - 1] : origins[line];
    int found = Arrays.binarySearch(linesOfSource, last);
    int first = linesOfSource[found >= 0 ? found : -found - 2];
    while (first < last && Character.isWhitespace(source.text().charAt(first))) {
      first++;
    }
    return new Span(first, last + 1);
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
    return line + 1 < lineStarts.length ? lineStarts[line + 1] : characters.length();
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
