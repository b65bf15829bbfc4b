package dev.dreadnought.yaml;

import java.util.Locale;

/** A value of a file as messages repeat it: short, on one line, and with nothing that hides. */
public final class Excerpt {
  private static final int MOST = 60;

  private Excerpt() {}

  /** In quotes, at most sixty characters of it; what cannot be seen is written as an escape. */
  public static String quoted(String text) {
    return "\"" + of(text) + "\"";
  }

  /** As {@link #quoted}, without the quotes. */
  public static String of(String text) {
    return of(text, MOST);
  }

  static String of(String text, int most) {
    StringBuilder out = new StringBuilder();
    int taken = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (taken == most) {
        return out.append('…').toString();
      }
      append(out, text.codePointAt(i));
      taken++;
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isHidden(c)) {
      out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Written out, because what Character.getType says differs between versions of Java. */
  private static boolean isHidden(int c) {
    return c < 0x20
        || c >= 0x7F && c <= 0x9F
        || c == 0xAD
        || c == 0x061C
        || c == 0x180E
        || c >= 0x200B && c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xE0000 && c <= 0xE007F
        || c >= 0xD800 && c <= 0xDFFF
        || (c & 0xFFFE) == 0xFFFE;
  }
}
