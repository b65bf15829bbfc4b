package dev.dreadnought.export;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ElementProfile;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The system and its elements in the analysis document, with what the engine concluded of them. */
final class ModelJson {
  private final JsonWriter json;
  private final ThreatModel model;
  private final Map<String, DataKind> dataKinds;
  private final Boundaries boundaries;
  private final Map<String, ElementProfile> profiles = new HashMap<>();
  private final Map<String, Truth> facts = new HashMap<>();

  ModelJson(JsonWriter json, Assessment assessment, Map<String, DataKind> dataKinds) {
    this.json = json;
    this.model = assessment.model();
    this.dataKinds = dataKinds;
    this.boundaries = new Boundaries(model);
    assessment.profiles().forEach(profile -> profiles.put(profile.id(), profile));
    for (ProvenFact fact : assessment.facts()) {
      facts.put(fact.id(), fact.value());
    }
  }

  void write() throws IOException {
    json.object("system", this::system);
    json.list("components", model.components(), this::component);
    json.list("flows", model.flows(), this::flow);
    json.list("boundaries", model.boundaries(), this::boundary);
    json.list("dataAssets", model.dataAssets(), this::dataAsset);
    json.list("actors", model.actors(), this::actor);
  }

  private void system() throws IOException {
    json.text("name", model.name());
    json.text("description", model.description());
    json.truth("internetFacing", fact("internet-facing", ThreatModel.SYSTEM));
    json.object("document", () -> document(model.document()));
  }

  private void document(DocumentControl document) throws IOException {
    json.text("version", document.version());
    json.text("author", document.author());
    json.text("reviewer", document.reviewer());
    json.text("approver", document.approver());
    json.text("nextReview", document.nextReview() == null ? null : document.nextReview().text());
  }

  private Truth fact(String name, String about) {
    return facts.getOrDefault(name + "@" + about, Truth.UNKNOWN);
  }

  private void component(Component component) throws IOException {
    ElementProfile profile =
        profiles.getOrDefault(
            component.id(), new ElementProfile(component.id(), null, null, List.of(), List.of()));
    json.text("id", component.id());
    json.text("name", component.name());
    json.text("kind", component.kind().word());
    dfd(component.kind().dfd());
    json.list("technologies", component.technologies(), this::technology);
    json.text("partOf", component.partOf());
    json.text("hostedOn", component.hostedOn());
    json.text("boundary", profile.boundary());
    json.text("exposure", profile.exposure());
    json.texts("traits", profile.traits());
    json.texts("controls", profile.controls());
    json.texts("data", component.data());
    json.flag("inferred", component.inferred());
    json.flag("inScope", component.inScope());
    json.sources(component.sources());
  }

  /** One word, a list of two, or null for a part, which is no element of a diagram. */
  private void dfd(List<DfdType> types) throws IOException {
    List<String> words = types.stream().map(DfdType::word).toList();
    if (words.size() > 1) {
      json.texts("dfd", words);
    } else {
      json.text("dfd", words.isEmpty() ? null : words.get(0));
    }
  }

  private void technology(TechnologyUse use) throws IOException {
    json.text("id", use.id());
    json.text("name", use.name());
    json.text("version", use.version());
  }

  private void flow(DataFlow flow) throws IOException {
    json.text("id", flow.id());
    json.text("from", flow.from());
    json.text("to", flow.to());
    json.text("name", flow.name());
    json.text("protocol", flow.protocol());
    json.truth("encrypted", fact("flow-encrypted", flow.id()));
    json.truth("authenticated", fact("flow-authenticated", flow.id()));
    json.texts("data", flow.data());
    json.texts("crosses", boundaries.crossedBy(flow).stream().map(TrustBoundary::id).toList());
    json.flag("bidirectional", flow.bidirectional());
    json.flag("inferred", flow.inferred());
    json.sources(flow.sources());
  }

  private void boundary(TrustBoundary boundary) throws IOException {
    json.text("id", boundary.id());
    json.text("name", boundary.name());
    json.text("kind", boundary.kind());
    json.text("parent", boundary.parent());
    json.flag("inferred", boundary.inferred());
  }

  private void dataAsset(DataAsset asset) throws IOException {
    json.text("id", asset.id());
    json.text("name", asset.name());
    json.texts("kinds", asset.kinds());
    json.text("confidentiality", need(asset, asset.confidentiality(), DataKind::confidentiality));
    json.text("integrity", need(asset, asset.integrity(), DataKind::integrity));
    json.text("availability", need(asset, asset.availability(), DataKind::availability));
    json.text("safety", need(asset, asset.safety(), DataKind::safety));
    json.numberOrNull("people", asset.people());
    json.sources(asset.sources());
  }

  /** The asset's own need, else the highest of its kinds, else null: nobody knows. */
  private @Nullable String need(
      DataAsset asset, @Nullable Level own, Function<DataKind, Level> ofKind) {
    if (own != null) {
      return own.word();
    }
    return asset.kinds().stream()
        .map(dataKinds::get)
        .filter(Objects::nonNull)
        .map(ofKind)
        .max(Comparator.naturalOrder())
        .map(Level::word)
        .orElse(null);
  }

  private void actor(Actor actor) throws IOException {
    json.text("id", actor.id());
    json.text("name", actor.name());
    json.text("kind", actor.kind().word());
    json.text("privilege", actor.privilege().word());
    json.sources(actor.sources());
  }
}
