package dev.dreadnought.read;

import java.text.Normalizer;
import java.util.Locale;

/** Ids from names: lower-case ASCII words with hyphens. */
final class Slug {
  private Slug() {}

  /** May be empty, for a name without any Latin letter or digit. */
  static String of(String name) {
    StringBuilder id = new StringBuilder();
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        id.append(c);
      } else if (!id.isEmpty()
          && id.charAt(id.length() - 1) != '-'
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
