package dev.dreadnought.rules;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.rules.Conclusions.Candidate;
import dev.dreadnought.rules.Conclusions.CountedControl;
import dev.dreadnought.rules.Conclusions.RuleAdjustment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * One model under the rules. The steps are taken once each and in order: derive, match, judge. What
 * is inserted decides which rules can fire, so that there are no priorities among them; everything
 * is inserted in order of id, and nothing is ever taken back.
 */
public final class RuleSession implements AutoCloseable {
  /** Far more than any model needs; a rule that feeds itself would fire without end. */
  private static final int MOST_FIRINGS = 50_000_000;

  private final RuleBase rules;
  private final ThreatModel model;
  private final KieSession session;
  private final Conclusions conclusions;

  private RuleSession(
      RuleBase rules, ThreatModel model, KieSession session, Conclusions conclusions) {
    this.rules = rules;
    this.model = model;
    this.session = session;
    this.conclusions = conclusions;
  }

  public static RuleSession open(RuleBase rules, ThreatModel model) {
    KieSession session = rules.newSession();
    Set<String> stated =
        model.facts().stream()
            .filter(f -> f.value().isKnown())
            .map(Fact::id)
            .collect(Collectors.toSet());
    Conclusions conclusions = new Conclusions(stated, session::insert);
    session.setGlobal("conclude", conclusions);
    return new RuleSession(rules, model, session, conclusions);
  }

  /**
   * Inserts the model and what joins it to the catalog, and lets everything follow that follows.
   */
  public void derive(Catalog catalog) {
    Premises.of(model, catalog).forEach(session::insert);
    fire();
    if (!rules.overlays().isEmpty()) {
      UserRules.checkFacts(rules, conclusions, model, catalog);
    }
  }

  /**
   * Inserts the facts that nobody stated and nothing gives, and what each threat waits for and may
   * get; returns the threats that are worth judging, in order of threat and element.
   */
  public List<Candidate> match(Collection<Fact> unknown, Catalog catalog, Triggers triggers) {
    unknown.forEach(session::insert);
    Set<String> given = given();
    // A user's rules may conclude a fact in this step too.
    boolean isAnyAwaited = !rules.overlays().isEmpty();
    for (ThreatDefinition threat : catalog.threats().values()) {
      triggers.of(threat).stream()
          .filter(fact -> isAnyAwaited || given.contains(fact))
          .sorted()
          .forEach(fact -> session.insert(new Trigger(threat.id(), fact, threat.element())));
    }
    fire();
    if (!rules.overlays().isEmpty()) {
      UserRules.checkCandidates(rules, conclusions, model, catalog);
    }
    return conclusions.candidates();
  }

  /** Names of the facts that hold somewhere. */
  private Set<String> given() {
    return Stream.concat(model.facts().stream(), conclusions.facts().stream())
        .filter(Fact::holds)
        .map(Fact::name)
        .collect(Collectors.toSet());
  }

  /**
   * Inserts what was raised, and lets the rules adjust its scores and count its controls.
   *
   * @param threats every threat that was raised, those that no catalog has among them
   */
  public void judge(List<Raised> raised, List<ThreatDefinition> threats, Catalog catalog) {
    Map<String, Map<String, Remedy>> remedies = new TreeMap<>();
    for (ThreatDefinition threat : threats) {
      Map<String, Remedy> all = remedies.computeIfAbsent(threat.id(), k -> new LinkedHashMap<>());
      for (String control : threat.mitigations().keySet()) {
        boolean closing = threat.sufficient().contains(List.of(control));
        all.putIfAbsent(control + " " + closing, new Remedy(threat.id(), control, closing));
      }
    }
    remedies.values().forEach(all -> all.values().forEach(session::insert));
    raised.forEach(session::insert);
    fire();
    if (!rules.overlays().isEmpty()) {
      UserRules.checkWeights(rules, conclusions, catalog);
    }
  }

  private void fire() {
    int fired = rules.overlays().isEmpty() ? session.fireAllRules(MOST_FIRINGS) : fireUserRules();
    if (fired >= MOST_FIRINGS) {
      throw new IllegalStateException("the rules do not come to an end");
    }
  }

  private int fireUserRules() {
    try {
      return session.fireAllRules(MOST_FIRINGS);
    } catch (ConsequenceException e) {
      throw UserRules.failed(rules, e);
    }
  }

  /** Facts that rules concluded, in order of id. */
  public List<Fact> facts() {
    return conclusions.facts();
  }

  public List<AtStake> stakes() {
    return conclusions.stakes();
  }

  /** Every way to it, in order of rule and of what the rule read. */
  public List<Proof> proofsOf(Fact fact) {
    return conclusions.proofsOf(fact);
  }

  /** Every way to it, in order of rule and of what the rule read. */
  public List<Proof> proofsOf(AtStake stake) {
    return conclusions.proofsOf(stake);
  }

  /** In order of finding, weight, rule and of what the rule read. */
  public List<RuleAdjustment> adjustments() {
    return conclusions.adjustments();
  }

  public List<CountedControl> controls() {
    return conclusions.controls();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
