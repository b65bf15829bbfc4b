package dev.dreadnought.read;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.Suggestion;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Open Threat Model, version 0.1.0 or 0.2.0, on its way to a reading. Trust zones become
 * boundaries, a component inside another one runs on it, and of the free texts {@code type} and
 * {@code tags} what the catalog knows becomes kind and technologies.
 */
final class OtmFile {
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

  /** Names that the format's best known library has for components. */
  private static final Map<String, ComponentKind> TYPES =
      Map.of(
          "web-application-server-side", ComponentKind.WEB_APPLICATION,
          "web-application-client-side", ComponentKind.BROWSER_CLIENT,
          "web-service", ComponentKind.API,
          "mobile-device", ComponentKind.MOBILE_APP,
          "empty-component", ComponentKind.OTHER);

  private final Imported model;
  private final Labels labels;

  /** Our ids by those of the file, which are unique in their sort only. */
  private final Map<String, String> zones = new LinkedHashMap<>();

  private final Map<String, String> components = new LinkedHashMap<>();
  private final Map<String, String> assets = new LinkedHashMap<>();
  private final Set<String> placeholders = new HashSet<>();
  private final Map<String, Parent> parents = new LinkedHashMap<>();

  /**
   * Where something lies.
   *
   * @param zone true for a trust zone, false for a component
   * @param id in the file
   */
  private record Parent(boolean zone, String id, Location place) {}

  OtmFile(Imported model, Labels labels) {
    this.model = model;
    this.labels = labels;
  }

  Reading read(YamlNode root) {
    YamlFields file = fields("an Open Threat Model", root);
    file.text("otmVersion");
    project(file);
    each(file, "assets", "an asset", this::asset);
    List<YamlFields> zoneFields = fieldsOf(file, "trustZones", "a trust zone");
    zoneFields.forEach(this::nameZone);
    zoneFields.forEach(this::zone);
    List<YamlFields> componentFields = fieldsOf(file, "components", "a component");
    componentFields.forEach(this::nameComponent);
    componentFields.forEach(this::component);
    componentFields.forEach(this::place);
    each(file, "dataflows", "a dataflow", this::flow);
    note(file, "threats", "threat", "the analysis finds its own");
    note(file, "mitigations", "mitigation", "the catalog has its own");
    skip(file, "representations");
    model.noteUnknown(file);
    return model.reading();
  }

  private YamlFields fields(String what, YamlNode node) {
    return new YamlFields(what, node, model.problems());
  }

  private List<YamlFields> fieldsOf(YamlFields file, String key, String what) {
    List<YamlFields> all = new ArrayList<>();
    for (YamlNode node : file.list(key)) {
      YamlFields fields = fields(what, node);
      if (node instanceof YamlNode.Mapping) {
        all.add(fields);
      }
    }
    return all;
  }

  private void each(
      YamlFields file, String key, String what, java.util.function.Consumer<YamlFields> read) {
    fieldsOf(file, key, what).forEach(read);
  }

  private static void skip(YamlFields f, String... keys) {
    for (String key : keys) {
      f.node(key);
    }
  }

  private void note(YamlFields file, String key, String one, String why) {
    model.noteCount(file.list(key).size(), one, why, file.locationOf(key));
  }

  private ImportedDetails details(YamlFields f) {
    skip(f, "properties");
    Optional<YamlNode> attributes = f.node("attributes");
    Optional<YamlNode> ours = Optional.empty();
    if (attributes.isPresent() && attributes.get() instanceof YamlNode.Mapping) {
      ours = fields("attributes", attributes.get()).node(ImportedDetails.KEY);
    }
    return ImportedDetails.of(ours, f.location(), model);
  }

  private void project(YamlFields file) {
    Optional<YamlNode> node = file.node("project");
    if (node.isEmpty()) {
      file.problem(file.location(), "the file has no \"project\"", "add project: {name: …, id: …}");
      return;
    }
    YamlFields f = fields("the project", node.get());
    model.system(f.text("name"), f.optionalText("description").orElse(""));
    skip(f, "id", "owner", "ownerContact", "tags");
    ImportedDetails details = details(f);
    model.people(details.number("people").orElse(null));
    details.say(dev.dreadnought.model.ThreatModel.SYSTEM);
    model.noteUnknown(f);
  }

