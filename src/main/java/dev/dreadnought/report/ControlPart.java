package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A control that findings call for. */
record ControlPart(
    String anchor,
    String title,
    String kind,
    String mechanism,
    String status,
    String effort,
    String horizon,
    String on,
    List<FindingView.Advice> guidance,
    Prose verify,
    String requirements,
    List<FindingView> findings) {

  /** All of an assessment, in order of their titles. */
  static List<ControlPart> of(
      Assessment assessment,
      Catalog catalog,
      FindingView.Maker views,
      Map<String, FindingView> byId) {
    Claims claims = Claims.of(catalog, assessment.model(), assessment.facts());
    Called called = new Called(assessment.model(), catalog);
    Maker maker = new Maker(assessment, catalog, views, byId, claims, called);
    return assessment.controls().stream()
        .map(maker::control)
        .sorted(Comparator.comparing(c -> c.title().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private record Maker(
      Assessment assessment,
      Catalog catalog,
      FindingView.Maker views,
      Map<String, FindingView> byId,
      Claims claims,
      Called called) {
    ControlPart control(ControlAdvice advice) {
      var control = advice.control();
      List<FindingView> findings = FindingView.among(advice.findings(), byId);
      return new ControlPart(
          "c-" + control.id(),
          control.title(),
          control.kind().word(),
          control.mechanism().replace('-', ' '),
          status(advice, findings),
          control.effort().word(),
          control.horizon().word().replace('-', ' '),
          Phrases.list(advice.on().stream().map(id -> assessment.model().nameOf(id)).toList()),
          views.advice(advice.guidance()),
          Prose.of(control.verify()),
          String.join("; ", Requirements.inWords(control.requirements(), catalog)),
          findings);
    }

    /**
     * What was said in one place counts for that place only, and what a technology does by default
     * was said by nobody.
     */
    private String status(ControlAdvice advice, List<FindingView> calling) {
      List<Finding> findings = calling.stream().map(FindingView::source).toList();
      ControlStanding standing =
          ControlStanding.of(advice, assessment.model().controls(), findings, claims)
              .withDefaults(advice.control().id(), findings);
      if (standing.isByDefault()) {
        return String.join("", standing.places().keySet());
      }
      if (standing.places().size() < 2) {
        return advice.status().equals("unknown") ? ControlStanding.NOBODY_SAID : advice.status();
      }
      return String.join(
          "; elsewhere ", standing.inWords(at -> called.list(at, ComplianceView.MOST_NAMES)));
    }
  }
}
