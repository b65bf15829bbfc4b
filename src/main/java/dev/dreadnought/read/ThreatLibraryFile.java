package dev.dreadnought.read;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A model of the OWASP Threat Model Library, version 1, on its way to a reading. */
final class ThreatLibraryFile {
  private static final String EXTENSION = "dreadnought.dev/threat-model/1";

  /** What sensitivity of the format is a kind of data of the catalog. */
  private static final Map<String, String> KINDS =
      Map.of(
          "pii", "personal-data",
          "phi", "health-data",
          "cred", "credentials",
          "pci", "card-data",
          "fin", "payment-data",
          "ip", "source-code");

  private final Imported model;
  private final Labels labels;

  /** Our ids by symbolic names. */
  private final Map<String, String> zones = new LinkedHashMap<>();

  private final Map<String, String> elements = new LinkedHashMap<>();
  private final Map<String, String> assets = new LinkedHashMap<>();
  private final Map<String, YamlNode> details = new LinkedHashMap<>();
  private final Map<String, List<String>> kept = new LinkedHashMap<>();

  /** By symbolic name of a store: whether all that lies there is encrypted, and who says so. */
  private final Map<String, Boolean> encryption = new LinkedHashMap<>();

  private final Map<String, Location> places = new LinkedHashMap<>();
  private final Set<String> placeholders = new HashSet<>();

  ThreatLibraryFile(Imported model, Labels labels) {
    this.model = model;
    this.labels = labels;
  }

  Reading read(YamlNode root) {
    YamlFields file = fields("a threat model of the library", root);
    ImportedDetails system = extension(file);
    scope(file, system);
    List<YamlFields> zoneFields = each(file, "trust_zones", "a trust zone");
    zoneFields.forEach(this::nameZone);
    zoneFields.forEach(this::zone);
    List<YamlFields> sets = each(file, "data_sets", "a data set");
    sets.forEach(this::dataSet);
    List<YamlFields> actors = each(file, "actors", "an actor");
    List<YamlFields> components = each(file, "components", "a component");
    List<YamlFields> stores = each(file, "data_stores", "a data store");
    actors.forEach(f -> name(f, "actor"));
    components.forEach(f -> name(f, "component"));
    stores.forEach(f -> name(f, "store"));
    actors.forEach(this::actor);
    components.forEach(this::component);
    stores.forEach(this::store);
    sayEncryption();
    each(file, "data_flows", "a data flow").forEach(this::flow);
    note(file, "threats", "threat");
    note(file, "risks", "risk");
    note(file, "controls", "control");
    note(file, "assumptions", "assumption");
    skip(file, "$schema", "version", "trust_boundaries", "threat_personas", "diagrams", "frozen");
    skip(file, "released_at", "reviewed_at", "product_release_date", "release_docs_link");
    skip(file, "repo_link");
    model.noteUnknown(file);
    return model.reading();
  }

  private YamlFields fields(String what, YamlNode node) {
    return new YamlFields(what, node, model.problems());
  }

  private static void skip(YamlFields f, String... keys) {
    for (String key : keys) {
      f.node(key);
    }
  }

  private List<YamlFields> each(YamlFields file, String key, String what) {
    List<YamlFields> all = new ArrayList<>();
    if (!file.has(key)) {
      file.problem(file.location(), "the file has no \"" + key + "\"", "add " + key + ": []");
    }
    for (YamlNode node : file.list(key)) {
      YamlFields f = fields(what, node);
      if (node instanceof YamlNode.Mapping) {
        all.add(f);
      }
    }
    return all;
  }

  private void note(YamlFields file, String key, String one) {
    model.noteCount(file.list(key).size(), one, "the analysis makes its own", file.locationOf(key));
  }

  /** What we wrote beside the format's fields: of the system, and by symbolic name. */
  private ImportedDetails extension(YamlFields file) {
    Optional<YamlNode> extensions = file.node("extensions");
    if (extensions.isEmpty()) {
      return ImportedDetails.of(Optional.empty(), file.location(), model);
    }
    YamlFields all = fields("the extensions", extensions.get());
    Optional<YamlNode> ours = all.node(EXTENSION);
    model.noteUnknown(all);
    if (ours.isEmpty()) {
      return ImportedDetails.of(Optional.empty(), file.location(), model);
    }
    YamlFields f = fields("the extension", ours.get());
    details.putAll(f.map("elements"));
    return ImportedDetails.of(f.node("system"), f.location(), model);
  }

