package dev.dreadnought.export;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model knows of an element and the fields of a foreign format do not hold: an object of our
 * own that goes where the format leaves room, and that reading takes back. What the format has a
 * field for does not stand here, so that who changes the field there changes the model.
 */
final class Details {
  /** The name of our object in formats that leave room for others' fields. */
  static final String KEY = "dreadnought";

  private final ThreatModel model;

  Details(ThreatModel model) {
    this.model = model;
  }

  JsonObject system() {
    JsonObject details = new JsonObject();
    if (model.people() != null) {
      details.put("people", model.people());
    }
    return said(details, ThreatModel.SYSTEM);
  }

  /**
   * @param boundaries true where the format does not say in which boundaries it lies
   */
  JsonObject component(Component component, boolean boundaries) {
    JsonObject details =
        new JsonObject().put("element", "component").put("kind", component.kind().word());
    details.some("technologies", component.technologies().stream().map(this::technology).toList());
    details.some("partOf", component.partOf());
    details.some("hostedOn", component.hostedOn());
    if (boundaries) {
      details.put("boundaries", boundariesOf(component.id()));
    }
    details.flag("inferred", component.inferred());
    details.some("outOfScope", component.outOfScope());
    return said(details, component.id());
  }

  private JsonObject technology(TechnologyUse use) {
    return new JsonObject()
        .put("id", use.id())
        .put("name", use.name())
        .some("version", use.version())
        .flag("inferred", use.inferred());
  }

  JsonObject actor(Actor actor, boolean boundaries) {
    JsonObject details =
        new JsonObject()
            .put("element", "actor")
            .put("kind", actor.kind().word())
            .put("privilege", actor.privilege().word());
    if (boundaries) {
      details.put("boundaries", boundariesOf(actor.id()));
    }
    details.flag("inferred", actor.inferred());
    return said(details, actor.id());
  }

  /** Ids of the boundaries that an element lies directly in. */
  List<String> boundariesOf(String element) {
    return model.boundaries().stream()
        .filter(b -> b.contains().contains(element))
        .map(TrustBoundary::id)
        .toList();
  }

  /**
   * @param open names of facts of which the format's field says no more than "no or unknown"
   */
  JsonObject flow(DataFlow flow, List<String> open) {
    JsonObject details = new JsonObject().put("element", "flow");
    details.flag("inferred", flow.inferred());
    List<String> unknown = new ArrayList<>();
    for (String name : open) {
      if (factOf(name, flow.id()) == Truth.UNKNOWN) {
        unknown.add(name);
      }
    }
    details.some("unknown", unknown);
    return said(details, flow.id());
  }

  Truth factOf(String name, String about) {
    return model.facts().stream()
        .filter(f -> f.name().equals(name) && f.about().equals(about))
        .map(Fact::value)
        .findFirst()
        .orElse(Truth.UNKNOWN);
  }

  JsonObject boundary(TrustBoundary boundary) {
    JsonObject details = new JsonObject().put("element", "boundary").put("kind", boundary.kind());
    details.flag("inferred", boundary.inferred());
    return said(details, boundary.id());
  }

  JsonObject asset(DataAsset asset) {
    JsonObject details = new JsonObject().put("element", "data").some("kinds", asset.kinds());
    need(details, "confidentiality", asset.confidentiality());
    need(details, "integrity", asset.integrity());
    need(details, "availability", asset.availability());
    need(details, "safety", asset.safety());
    if (asset.people() != null) {
      details.put("people", asset.people());
    }
    details.flag("inferred", asset.inferred());
    return said(details, asset.id());
  }

  private static void need(JsonObject details, String property, @Nullable Level level) {
    details.some(property, level == null ? null : level.word());
  }

  /** Facts and controls that were stated of an element. */
  private JsonObject said(JsonObject details, String element) {
    List<JsonObject> facts = new ArrayList<>();
    for (Fact fact : model.facts()) {
      if (fact.about().equals(element)) {
        facts.add(fact(fact));
      }
    }
    List<JsonObject> controls = new ArrayList<>();
    for (Control control : model.controls()) {
      if (control.on().equals(element)) {
        controls.add(
            new JsonObject().put("id", control.id()).put("status", control.status().word()));
      }
    }
    return details.some("facts", facts).some("controls", controls);
  }

  private static JsonObject fact(Fact fact) {
    JsonObject object = new JsonObject().put("name", fact.name());
    if (fact.value().isKnown()) {
      object.put("value", fact.holds());
    } else {
      object.nothing("value");
    }
    if (fact.ground() != Ground.STATED) {
      object.put("ground", fact.ground().word());
    }
    return object.some("because", fact.because());
  }
}
