package dev.dreadnought.read.prose;

import dev.dreadnought.source.Location;

/** Looks up places in a text, by line and column alone. */
final class Places {
  private Places() {}

  static String words(String text, Location at) {
    int start = 0;
    for (int line = 1; line < at.line(); line++) {
      start = endOfLine(text, start);
    }
    start += at.column() - 1;
    return text.substring(start, start + at.length());
  }

  private static int endOfLine(String text, int from) {
    int i = from;
    while (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    boolean two = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    return i + (two ? 2 : 1);
  }
}
