package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Question;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nobody said and something depends on: assumptions, and the questions that settle them. */
final class Unknowns {
  /**
   * An answer that can remove a finding weighs as much as one that moves a factor over its range.
   */
  private static final int REMOVAL = 10;

  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  Unknowns(
      FactBase facts, Map<String, ProvenFact> proven, List<Finding> findings, Wording wording) {
    addRecorded(facts, proven, findings, wording);
    Map<String, List<Finding>> touched = touched(findings);
    for (Fact unknown : facts.unknown()) {
      List<String> resting = new ArrayList<>();
      int influence = 0;
      Map<String, Finding> near = new LinkedHashMap<>();
      for (String by : List.of(unknown.about(), unknown.id())) {
        touched.getOrDefault(by, List.of()).forEach(f -> near.putIfAbsent(f.id(), f));
      }
      for (Finding finding : near.values()) {
        int weight = influence(unknown, finding);
        if (weight > 0) {
          resting.add(finding.id());
          influence += weight;
        }
      }
      if (influence > 0) {
        assumptions.add(
            new Assumption(
                unknown.id(),
                wording.assumption(unknown),
                unknown.about(),
                resting.stream().sorted().toList(),
                decided(unknown, resting, findings, facts)));
        questions.add(
            new Question(unknown.id(), wording.question(unknown), unknown.about(), influence));
      }
    }
  }

  /** The findings by what may move them: their element, and each fact that a weight rests on. */
  private static Map<String, List<Finding>> touched(List<Finding> findings) {
    Map<String, List<Finding>> touched = new HashMap<>();
    for (Finding finding : findings) {
      Set<String> by = new LinkedHashSet<>(List.of(finding.element()));
      finding.scoring().forEach(a -> by.addAll(a.because()));
      by.forEach(b -> touched.computeIfAbsent(b, k -> new ArrayList<>()).add(finding));
    }
    return touched;
  }

  /** What people recorded: shown whether or not a finding rests on it. */
  private void addRecorded(
      FactBase facts, Map<String, ProvenFact> proven, List<Finding> findings, Wording wording) {
    List<Fact> recorded =
        facts.all().stream()
            .filter(f -> f.ground() == Ground.ASSUMED && f.value().isKnown())
            .toList();
    if (!recorded.isEmpty()) {
      Map<String, List<String>> restingOn = restingOn(findings, proven);
      for (Fact fact : recorded) {
        List<String> resting =
            restingOn.getOrDefault(fact.id(), List.of()).stream().sorted().toList();
        assumptions.add(
            new Assumption(
                fact.id(),
                wording.of(fact),
                fact.about(),
                resting,
                decided(fact, resting, findings, facts)));
      }
    }
  }

  /** Findings that some other answer alone removes: nothing else that is unknown keeps them. */
  private static List<String> decided(
      Fact fact, List<String> resting, List<Finding> findings, FactBase facts) {
    return findings.stream()
        .filter(f -> f.element().equals(fact.about()) && resting.contains(f.id()))
        .filter(f -> isDecidedBy(fact, f, facts))
        .map(Finding::id)
        .sorted()
        .toList();
  }

  private static boolean isDecidedBy(Fact fact, Finding finding, FactBase facts) {
    for (Truth answer : List.of(Truth.TRUE, Truth.FALSE)) {
      Truth then =
          ConditionEvaluator.evaluate(
              finding.threat().when(),
              name -> name.equals(fact.name()) ? answer : facts.valueOf(name, finding.element()));
      if (then == Truth.FALSE && answer != fact.value()) {
        return true;
      }
    }
    return false;
  }

  /** The findings that rest on each fact, however far behind it stands. */
  private static Map<String, List<String>> restingOn(
      List<Finding> findings, Map<String, ProvenFact> proven) {
    Map<String, List<String>> resting = new HashMap<>();
    for (Finding finding : findings) {
      Deque<String> ways = new ArrayDeque<>();
      finding.because().forEach(b -> ways.add(b.fact()));
      finding.scoring().forEach(a -> ways.addAll(a.because()));
      Set<String> seen = new HashSet<>();
      while (!ways.isEmpty()) {
        String id = ways.removeFirst();
        if (seen.add(id)) {
          resting.computeIfAbsent(id, k -> new ArrayList<>()).add(finding.id());
          if (proven.containsKey(id)) {
            ways.addAll(proven.get(id).from());
          }
        }
      }
    }
    return resting;
  }

  private static int influence(Fact unknown, Finding finding) {
    boolean inCondition =
        finding.isAssumed()
            && finding.element().equals(unknown.about())
            && finding
                .threat()
                .when()
                .facts()
                .map(Condition.Is::fact)
                .anyMatch(unknown.name()::equals);
    int widens =
        finding.scoring().stream()
            .filter(a -> !a.certain() && a.because().contains(unknown.id()))
            .map(Adjustment::delta)
            .mapToInt(Math::abs)
            .sum();
    return (inCondition ? REMOVAL : 0) + widens;
  }

  List<Assumption> assumptions() {
    return assumptions;
  }

  List<Question> questions() {
    return questions;
  }
}
