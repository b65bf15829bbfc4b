package dev.dreadnought.read;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.catalog.Organisation.Acceptance;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the organisation file, and finds everything that is wrong with it at once. */
public final class OrganisationReader {
  private static final int MOST_DAYS = 1000;

  private final Source source;
  private final Catalog catalog;
  private final List<Problem> problems = new ArrayList<>();
  private final Vocabulary words;

  private OrganisationReader(Source source, Catalog catalog) {
    this.source = source;
    this.catalog = catalog;
    this.words = new Vocabulary(catalog, problems);
  }

  /**
   * What a file says of an organisation.
   *
   * @throws InvalidInputException with every problem of the file
   */
  public static Organisation read(Source source, Catalog catalog) {
    return new OrganisationReader(source, catalog).read();
  }

  private Organisation read() {
    Location start = new Location(source.name(), 1, 1, 0);
    YamlNode root =
        YamlParser.parse(source, problems).orElseGet(() -> new YamlNode.Mapping(List.of(), start));
    YamlFields f = new YamlFields("an organisation file", root, problems);
    Organisation organisation =
        new Organisation(
            source,
            f.optionalText("name").orElse(""),
            f.optionalWord("appetite", Band.class, Band::word).orElse(null),
            frameworks(f),
            classification(f),
            effortDays(f),
            controls(f),
            f.list("acceptance").stream().flatMap(n -> acceptance(n).stream()).toList());
    f.refuseUnknownKeys();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return organisation;
  }

  private Map<String, Location> frameworks(YamlFields f) {
    Map<String, Location> frameworks = new TreeMap<>();
    for (YamlNode.Scalar id : f.scalars("frameworks")) {
      if (words.known(id, "framework", catalog.frameworks().keySet())) {
        frameworks.putIfAbsent(id.text(), id.location());
      }
    }
    return frameworks;
  }

  private Map<String, Level> classification(YamlFields f) {
    List<String> ours = Arrays.stream(Level.values()).map(Level::word).toList();
    Map<String, Level> levels = new TreeMap<>();
    for (YamlNode.Entry entry : f.entries("classification")) {
      String word = entry.key().text();
      if (ours.contains(word)) {
        f.problem(
            entry.key().location(),
            "\"" + word + "\" is a level of ours already",
            "leave it out, or give yours another name");
      }
      Optional<YamlNode.Scalar> level = f.scalar(entry.value());
      if (level.isPresent() && words.known(level.get(), "level", ours)) {
        levels.put(word, Level.values()[ours.indexOf(level.get().text())]);
      }
    }
    return levels;
  }

  private Map<ControlDefinition.Effort, Integer> effortDays(YamlFields file) {
    Map<ControlDefinition.Effort, Integer> days = new EnumMap<>(ControlDefinition.Effort.class);
    Optional<YamlNode> node = file.node("effortDays");
    if (node.isPresent()) {
      YamlFields f = new YamlFields("effortDays", node.get(), problems);
      for (ControlDefinition.Effort effort : ControlDefinition.Effort.values()) {
        f.optionalInteger(effort.word(), 0, MOST_DAYS).ifPresent(d -> days.put(effort, d));
      }
      f.refuseUnknownKeys();
    }
    return days;
  }

  private List<Control> controls(YamlFields f) {
    List<Control> controls = new ArrayList<>();
    for (YamlNode node : f.list("controls")) {
      words.control(f, node, ThreatModel.SYSTEM).ifPresent(controls::add);
    }
    return StatedControls.of(controls).controls();
  }

  private Optional<Acceptance> acceptance(YamlNode node) {
    YamlFields f = new YamlFields("an acceptance", node, problems);
    if (!(node instanceof YamlNode.Mapping)) {
      return Optional.empty();
    }
    Acceptance acceptance =
        new Acceptance(f.text("who"), f.word("upTo", Band.class, Band::word), f.location());
    f.refuseUnknownKeys();
    return Optional.of(acceptance);
  }
}
