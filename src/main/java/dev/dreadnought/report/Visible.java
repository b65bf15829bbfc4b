package dev.dreadnought.report;

import dev.dreadnought.source.Hidden;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of somebody else, made safe to look at: nothing in it moves a cursor, turns the direction of
 * writing or hides. Markup is not its business; templates escape that.
 */
final class Visible {

  /** Sequences that steer a terminal (ECMA-48): CSI, strings such as OSC, and the short ones. */
  private static final Pattern ESCAPE_SEQUENCE =
      Pattern.compile(
          "(?:\u001b\\[|\u009b)[0-?]*[ -/]*[@-~]?"
              + "|(?:\u001b[\\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u009c|\u001b\\\\)?"
              + "|\u001b[ -/]*[0-~]?");

  private static final Pattern SPACE = Pattern.compile("[\\s\u0085\u2028\u2029]+");

  private static final String ELLIPSIS = "…";

  private Visible() {}

  /** For a terminal: one line, without escape sequences and control characters. */
  static String line(String text) {
    String steered = ESCAPE_SEQUENCE.matcher(text).replaceAll("");
    String oneLine = SPACE.matcher(steered).replaceAll(" ").strip();
    StringBuilder out = new StringBuilder(oneLine.length());
    oneLine.codePoints().filter(c -> !isControl(c)).forEach(c -> append(out, c));
    return out.toString();
  }

  /** For a page: every character is kept; those that cannot be seen are named. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < text.length(); ) {
      if (isPlain(text.charAt(i))) {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isUnseen(c)) {
        // What can be seen is copied in stretches: a page is long, and nearly all of it.
        append(out.append(text, kept, i), c);
        kept = next;
      }
      i = next;
    }
    return kept == 0 ? text : out.append(text, kept, text.length()).toString();
  }

  /** A name, of at most so many characters. */
  static String shortened(String text, int most) {
    int characters = text.codePointCount(0, text.length());
    if (characters <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + ELLIPSIS;
  }

  private static void append(StringBuilder out, int c) {
    if (isUnseen(c)) {
      out.append(String.format(Locale.ROOT, "[U+%04X]", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Nearly all of a page, and quicker told than the rest. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  private static boolean isUnseen(int c) {
    return c != '\n' && c != '\t' && Hidden.is(c);
  }

  private static boolean isControl(int c) {
    return c < 0x20 || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
  }
}
