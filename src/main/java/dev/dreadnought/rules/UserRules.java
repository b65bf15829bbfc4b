package dev.dreadnought.rules;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.rules.Conclusions.Candidate;
import dev.dreadnought.rules.Conclusions.RuleAdjustment;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * What a user's own rules can do wrong when they run. The compiler cannot see it; of the program's
 * rules tests hold it. Each problem has the place of the rule.
 */
final class UserRules {
  private static final String SYSTEM = "system";

  private final RuleBase rules;
  private final List<Problem> problems = new ArrayList<>();

  private UserRules(RuleBase rules) {
    this.rules = rules;
  }

  /** Facts of the catalog, about elements that there are. */
  static void checkFacts(
      RuleBase rules, Conclusions conclusions, ThreatModel model, Catalog catalog) {
    UserRules check = new UserRules(rules);
    ModelIndex index = new ModelIndex(model);
    for (Fact fact : conclusions.facts()) {
      String rule = conclusions.proofsOf(fact).get(0).rule();
      check.known(rule, "fact", fact.name(), catalog.facts().containsKey(fact.name()));
      check.element(rule, fact.about(), index);
    }
    for (AtStake stake : conclusions.stakes()) {
      check.element(conclusions.proofsOf(stake).get(0).rule(), stake.element(), index);
    }
    check.refuse();
  }

  /** Threats of the catalog, on elements that there are. */
  static void checkCandidates(
      RuleBase rules, Conclusions conclusions, ThreatModel model, Catalog catalog) {
    UserRules check = new UserRules(rules);
    ModelIndex index = new ModelIndex(model);
    for (Candidate candidate : conclusions.candidates()) {
      String threat = candidate.threat();
      check.known(candidate.rule(), "threat", threat, catalog.threats().containsKey(threat));
      check.element(candidate.rule(), candidate.element(), index);
    }
    check.refuse();
  }

  /** Weights of the catalog. */
  static void checkWeights(RuleBase rules, Conclusions conclusions, Catalog catalog) {
    UserRules check = new UserRules(rules);
    for (RuleAdjustment adjustment : conclusions.adjustments()) {
      String weight = adjustment.weight();
      check.known(
          adjustment.proof().rule(),
          "weight",
          weight,
          catalog.scoring().weights().containsKey(weight));
    }
    check.refuse();
  }

  /** The rule itself failed. */
  static RuntimeException failed(RuleBase rules, ConsequenceException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return rules
        .placeOf(e.getRule().getName())
        .<RuntimeException>map(
            place ->
                new InvalidInputException(
                    List.of(Problem.error(place, "the rule failed: " + cause, ""))))
        .orElse(e);
  }

  private void element(String rule, String id, ModelIndex index) {
    boolean known =
        id.equals(SYSTEM)
            || index.component(id).isPresent()
            || index.flow(id).isPresent()
            || index.actor(id).isPresent()
            || index.asset(id).isPresent()
            || index.model().boundaries().stream().anyMatch(b -> b.id().equals(id));
    if (!known) {
      problem(rule, "the model has no element \"" + id + "\"", "give the id of what was matched");
    }
  }

  private void known(String rule, String what, String id, boolean isKnown) {
    if (!isKnown) {
      problem(
          rule,
          "the catalog has no " + what + " \"" + id + "\"",
          "see `dreadnought schema catalog`, and add it in a folder for --catalog");
    }
  }

  private void problem(String rule, String message, String remedy) {
    Location unknown = new Location("rules", 1, 1, 0);
    Problem problem = Problem.error(rules.placeOf(rule).orElse(unknown), message, remedy);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
