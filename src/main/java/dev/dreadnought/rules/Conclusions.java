package dev.dreadnought.rules;

import dev.dreadnought.model.Control;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kie.api.runtime.rule.Match;

/**
 * What the rules conclude, with the rule and what it read. The rules' only way to say anything; a
 * conclusion enters the session once, and each further way to it is kept as a further proof, so
 * that the order in which rules fire cannot be seen.
 */
public final class Conclusions {
  private final Set<String> statedFacts;
  private final Consumer<Object> session;
  private final Map<String, Fact> facts = new TreeMap<>();
  private final Map<String, AtStake> stakes = new TreeMap<>();
  // Proofs and what hangs on them by key: generated hash codes are slow on first use.
  private final Map<String, Map<String, Proof>> proofs = new TreeMap<>();
  private final Map<String, Candidate> candidates = new TreeMap<>();
  private final Map<String, RuleAdjustment> adjustments = new TreeMap<>();
  private final Map<String, CountedControl> controls = new TreeMap<>();

  /**
   * @param statedFacts ids of facts that the model states: no rule speaks against them
   * @param session where concluded facts are inserted, for other rules to read
   */
  Conclusions(Set<String> statedFacts, Consumer<Object> session) {
    this.statedFacts = statedFacts;
    this.session = session;
  }

  /**
   * A threat that is worth judging on an element.
   *
   * @param rule the rule that found it; the first by name where several did
   */
  public record Candidate(String threat, String element, String rule) {}

  /** A weight that applies to a finding. */
  public record RuleAdjustment(String finding, String weight, boolean certain, Proof proof) {}

  /** A statement or default that counts for a finding. */
  public record CountedControl(
      String finding, String control, Object statement, boolean byDefault, Proof proof) {}

  /** The fact is so. */
  public void holds(Match match, String fact, String about) {
    conclude(match, fact, about, Truth.TRUE);
  }

  /** The fact is not so. */
  public void fails(Match match, String fact, String about) {
    conclude(match, fact, about, Truth.FALSE);
  }

  private void conclude(Match match, String name, String about, Truth value) {
    Fact fact = new Fact(name, about, value, Ground.INFERRED, "", List.of());
    if (statedFacts.contains(fact.id())) {
      return;
    }
    String key = fact.id() + "=" + value;
    prove(key, match);
    if (facts.putIfAbsent(key, fact) == null) {
      session.accept(fact);
    }
  }

  /** A property at an element is needed so much. */
  public void atStake(Match match, String element, Property property, Level level) {
    AtStake stake = new AtStake(element, property, level);
    String key = FactIds.of(stake);
    prove(key, match);
    if (stakes.putIfAbsent(key, stake) == null) {
      session.accept(stake);
    }
  }

  /** A threat is worth judging on an element. */
  public void candidate(Match match, String threat, String element) {
    Candidate candidate = new Candidate(threat, element, match.getRule().getName());
    candidates.merge(
        threat + "@" + element, candidate, (a, b) -> a.rule().compareTo(b.rule()) <= 0 ? a : b);
  }

  /** A weight applies to a finding; uncertain where the rule read something that nobody said. */
  public void adjust(Match match, Raised raised, String weight) {
    boolean certain =
        match.getObjects().stream()
            .noneMatch(o -> o instanceof Fact fact && fact.value() == Truth.UNKNOWN);
    Proof proof = proof(match);
    adjustments.put(
        raised.id() + "\n" + weight + "\n" + proof.key(),
        new RuleAdjustment(raised.id(), weight, certain, proof));
  }

  /** A statement about a control counts for a finding. */
  public void counts(Match match, Raised raised, Control stated) {
    add(new CountedControl(raised.id(), stated.id(), stated, false, proof(match)));
  }

  /** What a technology does by default counts for a finding. */
  public void countsByDefault(Match match, Raised raised, Default byDefault) {
    add(new CountedControl(raised.id(), byDefault.control(), byDefault, true, proof(match)));
  }

  private void add(CountedControl counted) {
    controls.put(
        counted.finding() + "\n" + counted.control() + "\n" + counted.proof().key(), counted);
  }

  private void prove(String key, Match match) {
    Proof proof = proof(match);
    proofs.computeIfAbsent(key, k -> new TreeMap<>()).put(proof.key(), proof);
  }

  private static Proof proof(Match match) {
    return new Proof(
        match.getRule().getName(),
        match.getObjects().stream().flatMap(o -> FactIds.of(o).stream()).toList());
  }

  List<Fact> facts() {
    return List.copyOf(facts.values());
  }

  List<AtStake> stakes() {
    return List.copyOf(stakes.values());
  }

  List<Proof> proofsOf(Fact fact) {
    return List.copyOf(proofs.getOrDefault(fact.id() + "=" + fact.value(), Map.of()).values());
  }

  List<Proof> proofsOf(AtStake stake) {
    return List.copyOf(proofs.getOrDefault(FactIds.of(stake), Map.of()).values());
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  List<RuleAdjustment> adjustments() {
    return List.copyOf(adjustments.values());
  }

  List<CountedControl> controls() {
    return List.copyOf(controls.values());
  }
}