  private void asset(YamlFields f) {
    String foreign = f.text("id");
    String id = model.claim(readable(foreign, f), "data");
    assets.putIfAbsent(foreign, id);
    ImportedDetails details = details(f);
    List<String> kinds = details.texts("kinds");
    YamlFields risk = fields("the risk of an asset", f.node("risk").orElseGet(() -> empty(f)));
    skip(risk, "comment");
    model.add(
        new DataAsset(
            id,
            f.text("name"),
            kinds.stream().filter(model.catalog().dataKinds()::containsKey).toList(),
            need(risk, "confidentiality", details, kinds, DataKind::confidentiality),
            need(risk, "integrity", details, kinds, DataKind::integrity),
            need(risk, "availability", details, kinds, DataKind::availability),
            details.level("safety"),
            details.number("people").orElse(null),
            details.flag("inferred"),
            List.of(f.location())));
    details.say(id);
    skip(f, "description");
    model.noteUnknown(f);
    model.noteUnknown(risk);
  }

  private static YamlNode empty(YamlFields f) {
    return new YamlNode.Mapping(List.of(), f.location());
  }

  /** The number; or nothing, where it is the one that we write where the model says nothing. */
  private @Nullable Level need(
      YamlFields risk,
      String property,
      ImportedDetails details,
      List<String> kinds,
      Function<DataKind, Level> ofKind) {
    Optional<Double> percent = number(risk, property);
    Level own = details.level(property);
    int written = model.catalog().percentOf(own, kinds, ofKind);
    boolean untouched = details.isPresent() && percent.filter(p -> p == written).isPresent();
    return untouched ? own : percent.map(Level::ofPercent).orElse(own);
  }

  private Optional<Double> number(YamlFields f, String key) {
    Optional<YamlNode.Scalar> scalar = f.node(key).flatMap(f::scalar);
    if (scalar.isPresent() && !scalar.get().text().matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      f.problem(
          scalar.get().location(),
          key + " is " + Excerpt.quoted(scalar.get().text()),
          "a number from 0 to 100");
      return Optional.empty();
    }
    return scalar.map(s -> Double.valueOf(s.text()));
  }

  private void nameZone(YamlFields f) {
    String foreign = f.text("id");
    if (details(f).isOf("placeholder")) {
      placeholders.add(foreign);
    } else if (zones.putIfAbsent(foreign, "") != null) {
      f.problem(f.locationOf("id"), "the id " + Excerpt.quoted(foreign) + " stands twice", "");
    } else {
      zones.put(foreign, model.claim(readable(foreign, f), "boundary"));
    }
  }

  /** An id that people can read: a UUID says nothing, so the name stands for it. */
  private static String readable(String foreign, YamlFields f) {
    String slug = UUID.matcher(foreign).matches() ? Slug.of(f.text("name")) : foreign;
    return slug.isEmpty() ? foreign : slug;
  }

  private void zone(YamlFields f) {
    String foreign = f.text("id");
    if (placeholders.contains(foreign)) {
      return;
    }
    ImportedDetails details = details(f);
    String name = f.text("name");
    String type = f.optionalText("type").orElse("");
    String kind = type.equals("internet") ? type : Imported.boundaryKind(name);
    String id = zones.get(foreign);
    model.add(
        new TrustBoundary(
            id,
            name,
            details.text("kind").orElse(kind),
            parentZone(f),
            List.of(),
            details.flag("inferred"),
            List.of(f.location())));
    details.say(id);
    skip(f, "description", "risk", "representations", "threats");
    model.noteUnknown(f);
  }

  private @Nullable String parentZone(YamlFields f) {
    Optional<Parent> parent = parent(f);
    if (parent.isEmpty() || !parent.get().zone()) {
      return null;
    }
    return knownZone(parent.get());
  }

  /** Files with zones that are not there are found in the wild: the rest of them is worth it. */
  private @Nullable String knownZone(Parent parent) {
    String zone = zones.get(parent.id());
    if (zone == null && !placeholders.contains(parent.id())) {
      warn(parent.place(), "no trust zone has the id ", parent.id(), zones.keySet());
    }
    return zone;
  }

