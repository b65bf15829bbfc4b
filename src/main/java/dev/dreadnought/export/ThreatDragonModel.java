package dev.dreadnought.export;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Geometry;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The model as one drawing of OWASP Threat Dragon, version 2: every element with its threats in its
 * place, boundaries as boxes around them.
 */
public final class ThreatDragonModel {
  /** Before the ids of our elements: the tool wants more than one character. */
  static final String ID_PREFIX = "dn-";

  private static final String VERSION = "2.3.0";
  private static final int MARGIN = 40;
  private static final int BEHIND = -1;
  private static final int FLOWS = 10;

  private final ThreatModel model;
  private final Geometry geometry;
  private final Details details;
  private final Map<String, List<Finding>> findings = new TreeMap<>();
  private int number;

  private ThreatDragonModel(Assessment assessment, Geometry geometry) {

    this.model = assessment.model();
    this.geometry = geometry;
    this.details = new Details(model);
    for (Finding finding : assessment.findings()) {
      findings.computeIfAbsent(finding.element(), k -> new ArrayList<>()).add(finding);
    }
  }

  /**
   * Writes the document in UTF-8, and leaves the stream open.
   *
   * @param geometry of the assessment's model; what has no place in it is not drawn
   */
  public static void write(Assessment assessment, Geometry geometry, OutputStream out)
      throws IOException {
    JsonWriter.document(out, new ThreatDragonModel(assessment, geometry).document());
  }

  private JsonObject document() {
    List<JsonObject> cells = cells();
    JsonObject diagram =
        new JsonObject()
            .put("id", 0)
            .put("title", model.name())
            .put("diagramType", "STRIDE")
            .put("placeholder", "")
            .put("description", "Not held here: " + String.join("; ", Loss.texts("threat-dragon")))
            .put("thumbnail", "./public/content/images/thumbnail.stride.jpg")
            .put("version", VERSION)
            .put("cells", cells);
    return new JsonObject()
        .put("version", VERSION)
        .put(
            "summary",
            new JsonObject()
                .put("title", model.name())
                .put("owner", "")
                .put("description", model.description())
                .put("id", 0))
        .put(
            "detail",
            new JsonObject()
                .put("contributors", List.of())
                .put("diagrams", List.of(diagram))
                .put("diagramTop", 1)
                .put("reviewer", "")
                .put("threatTop", number)
                .some(Details.KEY, details.system()));
  }

  private List<JsonObject> cells() {
    List<JsonObject> cells = new ArrayList<>();
    for (TrustBoundary boundary : outermostFirst()) {
      cells.add(boundary(boundary));
    }
    int layer = 1;
    for (Component component : model.components()) {
      if (geometry.elements().containsKey(component.id())) {
        cells.add(component(component, layer++));
      }
    }
    for (Actor actor : model.actors()) {
      cells.add(actor(actor, layer++));
    }
    for (DataFlow flow : model.flows()) {
      if (geometry.elements().containsKey(flow.from())
          && geometry.elements().containsKey(flow.to())) {
        cells.add(flow(flow, FLOWS + layer++));
      }
    }
    return cells;
  }

  /** What is drawn later lies above. */
  private List<TrustBoundary> outermostFirst() {
    List<TrustBoundary> all = new ArrayList<>(model.boundaries());
    all.sort((a, b) -> Long.compare(area(b), area(a)));
    return all;
  }

  private long area(TrustBoundary boundary) {
    return geometry.boundaries().get(boundary.id()).area();
  }

  private JsonObject boundary(TrustBoundary boundary) {
    JsonObject data =
        new JsonObject()
            .put("type", "tm.BoundaryBox")
            .put("name", boundary.name())
            .put("description", "")
            .put("isTrustBoundary", true)
            .put("hasOpenThreats", false)
            .put(Details.KEY, details.boundary(boundary));
    return placed(geometry.boundaries().get(boundary.id()))
        .put("attrs", new JsonObject().put("label", text(boundary.name())))
        .put("visible", true)
        .put("shape", "trust-boundary-box")
        .put("id", ID_PREFIX + boundary.id())
        .put("zIndex", BEHIND)
        .put("data", data);
  }

  private static JsonObject placed(Geometry.Box box) {
    return new JsonObject()
        .put("position", point(box.x(), box.y()))
        .put("size", new JsonObject().put("width", box.width()).put("height", box.height()));
  }

  private static JsonObject point(int x, int y) {
    return new JsonObject().put("x", x + MARGIN).put("y", y + MARGIN);
  }

  private static JsonObject text(String text) {
    return new JsonObject().put("text", text);
  }

  private JsonObject component(Component component, int layer) {
    ComponentKind kind = component.kind();
    JsonObject ours = details.component(component, false);
    if (kind.isStore()) {
      JsonObject data = data("tm.Store", component.id(), component.name(), component.outOfScope());
      data.put("isALog", kind == ComponentKind.LOGGING)
          .put("isEncrypted", false)
          .put("isSigned", false)
          .put("storesCredentials", false)
          .put("storesInventory", false);
      return cell("store", component.id(), component.name(), layer, data.put(Details.KEY, ours));
    }
    if (kind.dfd().contains(DfdType.EXTERNAL_ENTITY)) {
      JsonObject data = data("tm.Actor", component.id(), component.name(), component.outOfScope());
      data.put("providesAuthentication", false);
      return cell("actor", component.id(), component.name(), layer, data.put(Details.KEY, ours));
    }
    JsonObject data = data("tm.Process", component.id(), component.name(), component.outOfScope());
    data.put("handlesCardPayment", false)
        .put("handlesGoodsOrServices", false)
        .put("isWebApplication", kind == ComponentKind.WEB_APPLICATION)
        .put("privilegeLevel", "");
    return cell("process", component.id(), component.name(), layer, data.put(Details.KEY, ours));
  }

