package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Page.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A framework, requirement by requirement.
 *
 * @param binds true where it is known to apply, or may for what is known
 * @param shown requirements that this model can speak to
 * @param tally those by status, in words
 * @param rest how many it cannot
 * @param others those, each by its id and label
 */
record FrameworkPart(
    String id,
    String name,
    String edition,
    String inScope,
    String why,
    boolean binds,
    List<Requirement> shown,
    String tally,
    int rest,
    List<String> others) {
  private static final String NOT_ASSESSABLE = "not assessable here";

  /** What a gap is called of a regime that is not known to bind. */
  private static final String GAP_THEN = "would be a gap";

  /** A requirement, and what stands for and against it. */
  record Requirement(
      String id, String label, String status, List<FindingView> findings, List<Link> controls) {
    /** In a line, without the findings; of a regime that is not known to bind. */
    public String inBrief() {
      String asked = controls.stream().map(Link::text).collect(Collectors.joining("; "));
      String stands = status.equals("gap") ? GAP_THEN : status;
      return id + " " + label + ": " + stands + (asked.isEmpty() ? "" : "; " + asked);
    }
  }

  /**
   * Those of an assessment.
   *
   * @param report the page with the whole report, or empty where this is it
   */
  static List<FrameworkPart> of(
      Assessment assessment, Catalog catalog, String report, Map<String, FindingView> byId) {
    Map<String, String> controlTitles = new TreeMap<>();
    assessment.controls().forEach(c -> controlTitles.put(c.control().id(), c.control().title()));
    Maker maker = new Maker(assessment, catalog, report, byId, controlTitles);
    return assessment.compliance().stream().map(maker::framework).toList();
  }

  /**
   * @param controlTitles of the controls that findings call for, by id
   */
  private record Maker(
      Assessment assessment,
      Catalog catalog,
      String report,
      Map<String, FindingView> byId,
      Map<String, String> controlTitles) {
    FrameworkPart framework(Compliance compliance) {
      List<Requirement> shown =
          compliance.requirements().stream()
              .filter(r -> !r.status().equals(NOT_ASSESSABLE))
              .map(this::requirement)
              .toList();
      return new FrameworkPart(
          compliance.framework().id(),
          compliance.framework().name(),
          Phrases.edition(compliance.framework()),
          Phrases.capital(ComplianceChapter.verdict(compliance, assessment)),
          compliance.why(),
          compliance.inScope() == Truth.TRUE,
          shown,
          tally(shown, compliance.inScope() == Truth.TRUE),
          compliance.requirements().size() - shown.size(),
          compliance.requirements().stream()
              .filter(r -> r.status().equals(NOT_ASSESSABLE))
              .map(r -> r.id() + ": " + r.label())
              .toList());
    }

    /**
     * {@code gap: 25, claimed: 1}, in the order of their first requirement. Of what is not known to
     * bind nothing is a gap yet.
     */
    private static String tally(List<Requirement> requirements, boolean binds) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (Requirement requirement : requirements) {
        boolean isGapThen = requirement.status().equals("gap") && !binds;
        counts.merge(isGapThen ? GAP_THEN : requirement.status(), 1, Integer::sum);
      }
      return counts.entrySet().stream()
          .map(e -> e.getKey() + ": " + e.getValue())
          .collect(Collectors.joining(", "));
    }

    private Requirement requirement(RequirementStatus requirement) {
      return new Requirement(
          requirement.id(),
          requirement.label(),
          requirement.status(),
          FindingView.among(requirement.findings(), byId),
          requirement.controls().stream().map(this::controlLink).toList());
    }

    /** What is claimed and no finding calls for has no entry: coverage tells what it refuted. */
    private Link controlLink(String id) {
      return controlTitles.containsKey(id)
          ? new Link(controlTitles.get(id), report + "#c-" + id)
          : new Link(catalog.control(id).title(), report + "#coverage");
    }
  }
}
