package dev.dreadnought.yaml;

import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one map, taken one by one. What is missing, of the wrong form or not known is
 * collected as a problem with its place, and the work goes on, so that an author sees everything at
 * once.
 */
public final class YamlFields {
  private final String what;
  private final Location location;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Problem> problems;

  /**
   * @param what what the map describes, for messages: "a threat"
   * @param problems where problems are collected
   */
  public YamlFields(String what, YamlNode node, List<Problem> problems) {
    this.what = what;
    this.location = node.location();
    this.problems = problems;
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(e -> entries.putIfAbsent(e.key().text(), e));
    } else {
      problem(node.location(), node.describe() + " is not " + what, "write a map of fields");
    }
  }

  public Location location() {
    return location;
  }

  /** Where the value of a field stands; the map itself where the field is missing. */
  public Location locationOf(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? location : entry.value().location();
  }

  public boolean has(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry != null && !(entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull());
  }

  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return has(key) ? Optional.of(entries.get(key).value()) : Optional.empty();
  }

  /** The text of a field that must be there; empty text, and a problem, where it is not. */
  public String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      missing(key);
    }
    return text.orElse("");
  }

  public Optional<String> optionalText(String key) {
    return node(key).flatMap(this::scalar).map(YamlNode.Scalar::text);
  }

  public @Nullable String textOrNull(String key) {
    return optionalText(key).orElse(null);
  }

  /** A list of texts; a single text counts as a list of one; empty where the field is missing. */
  public List<String> texts(String key) {
    return scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  /** As {@link #texts}, with the places. */
  public List<YamlNode.Scalar> scalars(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlNode.Scalar> result = new ArrayList<>();
    for (YamlNode item : items(node.get())) {
      scalar(item).ifPresent(result::add);
    }
    return List.copyOf(result);
  }

  /** The items of a list; a single node counts as a list of one. */
  public List<YamlNode> list(String key) {
    return node(key).map(YamlFields::items).orElse(List.of());
  }

  private static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
  }

  public Optional<Integer> optionalInteger(String key, int least, int most) {
    Optional<YamlNode.Scalar> scalar = node(key).flatMap(this::scalar);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (text.matches("-?\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return Optional.of(value);
      }
    }
    problem(
        scalar.get().location(),
        key + " of " + what + " is " + Excerpt.quoted(text),
        "a whole number from " + least + " to " + most);
    return Optional.empty();
  }

  public int integer(String key, int least, int most) {
    if (!has(key)) {
      asked.add(key);
      missing(key);
      return least;
    }
    return optionalInteger(key, least, most).orElse(least);
  }

  public Optional<Boolean> optionalFlag(String key) {
    Optional<YamlNode.Scalar> scalar = node(key).flatMap(this::scalar);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    return switch (scalar.get().text()) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> {
        problem(
            scalar.get().location(),
            key + " of " + what + " is " + Excerpt.quoted(scalar.get().text()),
            "yes or no");
        yield Optional.empty();
      }
    };
  }

  /** A word of a closed list; the first of the list, and a problem, where it is none of them. */
  public <E extends Enum<E>> E word(String key, Class<E> type, Function<E, String> word) {
    if (!has(key)) {
      asked.add(key);
      missing(key);
      return type.getEnumConstants()[0];
    }
    return optionalWord(key, type, word).orElse(type.getEnumConstants()[0]);
  }

  public <E extends Enum<E>> Optional<E> optionalWord(
      String key, Class<E> type, Function<E, String> word) {
    return optionalWord(key, type, word, "");
  }

  /**
   * @param otherwise where the words are listed, for when no word is near and there are many
   */
  public <E extends Enum<E>> Optional<E> optionalWord(
      String key, Class<E> type, Function<E, String> word, String otherwise) {
    return node(key).flatMap(this::scalar).flatMap(s -> asWord(key, s, type, word, otherwise));
  }

  public <E extends Enum<E>> List<E> words(String key, Class<E> type, Function<E, String> word) {
    return scalars(key).stream().flatMap(s -> asWord(key, s, type, word, "").stream()).toList();
  }

  private <E extends Enum<E>> Optional<E> asWord(
      String key,
      YamlNode.Scalar scalar,
      Class<E> type,
      Function<E, String> word,
      String otherwise) {
    for (E constant : type.getEnumConstants()) {
      if (word.apply(constant).equals(scalar.text())) {
        return Optional.of(constant);
      }
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(word).toList();
    problem(
        scalar.location(),
        Excerpt.quoted(scalar.text()) + " is no " + key + " of " + what,
        Suggestion.of(scalar.text(), words, otherwise));
    return Optional.empty();
  }

  /** A map of texts, in the order of the file. */
  public Map<String, YamlNode> map(String key) {
    Optional<YamlNode> node = node(key);
    Map<String, YamlNode> result = new LinkedHashMap<>();
    if (node.isPresent()) {
      if (node.get() instanceof YamlNode.Mapping mapping) {
        mapping.entries().forEach(e -> result.putIfAbsent(e.key().text(), e.value()));
      } else {
        problem(node.get().location(), key + " of " + what + " must be a map", "key: value");
      }
    }
    return result;
  }

  /** A map with the places of its keys, in the order of the file. */
  public List<YamlNode.Entry> entries(String key) {
    Optional<YamlNode> node = node(key);
    if (node.isPresent() && node.get() instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    map(key);
    return List.of();
  }

  /** Keys of the map in the order of the file. */
  public List<YamlNode.Scalar> keys() {
    return entries.values().stream().map(YamlNode.Entry::key).toList();
  }

  /** Keys that nobody asked for, in the order of the file: a reader of foreign files lists them. */
  public List<YamlNode.Scalar> unasked() {
    return keys().stream().filter(key -> !asked.contains(key.text())).toList();
  }

  /** Reports every key that nobody asked for; call it last. */
  public void refuseUnknownKeys() {
    for (YamlNode.Entry entry : entries.values()) {
      if (!asked.contains(entry.key().text())) {
        problem(
            entry.key().location(),
            Excerpt.quoted(entry.key().text()) + " is no field of " + what,
            Suggestion.of(entry.key().text(), asked));
      }
    }
  }

  public void problem(Location place, String message, String remedy) {
    problems.add(Problem.error(place, message, remedy));
  }

  private void missing(String key) {
    problem(location, what + " has no \"" + key + "\"", "add " + key + ":");
  }

  /** The node as a value; a problem, and empty, where it is a map or a list. */
  public Optional<YamlNode.Scalar> scalar(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar);
    }
    problem(node.location(), node.describe() + " stands where a value belongs", "");
    return Optional.empty();
  }
}
