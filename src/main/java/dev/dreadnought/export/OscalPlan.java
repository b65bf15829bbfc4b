package dev.dreadnought.export;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Day;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A plan of action and milestones of OSCAL 1.1.3: an item for each open risk that rests on nothing
 * unknown, the worst first. Its observations and risks have the UUIDs of the assessment results.
 */
public final class OscalPlan {
  private final Assessment assessment;
  private final OscalParts parts;

  private OscalPlan(Assessment assessment, Day day) {
    this.assessment = assessment;
    this.parts = new OscalParts(assessment, day);
  }

  /** False where no risk is open: a plan must have an item. */
  public static boolean isNeeded(Assessment assessment) {
    return !open(assessment).isEmpty();
  }

  /**
   * Writes the document in UTF-8, and leaves the stream open.
   *
   * @param day of the assessment; OSCAL wants one, and the clock is not asked
   */
  public static void write(Assessment assessment, Day day, OutputStream out) throws IOException {
    JsonWriter.document(out, new OscalPlan(assessment, day).document());
  }

  private static List<Finding> open(Assessment assessment) {
    return assessment.certainFindings().stream().filter(Finding::isOpen).toList();
  }

  private JsonObject document() {
    List<Finding> open = open(assessment);
    JsonObject plan =
        new JsonObject()
            .put("uuid", parts.uuid("plan"))
            .put("metadata", parts.metadata("Plan of action and milestones", "oscal"))
            .put(
                "system-id",
                new JsonObject()
                    .put("identifier-type", "http://ietf.org/rfc/rfc4122")
                    .put("id", parts.uuid("system")))
            .put(
                "local-definitions",
                new JsonObject()
                    .put("components", parts.components())
                    .put("assessment-assets", parts.assessmentAssets()))
            .put("observations", open.stream().map(f -> parts.observation(f, !isUser(f))).toList())
            .put("risks", open.stream().map(f -> parts.risk(f, true)).toList())
            .put("poam-items", open.stream().map(this::item).toList())
            .put("back-matter", parts.backMatter());
    return new JsonObject().put("plan-of-action-and-milestones", plan);
  }

  /** The plan has no users that an observation could be about. */
  private boolean isUser(Finding finding) {
    return assessment.model().actor(finding.element()).isPresent();
  }

  private JsonObject item(Finding finding) {
    return new JsonObject()
        .put("uuid", parts.uuid("item", finding.id()))
        .put("title", Names.line(finding.title() + ": " + finding.elementName()))
        .put("description", finding.threat().impact())
        .put(
            "related-observations",
            List.of(new JsonObject().put("observation-uuid", parts.observation(finding))))
        .put("related-risks", List.of(new JsonObject().put("risk-uuid", parts.risk(finding))));
  }
}
