package dev.dreadnought.export;

import dev.dreadnought.finding.ControlAdvice;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of a model in the alphabets that other formats allow for names. */
final class Names {
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * The symbolic name of something: lower-case ASCII words with hyphens, the same for the same id,
   * and another one for each other id.
   */
  String symbolic(String id) {
    return given.computeIfAbsent(id, this::free);
  }

  private String free(String id) {
    String slug = id.matches("[0-9a-z-]+") ? id : slug(id, "element");
    String name = slug;
    for (int n = 2; !taken.add(name); n++) {
      name = slug + "-" + n;
    }
    return name;
  }

  /** Lower-case ASCII words with hyphens; another word where a text has no such letter. */
  static String slug(String text, String otherwise) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String slug =
        plain.replaceAll("\\p{Mn}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? otherwise : slug;
  }

  /** At most so many characters, without half of a surrogate pair at the end. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A text without line ends, and without space at its ends. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** The same for formats in which a text of one line must not be empty. */
  static String line(String text) {
    String line = oneLine(text);
    return line.isEmpty() ? "-" : line;
  }

  /** What to do, for each technology. */
  static List<String> guidance(ControlAdvice advice) {
    return advice.guidance().stream()
        .map(g -> g.technology().equals("default") ? g.text() : g.technology() + ": " + g.text())
        .toList();
  }

  /** A file's name as a relative reference. */
  static String uri(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x7F && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return uri.toString();
  }
}
