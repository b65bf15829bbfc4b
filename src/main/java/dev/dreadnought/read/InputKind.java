package dev.dreadnought.read;

import java.util.List;

/** What kind of input a text is, told from the text itself. */
public final class InputKind {
  public static final String PROSE = "prose";
  public static final String YAML = "yaml";

  /** Open Threat Model, as YAML or JSON. */
  public static final String OTM = "otm";

  /** OWASP Threat Model Library. */
  public static final String TML = "tml";

  public static final String THREAT_DRAGON = "threat-dragon";

  /** The kinds that are read. */
  public static final List<String> ALL = List.of(PROSE, YAML, OTM, TML, THREAT_DRAGON);

  private static final List<String> KEYS =
      List.of(
          "system",
          "components",
          "flows",
          "boundaries",
          "dataAssets",
          "actors",
          "assumptions",
          "threats",
          "decisions");

  private InputKind() {}

  /**
   * A format of another tool where the text has its keys; {@code yaml} for a text that begins with
   * a key and has a key of the model file at the beginning of a line, with a map or list as its
   * value, or for JSON with such a key; else {@code prose}.
   */
  public static String of(String text) {
    String foreign = ForeignKind.of(text);
    return foreign.isEmpty() ? ours(text) : foreign;
  }

  private static String ours(String text) {
    boolean first = true;
    boolean json = false;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, Math.min(end, start + MOST_OF_A_LINE));
      start = end + 1;
      if (isSilent(line)) {
        continue;
      }
      if (first) {
        json = line.stripLeading().startsWith("{");
        if (!json && keyOf(line).isEmpty()) {
          return PROSE;
        }
        first = false;
      }
      if (json ? namesModelKey(line) : KEYS.contains(keyOf(line)) && opens(line)) {
        return YAML;
      }
    }
    return PROSE;
  }

  private static final int MOST_OF_A_LINE = 4_000;

  /** Blank, a comment, or a mark of YAML before the document. */
  private static boolean isSilent(String line) {
    String text = line.strip();
    return text.isEmpty()
        || text.startsWith("#")
        || line.startsWith("---")
        || line.startsWith("%YAML");
  }

  /** The word before the colon at the beginning of a line, or nothing. */
  private static String keyOf(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return "";
    }
    String key = line.substring(0, colon).stripTrailing();
    if (key.length() > 2 && (key.charAt(0) == '"' || key.charAt(0) == '\'')) {
      key = key.substring(1, key.length() - 1);
    }
    for (int i = 0; i < key.length(); i++) {
      if (!Character.isLetterOrDigit(key.charAt(i)) && key.charAt(i) != '_') {
        return "";
      }
    }
    return key;
  }

  /** Nothing stands after the key but a comment, or a list or map begins. */
  private static boolean opens(String line) {
    String rest = line.substring(line.indexOf(':') + 1).strip();
    return rest.isEmpty() || "#[{".indexOf(rest.charAt(0)) >= 0;
  }

  private static boolean namesModelKey(String line) {
    for (String key : KEYS) {
      int at = line.indexOf('"' + key + '"');
      if (at >= 0 && line.substring(at + key.length() + 2).stripLeading().startsWith(":")) {
        return true;
      }
    }
    return false;
  }
}
