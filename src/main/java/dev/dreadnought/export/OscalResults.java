package dev.dreadnought.export;

import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Truth;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Assessment results of OSCAL 1.1.3: an observation and a risk for each finding, and a finding for
 * each requirement of a framework in scope. A requirement is satisfied only where somebody verified
 * each control that serves it and left evidence; what is claimed, planned or a default is not.
 */
public final class OscalResults {
  private static final String NOT_ASSESSED = "not assessable here";

  private final Assessment assessment;
  private final OscalParts parts;
  private final Set<String> controls = new LinkedHashSet<>();

  private OscalResults(Assessment assessment, Day day) {
    this.assessment = assessment;
    this.parts = new OscalParts(assessment, day);
  }

  /**
   * Writes the document in UTF-8, and leaves the stream open.
   *
   * @param day of the assessment; OSCAL wants one, and the clock is not asked
   */
  public static void write(Assessment assessment, Day day, OutputStream out) throws IOException {
    JsonWriter.document(out, new OscalResults(assessment, day).document());
  }

  private JsonObject document() {
    JsonObject results =
        new JsonObject()
            .put("uuid", parts.uuid("assessment-results"))
            .put("metadata", parts.metadata("Threat assessment", "oscal"))
            .put("import-ap", new JsonObject().put("href", "#" + parts.uuid("rules")))
            .put("results", List.of(result()))
            .put("back-matter", parts.backMatter());
    return new JsonObject().put("assessment-results", results);
  }

  private JsonObject result() {
    List<JsonObject> findings = new ArrayList<>();
    for (Compliance compliance : assessment.compliance()) {
      if (compliance.inScope() != Truth.FALSE) {
        addFindings(compliance, findings);
      }
    }
    List<Finding> all = assessment.findings();
    return new JsonObject()
        .put("uuid", parts.uuid("result"))
        .put("title", "Threats by STRIDE, scored by DREAD")
        .put("description", "What follows by rule from the description of the system.")
        .put("start", parts.when())
        .put("end", parts.when())
        .put(
            "local-definitions",
            new JsonObject()
                .put("components", parts.components())
                .some("users", parts.users())
                .put("assessment-assets", parts.assessmentAssets()))
        .put("reviewed-controls", reviewed())
        .some("observations", all.stream().map(f -> parts.observation(f, true)).toList())
        .some("risks", all.stream().map(f -> parts.risk(f, true)).toList())
        .some("findings", findings);
  }

  private JsonObject reviewed() {
    JsonObject selection = new JsonObject();
    if (controls.isEmpty()) {
      selection.put("include-all", new JsonObject());
    } else {
      selection.put(
          "include-controls",
          controls.stream().map(id -> new JsonObject().put("control-id", id)).toList());
    }
    return new JsonObject().put("control-selections", List.of(selection));
  }

  private void addFindings(Compliance compliance, List<JsonObject> findings) {
    for (RequirementStatus requirement : compliance.requirements()) {
      if (!requirement.status().equals(NOT_ASSESSED)) {
        String target = target(compliance.framework(), requirement.id());
        controls.add(target);
        findings.add(finding(compliance.framework(), requirement, target));
      }
    }
  }

  /** NIST writes its controls in lower case; other frameworks get their own name in front. */
  private static String target(Framework framework, String requirement) {
    String id =
        requirement.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "_").replaceAll("_$", "");
    return framework.id().equals("nist-800-53") ? id : framework.id().replace('.', '-') + "_" + id;
  }

  private JsonObject finding(Framework framework, RequirementStatus requirement, String target) {
    List<JsonObject> observations = new ArrayList<>();
    List<JsonObject> risks = new ArrayList<>();
    for (String id : requirement.findings()) {
      assessment
          .finding(id)
          .ifPresent(
              f -> {
                observations.add(new JsonObject().put("observation-uuid", parts.observation(f)));
                risks.add(new JsonObject().put("risk-uuid", parts.risk(f)));
              });
    }
    return new JsonObject()
        .put("uuid", parts.uuid("finding", framework.id(), requirement.id()))
        .put(
            "title",
            Names.line(framework.name() + " " + requirement.id() + ": " + requirement.label()))
        .put("description", describe(requirement))
        .put("props", List.of(OscalParts.property("status", requirement.status())))
        .put(
            "target",
            new JsonObject()
                .put("type", "objective-id")
                .put("target-id", target)
                .put("status", status(requirement.status())))
        .some("related-observations", observations)
        .some("related-risks", risks);
  }

  private static String describe(RequirementStatus requirement) {
    return switch (requirement.status()) {
      case "gap" -> "Open findings call for controls that serve it and that nobody claims.";
      case RequirementStatus.NOT_AVAILABLE ->
          "An exemption, which nobody has to meet: open findings stand against relying on it.";
      case "planned" -> "Controls that serve it are planned.";
      case "claimed" -> "Controls that serve it are claimed; nobody has verified them.";
      case "default" -> "The technology comes that way, as far as is known; nobody says so.";
      case "evidenced" -> "Somebody verified each control that serves it, and left evidence.";
      default -> "Status: " + requirement.status() + ".";
    };
  }

  private static JsonObject status(String status) {
    return switch (status) {
      case "evidenced" -> new JsonObject().put("state", "satisfied").put("reason", "pass");
      case "gap" -> new JsonObject().put("state", "not-satisfied").put("reason", "fail");
      default ->
          new JsonObject()
              .put("state", "not-satisfied")
              .put("reason", "other")
              .put("remarks", "Not verified: " + status + ".");
    };
  }
}
