package dev.dreadnought.report;

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
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
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
    if (c == '\n' || c == '\t' || !isHidden(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(Locale.ROOT, "[U+%04X]", c));
    }
  }

  /** Written out, because what Character.getType says differs between versions of Java. */
  private static boolean isHidden(int c) {
    return isControl(c)
        || isDirection(c)
        || c == 0x00AD
        || c == 0x180E
        || c >= 0x200B && c <= 0x200D
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xE0000 && c <= 0xE007F
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE;
  }

  private static boolean isControl(int c) {
    return c < 0x20 || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
  }

  private static boolean isDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