  private JsonObject actor(Actor actor, int layer) {
    JsonObject data = data("tm.Actor", actor.id(), actor.name(), null);
    data.put("providesAuthentication", false).put(Details.KEY, details.actor(actor, false));
    return cell("actor", actor.id(), actor.name(), layer, data);
  }

  private JsonObject data(String type, String id, String name, @Nullable String outOfScope) {
    return new JsonObject()
        .put("type", type)
        .put("name", name)
        .put("description", "")
        .put("outOfScope", outOfScope != null)
        .put("reasonOutOfScope", outOfScope == null ? "" : outOfScope)
        .put("hasOpenThreats", hasOpen(id))
        .put("threats", threats(id));
  }

  private boolean hasOpen(String id) {
    return findings.getOrDefault(id, List.of()).stream().anyMatch(Finding::isOpen);
  }

  private JsonObject cell(String shape, String id, String name, int layer, JsonObject data) {
    JsonObject attrs = new JsonObject().put("text", text(name));
    if (shape.equals("store")) {
      attrs.put("topLine", stroke(id)).put("bottomLine", stroke(id));
    } else {
      attrs.put("body", stroke(id));
    }
    return placed(geometry.elements().get(id))
        .put("attrs", attrs)
        .put("visible", true)
        .put("shape", shape)
        .put("id", ID_PREFIX + id)
        .put("zIndex", layer)
        .put("data", data);
  }

  /** As the tool draws what has open threats and what is out of scope. */
  private JsonObject stroke(String id) {
    boolean inScope = model.component(id).map(Component::inScope).orElse(true);
    JsonObject stroke =
        new JsonObject()
            .put("stroke", hasOpen(id) ? "red" : "#333333")
            .decimal("strokeWidth", hasOpen(id) ? "2.5" : "1.5");
    return inScope ? stroke.nothing("strokeDasharray") : stroke.put("strokeDasharray", "4 3");
  }

  private JsonObject flow(DataFlow flow, int layer) {
    String protocol = flow.protocol() == null ? "" : flow.protocol();
    Truth encrypted = details.factOf("flow-encrypted", flow.id());
    JsonObject data =
        data("tm.Flow", flow.id(), flow.name(), null)
            .put("isBidirectional", flow.bidirectional())
            .put("isEncrypted", encrypted == Truth.TRUE)
            .put("isPublicNetwork", details.factOf("crosses-internet", flow.id()) == Truth.TRUE)
            .put("protocol", protocol)
            .put(Details.KEY, details.flow(flow, List.of()));
    List<JsonObject> vertices =
        geometry.bends().getOrDefault(flow.id(), List.of()).stream()
            .map(p -> point(p.x(), p.y()))
            .toList();
    JsonObject line =
        stroke(flow.id())
            .put("targetMarker", new JsonObject().put("name", "block"))
            .put("sourceMarker", new JsonObject().put("name", flow.bidirectional() ? "block" : ""));
    return new JsonObject()
        .put("shape", "flow")
        .put("attrs", new JsonObject().put("line", line))
        .put("zIndex", layer)
        .put("connector", "rounded")
        .put("labels", labels(flow.name().isEmpty() ? protocol : flow.name()))
        .put("source", new JsonObject().put("cell", ID_PREFIX + flow.from()))
        .put("target", new JsonObject().put("cell", ID_PREFIX + flow.to()))
        .put("vertices", vertices)
        .put("visible", true)
        .put("id", ID_PREFIX + flow.id())
        .put("data", data);
  }

  private static List<JsonObject> labels(String name) {
    JsonObject label =
        new JsonObject()
            .decimal("position", "0.5")
            .put("attrs", new JsonObject().put("label", text(name)));
    return name.isEmpty() ? List.of() : List.of(label);
  }

  private List<JsonObject> threats(String id) {
    List<JsonObject> threats = new ArrayList<>();
    for (Finding finding : findings.getOrDefault(id, List.of())) {
      threats.add(threat(finding));
    }
    return threats;
  }

  private JsonObject threat(Finding finding) {
    number++;
    return new JsonObject()
        .put("id", Uuid.of("threat-dragon", finding.id()))
        .put("title", finding.title())
        .put("status", status(finding.status()))
        .put("severity", capitalised(finding.current().band().word()))
        .put("type", finding.stride().title())
        .put("description", description(finding))
        .put("mitigation", mitigation(finding))
        .put("modelType", "STRIDE")
        .put("new", false)
        .put("number", number)
        .put("score", finding.current().score());
  }

  private static String status(Status status) {
    return switch (status) {
      case OPEN -> "Open";
      case MITIGATED -> "Mitigated";
      case ACCEPTED, TRANSFERRED, AVOIDED, FALSE_POSITIVE -> "NotApplicable";
    };
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String description(Finding finding) {
    String certainty = finding.isAssumed() ? "Possible: it rests on something unknown. " : "";
    return certainty
        + finding.threat().attack()
        + "\n\n"
        + finding.threat().impact()
        + "\n\nDREAD now: "
        + finding.current().vector()
        + "; "
        + finding.id();
  }

  private static String mitigation(Finding finding) {
    List<String> lines = new ArrayList<>();
    for (Mitigation mitigation : finding.mitigations()) {
      lines.add(mitigation.title() + " (" + mitigation.statusWord() + ")");
    }
    return String.join("\n", lines);
  }
}
