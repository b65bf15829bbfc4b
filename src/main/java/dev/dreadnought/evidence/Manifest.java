package dev.dreadnought.evidence;

import dev.dreadnought.export.CanonicalJson;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of everything in a bundle, with everything that the analysis was made with. Its fields
 * are those of {@code schemas/evidence.schema.json}, against which a manifest from outside is
 * checked before it is asked anything.
 */
final class Manifest {
  static final String SCHEMA = "dreadnought/evidence/1";

  private final Map<String, @Nullable Object> tree;

  private Manifest(Map<String, @Nullable Object> tree) {
    this.tree = tree;
  }

  /** Of a tree that keeps the schema. */
  static Manifest of(Map<String, @Nullable Object> tree) {
    return new Manifest(tree);
  }

  /**
   * The manifest of a bundle.
   *
   * @param problems gets what is wrong with it; where it gets something, the manifest is null
   */
  @SuppressWarnings("unchecked") // The schema says so.
  static @Nullable Manifest read(Bundle bundle, SchemaCheck schema, List<String> problems) {
    byte[] bytes = bundle.files().get(Bundle.MANIFEST);
    Object tree;
    try {
      tree = CanonicalJson.parse(bytes);
    } catch (IllegalArgumentException e) {
      problems.add(Bundle.MANIFEST + ": " + e.getMessage());
      return null;
    }
    List<String> wrong = schema.problems(tree);
    wrong.forEach(problem -> problems.add(Bundle.MANIFEST + problem));
    if (!wrong.isEmpty()) {
      return null;
    }
    Manifest manifest = new Manifest((Map<String, @Nullable Object>) tree);
    if (!java.util.Arrays.equals(manifest.bytes(), bytes)) {
      problems.add(Bundle.MANIFEST + ": it is not in the form of RFC 8785");
    }
    manifest.paths().stream()
        .filter(path -> !Bundle.isPath(path))
        .forEach(path -> problems.add(Bundle.MANIFEST + ": no path: " + Bundle.shown(path)));
    return problems.isEmpty() ? manifest : null;
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    files().forEach(f -> paths.add(f.path()));
    inputs().forEach(i -> paths.add(i.path()));
    organisation().ifPresent(o -> paths.add(o.path()));
    transcript().ifPresent(t -> paths.add(t.path()));
    own().forEach(o -> paths.addAll(o.files().values()));
    return paths;
  }

  byte[] bytes() {
    return CanonicalJson.write(tree);
  }

  /** One file of the bundle. */
  record Entry(String path, String sha256, long size) {}

  /** A file that was read. */
  record Input(String name, String kind, String path) {}

  /**
   * A folder of a user's own.
   *
   * @param files paths in the bundle by paths in the folder
   */
  record Own(String kind, String name, Map<String, String> files) {}

  List<Entry> files() {
    List<Entry> files = new ArrayList<>();
    for (Map<String, Object> f : list("files")) {
      files.add(new Entry(text(f, "path"), text(f, "sha256"), (Long) f.get("size")));
    }
    return files;
  }

  List<Input> inputs() {
    return list("inputs").stream().map(Manifest::input).toList();
  }

  Optional<Input> organisation() {
    return optional("organisation").map(Manifest::input);
  }

  /** What a language model was asked and answered; its key is there only where one was. */
  Optional<Input> transcript() {
    return optional("transcript").map(Manifest::input);
  }

  private static Input input(Map<String, Object> map) {
    return new Input(text(map, "name"), text(map, "kind"), text(map, "path"));
  }

  List<Problem> notRead() {
    List<Problem> problems = new ArrayList<>();
    for (Map<String, Object> p : list("notRead")) {
      Location place =
          new Location(
              text(p, "name"), number(p, "line"), number(p, "column"), number(p, "length"));
      problems.add(Problem.warning(place, text(p, "message"), text(p, "remedy")));
    }
    return problems;
  }

  List<Own> own() {
    List<Own> own = new ArrayList<>();
    for (Map<String, Object> o : list("own")) {
      Map<String, String> files = new TreeMap<>();
      for (Map<String, Object> file : maps(o.get("files"))) {
        files.put(text(file, "name"), text(file, "path"));
      }
      own.add(new Own(text(o, "kind"), text(o, "name"), files));
    }
    return own;
  }

  boolean hasOwnRules() {
    return own().stream().anyMatch(o -> o.kind().equals(Extension.RULES));
  }

  Optional<String> previous() {
    return Optional.ofNullable((String) tree.get("previous"));
  }

  String engineVersion() {
    return text(map(tree.get("engine")), "version");
  }

  String catalogSha256() {
    return text(map(map(tree.get("engine")).get("catalog")), "sha256");
  }

  String rulesSha256() {
    return text(map(map(tree.get("engine")).get("rules")), "sha256");
  }

  String profile() {
    return text(map(tree.get("engine")), "profile");
  }

  Optional<String> date() {
    return Optional.ofNullable((String) map(tree.get("engine")).get("date"));
  }

  String system() {
    return text(tree, "system");
  }

  /** What the signed statement repeats: everything but the files. */
  Map<String, @Nullable Object> summary() {
    Map<String, @Nullable Object> summary = new LinkedHashMap<>(tree);
    summary.remove("files");
    return summary;
  }

  /** As {@code sha256sum} writes and checks them, the manifest among them. */
  byte[] sums() {
    Map<String, String> sums = new TreeMap<>();
    files().forEach(f -> sums.put(f.path(), f.sha256()));
    sums.put(Bundle.MANIFEST, Source.sha256(bytes()));
    StringBuilder out = new StringBuilder();
    sums.forEach((path, sha256) -> out.append(sha256).append("  ").append(path).append('\n'));
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private List<Map<String, Object>> list(String key) {
    return maps(tree.get(key));
  }

  private Optional<Map<String, Object>> optional(String key) {
    return tree.get(key) == null ? Optional.empty() : Optional.of(map(tree.get(key)));
  }

  @SuppressWarnings("unchecked") // The schema says so.
  private static List<Map<String, Object>> maps(@Nullable Object value) {
    return (List<Map<String, Object>>) java.util.Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked") // The schema says so.
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(value);
  }

  private static int number(Map<String, ?> map, String key) {
    return (int) Math.min(Integer.MAX_VALUE, (Long) java.util.Objects.requireNonNull(map.get(key)));
  }

  private static String text(Map<String, ?> map, String key) {
    return (String) java.util.Objects.requireNonNull(map.get(key));
  }
}
