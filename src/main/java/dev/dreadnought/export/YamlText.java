package dev.dreadnought.export;

import dev.dreadnought.source.Hidden;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** YAML with two spaces a level. What is empty or null is left out: silence means unknown. */
final class YamlText {

  /** A list that is longer than this goes on lines of its own. */
  private static final int MOST_COLUMNS = 100;

  /** Words that YAML 1.1 or 1.2 takes for something else than text. */
  private static final Set<String> RESERVED =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private final StringBuilder out = new StringBuilder();
  private String indent = "";
  private boolean firstOfItem;

  /** A block of fields that writes itself. */
  @FunctionalInterface
  interface Fields<T> {
    void write(T item);
  }

  void comment(String line) {
    out.append(indent).append("# ").append(line).append('\n');
  }

  void text(String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      raw(key, scalar(value));
    }
  }

  void number(String key, @Nullable Integer value) {
    if (value != null) {
      raw(key, Integer.toString(value));
    }
  }

  /** Yes or no, as people write it. */
  void answer(String key, boolean value) {
    raw(key, value ? "yes" : "no");
  }

  void flag(String key, boolean value) {
    raw(key, Boolean.toString(value));
  }

  /** A mark that is written only where it is set. */
  void mark(String key, boolean value) {
    if (value) {
      flag(key, true);
    }
  }

  void texts(String key, List<String> values) {
    items(key, values.stream().map(YamlText::scalar).toList());
  }

  /** Items in flow style on one line if they fit, else one a line. */
  void items(String key, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    String line = "[" + String.join(", ", items) + "]";
    if (indent.length() + key.length() + line.length() <= MOST_COLUMNS) {
      raw(key, line);
      return;
    }
    open(key);
    items.forEach(item -> out.append(indent).append("  - ").append(item).append('\n'));
  }

  /**
   * A map in flow style, in the order given; the values are scalars or flow collections already.
   */
  static String flowMap(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> scalar(field.getKey()) + ": " + field.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  void section(String key, Runnable fields) {
    open(key);
    nested(fields);
  }

  /** A list of maps. */
  <T> void list(String key, Collection<T> items, Fields<T> fields) {
    if (items.isEmpty()) {
      return;
    }
    open(key);
    for (T item : items) {
      out.append(indent).append("  - ");
      firstOfItem = true;
      nested(() -> nested(() -> fields.write(item)));
    }
  }

  void raw(String key, String value) {
    startLine();
    out.append(scalar(key)).append(": ").append(value).append('\n');
  }

  private void open(String key) {
    startLine();
    out.append(scalar(key)).append(":\n");
  }

  private void startLine() {
    if (firstOfItem) {
      firstOfItem = false;
    } else {
      out.append(indent);
    }
  }

  private void nested(Runnable content) {
    String before = indent;
    indent = before + "  ";
    content.run();
    indent = before;
  }

  void blankLine() {
    out.append('\n');
  }

  /** Plain where every reader of YAML takes it for this text, else in double quotes. */
  static String scalar(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /**
   * Begins with a letter, so that it is no number, date or tag, and holds nothing that has a
   * meaning.
   */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && isLetter(text.charAt(0))
        && text.charAt(text.length() - 1) != ' '
        && text.chars().allMatch(YamlText::isHarmless)
        && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isHarmless(int c) {
    return isLetter(c) || c >= '0' && c <= '9' || " -_./()+;'@".indexOf(c) >= 0;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') {
      return "\\" + (char) c;
    }
    if (c == '\n') {
      return "\\n";
    }
    if (c == '\t') {
      return "\\t";
    }
    if (!Hidden.is(c)) {
      return Character.toString(c);
    }
    return String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
