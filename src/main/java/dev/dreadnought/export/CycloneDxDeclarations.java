package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Declarations of CycloneDX 1.6: what is claimed of controls, with what can be shown for it, mapped
 * to the requirements of the frameworks that are in scope, and the open findings as counter-claims.
 * A claim that nobody has verified gets no score of conformance.
 */
public final class CycloneDxDeclarations {
  private static final String SYSTEM = "system";
  private static final String ASSESSOR = "assessor";

  private final Assessment assessment;
  private final Catalog catalog;
  private final ThreatModel model;
  private final List<JsonObject> evidence = new ArrayList<>();
  private final Map<String, JsonObject> claims = new LinkedHashMap<>();

  /** Ids of claims by the control that is claimed, or said to be missing. */
  private final Map<String, Set<String>> claimed = new TreeMap<>();

  private final Map<String, Set<String>> denied = new TreeMap<>();

  private CycloneDxDeclarations(Assessment assessment, Catalog catalog) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.model = assessment.model();
  }

  /**
   * Writes the document in UTF-8, and leaves the stream open.
   *
   * @param catalog says which control serves which requirement
   */
  public static void write(Assessment assessment, Catalog catalog, OutputStream out)
      throws IOException {
    JsonWriter.document(out, new CycloneDxDeclarations(assessment, catalog).document());
  }

  private JsonObject document() {
    model.controls().forEach(this::claim);
    Claims effects = Claims.of(catalog, model, assessment.facts());
    for (String control : effects.controls()) {
      effects.of(control).forEach(fact -> claim(control, fact));
    }
    List<Compliance> inScope =
        assessment.compliance().stream().filter(c -> c.inScope() != Truth.FALSE).toList();
    List<JsonObject> attestations = inScope.stream().map(this::attestation).toList();
    JsonObject declarations =
        new JsonObject()
            .put("assessors", List.of(assessor()))
            .put("attestations", attestations)
            .put("claims", claims.values())
            .some("evidence", evidence)
            .put("targets", targets());
    return new JsonObject()
        .put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
        .put("bomFormat", "CycloneDX")
        .put("specVersion", "1.6")
        .put("serialNumber", "urn:uuid:" + serial())
        .put("version", 1)
        .put("metadata", metadata())
        .put("declarations", declarations)
        .put(
            "definitions",
            new JsonObject().put("standards", inScope.stream().map(this::standard).toList()));
  }

  private String serial() {
    List<String> parts = new ArrayList<>(List.of("cyclonedx", model.name()));
    assessment.reading().inputs().forEach(i -> parts.add(i.sha256()));
    parts.add(assessment.engine().catalogSha256());
    return Uuid.of(parts.toArray(new String[0]));
  }

  private JsonObject metadata() {
    JsonObject tool =
        new JsonObject()
            .put("type", "application")
            .put("name", assessment.engine().name())
            .put("version", assessment.engine().version());
    List<JsonObject> inputs = new ArrayList<>();
    for (Source source : assessment.reading().inputs()) {
      inputs.add(
          new JsonObject()
              .put("type", "threat-model")
              .put("url", Names.uri(source.name()))
              .put(
                  "hashes",
                  List.of(new JsonObject().put("alg", "SHA-256").put("content", source.sha256()))));
    }
    List<JsonObject> lacks = new ArrayList<>();
    for (String loss : Loss.texts("cyclonedx")) {
      lacks.add(new JsonObject().put("name", "dreadnought:notHeld").put("value", loss));
    }
    Day day = assessment.engine().date();
    return new JsonObject()
        .some("timestamp", midnight(day))
        .put("tools", new JsonObject().put("components", List.of(tool)))
        .put(
            "component",
            new JsonObject()
                .put("type", "application")
                .put("bom-ref", SYSTEM)
                .put("name", model.name())
                .some("description", model.description())
                .some("externalReferences", inputs))
        .put("properties", lacks);
  }

  private static @Nullable String midnight(@Nullable Day day) {
    return day == null ? null : day.text() + "T00:00:00Z";
  }

  private static JsonObject assessor() {
    return new JsonObject()
        .put("bom-ref", ASSESSOR)
        .put("thirdParty", false)
        .put(
            "organization",
            new JsonObject().put("name", "Dreadnought, a program; no person has assessed"));
  }

  // ---- claims

  private void claim(Control control) {
    if (control.status() == ControlStatus.PLANNED) {
      return;
    }
    boolean inForce = control.status().isInForce();
    String title = catalog.control(control.id()).title();
    String ref = "claim:" + control.id() + "@" + control.on() + ":" + control.status().word();
    List<String> shown = new ArrayList<>();
    for (Evidence item : control.evidence()) {
      String id = "evidence:" + (evidence.size() + 1);
      evidence.add(evidence(id, item));
      shown.add(id);
    }
    put(ref, control.on(), inForce ? title : "Not so: " + title, reasoning(control), shown);
    (inForce ? claimed : denied).computeIfAbsent(control.id(), k -> new LinkedHashSet<>()).add(ref);
  }

  private static String reasoning(Control control) {
    return switch (control.status()) {
      case VERIFIED -> "Stated as verified.";
      case IMPLEMENTED ->
          control.evidence().isEmpty()
              ? "Stated; nothing is shown for it."
              : "Stated, with evidence that this program has not checked.";
      default -> "Stated to be missing.";
    };
  }

  private void claim(String control, ProvenFact fact) {
    String ref = "claim:" + control + "@" + fact.about() + ":effect:" + fact.name();
    put(
        ref,
        fact.about(),
        fact.text(),
        "The description says that the effect is there.",
        List.of());
    claimed.computeIfAbsent(control, k -> new LinkedHashSet<>()).add(ref);
  }

  private void put(
      String ref, String element, String predicate, String reasoning, List<String> shown) {
    claims.putIfAbsent(
        ref,
        new JsonObject()
            .put("bom-ref", ref)
            .put("target", target(element))
            .put("predicate", predicate)
            .put("reasoning", reasoning)
            .some("evidence", shown));
  }

  private JsonObject evidence(String ref, Evidence item) {
    JsonObject evidence = new JsonObject().put("bom-ref", ref).put("description", item.kind());
    if (item.ref() != null) {
      JsonObject contents = new JsonObject();
      if (item.ref().matches("https?://[\\w./?=&%#~:@+-]+")) {
        contents.put("url", item.ref());
      } else {
        contents.put("attachment", new JsonObject().put("content", item.ref()));
      }
      evidence.put("data", List.of(new JsonObject().put("contents", contents)));
    }
    evidence.some("created", midnight(item.on())).some("expires", midnight(item.validUntil()));
    if (item.by() != null) {
      evidence.put("author", new JsonObject().put("name", item.by()));
    }
    return evidence;
  }

  // ---- targets

  /**
   * Flows, data and boundaries are no targets in the format: what is claimed of them is the
   * system's.
   */
  private String target(String element) {
    return model.component(element).isPresent() ? "element:" + element : SYSTEM;
  }

  private JsonObject targets() {
    List<JsonObject> components = new ArrayList<>();
    List<JsonObject> services = new ArrayList<>();
    for (Component component : model.components()) {
      JsonObject target = new JsonObject();
      boolean isService = component.kind().isOutside();
      if (!isService) {
        target.put("type", type(component.kind()));
      }
      target.put("bom-ref", "element:" + component.id()).put("name", component.name());
      (isService ? services : components).add(target);
    }
    return new JsonObject().some("components", components).some("services", services);
  }

  private static String type(ComponentKind kind) {
    return switch (kind) {
      case LIBRARY -> "library";
      case FRAMEWORK -> "framework";
      case OPERATING_SYSTEM -> "operating-system";
      case CONTAINER -> "container";
      case CONTAINER_PLATFORM, VIRTUAL_MACHINE, HOST, RUNTIME, CLOUD -> "platform";
      case DEVICE -> "device";
      case LANGUAGE_MODEL, ML_MODEL -> "machine-learning-model";
      default -> "application";
    };
  }

  // ---- standards and how far they are met

  private JsonObject standard(Compliance compliance) {
    Framework framework = compliance.framework();
    List<JsonObject> requirements = new ArrayList<>();
    for (RequirementStatus requirement : compliance.requirements()) {
      requirements.add(
          new JsonObject()
              .put("bom-ref", ref(framework, requirement))
              .put("identifier", requirement.id())
              .put("title", requirement.label()));
    }
    return new JsonObject()
        .put("bom-ref", "standard:" + framework.id())
        .put("name", framework.name())
        .some("version", framework.edition())
        .put("requirements", requirements);
  }

  private static String ref(Framework framework, RequirementStatus requirement) {
    return "standard:" + framework.id() + ":" + requirement.id();
  }

  private JsonObject attestation(Compliance compliance) {
    List<JsonObject> map = new ArrayList<>();
    for (RequirementStatus requirement : compliance.requirements()) {
      if (!requirement.status().equals("not assessable here")) {
        map.add(mapped(compliance.framework(), requirement));
      }
    }
    String scope = compliance.inScope() == Truth.TRUE ? "In scope" : "Perhaps in scope";
    return new JsonObject()
        .put("summary", scope + ": " + compliance.why())
        .put("assessor", ASSESSOR)
        .put("map", map);
  }

  private JsonObject mapped(Framework framework, RequirementStatus requirement) {
    String name = framework.id() + ":" + requirement.id();
    Set<String> counter = new LinkedHashSet<>(serving(denied, name));
    for (String id : requirement.findings()) {
      assessment.finding(id).ifPresent(finding -> counter.add(counterClaim(finding)));
    }
    return new JsonObject()
        .put("requirement", ref(framework, requirement))
        .some("claims", serving(claimed, name))
        .some("counterClaims", counter)
        .put("conformance", conformance(requirement));
  }

  private Set<String> serving(Map<String, Set<String>> byControl, String requirement) {
    Set<String> refs = new LinkedHashSet<>();
    byControl.forEach(
        (control, ids) -> {
          if (catalog.control(control).requirements().contains(requirement)) {
            refs.addAll(ids);
          }
        });
    return refs;
  }

  private String counterClaim(Finding finding) {
    String ref = "finding:" + finding.id();
    put(
        ref,
        finding.element(),
        "Open: " + finding.title() + " on " + finding.elementName(),
        "DREAD now " + finding.current().vector() + grounds(finding) + ".",
        List.of());
    return ref;
  }

  private static String grounds(Finding finding) {
    List<String> texts = finding.because().stream().map(Because::text).toList();
    return texts.isEmpty() ? "" : ", because " + String.join("; ", texts);
  }

  private static JsonObject conformance(RequirementStatus requirement) {
    JsonObject conformance = new JsonObject();
    return switch (requirement.status()) {
      case "gap" ->
          conformance.put("score", 0).put("rationale", "Gap: open findings call for controls.");
      case "evidenced" ->
          conformance
              .put("score", 1)
              .put("rationale", "Each control that serves it was verified, with evidence.");
      default ->
          conformance.put(
              "rationale", "Status: " + requirement.status() + ". Nobody has verified it.");
    };
  }
}
