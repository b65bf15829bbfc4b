package dev.dreadnought.read.prose;

import java.util.Set;

/** Files that are programs of their own: "`sensor.py` reads from SQLite and writes to InfluxDB". */
final class ProgramFiles {
  private static final Set<String> ENDINGS =
      Words.of("py js mjs ts sh rb go php pl jar exe rs lua ps1 bat cgi");

  /** Names of products that end like files: Node.js. */
  private static final Set<String> PRODUCTS = Words.of("node next nuxt vue react express three");

  private ProgramFiles() {}

  /** True of the name of a file in one piece that a machine runs, and of no path. */
  static boolean isName(Sentence sentence, int from, int to) {
    if (to - from < 2
        || !ENDINGS.contains(sentence.word(to - 1))
        || PRODUCTS.contains(sentence.word(from))) {
      return false;
    }
    String text = sentence.text().characters();
    int start = sentence.token(from).start();
    int end = sentence.token(to - 1).end();
    boolean dot = text.charAt(sentence.token(to - 1).start() - 1) == '.';
    boolean path =
        start > 0 && text.charAt(start - 1) == '/'
            || end < text.length() && text.charAt(end) == '/';
    return dot && !path;
  }
}
