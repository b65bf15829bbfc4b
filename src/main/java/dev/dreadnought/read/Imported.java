package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.Mention;
import dev.dreadnought.model.Reading.NotUnderstood;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a file of another tool, element by element. Ids of ours are unique over all
 * elements, ids of a file often only over those of one sort.
 */
final class Imported {
  private final Source source;
  private final Catalog catalog;
  private final List<Problem> problems;

  private String name = "";
  private String description = "";
  private @Nullable Integer people;
  private final Set<String> ids = new LinkedHashSet<>(Set.of(ThreatModel.SYSTEM));
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<DataFlow> flows = new ArrayList<>();
  private final Map<String, TrustBoundary> boundaries = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new TreeMap<>();
  private final List<DataAsset> assets = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private final Map<String, Fact> facts = new TreeMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<NotUnderstood> notUnderstood = new ArrayList<>();

  Imported(Source source, Catalog catalog, List<Problem> problems) {
    this.source = source;
    this.catalog = catalog;
    this.problems = problems;
  }

  Catalog catalog() {
    return catalog;
  }

  List<Problem> problems() {
    return problems;
  }

  void system(String systemName, String text) {
    name = systemName;
    description = text;
  }

  void people(@Nullable Integer count) {
    people = count;
  }

  /**
   * An id that no other element has: the one that is wanted, or one with the sort behind it.
   *
   * @param sort a word such as {@code flow}
   */
  String claim(String wanted, String sort) {
    String base = wanted.isBlank() ? sort : wanted;
    String id = base;
    for (int n = 1; !ids.add(id); n++) {
      id = base + "-" + (n == 1 ? sort : sort + "-" + n);
    }
    return id;
  }

  void add(Component component) {
    components.put(component.id(), component);
    mention("component", component.id(), component.sources());
    component.technologies().forEach(t -> mention("technology", t.id(), t.sources()));
  }

  void add(Actor actor) {
    actors.put(actor.id(), actor);
    mention("actor", actor.id(), actor.sources());
  }

  void add(DataFlow flow) {
    flows.add(flow);
    mention("relation", flow.id(), flow.sources());
  }

  void add(TrustBoundary boundary) {
    boundaries.put(boundary.id(), boundary);
  }

  void add(DataAsset asset) {
    assets.add(asset);
    mention("data", asset.id(), asset.sources());
  }

  private void mention(String what, String id, List<Location> places) {
    places.forEach(place -> mentions.add(new Mention(what, id, place)));
  }

  /** The element lies directly inside the boundary. */
  void inside(String boundary, String element) {
    members.computeIfAbsent(boundary, k -> new ArrayList<>()).add(element);
  }

  boolean has(String element) {
    return components.containsKey(element) || actors.containsKey(element);
  }

  @Nullable Component component(String id) {
    return components.get(id);
  }

  Collection<Component> components() {
    return List.copyOf(components.values());
  }

  /** What people call the ends of a flow, for a name that says no more than they. */
  String nameOf(String element) {
    if (components.containsKey(element)) {
      return components.get(element).name();
    }
    return actors.containsKey(element) ? actors.get(element).name() : element;
  }

  void say(Fact fact) {
    facts.putIfAbsent(fact.id(), fact);
  }

  void say(String fact, String about, boolean value, Location place) {
    say(Fact.stated(fact, about, Truth.of(value), List.of(place)));
  }

  void say(Control control) {
    controls.add(control);
  }

  /** Something of the file that is no part of the model. */
  void note(String text, Location place) {
    notUnderstood.add(new NotUnderstood(text, place));
  }

  /** Things that a file has and that the analysis makes anew; nothing where there are none. */
  void noteCount(int count, String one, String why, Location place) {
    if (count > 0) {
      note(count + " " + one + (count == 1 ? "" : "s") + " of the file: " + why, place);
    }
  }

  /** Keys of a map that nobody asked for. */
  void noteUnknown(YamlFields fields) {
    for (YamlNode.Scalar key : fields.unasked()) {
      note(key.text(), key.location());
    }
  }

  /**
   * The reading.
   *
   * @throws InvalidInputException with every problem of the file, where there is an error
   */
  Reading reading() {
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      throw new InvalidInputException(problems);
    }
    StatedControls stated = StatedControls.of(controls);
    ThreatModel model =
        new ThreatModel(
            name,
            description,
            people,
            components.values().stream().map(this::withOwners).toList(),
            flows,
            boundaries.values().stream().map(this::withMembers).toList(),
            assets,
            List.copyOf(actors.values()),
            stated.controls(),
            List.copyOf(facts.values()));
    return new Reading(
        List.of(source),
        model,
        mentions,
        List.of(),
        notUnderstood,
        stated.contradictions(id -> id.equals(ThreatModel.SYSTEM) ? "the system" : nameOf(id)),
        problems);
  }

  /** Without what it is part of or runs on where the file does not have that. */
  private Component withOwners(Component c) {
    return new Component(
        c.id(),
        c.name(),
        c.kind(),
        c.technologies(),
        c.partOf() != null && components.containsKey(c.partOf()) ? c.partOf() : null,
        c.hostedOn() != null && components.containsKey(c.hostedOn()) ? c.hostedOn() : null,
        c.data(),
        c.inferred(),
        c.outOfScope(),
        c.sources());
  }

  private TrustBoundary withMembers(TrustBoundary b) {
    List<String> contains = members.getOrDefault(b.id(), List.of());
    return new TrustBoundary(
        b.id(), b.name(), b.kind(), b.parent(), contains, b.inferred(), b.sources());
  }

  /** Our word for what a boundary separates, by its name: only the internet tells by its name. */
  static String boundaryKind(String boundaryName) {
    String plain = FILLERS.matcher(boundaryName.toLowerCase(Locale.ROOT)).replaceAll("").strip();
    return plain.equals("internet") ? "internet" : "network";
  }

  private static final Pattern FILLERS = Pattern.compile("\\b(the|public|open|trust|zone)\\b");

  /** The usual kind where neither a drawing nor its words say more. */
  static final ComponentKind PLAIN = ComponentKind.OTHER;
}
