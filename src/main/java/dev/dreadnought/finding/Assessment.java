package dev.dreadnought.finding;

import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an analysis concluded. The same inputs and the same engine make an equal one.
 *
 * @param profiles of each component, in order of id
 * @param facts in order of id
 * @param findings worst first
 * @param questions most influential first
 * @param controls in order of id
 * @param sensitivity which answer would change the worst findings; computed when asked for
 * @param decisions what people decided, also what has lapsed
 * @param authorities who may decide about risks, as the organisation says; may be empty
 * @param attackTrees from where the system is entered to what is worth an attack; made when asked
 *     for
 */
public record Assessment(
    Engine engine,
    Reading reading,
    List<ElementProfile> profiles,
    List<ProvenFact> facts,
    List<Finding> findings,
    List<Assumption> assumptions,
    List<Question> questions,
    List<ControlAdvice> controls,
    List<Compliance> compliance,
    Ledger ledger,
    List<Viewpoint> review,
    Sensitivity sensitivity,
    List<JudgedDecision> decisions,
    List<Organisation.Acceptance> authorities,
    AttackTrees attackTrees) {
  public Assessment {
    profiles = profiles.stream().sorted(Comparator.comparing(ElementProfile::id)).toList();
    facts = facts.stream().sorted(Comparator.comparing(ProvenFact::id)).toList();
    findings = findings.stream().sorted(Finding.WORST_FIRST).toList();
    assumptions = assumptions.stream().sorted(Comparator.comparing(Assumption::id)).toList();
    questions = questions.stream().sorted(Question.MOST_INFLUENTIAL_FIRST).toList();
    controls = controls.stream().sorted(Comparator.comparing(c -> c.control().id())).toList();
    compliance = compliance.stream().sorted(Comparator.comparing(c -> c.framework().id())).toList();
    review = List.copyOf(review);
    decisions = List.copyOf(decisions);
    authorities = List.copyOf(authorities);
  }

  /** The same with trees for other goals. */
  public Assessment withAttackTrees(AttackTrees others) {
    return new Assessment(
        engine,
        reading,
        profiles,
        facts,
        findings,
        assumptions,
        questions,
        controls,
        compliance,
        ledger,
        review,
        sensitivity,
        decisions,
        authorities,
        others);
  }

  public ThreatModel model() {
    return reading.model();
  }

  public Optional<Finding> finding(String id) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  public Optional<ProvenFact> fact(String id) {
    return facts.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  public Optional<ElementProfile> profile(String id) {
    return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Findings that rest on nothing unknown, worst first. */
  public List<Finding> certainFindings() {
    return findings.stream().filter(f -> !f.isAssumed()).toList();
  }

  /** Findings that would be there if something that nobody said is so, worst first. */
  public List<Finding> possibleFindings() {
    return findings.stream().filter(Finding::isAssumed).toList();
  }
}
