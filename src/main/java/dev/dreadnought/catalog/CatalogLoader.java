package dev.dreadnought.catalog;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a {@link Catalog} of a folder of YAML; the one that the program was built with is read from
 * the binary form that the build made of it.
 */
public final class CatalogLoader {

  /** What a loaded catalog says of itself where it was not made by the build. */
  private static final CompiledCatalog.Header UNBUILT = new CompiledCatalog.Header("", "", "");

  private CatalogLoader() {}

  /** The catalog that the program was built with; checked by the build, so not again here. */
  public static Catalog builtIn() {
    try (InputStream in = CatalogLoader.class.getResourceAsStream("/" + CompiledCatalog.RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program has no " + CompiledCatalog.RESOURCE + "; build it with `mvn package`");
      }
      return CompiledCatalog.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A catalog from a folder.
   *
   * @throws InvalidInputException with everything that is wrong with it
   */
  public static Catalog fromFolder(Path folder) {
    CatalogFiles files = CatalogFiles.read(folder);
    return check(files, new CompiledCatalog.Header(files.sha256(), UNBUILT.rulesSha256(), ""));
  }

  static Catalog check(CatalogFiles files, CompiledCatalog.Header header) {
    List<Problem> problems = new ArrayList<>();
    Catalog catalog = understand(files.roots(), header, problems);
    refuse(problems);
    refuse(CatalogCheck.problems(catalog, files));
    return catalog;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static Catalog understand(
      Map<String, YamlNode> roots, CompiledCatalog.Header header, List<Problem> problems) {
    Entries entries = new Entries(problems);
    roots.forEach(entries::addFile);
    entries.refuseDuplicates();
    return entries.toCatalog(header);
  }

  /** The entries of all files, by kind. */
  private static final class Entries {
    private final List<Problem> problems;
    private final CatalogReader reader;
    private String version = "";
    private final List<FactDefinition> facts = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();
    private final List<DataKind> dataKinds = new ArrayList<>();
    private final List<Technology> technologies = new ArrayList<>();
    private final List<ThreatDefinition> threats = new ArrayList<>();
    private final List<ControlDefinition> controls = new ArrayList<>();
    private final List<Framework> frameworks = new ArrayList<>();
    private final List<KindWording> kinds = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private Scoring scoring = CatalogReader.NO_SCORING;

    Entries(List<Problem> problems) {
      this.problems = problems;
      this.reader = new CatalogReader(problems);
    }

    /** A file says by its top-level keys what it holds; the folder is for people. */
    void addFile(String name, YamlNode root) {
      YamlFields file = new YamlFields("a catalog file", root, problems);
      file.optionalText("version").ifPresent(v -> version = v);
      file.texts("files");
      file.list("facts").forEach(n -> facts.add(reader.fact(n)));
      file.list("capabilities").forEach(n -> capabilities.add(reader.capability(n)));
      if (name.startsWith("kinds")) {
        file.list("kinds").forEach(n -> kinds.add(reader.kindWording(n)));
        file.list("actors").forEach(n -> kinds.add(reader.kindWording(n)));
      } else {
        file.list("kinds").forEach(n -> dataKinds.add(reader.dataKind(n)));
      }
      file.list("technologies").forEach(n -> technologies.add(reader.technology(n)));
      file.list("threats").forEach(n -> threats.add(reader.threat(n)));
      file.list("controls").forEach(n -> controls.add(reader.control(n)));
      file.node("framework").ifPresent(n -> frameworks.add(reader.framework(n)));
      file.list("roles").forEach(n -> roles.add(reader.role(n)));
      file.node("scoring").ifPresent(n -> scoring = reader.scoring(n));
      file.refuseUnknownKeys();
    }

    void refuseDuplicates() {
      unique("fact", facts, FactDefinition::id, FactDefinition::location);
      unique("data kind", dataKinds, DataKind::id, DataKind::location);
      unique("technology", technologies, Technology::id, Technology::location);
      unique("threat", threats, ThreatDefinition::id, ThreatDefinition::location);
      unique("control", controls, ControlDefinition::id, ControlDefinition::location);
      unique("framework", frameworks, Framework::id, Framework::location);
    }

    private <T> void unique(
        String what, List<T> list, Function<T, String> id, Function<T, Location> location) {
      Map<String, Location> seen = new HashMap<>();
      for (T item : list) {
        Location earlier = seen.putIfAbsent(id.apply(item), location.apply(item));
        if (earlier != null) {
          problems.add(
              Problem.error(
                  location.apply(item),
                  "the " + what + " \"" + id.apply(item) + "\" stands twice",
                  "it stands already at " + earlier));
        }
      }
    }

    Catalog toCatalog(CompiledCatalog.Header header) {
      return new Catalog(
          version,
          header.catalogSha256(),
          header.rulesSha256(),
          header.engineVersion(),
          Catalog.byId(facts, FactDefinition::id),
          Catalog.byId(capabilities, Capability::id),
          Catalog.byId(dataKinds, DataKind::id),
          Catalog.byId(technologies, Technology::id),
          Catalog.byId(threats, ThreatDefinition::id),
          Catalog.byId(controls, ControlDefinition::id),
          Catalog.byId(frameworks, Framework::id),
          List.copyOf(kinds),
          scoring,
          List.copyOf(roles));
    }
  }
}
