package dev.dreadnought.read.prose;

import dev.dreadnought.model.ThreatModel;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out ids: lower-case ASCII words with hyphens, each only once. */
final class Ids {
  private final Set<String> taken = new HashSet<>(Set.of(ThreatModel.SYSTEM));

  /** The wish, or the wish with a number where it is taken. */
  String next(String wish) {
    String id = wish.isEmpty() ? "element" : wish;
    for (int n = 2; !taken.add(id); n++) {
      id = wish + "-" + n;
    }
    return id;
  }

  static String kebab(String words) {
    StringBuilder id = new StringBuilder();
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (kept) {
        id.append(c);
      } else if (id.length() > 0
          && id.charAt(id.length() - 1) != '-'
          && !Character.isLetter(c)
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        id.append('-');
      }
    }
    int end = id.length();
    while (end > 0 && id.charAt(end - 1) == '-') {
      end--;
    }
    return id.substring(0, end);
  }
}