  private ImportedDetails details(YamlFields f) {
    String symbolic = f.text("symbolic_name");
    return ImportedDetails.of(Optional.ofNullable(details.get(symbolic)), f.location(), model);
  }

  private void scope(YamlFields file, ImportedDetails system) {
    Optional<YamlNode> node = file.node("scope");
    String description = file.optionalText("description").orElse("");
    if (node.isEmpty()) {
      file.problem(file.location(), "the file has no \"scope\"", "add scope: with a title");
      return;
    }
    YamlFields f = fields("the scope", node.get());
    String scope = f.optionalText("description").orElse("");
    model.system(f.text("title"), description.isBlank() ? scope : description);
    f.optionalText("exposure").ifPresent(e -> exposure(f, e, system));
    skip(f, "business_criticality", "data_sensitivity", "tier");
    model.noteUnknown(f);
    model.people(system.number("people").orElse(null));
  }

  private void exposure(YamlFields f, String exposure, ImportedDetails system) {
    boolean external = exposure.equals("external");
    if (!external && !exposure.equals("internal")) {
      f.problem(
          f.locationOf("exposure"),
          Excerpt.quoted(exposure) + " is no exposure",
          "internal or external");
    }
    settle("internet-facing", ThreatModel.SYSTEM, external, f.locationOf("exposure"), system);
  }

  /**
   * A field that must say yes or no: what we wrote beside it counts as long as it agrees.
   *
   * @param value what the field says
   */
  private void settle(
      String fact, String about, boolean value, Location place, ImportedDetails beside) {
    Truth written = beside.fact(fact);
    // Exposure that nobody knows is written as yes, encryption as no: the cautious word.
    boolean cautious = fact.equals("internet-facing");
    boolean open = beside.leavesOpen(fact) && value == cautious;
    boolean agrees = written == Truth.of(value);
    if (agrees || open) {
      beside.say(about);
    } else {
      model.say(fact, about, value, place);
      beside.say(about, List.of(fact));
    }
  }

  private String claim(YamlFields f, String sort) {
    return model.claim(details(f).text("id").orElseGet(() -> f.text("symbolic_name")), sort);
  }

  private void nameZone(YamlFields f) {
    String symbolic = f.text("symbolic_name");
    if (details(f).isOf("placeholder")) {
      placeholders.add(symbolic);
    } else if (zones.containsKey(symbolic)) {
      twice(f, symbolic);
    } else {
      zones.put(symbolic, claim(f, "boundary"));
    }
  }

  private static void twice(YamlFields f, String symbolic) {
    f.problem(
        f.locationOf("symbolic_name"),
        "the name " + Excerpt.quoted(symbolic) + " stands twice",
        "give each its own");
  }

  private void zone(YamlFields f) {
    String symbolic = f.text("symbolic_name");
    skip(f, "description");
    String title = f.text("title");
    if (placeholders.contains(symbolic)) {
      return;
    }
    ImportedDetails ours = details(f);
    String id = zones.get(symbolic);
    model.add(
        new TrustBoundary(
            id,
            title,
            ours.text("kind").orElseGet(() -> Imported.boundaryKind(title)),
            ours.text("parent").filter(zones::containsValue).orElse(null),
            List.of(),
            ours.flag("inferred"),
            List.of(f.location())));
    ours.say(id);
    model.noteUnknown(f);
  }

  private void dataSet(YamlFields f) {
    String symbolic = f.text("symbolic_name");
    String id = claim(f, "data");
    assets.put(symbolic, id);
    ImportedDetails ours = details(f);
    for (YamlNode node : f.list("placements")) {
      placement(fields("a placement", node), id);
    }
    List<String> foreign = f.texts("data_sensitivity");
    List<String> kinds =
        ours.isPresent()
            ? ours.texts("kinds")
            : foreign.stream().filter(KINDS::containsKey).map(KINDS::get).toList();
    model.add(
        new DataAsset(
            id,
            f.text("title"),
            kinds.stream().filter(model.catalog().dataKinds()::containsKey).toList(),
            ours.level("confidentiality"),
            ours.level("integrity"),
            ours.level("availability"),
            ours.level("safety"),
            ours.number("people").orElse(null),
            ours.flag("inferred"),
            List.of(f.location())));
    ours.say(id);
    skip(f, "description", "access_control_methods", "record_count");
    model.noteUnknown(f);
  }

