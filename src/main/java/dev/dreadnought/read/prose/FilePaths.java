package dev.dreadnought.read.prose;

import java.util.Set;

/** Paths of files: "cart-service/README.md" names a file and says nothing of what it is about. */
final class FilePaths {
  private static final int LONGEST = 80;

  /** Without those that names of products end in: "Node.js". */
  private static final Set<String> ENDINGS =
      Words.of(
          "md txt rst adoc yml yaml json toml ini conf cfg env sh bash tf tfvars xml html css sql"
              + " py rb java kt ts tsx php lock properties service plist");

  private FilePaths() {}

  /** True where the word at a place is part of a path that ends with the name of a file. */
  static boolean contain(Sentence sentence, int i) {
    CharSequence text = sentence.text().characters();
    int from = sentence.token(i).start();
    int to = sentence.token(i).end();
    boolean deep = false;
    while (from > 0 && to - from < LONGEST && isOfPath(text.charAt(from - 1))) {
      from--;
      deep |= text.charAt(from) == '/';
    }
    int dot = -1;
    int start = from;
    while (to < text.length() && to - start < LONGEST && isOfPath(text.charAt(to))) {
      deep |= text.charAt(to) == '/';
      dot = text.charAt(to) == '.' ? to : dot;
      to++;
    }
    return deep
        && dot > 0
        && dot > from
        && ENDINGS.contains(text.subSequence(dot + 1, to).toString());
  }

  private static boolean isOfPath(char c) {
    return Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0;
  }
}