  private void warn(Location place, String message, String id, Set<String> right) {
    String remedy = Suggestion.of(id, right);
    model.problems().add(Problem.warning(place, message + Excerpt.quoted(id), remedy));
  }

  private Optional<Parent> parent(YamlFields f) {
    Optional<YamlNode> node = f.node("parent");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    YamlFields parent = fields("a parent", node.get());
    Optional<String> zone = parent.optionalText("trustZone");
    Optional<String> component = parent.optionalText("component");
    if (zone.isPresent() == component.isPresent()) {
      f.problem(
          node.get().location(),
          "a parent is a trust zone or a component",
          "write trustZone: or component:, one of them");
      return Optional.empty();
    }
    return zone.map(z -> new Parent(true, z, parent.locationOf("trustZone")))
        .or(() -> component.map(c -> new Parent(false, c, parent.locationOf("component"))));
  }

  private void nameComponent(YamlFields f) {
    String foreign = f.text("id");
    if (components.containsKey(foreign)) {
      f.problem(f.locationOf("id"), "the id " + Excerpt.quoted(foreign) + " stands twice", "");
    } else {
      components.put(foreign, model.claim(readable(foreign, f), "component"));
      parent(f).ifPresent(p -> parents.put(foreign, p));
    }
  }

  private void component(YamlFields f) {
    String foreign = f.text("id");
    String id = components.get(foreign);
    ImportedDetails details = details(f);
    if (details.isOf("actor")) {
      actor(f, id, details);
    } else {
      component(f, foreign, id, details);
    }
    details.say(id);
    skip(f, "description", "representations", "threats");
    model.noteUnknown(f);
  }

  private void actor(YamlFields f, String id, ImportedDetails details) {
    skip(f, "type", "assets", "tags");
    ComponentKind kind = details.kind().orElse(ComponentKind.USER);
    Level privilege = details.level("privilege");
    model.add(
        new Actor(
            id,
            f.text("name"),
            kind,
            privilege == null ? Level.MEDIUM : privilege,
            details.flag("inferred"),
            List.of(f.location())));
  }

  private void component(YamlFields f, String foreign, String id, ImportedDetails details) {
    String name = f.text("name");
    String type = f.text("type");
    List<String> tags = tags(f);
    List<TechnologyUse> uses =
        details.isPresent() ? details.technologies() : technologies(f, type, name, tags);
    model.add(
        new Component(
            id,
            name,
            details.kind().orElseGet(() -> kind(uses, type, name, tags)),
            uses,
            owner(foreign, details, "partOf"),
            owner(foreign, details, "hostedOn"),
            stored(f),
            details.flag("inferred"),
            details.text("outOfScope").orElse(null),
            List.of(f.location())));
  }