  private void placement(YamlFields placement, String asset) {
    Optional<String> store = placement.optionalText("data_store");
    Optional<Boolean> encrypted = placement.optionalFlag("encrypted");
    if (store.isPresent()) {
      kept.computeIfAbsent(store.get(), k -> new ArrayList<>()).add(asset);
      places.putIfAbsent(store.get(), placement.locationOf("data_store"));
      encryption.merge(store.get(), encrypted.orElse(false), Boolean::logicalAnd);
    }
    model.noteUnknown(placement);
  }

  /** A store of which all data are said to be encrypted has that control. */
  private void sayEncryption() {
    for (Map.Entry<String, Boolean> store : encryption.entrySet()) {
      String id = elements.get(store.getKey());
      Location place = places.get(store.getKey());
      if (id == null) {
        model
            .problems()
            .add(
                Problem.warning(
                    place,
                    "no data store is called " + Excerpt.quoted(store.getKey()),
                    Suggestion.of(store.getKey(), elements.keySet())));
      } else if (store.getValue()) {
        model.say(new Control("encryption-at-rest", id, ControlStatus.IMPLEMENTED, List.of(place)));
      }
    }
  }

  private void name(YamlFields f, String sort) {
    String symbolic = f.text("symbolic_name");
    if (elements.containsKey(symbolic)) {
      twice(f, symbolic);
    } else {
      elements.put(symbolic, claim(f, sort));
    }
  }

  private void actor(YamlFields f) {
    ImportedDetails ours = details(f);
    String type = f.text("type");
    boolean person = !ours.isPresent() && !type.equals("system") && !type.equals("third_party");
    if (ours.isOf("actor") || person) {
      boolean administers = type.equals("administrator") || type.equals("engineer");
      ComponentKind kind =
          ours.kind().orElse(administers ? ComponentKind.ADMINISTRATOR : ComponentKind.USER);
      Level usual = kind == ComponentKind.ADMINISTRATOR ? Level.HIGH : Level.MEDIUM;
      Level privilege = ours.level("privilege");
      String id = elements.get(f.text("symbolic_name"));
      model.add(
          new Actor(
              id,
              f.text("title"),
              kind,
              privilege == null ? usual : privilege,
              ours.flag("inferred"),
              List.of(f.location())));
      finish(f, id, ours);
    } else {
      component(f, k -> true, ComponentKind.EXTERNAL_SERVICE, List.of(), ownData(f));
    }
    skip(f, "permissions");
    model.noteUnknown(f);
  }

  private void component(YamlFields f) {
    component(f, k -> true, Imported.PLAIN, List.of(), ownData(f));
    skip(f, "repo_link");
    model.noteUnknown(f);
  }

  private void store(YamlFields f) {
    List<String> product = new ArrayList<>();
    f.optionalText("product").ifPresent(product::add);
    f.optionalText("vendor").ifPresent(product::add);
    ComponentKind usual =
        f.text("type").equals("object") ? ComponentKind.OBJECT_STORE : ComponentKind.DATABASE;
    List<String> placed = kept.getOrDefault(f.text("symbolic_name"), List.of());
    component(f, ComponentKind::isStore, usual, product, placed);
    model.noteUnknown(f);
  }

  private void component(
      YamlFields f,
      Predicate<ComponentKind> fits,
      ComponentKind usual,
      List<String> product,
      List<String> data) {
    ImportedDetails ours = details(f);
    String symbolic = f.text("symbolic_name");
    String id = elements.get(symbolic);
    String title = f.text("title");
    List<String> said = new ArrayList<>(product);
    said.add(title);
    String[] words = said.toArray(new String[0]);
    List<TechnologyUse> uses =
        ours.isPresent() ? ours.technologies() : labels.technologies(f.location(), words);
    model.add(
        new Component(
            id,
            title,
            ours.kind().orElseGet(() -> kind(uses, words, fits, usual)),
            uses,
            owner(f, ours, "partOf"),
            owner(f, ours, "hostedOn"),
            data,
            ours.flag("inferred"),
            ours.text("outOfScope").orElse(null),
            List.of(f.location())));
    skip(f, "type");
    finish(f, id, ours);
  }

