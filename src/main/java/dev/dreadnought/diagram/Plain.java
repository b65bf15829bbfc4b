package dev.dreadnought.diagram;

import dev.dreadnought.source.Hidden;
import java.util.Locale;

/**
 * Text of somebody else, on one line, with nothing in it that hides or turns the direction of
 * writing. Markup is not its business; who writes escapes.
 */
final class Plain {
  private static final String ELLIPSIS = "…";

  private Plain() {}

  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString().strip();
  }

  /** At most so many characters. */
  static String shortened(String text, int most) {
    String plain = text(text);
    if (plain.codePointCount(0, plain.length()) <= most) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, most - 1)).stripTrailing() + ELLIPSIS;
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029) {
      out.append(' ');
    } else if (Hidden.is(c)) {
      out.append(String.format(Locale.ROOT, "[U+%04X]", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
