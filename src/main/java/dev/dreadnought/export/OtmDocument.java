package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The model and its findings as Open Threat Model 0.2.0, which IriusRisk and others read. Each
 * finding is a threat of its own, since its likelihood and impact are those of one element.
 */
public final class OtmDocument {
  private static final String VERSION = "0.2.0";

  /** Trust of a zone, of 100: what is outside is trusted least. */
  private static final int OUTSIDE = 10;

  private static final int INSIDE = 50;

  private final Catalog catalog;

  /**
   * @param catalog says what data need where the model does not
   */
  public OtmDocument(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Writes the document in UTF-8, and leaves the stream open. */
  public void write(Assessment assessment, OutputStream out) throws IOException {
    JsonWriter.document(out, new Writing(assessment).document());
  }

  private final class Writing {
    private final Assessment assessment;
    private final ThreatModel model;
    private final Details details;
    private final Map<String, List<Finding>> findings = new TreeMap<>();
    private final String nowhere;

    Writing(Assessment assessment) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.details = new Details(model);
      for (Finding finding : assessment.findings()) {
        findings.computeIfAbsent(finding.element(), k -> new ArrayList<>()).add(finding);
      }
      String free = "no-boundary";
      while (isTaken(free)) {
        free += "-";
      }
      this.nowhere = free;
    }

    private boolean isTaken(String id) {
      return model.boundaries().stream().anyMatch(b -> b.id().equals(id));
    }

    JsonObject document() {
      JsonObject document = new JsonObject().put("otmVersion", VERSION).put("project", project());
      document.put("assets", model.dataAssets().stream().map(this::asset).toList());
      document.put("trustZones", zones());
      document.put("components", components());
      document.put("dataflows", model.flows().stream().map(this::flow).toList());
      document.put("threats", assessment.findings().stream().map(this::threat).toList());
      return document.put(
          "mitigations", assessment.controls().stream().map(this::mitigation).toList());
    }

    private JsonObject project() {
      JsonObject ours =
          details
              .system()
              .some("findings", threats(ThreatModel.SYSTEM))
              .put("notHeld", Loss.texts("otm"));
      return new JsonObject()
          .put("name", model.name())
          .put("id", Names.slug(model.name(), "system"))
          .put("description", model.description())
          .put("attributes", attributes(ours));
    }

    private JsonObject attributes(JsonObject ours) {
      return new JsonObject().some(Details.KEY, ours);
    }

    private JsonObject asset(DataAsset asset) {
      Needs needs = Needs.of(asset, catalog);
      return new JsonObject()
          .put("name", asset.name())
          .put("id", asset.id())
          .put(
              "risk",
              new JsonObject()
                  .put("confidentiality", needs.confidentiality())
                  .put("integrity", needs.integrity())
                  .put("availability", needs.availability()))
          .put("attributes", attributes(details.asset(asset)));
    }

    private List<JsonObject> zones() {
      List<JsonObject> zones = new ArrayList<>();
      model.boundaries().forEach(b -> zones.add(zone(b)));
      zones.add(
          zone(nowhere, "No boundary stated", "unknown", INSIDE)
              .put("attributes", attributes(new JsonObject().put("element", "placeholder"))));
      return zones;
    }

    private JsonObject zone(TrustBoundary boundary) {
      boolean outside = boundary.kind().equals("internet");
      JsonObject zone =
          zone(boundary.id(), boundary.name(), boundary.kind(), outside ? OUTSIDE : INSIDE);
      if (boundary.parent() != null) {
        zone.put("parent", new JsonObject().put("trustZone", boundary.parent()));
      }
      JsonObject ours = details.boundary(boundary).some("findings", threats(boundary.id()));
      return zone.put("attributes", attributes(ours));
    }

    private JsonObject zone(String id, String name, String type, int trust) {
      return new JsonObject()
          .put("id", id)
          .put("name", name)
          .put("type", type)
          .put("risk", new JsonObject().put("trustRating", trust));
    }

    private List<JsonObject> components() {
      List<JsonObject> components = new ArrayList<>();
      model.components().forEach(c -> components.add(component(c)));
      model.actors().forEach(a -> components.add(actor(a)));
      return components;
    }

    private JsonObject component(Component component) {
      List<String> tags = component.technologies().stream().map(t -> t.name()).toList();
      return new JsonObject()
          .put("id", component.id())
          .put("name", component.name())
          .put("type", component.kind().word())
          .put("parent", parent(component.id(), component.partOf(), component.hostedOn()))
          .some("assets", new JsonObject().some("stored", component.data()))
          .some("threats", threats(component.id()))
          .some("tags", tags)
          .put("attributes", attributes(details.component(component, true)));
    }

    private JsonObject actor(Actor actor) {
      return new JsonObject()
          .put("id", actor.id())
          .put("name", actor.name())
          .put("type", actor.kind().word())
          .put("parent", parent(actor.id(), null, null))
          .some("threats", threats(actor.id()))
          .put("attributes", attributes(details.actor(actor, true)));
    }

    /** Exactly one is asked for: the boundary, else what it is part of or runs on. */
    private JsonObject parent(String id, @Nullable String partOf, @Nullable String hostedOn) {
      List<String> around = details.boundariesOf(id);
      String owner = partOf == null ? hostedOn : partOf;
      if (around.isEmpty() && owner != null) {
        return new JsonObject().put("component", owner);
      }
      return new JsonObject().put("trustZone", around.isEmpty() ? nowhere : around.get(0));
    }

    private JsonObject flow(DataFlow flow) {
      JsonObject ours = details.flow(flow, List.of()).some("protocol", flow.protocol());
      List<String> tags = flow.protocol() == null ? List.of() : List.of(flow.protocol());
      return new JsonObject()
          .put("id", flow.id())
          .put("name", model.nameOf(flow.id()))
          .put("bidirectional", flow.bidirectional())
          .put("source", flow.from())
          .put("destination", flow.to())
          .some("assets", flow.data())
          .some("threats", threats(flow.id()))
          .some("tags", tags)
          .put("attributes", attributes(ours));
    }

    private List<JsonObject> threats(String element) {
      List<JsonObject> instances = new ArrayList<>();
      for (Finding finding : findings.getOrDefault(element, List.of())) {
        instances.add(
            new JsonObject()
                .put("threat", finding.id())
                .put("state", finding.status() == Status.OPEN ? "exposed" : word(finding))
                .put("mitigations", finding.mitigations().stream().map(this::instance).toList()));
      }
      return instances;
    }

    private String word(Finding finding) {
      return finding.status().word();
    }

    private JsonObject instance(Mitigation mitigation) {
      return new JsonObject()
          .put("mitigation", mitigation.control())
          .put("state", mitigation.isInForce() ? "implemented" : state(mitigation));
    }

    private String state(Mitigation mitigation) {
      return mitigation.byDefault()
          ? "implemented"
          : switch (mitigation.statusWord()) {
            case "planned" -> "required";
            default -> "recommended";
          };
    }

    private JsonObject threat(Finding finding) {
      DreadScore current = finding.current();
      List<String> categories = new ArrayList<>(List.of(finding.stride().title()));
      finding.threat().also().stream().map(Stride::title).forEach(categories::add);
      JsonObject ours =
          new JsonObject()
              .put("threat", finding.threat().id())
              .put("element", finding.element())
              .put("certainty", finding.certainty().word())
              .put("dread", score(finding.inherent()))
              .put("current", score(current))
              .put("target", score(finding.target()));
      return new JsonObject()
          .put("id", finding.id())
          .put("name", finding.title() + ": " + finding.elementName())
          .put("description", finding.threat().attack())
          .put("categories", categories)
          .some("cwes", finding.threat().cwe())
          .put(
              "risk",
              new JsonObject()
                  .put("likelihood", percent(current.likelihood(), 3))
                  .put("likelihoodComment", "reproducibility, exploitability, discoverability")
                  .put("impact", percent(current.impact(), 2))
                  .put("impactComment", "damage and affected users, " + current.vector()))
          .put("attributes", attributes(ours));
    }

    /** A sum of factors of 10 each, of 100; rounded down. */
    private int percent(int sum, int factors) {
      return sum * 10 / factors;
    }

    private JsonObject mitigation(ControlAdvice advice) {
      int most = 0;
      for (Finding finding : assessment.findings()) {
        for (Mitigation mitigation : finding.mitigations()) {
          if (mitigation.control().equals(advice.control().id())) {
            int sum = mitigation.effect().values().stream().mapToInt(Integer::intValue).sum();
            most = Math.max(most, Math.abs(sum));
          }
        }
      }
      return new JsonObject()
          .put("id", advice.control().id())
          .put("name", advice.control().title())
          .put("description", String.join("\n", Names.guidance(advice)))
          .put("riskReduction", percent(most, Factor.values().length));
    }
  }

  /** The five factors and what follows from them. */
  static JsonObject score(DreadScore score) {
    JsonObject object = new JsonObject();
    for (Factor factor : Factor.values()) {
      object.put(factor.word(), score.of(factor));
    }
    return object
        .decimal("score", score.score())
        .put("band", score.band().word())
        .put("vector", score.vector());
  }
}
