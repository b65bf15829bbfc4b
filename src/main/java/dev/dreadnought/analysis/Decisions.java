package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Status;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of people count: those about a finding that there is, by somebody who may, until
 * their day. None is dropped; one that does not count says why.
 */
final class Decisions {
  private final Map<String, Finding> findings = new HashMap<>();
  private final @Nullable Organisation organisation;
  private final @Nullable Day today;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param today the day of the analysis, or null where it has none
   */
  Decisions(List<Finding> findings, @Nullable Organisation organisation, @Nullable Day today) {
    findings.forEach(f -> this.findings.put(f.id(), f));
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * @throws InvalidInputException where a decision ends on a day, and the analysis has none
   */
  List<JudgedDecision> judge(ThreatModel model) {
    List<JudgedDecision> judged = new ArrayList<>();
    for (Decision decision : model.judgements().decisions()) {
      String why = objection(decision);
      judged.add(new JudgedDecision(decision, why.isEmpty(), why));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return List.copyOf(judged);
  }

  /** Why a decision does not count; empty where it does. */
  private String objection(Decision decision) {
    Finding finding = findings.get(decision.finding());
    if (finding == null) {
      return "there is no such finding";
    }
    String missing = missingAuthority(decision, finding.current().band());
    return missing.isEmpty() ? ending(decision) : missing;
  }

  private String missingAuthority(Decision decision, Band band) {
    if (organisation == null
        || organisation.acceptance().isEmpty()
        || decision.kind() == Decision.Kind.FALSE_POSITIVE) {
      return "";
    }
    Optional<Band> authority = organisation.authorityOf(decision.by());
    if (authority.isEmpty()) {
      return "the organisation names no " + decision.by() + " who may accept risks";
    }
    return band.compareTo(authority.get()) < 0
        ? decision.by()
            + " may accept findings up to "
            + authority.get().word()
            + ", and this one is "
            + band.word()
        : "";
  }

  private String ending(Decision decision) {
    Day until = decision.until();
    if (until == null) {
      return "";
    }
    if (today == null) {
      problems.add(
          Problem.error(
              decision.sources().isEmpty()
                  ? new Location("decisions", 1, 1, 0)
                  : decision.sources().get(0),
              "the decision about " + decision.finding() + " ends on a day, " + until,
              "say which day it is: --date YYYY-MM-DD, or SOURCE_DATE_EPOCH"));
      return "";
    }
    return today.isAfter(until) ? "it ended on " + until + ", and the analysis is of " + today : "";
  }

  /** The findings, where decisions that count give them another status. */
  static List<Finding> decided(List<Finding> findings, List<JudgedDecision> decisions) {
    Map<String, Status> statuses = new HashMap<>();
    for (JudgedDecision judged : decisions) {
      if (judged.inForce()) {
        statuses.put(judged.decision().finding(), statusOf(judged.decision().kind()));
      }
    }
    return statuses.isEmpty()
        ? findings
        : findings.stream()
            .map(f -> statuses.containsKey(f.id()) ? f.withStatus(statuses.get(f.id())) : f)
            .toList();
  }

  private static Status statusOf(Decision.Kind kind) {
    return switch (kind) {
      case ACCEPT -> Status.ACCEPTED;
      case TRANSFER -> Status.TRANSFERRED;
      case FALSE_POSITIVE -> Status.FALSE_POSITIVE;
    };
  }
}
