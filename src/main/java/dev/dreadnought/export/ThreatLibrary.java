package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The model and its findings in the format of the OWASP Threat Model Library, version 1.0.2. What
 * the format has no field for stands in an extension, by the symbolic name of the element.
 */
public final class ThreatLibrary {
  /** The name of our extension, as the format wants such names. */
  static final String EXTENSION = "dreadnought.dev/threat-model/1";

  private static final String SCHEMA =
      "https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.2/threat-model.schema.json";
  private static final int HALF = 50;

  private final Catalog catalog;
  private final Assessment assessment;
  private final ThreatModel model;
  private final Details details;
  private final Boundaries boundaries;
  private final Names names = new Names();
  private final String nowhere;
  private final JsonObject elements = new JsonObject();

  private ThreatLibrary(Assessment assessment, Catalog catalog) {
    this.catalog = catalog;
    this.assessment = assessment;
    this.model = assessment.model();
    this.details = new Details(model);
    this.boundaries = new Boundaries(model);
    model.boundaries().forEach(b -> names.symbolic(b.id()));
    // No id of a model holds a line end, so this is nobody's.
    this.nowhere = names.symbolic("no boundary\n");
  }

  /** Writes the document in UTF-8, and leaves the stream open. */
  public static void write(Assessment assessment, Catalog catalog, OutputStream out)
      throws IOException {
    JsonWriter.document(out, new ThreatLibrary(assessment, catalog).document());
  }

  private JsonObject document() {
    JsonObject document =
        new JsonObject()
            .put("$schema", SCHEMA)
            .put("version", "1.0")
            .put("scope", scope())
            .put("description", model.description())
            .put("trust_zones", zones())
            .put("trust_boundaries", crossed())
            .put("actors", actors())
            .put("components", components())
            .put("data_stores", stores())
            .put("data_sets", model.dataAssets().stream().map(this::dataSet).toList())
            .put("data_flows", model.flows().stream().map(this::flow).toList())
            .put("assumptions", assessment.assumptions().stream().map(this::assumption).toList());
    new ThreatLibraryFindings(assessment, names).addTo(document);
    JsonObject ours =
        new JsonObject()
            .put("system", system())
            .put("elements", elements)
            .put("notHeld", Loss.texts("tml"));
    return document.put("extensions", new JsonObject().put(EXTENSION, ours));
  }

  private JsonObject system() {
    JsonObject system = details.system();
    boolean open = details.factOf("internet-facing", ThreatModel.SYSTEM) == Truth.UNKNOWN;
    return system.some("unknown", open ? List.of("internet-facing") : List.of());
  }

  private JsonObject scope() {
    int highest =
        model.dataAssets().stream()
            .mapToInt(d -> Needs.of(d, catalog).highest())
            .max()
            .orElse(HALF);
    Set<String> sensitivity = new TreeSet<>();
    model.dataAssets().forEach(d -> sensitivity.addAll(sensitivity(d)));
    boolean inside = details.factOf("internet-facing", ThreatModel.SYSTEM) == Truth.FALSE;
    return new JsonObject()
        .put("title", model.name())
        .put("description", model.description())
        .put("business_criticality", step(highest, "minimal", "low", "moderate", "high", "maximal"))
        .put("data_sensitivity", sensitivity)
        .put("exposure", inside ? "internal" : "external")
        .put(
            "tier",
            step(
                highest,
                "non_critical",
                "non_critical",
                "important",
                "business_critical",
                "mission_critical"));
  }

  private static String step(int percent, String... words) {
    return words[percent * (words.length - 1) / 100];
  }

  private Set<String> sensitivity(DataAsset asset) {
    Set<String> all = new TreeSet<>();
    for (String id : asset.kinds()) {
      DataKind kind = catalog.dataKinds().get(id);
      switch (id) {
        case "credentials", "session", "secret" -> all.add("cred");
        case "health-data" -> all.add("phi");
        case "card-data" -> all.add("pci");
        case "payment-data" -> all.add("fin");
        case "source-code" -> all.add("ip");
        default -> all.add(kind != null && kind.personal() ? "pii" : "biz");
      }
    }
    return all;
  }

  private JsonObject described(String id, String title, JsonObject ours) {
    String name = names.symbolic(id);
    elements.put(name, ours.put("id", id));
    return new JsonObject().put("symbolic_name", name).put("title", title).put("description", "");
  }

  private List<JsonObject> zones() {
    List<JsonObject> zones = new ArrayList<>();
    for (TrustBoundary boundary : model.boundaries()) {
      JsonObject ours = details.boundary(boundary).some("parent", boundary.parent());
      zones.add(described(boundary.id(), boundary.name(), ours));
    }
    elements.put(nowhere, new JsonObject().put("element", "placeholder"));
    zones.add(
        new JsonObject()
            .put("symbolic_name", nowhere)
            .put("title", "No boundary stated")
            .put("description", "For what nobody placed; the format asks for a zone."));
    return zones;
  }

  private String zone(String element) {
    return boundaries.innermost(element).map(names::symbolic).orElse(nowhere);
  }

