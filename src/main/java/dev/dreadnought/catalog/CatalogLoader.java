package dev.dreadnought.catalog;

import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Suggestion;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * The same, as if the program had been built with the folder.
   *
   * @param built what the program was built with, which names its version and rules
   * @throws InvalidInputException with everything that is wrong with the folder
   */
  public static Catalog fromFolder(Path folder, Catalog built) {
    CatalogFiles files = CatalogFiles.read(folder);
    return check(
        files,
        new CompiledCatalog.Header(files.sha256(), built.rulesSha256(), built.engineVersion()));
  }

  /**
   * A catalog with a folder of own entries over it. An entry replaces that of the same kind and id,
   * and is added where there is none; {@code scoring} replaces the whole scoring, {@code weights}
   * single weights of it; {@code remove} takes entries away by their id.
   *
   * @throws InvalidInputException with everything that is wrong with the folder, and with what
   *     stands beneath it once the folder lies over it
   */
  public static Catalog overlay(Catalog base, Folder folder) {
    String prefix = folder.place() + "/";
    CatalogFiles files = CatalogFiles.of(folder);
    List<Problem> problems = new ArrayList<>();
    Entries entries = Entries.of(files.roots(), problems);
    Catalog catalog = entries.over(base, new Overlay(folder.name(), files.sha256()));
    refuse(problems);
    refuse(
        CatalogCheck.problems(catalog, entries.controlIds(), base.threats().keySet()).stream()
            .map(p -> inRepository(p, prefix))
            .toList());
    return catalog;
  }

  /**
   * Places in the program's own catalog are named as its repository has them: what lies over it can
   * make an entry beneath wrong.
   *
   * @param prefix of the places in the folder that lies over it
   */
  private static Problem inRepository(Problem problem, String prefix) {
    Location at = problem.location();
    if (at.input().startsWith(prefix) || CatalogLoader.class.getResource(at.input()) == null) {
      return problem;
    }
    return new Problem(
        problem.severity(),
        problem.message(),
        problem.remedy(),
        new Location("catalog/" + at.input(), at.line(), at.column(), at.length()));
  }

  static Catalog check(CatalogFiles files, CompiledCatalog.Header header) {
    List<Problem> problems = new ArrayList<>();
    Catalog catalog = understand(files.roots(), header, problems);
    refuse(problems);
    refuse(CatalogCheck.problems(catalog));
    return catalog;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static Catalog understand(
      Map<String, YamlNode> roots, CompiledCatalog.Header header, List<Problem> problems) {
    Entries entries = Entries.of(roots, problems);
    entries.refuseRemovals();
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
    private final LanguageReader language;
    private final List<Role> roles = new ArrayList<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<Structure> structures = new ArrayList<>();
    private final List<Checklist> domains = new ArrayList<>();
    private final List<Checklist> peers = new ArrayList<>();
    private String releasesAsOf = "";
    private final List<ReleaseHistory> histories = new ArrayList<>();
    private final List<KnownHole> holes = new ArrayList<>();
    private Scoring scoring = CatalogReader.NO_SCORING;
    private final Map<String, Scoring.Weight> weights = new LinkedHashMap<>();
    private final List<YamlNode.Scalar> removals = new ArrayList<>();

    static Entries of(Map<String, YamlNode> roots, List<Problem> problems) {
      Entries entries = new Entries(problems);
      roots.forEach(entries::addFile);
      entries.refuseDuplicates();
      return entries;
    }

    private Entries(List<Problem> problems) {
      this.problems = problems;
      this.reader = new CatalogReader(problems);
      this.language = new LanguageReader(problems);
    }

    /** A file says by its top-level keys what it holds; the folder is for people. */
    private void addFile(String name, YamlNode root) {
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
      file.map("known")
          .forEach(
              (kind, list) ->
                  items(list).forEach(n -> technologies.add(reader.knownTechnology(kind, n))));
      file.list("threats").forEach(n -> threats.add(reader.threat(n)));
      file.list("controls").forEach(n -> controls.add(reader.control(n)));
      file.node("framework").ifPresent(n -> frameworks.add(reader.framework(n)));
      file.list("senses").forEach(language::sense);
      file.list("frames").forEach(language::frame);
      file.list("remarks").forEach(language::remark);
      file.list("signs").forEach(language::sign);
      file.list("roles").forEach(n -> roles.add(reader.role(n)));
      file.list("features").forEach(n -> features.add(reader.feature(n)));
      file.list("structures").forEach(n -> structures.add(reader.structure(n)));
      file.list("domains").forEach(n -> domains.add(reader.domain(n)));
      file.list("peers").forEach(n -> peers.add(reader.peer(n)));
      file.optionalText("asOf").ifPresent(day -> releasesAsOf = day);
      file.list("releases").forEach(n -> histories.add(reader.releases(n)));
      file.list("holes").forEach(n -> holes.add(reader.hole(n)));
      file.node("scoring").ifPresent(n -> scoring = reader.scoring(n));
      weights.putAll(reader.weights(file));
      removals.addAll(file.scalars("remove"));
      file.refuseUnknownKeys();
    }

    private List<YamlNode> items(YamlNode list) {
      if (list instanceof YamlNode.Sequence sequence) {
        return sequence.items();
      }
      problems.add(Problem.error(list.location(), "the names of a kind must be a list", ""));
      return List.of();
    }

    void refuseRemovals() {
      removals.forEach(
          r ->
              problems.add(
                  Problem.error(
                      r.location(),
                      "\"remove\" stands in a complete catalog",
                      "delete the entry itself; a folder that is laid over a catalog removes")));
    }

    private void refuseDuplicates() {
      unique("fact", facts, FactDefinition::id, FactDefinition::location);
      unique("data kind", dataKinds, DataKind::id, DataKind::location);
      unique("technology", technologies, Technology::id, Technology::location);
      unique("threat", threats, ThreatDefinition::id, ThreatDefinition::location);
      unique("control", controls, ControlDefinition::id, ControlDefinition::location);
      unique("framework", frameworks, Framework::id, Framework::location);
      unique("feature", features, Feature::id, Feature::location);
      unique("mechanism", structures, Structure::mechanism, Structure::location);
      unique("history of", histories, ReleaseHistory::technology, ReleaseHistory::location);
      unique("hole", holes, KnownHole::id, KnownHole::location);
      unique("domain", domains, Checklist::id, Checklist::location);
      unique("sense", language.senses(), Sense::id, Sense::location);
      unique("sign", language.signs(), Sign::of, Sign::location);
      unique("peer", peers, Checklist::id, Checklist::location);
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
      Language spoken = language.language(header.catalogSha256());
      Map<String, ThreatDefinition> threatsById =
          spoken.signs().grounds(Catalog.byId(threats, ThreatDefinition::id));
      Map<String, ControlDefinition> controlsById = Catalog.byId(controls, ControlDefinition::id);
      return new Catalog(
          version,
          header.catalogSha256(),
          header.rulesSha256(),
          header.engineVersion(),
          spoken.signs().facts(Catalog.byId(facts, FactDefinition::id), threatsById),
          Catalog.byId(capabilities, Capability::id),
          Catalog.byId(dataKinds, DataKind::id),
          Technologies.of(technologies),
          threatsById,
          controlsById,
          Catalog.byId(frameworks, Framework::id),
          List.copyOf(kinds),
          spoken,
          scoring.with(weights),
          List.copyOf(roles),
          List.copyOf(features),
          Catalog.byId(structures, Structure::mechanism),
          new Releases(
              releasesAsOf,
              Catalog.byId(histories, ReleaseHistory::technology),
              Catalog.byId(holes, KnownHole::id)),
          Checklists.of(byNumber(domains)),
          Checklists.of(Catalog.byId(peers, Checklist::id)),
          Capitals.of(threatsById, controlsById, technologies),
          List.of());
    }

    /** Domains in the order of their numbers. */
    private static Map<String, Checklist> byNumber(List<Checklist> domains) {
      Map<String, Checklist> sorted = new LinkedHashMap<>();
      domains.stream()
          .sorted(Comparator.comparing(d -> Integer.parseInt(d.id())))
          .forEach(d -> sorted.put(d.id(), d));
      return Collections.unmodifiableMap(sorted);
    }

    Set<String> controlIds() {
      return controls.stream().map(ControlDefinition::id).collect(Collectors.toSet());
    }

    /** These entries over those of a catalog. */
    Catalog over(Catalog base, Overlay overlay) {
      List<Overlay> overlays = new ArrayList<>(base.overlays());
      overlays.add(overlay);
      Removals removed = new Removals();
      Language spoken = base.language().with(language.language(overlay.sha256()));
      Map<String, ThreatDefinition> allThreats =
          spoken.signs().grounds(merged(removed, base.threats(), threats, ThreatDefinition::id));
      Map<String, ControlDefinition> allControls =
          merged(removed, base.controls(), controls, ControlDefinition::id);
      Technologies allTechnologies =
          Technologies.of(
              merged(removed, base.technologies(), technologies, Technology::id).values());
      Catalog catalog =
          new Catalog(
              base.version(),
              Overlay.digest(base.sha256(), List.of(overlay)),
              base.rulesSha256(),
              base.engineVersion(),
              spoken
                  .signs()
                  .facts(merged(removed, base.facts(), facts, FactDefinition::id), allThreats),
              merged(removed, base.capabilities(), capabilities, Capability::id),
              merged(removed, base.dataKinds(), dataKinds, DataKind::id),
              allTechnologies,
              allThreats,
              allControls,
              merged(removed, base.frameworks(), frameworks, Framework::id),
              mergedKinds(base.kinds()),
              spoken,
              (scoring == CatalogReader.NO_SCORING ? base.scoring() : scoring).with(weights),
              mergedList(base.roles(), roles, Role::id),
              mergedList(base.features(), features, Feature::id),
              merged(removed, base.structures(), structures, Structure::mechanism),
              new Releases(
                  releasesAsOf.isEmpty() ? base.releases().asOf() : releasesAsOf,
                  mergedHistories(base.releases().histories()),
                  merged(removed, base.releases().holes(), holes, KnownHole::id)),
              base.domains(),
              base.peers(),
              Capitals.of(allThreats, allControls, allTechnologies.values()),
              List.copyOf(overlays));
      removed.refuseUnknown();
      return catalog;
    }

    private static <T> Map<String, T> merged(
        Removals removed, Map<String, T> base, List<T> own, Function<T, String> id) {
      Map<String, T> all = new LinkedHashMap<>(removed.from(base));
      own.forEach(item -> all.put(id.apply(item), item));
      return Catalog.byId(List.copyOf(all.values()), id);
    }

    /** A history has the id of its technology, and so cannot be taken away without it. */
    private Map<String, ReleaseHistory> mergedHistories(Map<String, ReleaseHistory> base) {
      Map<String, ReleaseHistory> all = new LinkedHashMap<>(base);
      removals.forEach(r -> all.remove(r.text()));
      histories.forEach(h -> all.put(h.technology(), h));
      return Catalog.byId(List.copyOf(all.values()), ReleaseHistory::technology);
    }

    /** Of one kind there can be several wordings; those of a user's own replace all of them. */
    private List<KindWording> mergedKinds(List<KindWording> base) {
      Set<ComponentKind> own = EnumSet.noneOf(ComponentKind.class);
      kinds.forEach(k -> own.add(k.kind()));
      List<KindWording> all = new ArrayList<>();
      base.stream().filter(k -> !own.contains(k.kind())).forEach(all::add);
      all.addAll(kinds);
      return List.copyOf(all);
    }

    /** In the order of the base, what is new last. */
    private static <T> List<T> mergedList(List<T> base, List<T> own, Function<T, String> id) {
      Map<String, T> all = new LinkedHashMap<>();
      base.forEach(item -> all.put(id.apply(item), item));
      own.forEach(item -> all.put(id.apply(item), item));
      return List.copyOf(all.values());
    }

    /** What is to be removed, and which of it there was. */
    private final class Removals {
      private final Set<String> found = new HashSet<>();
      private final Set<String> there = new TreeSet<>();

      <T> Map<String, T> from(Map<String, T> base) {
        Map<String, T> kept = new LinkedHashMap<>(base);
        there.addAll(base.keySet());
        for (YamlNode.Scalar removal : removals) {
          if (kept.remove(removal.text()) != null) {
            found.add(removal.text());
          }
        }
        return kept;
      }

      void refuseUnknown() {
        for (YamlNode.Scalar removal : removals) {
          if (!found.contains(removal.text())) {
            problems.add(
                Problem.error(
                    removal.location(),
                    "there is no entry \"" + removal.text() + "\" to remove",
                    Suggestion.of(removal.text(), there)));
          }
        }
      }
    }
  }
}
