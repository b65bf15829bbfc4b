package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.ProvenFact;
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
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions of people count: those about a finding that there is, by somebody who may, until
 * their day, as long as what they rest on is so. None is dropped; one that does not count says why.
 */
final class Decisions {
  private final Map<String, Finding> findings = new TreeMap<>();
  private final Map<String, ProvenFact> facts;
  private final Function<Finding, FindingProof> proofs;
  private final @Nullable Organisation organisation;
  private final @Nullable Day today;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param facts of the analysis, by id
   * @param today the day of the analysis, or null where it has none
   */
  Decisions(
      List<Finding> findings,
      Map<String, ProvenFact> facts,
      @Nullable Organisation organisation,
      @Nullable Day today) {
    findings.forEach(f -> this.findings.put(f.id(), f));
    this.facts = facts;
    this.proofs = FindingProof.reader(facts.values());
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * @throws InvalidInputException where a decision ends on a day, and the analysis has none
   */
  List<JudgedDecision> judge(ThreatModel model) {
    List<JudgedDecision> judged = new ArrayList<>();
    for (Decision decision : model.judgements().decisions()) {
      List<Finding> about =
          findings.values().stream().filter(f -> decision.isAbout(f.id())).toList();
      if (about.isEmpty()) {
        judged.add(new JudgedDecision(decision, decision.finding(), false, noneOf(decision)));
      }
      String ending = ending(decision);
      for (Finding finding : about) {
        String why = ending.isEmpty() ? objection(decision, finding) : ending;
        judged.add(new JudgedDecision(decision, finding.id(), why.isEmpty(), why));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return List.copyOf(judged);
  }

  private String noneOf(Decision decision) {
    for (Finding finding : findings.values()) {
      for (String folded : finding.folds()) {
        if (decision.isAbout(folded + "@" + finding.element())) {
          return "it is part of " + finding.id() + ", which is to be decided about";
        }
      }
    }
    return decision.isPattern() ? "no finding fits it" : "there is no such finding";
  }

  /** Why a decision that has not ended does not count for a finding; empty where it does. */
  private String objection(Decision decision, Finding finding) {
    String missing = missingAuthority(decision, finding.current().band());
    return missing.isEmpty() ? change(decision, finding) : missing;
  }

  /** Which facts are no longer what they were when it was decided; empty where all are. */
  private String change(Decision decision, Finding finding) {
    FindingProof now = proofs.apply(finding);
    List<String> changed = new ArrayList<>();
    decision
        .facts()
        .forEach(
            (id, was) -> {
              String is = now.now(id, facts::get);
              if (!is.equals(was)) {
                changed.add(id + " was " + was + ", and is " + is);
              }
            });
    if (decision.proof() != null && !decision.proof().equals(now.digest())) {
      if (!decision.facts().isEmpty()) {
        now.facts().forEach((id, is) -> addNew(changed, decision, id, is));
      }
      if (changed.isEmpty()) {
        return "the facts behind it are others: the proof is "
            + now.digest()
            + " now; the decision names no facts, so it cannot be said which";
      }
    }
    return changed.isEmpty() ? "" : "what it rests on has changed: " + String.join("; ", changed);
  }

  private static void addNew(List<String> changed, Decision decision, String id, String is) {
    if (!decision.facts().containsKey(id)) {
      changed.add(id + " is " + is + ", and did not bear on it");
    }
  }

  private String missingAuthority(Decision decision, Band band) {
    if (organisation == null || decision.kind() == Decision.Kind.FALSE_POSITIVE) {
      return "";
    }
    if (organisation.acceptance().isEmpty()) {
      return beyondAppetite(organisation.appetite(), band);
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

  /** Where nobody is named, everybody may decide about what the organisation can bear anyway. */
  private static String beyondAppetite(@Nullable Band appetite, Band band) {
    return appetite == null || band.compareTo(appetite) > 0
        ? ""
        : "what is "
            + appetite.word()
            + " or worse is too much for the organisation, this one is "
            + band.word()
            + ", and the organisation names nobody who may accept it";
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

  /**
   * The findings, where decisions that count give them another status. A decision about one finding
   * goes before one about whatever fits a pattern.
   */
  static List<Finding> decided(List<Finding> findings, List<JudgedDecision> decisions) {
    Map<String, JudgedDecision> counting = new HashMap<>();
    for (JudgedDecision judged : decisions) {
      JudgedDecision other = counting.get(judged.finding());
      boolean goesBefore =
          other == null || other.decision().isPattern() || !judged.decision().isPattern();
      if (judged.inForce() && goesBefore) {
        counting.put(judged.finding(), judged);
      }
    }
    return counting.isEmpty()
        ? findings
        : findings.stream().map(f -> decided(f, counting.get(f.id()))).toList();
  }

  private static Finding decided(Finding finding, @Nullable JudgedDecision decision) {
    return decision == null ? finding : finding.withStatus(statusOf(decision.decision().kind()));
  }

  private static Status statusOf(Decision.Kind kind) {
    return switch (kind) {
      case ACCEPT -> Status.ACCEPTED;
      case TRANSFER -> Status.TRANSFERRED;
      case AVOID -> Status.AVOIDED;
      case FALSE_POSITIVE -> Status.FALSE_POSITIVE;
    };
  }
}