  /** Each two zones that a flow leads from one into the other, once. */
  private List<JsonObject> crossed() {
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (DataFlow flow : model.flows()) {
      String a = zone(flow.from());
      String b = zone(flow.to());
      if (!a.equals(b)) {
        pairs.add(a.compareTo(b) < 0 ? List.of(a, b) : List.of(b, a));
      }
    }
    return pairs.stream()
        .map(
            pair ->
                new JsonObject().put("trust_zone_a", pair.get(0)).put("trust_zone_b", pair.get(1)))
        .toList();
  }

  private List<JsonObject> actors() {
    List<JsonObject> actors = new ArrayList<>();
    for (Actor actor : model.actors()) {
      boolean administers = actor.kind() == ComponentKind.ADMINISTRATOR;
      actors.add(
          described(actor.id(), actor.name(), details.actor(actor, true))
              .put("type", administers ? "administrator" : "user")
              .put("trust_zone", zone(actor.id())));
    }
    for (Component component : model.components()) {
      if (sort(component).equals("actor")) {
        actors.add(
            described(component.id(), component.name(), ours(component))
                .put("type", outsider(component.kind()))
                .put("trust_zone", zone(component.id())));
      }
    }
    return actors;
  }

  private static String outsider(ComponentKind kind) {
    return switch (kind) {
      case USER -> "user";
      case ADMINISTRATOR -> "administrator";
      default -> "third_party";
    };
  }

  private JsonObject ours(Component component) {
    return details.component(component, true).some("data", component.data());
  }

  /** What the format takes a component for; its stores are those of data at rest. */
  private static String sort(Component component) {
    ComponentKind kind = component.kind();
    if (kind.dfd().contains(DfdType.EXTERNAL_ENTITY)) {
      return "actor";
    }
    return kind.isStore() && !kind.carriesMessages() ? "data_store" : "component";
  }

  private List<JsonObject> components() {
    List<JsonObject> components = new ArrayList<>();
    for (Component component : model.components()) {
      if (sort(component).equals("component")) {
        String owner = component.partOf() == null ? component.hostedOn() : component.partOf();
        boolean named = owner != null && model.component(owner).isPresent();
        components.add(
            described(component.id(), component.name(), ours(component))
                .some("parent_component", named ? names.symbolic(owner) : null)
                .put("trust_zone", zone(component.id())));
      }
    }
    return components;
  }

  private List<JsonObject> stores() {
    List<JsonObject> stores = new ArrayList<>();
    for (Component component : model.components()) {
      if (sort(component).equals("data_store")) {
        JsonObject store = described(component.id(), component.name(), ours(component));
        store.put("type", storeType(component));
        component.technologies().stream()
            .findFirst()
            .ifPresent(first -> store.put("product", first.name()));
        stores.add(store.put("trust_zone", zone(component.id())));
      }
    }
    return stores;
  }

  private static String storeType(Component component) {
    return switch (component.kind()) {
      case OBJECT_STORE, FILE_STORE, SOURCE_REPOSITORY, REGISTRY -> "object";
      case CACHE, SECRET_STORE -> "key_value";
      case SEARCH_INDEX, VECTOR_STORE -> "document";
      case LOGGING -> "time_series";
      default -> databaseType(component);
    };
  }

  private static String databaseType(Component component) {
    if (component.uses("mongodb")
        || component.uses("couchdb")
        || component.uses("google-firestore")) {
      return "document";
    }
    if (component.uses("neo4j")) {
      return "graph";
    }
    if (component.uses("redis") || component.uses("amazon-dynamodb")) {
      return "key_value";
    }
    return component.uses("influxdb") ? "time_series" : "sql";
  }

  private JsonObject dataSet(DataAsset asset) {
    List<JsonObject> placements = new ArrayList<>();
    for (Component component : model.components()) {
      if (component.data().contains(asset.id()) && sort(component).equals("data_store")) {
        placements.add(new JsonObject().put("data_store", names.symbolic(component.id())));
      }
    }
    return described(asset.id(), asset.name(), details.asset(asset))
        .put("placements", placements)
        .put("data_sensitivity", sensitivity(asset));
  }

  private JsonObject flow(DataFlow flow) {
    boolean encrypted = details.factOf("flow-encrypted", flow.id()) == Truth.TRUE;
    JsonObject ours =
        details
            .flow(flow, List.of("flow-encrypted"))
            .some("protocol", flow.protocol())
            .some("data", flow.data())
            .flag("bidirectional", flow.bidirectional());
    return described(flow.id(), model.nameOf(flow.id()), ours)
        .put("source", end(flow.from()))
        .put("destination", end(flow.to()))
        .put("has_sensitive_data", carriesSensitiveData(flow))
        .put("encrypted", encrypted);
  }

  private boolean carriesSensitiveData(DataFlow flow) {
    return model.dataAssets().stream()
        .filter(d -> flow.data().contains(d.id()))
        .anyMatch(d -> Needs.of(d, catalog).confidentiality() >= HALF);
  }

  private JsonObject end(String id) {
    String sort = model.component(id).map(ThreatLibrary::sort).orElse("actor");
    return new JsonObject().put("type", sort).put("object", names.symbolic(id));
  }

  private JsonObject assumption(Assumption assumption) {
    return new JsonObject()
        .put("description", assumption.text())
        .put("topics", List.of(names.symbolic(assumption.about())))
        .put("validity", "unconfirmed");
  }
}
