package dev.dreadnought.read;

import java.util.List;
import java.util.regex.Pattern;

/** Tells files of other tools by the keys that only they have together. */
final class ForeignKind {
  private static final Pattern OTM_YAML = Pattern.compile("(?m)^[\"']?otmVersion[\"']?\\s*:");

  private ForeignKind() {}

  /** The kind; empty text for a text of no such kind. */
  static String of(String text) {
    if (!text.stripLeading().startsWith("{")) {
      return OTM_YAML.matcher(text).find() ? InputKind.OTM : "";
    }
    if (hasAll(text, "otmVersion")) {
      return InputKind.OTM;
    }
    if (hasAll(text, "scope", "trust_zones", "data_flows")) {
      return InputKind.TML;
    }
    return hasAll(text, "summary", "detail", "diagrams") ? InputKind.THREAT_DRAGON : "";
  }

  private static boolean hasAll(String text, String... keys) {
    return List.of(keys).stream().allMatch(key -> hasKey(text, key));
  }

  private static boolean hasKey(String text, String key) {
    String quoted = '"' + key + '"';
    for (int at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
      int next = at + quoted.length();
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == ':') {
        return true;
      }
    }
    return false;
  }
}