  private List<String> tags(YamlFields f) {
    List<String> tags = new ArrayList<>();
    for (YamlNode node : f.list("tags")) {
      if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        // A type of CloudFormation names its whole family: a subnet is no machine.
        if (!scalar.text().contains("::")) {
          tags.add(scalar.text());
        }
      }
    }
    return tags;
  }

  private List<TechnologyUse> technologies(
      YamlFields f, String type, String name, List<String> tags) {
    List<String> all = new ArrayList<>(List.of(type, name));
    all.addAll(tags);
    return labels.technologies(f.location(), all.toArray(new String[0]));
  }

  private ComponentKind kind(
      List<TechnologyUse> uses, String type, String name, List<String> tags) {
    List<String> all = new ArrayList<>(List.of(type, name));
    all.addAll(tags);
    return Optional.ofNullable(TYPES.get(type))
        .or(() -> labels.kind(k -> true, all.toArray(new String[0])))
        .or(() -> labels.kindOf(uses, model.catalog(), k -> true))
        .orElse(Imported.PLAIN);
  }

  /**
   * What it is part of or runs on: the parent of the file counts before what we wrote beside it.
   */
  private @Nullable String owner(String foreign, ImportedDetails details, String key) {
    Parent parent = parents.get(foreign);
    String beside = details.text(key).map(o -> components.getOrDefault(o, o)).orElse(null);
    if (parent == null || parent.zone()) {
      return components.containsValue(beside == null ? "" : beside) ? beside : null;
    }
    String owner = components.get(parent.id());
    if (owner == null) {
      warn(parent.place(), "no component has the id ", parent.id(), components.keySet());
      return null;
    }
    boolean isPart = details.has("partOf");
    if (key.equals("partOf")) {
      return isPart ? owner : null;
    }
    return isPart ? beside : owner;
  }

  private List<String> stored(YamlFields f) {
    Optional<YamlNode> node = f.node("assets");
    if (node.isEmpty()) {
      return List.of();
    }
    YamlFields instance = fields("the assets of a component", node.get());
    if (instance.has("processed")) {
      model.note("which assets a component processes", instance.locationOf("processed"));
      skip(instance, "processed");
    }
    return assets(instance, "stored");
  }

  private List<String> assets(YamlFields f, String key) {
    List<String> found = new ArrayList<>();
    for (YamlNode node : f.list(key)) {
      if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
        String asset = assets.get(scalar.text());
        if (asset == null) {
          warn(scalar.location(), "no asset has the id ", scalar.text(), assets.keySet());
        } else {
          found.add(asset);
        }
      }
    }
    return found;
  }

  /** In the zone that the file names; what lies in a component lies in the zone around it. */
  private void place(YamlFields f) {
    String foreign = f.text("id");
    String id = components.get(foreign);
    ImportedDetails details = details(f);
    Parent parent = parents.get(foreign);
    List<String> beside =
        details.texts("boundaries").stream().filter(zones::containsKey).map(zones::get).toList();
    if (parent == null) {
      return;
    }
    if (!parent.zone()) {
      if (details.has("boundaries")) {
        beside.forEach(b -> model.inside(b, id));
      } else {
        zoneAround(parent).ifPresent(zone -> model.inside(zone, id));
      }
      return;
    }
    String zone = knownZone(parent);
    if (zone != null && beside.contains(zone)) {
      beside.forEach(b -> model.inside(b, id));
    } else if (zone != null) {
      model.inside(zone, id);
    }
  }

  private Optional<String> zoneAround(Parent inner) {
    Set<String> seen = new HashSet<>();
    Parent at = inner;
    while (at != null && !at.zone() && seen.add(at.id())) {
      at = parents.get(at.id());
    }
    return at == null || !at.zone() ? Optional.empty() : Optional.ofNullable(zones.get(at.id()));
  }

  private void flow(YamlFields f) {
    Optional<String> from = end(f, "source");
    Optional<String> to = end(f, "destination");
    String foreign = f.text("id");
    ImportedDetails details = details(f);
    String name = f.text("name");
    List<String> tags = tags(f);
    if (from.isPresent() && to.isPresent()) {
      String ends = model.nameOf(from.get()) + " to " + model.nameOf(to.get());
      String protocol =
          details.isPresent()
              ? details.text("protocol").orElse(null)
              : protocol(tags, name).orElse(null);
      boolean saysNothing = UUID.matcher(foreign).matches();
      String usual = DataFlow.defaultId(from.get(), to.get(), protocol);
      String id = model.claim(saysNothing ? usual : foreign, "flow");
      model.add(
          new DataFlow(
              id,
              from.get(),
              to.get(),
              name.equals(ends) ? "" : name,
              protocol,
              assets(f, "assets"),
              f.optionalFlag("bidirectional").orElse(false),
              details.flag("inferred"),
              List.of(f.location())));
      details.say(id);
    }
    skip(f, "description", "threats", "representations");
    model.noteUnknown(f);
  }

  private Optional<String> protocol(List<String> tags, String name) {
    return tags.stream()
        .flatMap(tag -> labels.protocol(tag).stream())
        .findFirst()
        .or(() -> labels.protocol(name));
  }

  private Optional<String> end(YamlFields f, String key) {
    String foreign = f.text(key);
    String id = components.get(foreign);
    if (id == null && f.has(key)) {
      f.problem(
          f.locationOf(key),
          key + " names " + Excerpt.quoted(foreign) + ", and no component has that id",
          Suggestion.of(foreign, components.keySet()));
    }
    return Optional.ofNullable(id);
  }
}
