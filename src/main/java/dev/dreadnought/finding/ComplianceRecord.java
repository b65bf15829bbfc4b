package dev.dreadnought.finding;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A framework, requirement by requirement, with what anybody can show.
 *
 * @param inScope unknown where nobody said and no data decides it
 * @param why who or what says so
 * @param date the day of the analysis, or null: then nothing has an age, and nothing has run out
 */
public record ComplianceRecord(
    Framework framework,
    Truth inScope,
    String why,
    @Nullable Day date,
    List<Requirement> requirements) {
  public ComplianceRecord {
    requirements = List.copyOf(requirements);
  }

  /**
   * One requirement.
   *
   * @param status as {@link RequirementStatus} says
   * @param because what the status means here, as a sentence without a full stop
   * @param findings ids of open findings that say so
   * @param controls that serve it and that findings of this system call for
   */
  public record Requirement(
      String id,
      String label,
      String status,
      String because,
      List<String> findings,
      List<Statement> controls) {}

  /**
   * A control at one place; of a control of which nobody said anything, at all of them.
   *
   * @param on the id of an element, or empty where nobody said anything
   * @param status the word as it counts on the day, or {@code not stated}
   * @param because why it counts less than was said; may be empty
   */
  public record Statement(
      String control,
      String title,
      String on,
      String status,
      String because,
      List<Shown> evidence) {}

  /**
   * One piece of evidence.
   *
   * @param age days from the day on which it was made to that of the analysis, or null where either
   *     is not known
   * @param validity {@code valid}, {@code ended}, {@code without end}, or {@code not known} where
   *     it has an end and nobody said which day it is
   */
  public record Shown(Evidence evidence, @Nullable Integer age, String validity) {}

  /**
   * The record of one framework.
   *
   * @param compliance one of the assessment's
   * @param today the day of the analysis, or null where nobody gave one
   */
  public static ComplianceRecord of(
      Assessment assessment, Compliance compliance, Catalog catalog, @Nullable Day today) {
    List<Requirement> requirements = new ArrayList<>();
    for (RequirementStatus r : compliance.requirements()) {
      List<Statement> controls = new ArrayList<>();
      r.controls().forEach(id -> controls.addAll(statements(assessment, id, catalog, today)));
      requirements.add(
          new Requirement(
              r.id(), r.label(), r.status(), because(r, today), r.findings(), controls));
    }
    return new ComplianceRecord(
        compliance.framework(), compliance.inScope(), compliance.why(), today, requirements);
  }

  private static String because(RequirementStatus r, @Nullable Day today) {
    int open = r.findings().size();
    return switch (r.status()) {
      case "gap" ->
          open
              + (open == 1 ? " open finding calls" : " open findings call")
              + " for a control that serves it and is neither in force nor planned";
      case RequirementStatus.NOT_AVAILABLE ->
          "an exemption is no duty; it cannot be relied on while "
              + open
              + (open == 1 ? " open finding stands" : " open findings stand")
              + " against it";
      case "planned" -> "what is missing is planned";
      case "evidenced" ->
          "each control that serves it and is in force shows evidence"
              + (today == null ? "; whether that is still valid, no day was given to tell" : "");
      case "claimed" -> "it is said to be so, and nobody shows valid evidence for all of it";
      case "default" -> "the technologies come that way, and nobody checked";
      default -> "nothing in the description speaks to it";
    };
  }

  private static List<Statement> statements(
      Assessment assessment, String id, Catalog catalog, @Nullable Day today) {
    List<Statement> statements = new ArrayList<>();
    for (Control control : assessment.model().controls()) {
      if (control.id().equals(id)) {
        statements.add(
            new Statement(
                id,
                catalog.control(id).title(),
                control.on(),
                control.countedOn(today).word(),
                control
                    .ended(today)
                    .map(end -> "it was verified, and what shows it was valid until " + end)
                    .orElse(""),
                control.evidence().stream().map(e -> shown(e, today)).toList()));
      }
    }
    return statements.isEmpty()
        ? List.of(new Statement(id, catalog.control(id).title(), "", "not stated", "", List.of()))
        : statements;
  }

  private static Shown shown(Evidence evidence, @Nullable Day today) {
    Day made = evidence.on();
    Integer age = made == null || today == null ? null : made.daysUntil(today);
    return new Shown(evidence, age, validity(evidence, today));
  }

  private static String validity(Evidence evidence, @Nullable Day today) {
    if (evidence.validUntil() == null) {
      return "without end";
    }
    return today == null ? "not known" : evidence.hasEnded(today) ? "ended" : "valid";
  }
}