  private ComponentKind kind(
      List<TechnologyUse> uses,
      String[] words,
      Predicate<ComponentKind> fits,
      ComponentKind usual) {
    return labels
        .kind(fits, words)
        .or(() -> labels.kindOf(uses, model.catalog(), fits))
        .orElse(usual);
  }

  /** The parent of the file counts before what we wrote beside it. */
  private @Nullable String owner(YamlFields f, ImportedDetails ours, String key) {
    String beside = ours.text(key).orElse(null);
    Optional<String> parent = f.optionalText("parent_component");
    if (parent.isEmpty()) {
      return beside;
    }
    String owner = elements.get(parent.get());
    if (owner == null) {
      f.problem(
          f.locationOf("parent_component"),
          "nothing is called " + Excerpt.quoted(parent.get()),
          Suggestion.of(parent.get(), elements.keySet()));
      return null;
    }
    boolean isPart = ours.has("partOf");
    if (key.equals("partOf")) {
      return isPart ? owner : null;
    }
    return isPart ? beside : owner;
  }

  /** What a component keeps that is no data store in the format, and so has no placements. */
  private List<String> ownData(YamlFields f) {
    return details(f).texts("data").stream().filter(assets::containsValue).toList();
  }

  private void finish(YamlFields f, String id, ImportedDetails ours) {
    place(f, id, ours);
    ours.say(id);
    skip(f, "description");
  }

  private void place(YamlFields f, String id, ImportedDetails ours) {
    // The first version of the format has zones for components only.
    String symbolic = f.optionalText("trust_zone").orElse("");
    String zone = zones.get(symbolic);
    List<String> beside = ours.texts("boundaries");
    if (zone != null && beside.contains(zone)) {
      beside.stream().filter(zones::containsValue).forEach(b -> model.inside(b, id));
    } else if (zone != null) {
      model.inside(zone, id);
    } else if (f.has("trust_zone") && !placeholders.contains(symbolic)) {
      f.problem(
          f.locationOf("trust_zone"),
          "no trust zone is called " + Excerpt.quoted(symbolic),
          Suggestion.of(symbolic, zones.keySet()));
    }
  }

  private void flow(YamlFields f) {
    Optional<String> from = end(f, "source");
    Optional<String> to = end(f, "destination");
    String id = claim(f, "flow");
    ImportedDetails ours = details(f);
    String title = f.text("title");
    Optional<Boolean> encrypted = f.optionalFlag("encrypted");
    if (from.isPresent() && to.isPresent()) {
      String ends = model.nameOf(from.get()) + " to " + model.nameOf(to.get());
      model.add(
          new DataFlow(
              id,
              from.get(),
              to.get(),
              title.equals(ends) ? "" : title,
              ours.isPresent()
                  ? ours.text("protocol").orElse(null)
                  : labels.protocol(title).orElse(null),
              ours.texts("data").stream().filter(assets::containsValue).toList(),
              ours.flag("bidirectional"),
              ours.flag("inferred"),
              List.of(f.location())));
      encrypted.ifPresentOrElse(
          value -> settle("flow-encrypted", id, value, f.locationOf("encrypted"), ours),
          () -> ours.say(id));
    }
    skip(f, "description", "has_sensitive_data");
    model.noteUnknown(f);
  }

  private Optional<String> end(YamlFields f, String key) {
    Optional<YamlNode> node = f.node(key);
    if (node.isEmpty()) {
      f.text(key);
      return Optional.empty();
    }
    YamlFields end = fields("the end of a flow", node.get());
    String symbolic = end.text("object");
    skip(end, "type");
    String id = elements.get(symbolic);
    if (id == null && end.has("object")) {
      end.problem(
          end.locationOf("object"),
          key + " names " + Excerpt.quoted(symbolic) + ", and nothing is called so",
          Suggestion.of(symbolic, elements.keySet()));
    }
    return Optional.ofNullable(id);
  }
}
