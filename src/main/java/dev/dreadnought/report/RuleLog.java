package dev.dreadnought.report;

import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rule fired on which facts, read off the proofs; a firing that concludes the same from the
 * same facts is one.
 *
 * @param parts in the order of the engine's steps
 */
record RuleLog(List<Part> parts) {

  /** One step of the engine. */
  record Part(String title, List<Rule> rules) {
    public String count() {
      int firings = rules.stream().mapToInt(rule -> rule.firings().size()).sum();
      return Phrases.count(firings, "firing", "firings")
          + " of "
          + Phrases.count(rules.size(), "rule", "rules");
    }
  }

  /** A rule that fired. */
  record Rule(String name, List<Firing> firings) {}

  /**
   * @param facts ids of the facts that the rule read; empty where it read the model alone
   * @param concludes ids of what it concluded from them
   */
  record Firing(List<String> facts, List<String> concludes) {
    public String from() {
      return facts.isEmpty() ? "the model" : String.join(", ", facts);
    }

    public String to() {
      return String.join(", ", concludes);
    }
  }

  static RuleLog of(Assessment assessment) {
    Steps derive = new Steps();
    for (ProvenFact fact : assessment.facts()) {
      fact.derivations().forEach(d -> derive.add(d.rule(), d.from(), fact.id()));
    }
    Steps match = new Steps();
    Steps score = new Steps();
    Steps control = new Steps();
    for (Finding finding : assessment.findings()) {
      List<String> grounds = finding.because().stream().map(Because::fact).sorted().toList();
      match.add(finding.rule(), grounds, finding.id());
      for (Adjustment adjustment : finding.scoring()) {
        String change = adjustment.factor().title() + " " + Phrases.signed(adjustment.delta());
        score.add(adjustment.rule(), adjustment.because(), change + " of " + finding.id());
      }
      for (Mitigation mitigation : finding.mitigations()) {
        if (!mitigation.because().isEmpty()) {
          control.add(
              mitigation.because(), List.of(mitigation.control()), "counts for " + finding.id());
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("Facts that follow", derive.rules()));
    parts.add(new Part("Threats that match", match.rules()));
    parts.add(new Part("Scores that are adjusted", score.rules()));
    parts.add(new Part("Controls that count elsewhere", control.rules()));
    return new RuleLog(parts.stream().filter(part -> !part.rules().isEmpty()).toList());
  }

  /** Firings by rule and by what was read. */
  private static final class Steps {
    private final Map<String, Map<String, Gathered>> byRule = new TreeMap<>();

    private record Gathered(List<String> facts, TreeSet<String> concludes) {}

    void add(String rule, List<String> facts, String concludes) {
      byRule
          .computeIfAbsent(rule, r -> new TreeMap<>())
          .computeIfAbsent(
              String.join("\n", facts), f -> new Gathered(List.copyOf(facts), new TreeSet<>()))
          .concludes()
          .add(concludes);
    }

    List<Rule> rules() {
      List<Rule> rules = new ArrayList<>();
      byRule.forEach(
          (rule, firings) ->
              rules.add(
                  new Rule(
                      rule,
                      firings.values().stream()
                          .map(g -> new Firing(g.facts(), List.copyOf(g.concludes())))
                          .toList())));
      return List.copyOf(rules);
    }
  }
}
