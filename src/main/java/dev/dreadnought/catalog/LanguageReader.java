package dev.dreadnought.catalog;

import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads senses, frames, remarks and signs from the nodes of a catalog file. */
final class LanguageReader {
  private final List<Problem> problems;
  private final List<Sense> senses = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();

  LanguageReader(List<Problem> problems) {
    this.problems = problems;
  }

  void sense(YamlNode node) {
    YamlFields f = new YamlFields("a sense", node, problems);
    senses.add(
        new Sense(
            f.text("id"),
            f.texts("verbs"),
            f.texts("nouns"),
            f.texts("words"),
            f.texts("denials"),
            f.location()));
    f.refuseUnknownKeys();
  }

  void frame(YamlNode node) {
    YamlFields f = new YamlFields("a frame", node, problems);
    String inForce = f.textOrNull("has");
    frames.add(
        new Frame(
            inForce == null ? f.text("states") : inForce,
            inForce != null,
            unless(f.text("ways"), f.textOrNull("unless")),
            f.location()));
    f.refuseUnknownKeys();
  }

  /** The ways, with what bars every one of them behind each. */
  private static String unless(String ways, @Nullable String barred) {
    return barred == null
        ? ways
        : ways.lines()
            .map(way -> way.isBlank() ? way : way.stripTrailing() + " !" + barred.strip())
            .collect(Collectors.joining("\n"));
  }

  void remark(YamlNode node) {
    YamlFields f = new YamlFields("a remark", node, problems);
    remarks.add(new Remark(f.text("says"), f.texts("cwe"), f.text("ways"), f.location()));
    f.refuseUnknownKeys();
  }

  void sign(YamlNode node) {
    YamlFields f = new YamlFields("a sign", node, problems);
    signs.add(
        new Sign(
            f.text("of"), lines(f, "weak"), lines(f, "well"), lines(f, "plain"), f.location()));
    f.refuseUnknownKeys();
  }

  /** A sentence a line; empty lines say nothing. */
  private static List<String> lines(YamlFields fields, String key) {
    return fields
        .optionalText(key)
        .map(text -> text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList())
        .orElse(List.of());
  }

  List<Sign> signs() {
    return signs;
  }

  List<Sense> senses() {
    return senses;
  }

  /**
   * @param catalogSha256 the digest of the catalog that they are of
   */
  Language language(String catalogSha256) {
    return new Language(
        Catalog.byId(senses, Sense::id),
        List.copyOf(frames),
        List.copyOf(remarks),
        Signs.of(catalogSha256, Catalog.byId(signs, Sign::of)));
  }
}
