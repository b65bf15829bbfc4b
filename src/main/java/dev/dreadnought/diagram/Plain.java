package dev.dreadnought.diagram;

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
    } else if (isHidden(c)) {
      out.append(String.format(Locale.ROOT, "[U+%04X]", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Written out, because what Character.getType says differs between versions of Java. */
  private static boolean isHidden(int c) {
    return c < 0x20
        || c >= 0x7F && c <= 0x9F
        || c == 0x00AD
        || c == 0x061C
        || c == 0x180E
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xE0000 && c <= 0xE007F
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE;
  }
}
