package dev.dreadnought.diagram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How wide text is, by the advance widths of Liberation Sans (SIL Open Font License 1.1), which
 * Arial, Arimo and Helvetica share; so a picture is measured without a font of the machine.
 *
 * <p>The table {@code liberation-sans.widths} was read from the font files of version 2.1.5 with
 * fontTools: for each code point of a few blocks (Latin, Greek, Cyrillic, punctuation, currency,
 * arrows) the advance of its glyph in {@code hmtx}. Kerning is left out; it only narrows.
 */
final class Typeface {
  /** The font first, then those with the same widths, then whatever there is. */
  static final String FAMILY = "'Liberation Sans', Arial, Arimo, Helvetica, sans-serif";

  private static final String TABLE = "liberation-sans.widths";
  private static final double UNITS = 2048;

  /** For scripts that the table lacks, wide enough for most of their letters. */
  private static final int UNLISTED = 1500;

  /** For East Asian characters and pictographs, which fill a square; some a little more. */
  private static final int SQUARE = 2300;

  private static final int FIRST_SQUARE = 0x1100;
  private static final String ELLIPSIS = "…";

  static final Typeface REGULAR = read("regular");
  static final Typeface BOLD = read("bold");

  /** Widths of runs of code points, by the first of each. */
  private final TreeMap<Integer, int[]> runs;

  private Typeface(TreeMap<Integer, int[]> runs) {
    this.runs = runs;
  }

  /** In the unit of the font size. */
  double width(String text, double size) {
    long sum = text.codePoints().mapToLong(this::advance).sum();
    return sum * size / UNITS;
  }

  private int advance(int codePoint) {
    var run = runs.floorEntry(codePoint);
    if (run != null && codePoint - run.getKey() < run.getValue().length) {
      return run.getValue()[codePoint - run.getKey()];
    }
    return codePoint >= FIRST_SQUARE ? SQUARE : UNLISTED;
  }

  /**
   * The text on lines that are no wider than asked for, broken at spaces, and within a word only
   * where the word alone is too wide. What does not fit on so many lines ends in an ellipsis.
   */
  List<String> wrap(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      String rest = word;
      if (line.length() > 0 && width(line + " " + rest, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (line.length() == 0 && width(rest, size) > width && lines.size() <= most) {
        int end = fitting(rest, size, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      if (!rest.isEmpty()) {
        line.append(line.length() == 0 ? "" : " ").append(rest);
      }
      if (lines.size() > most) {
        break;
      }
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines.size() <= most ? lines : cut(lines, size, width, most);
  }

  private List<String> cut(List<String> lines, double size, double width, int most) {
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    String last = kept.get(most - 1);
    while (width(last + ELLIPSIS, size) > width && !last.isEmpty()) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.set(most - 1, last.stripTrailing() + ELLIPSIS);
    return kept;
  }

  /** How much of a word fits; at least one character. */
  private int fitting(String word, double size, double width) {
    double sum = 0;
    int end = 0;
    while (end < word.length()) {
      int next = word.codePointAt(end);
      sum += advance(next) * size / UNITS;
      if (sum > width && end > 0) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static Typeface read(String style) {
    TreeMap<Integer, int[]> runs = new TreeMap<>();
    try (InputStream in = Typeface.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the program has no " + TABLE);
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split(" ");
        if (fields[0].equals(style)) {
          runs.put(Integer.parseInt(fields[1], 16), widths(fields));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Typeface(runs);
  }

  private static int[] widths(String[] fields) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 2; i < fields.length; i++) {
      String[] run = fields[i].split("\\*");
      int times = run.length == 1 ? 1 : Integer.parseInt(run[1]);
      for (int j = 0; j < times; j++) {
        widths.add(Integer.parseInt(run[0]));
      }
    }
    return widths.stream().mapToInt(Integer::intValue).toArray();
  }
}
