package dev.dreadnought.yaml;

import dev.dreadnought.source.Location;
import java.util.List;

/** A node of a YAML document, with its place. */
public sealed interface YamlNode {

  Location location();

  /** What kind of node it is, for a message. */
  String describe();

  /**
   * A value.
   *
   * @param plain true where it was written without quotes, so that {@code true} and {@code 7} are a
   *     boolean and a number
   */
  record Scalar(String text, boolean plain, Location location) implements YamlNode {
    @Override
    public String describe() {
      return Excerpt.quoted(text);
    }

    public boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Location location) implements YamlNode {
    @Override
    public String describe() {
      return "a list";
    }
  }

  /** A map, in the order of the file. */
  record Mapping(List<Entry> entries, Location location) implements YamlNode {
    @Override
    public String describe() {
      return "a map";
    }
  }

  /** One key of a map, and its value. */
  record Entry(Scalar key, YamlNode value) {}
}
