package dev.dreadnought.yaml;

import dev.dreadnought.source.Hidden;
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
    } else if (Hidden.is(c)) {
      out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
