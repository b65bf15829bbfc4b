package dev.dreadnought.attack;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackGoal;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ChokePoint;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.UnknownGoalException;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Attack trees of a system: from where it is entered, over findings and what follows from them, to
 * what is worth stealing, changing or stopping. Deterministic, and bounded: at most {@value
 * #MOST_GOALS} trees, each of at most {@value TreeMaker#MOST_NODES} nodes.
 */
public final class AttackAnalysis {
  /** So many trees are made where nobody asks for a goal; the greatest needs first. */
  public static final int MOST_GOALS = 16;

  private final Catalog catalog;
  private final Collection<ProvenFact> facts;
  private final Collection<Finding> findings;
  private final ModelIndex index;
  private final Surroundings around;
  private final Goals goals;

  private AttackAnalysis(
      Catalog catalog,
      ThreatModel model,
      Collection<ProvenFact> facts,
      Collection<Finding> findings) {
    this.catalog = catalog;
    this.facts = facts;
    this.findings = findings;
    this.index = new ModelIndex(model);
    this.around = new Surroundings(index);
    this.goals = new Goals(around, catalog.dataKinds(), facts);
  }

  /**
   * A tree for each goal that matters by what data and people need.
   *
   * @param facts what is known of the model
   * @param findings all of them, also closed ones
   */
  public static AttackTrees.Result of(
      Catalog catalog,
      ThreatModel model,
      Collection<ProvenFact> facts,
      Collection<Finding> findings) {
    AttackAnalysis analysis = new AttackAnalysis(catalog, model, facts, findings);
    return analysis.result(analysis.goals.byDefault());
  }

  /**
   * A tree for each goal that somebody's words mean, such as "steal the user accounts".
   *
   * @throws UnknownGoalException where they mean none
   */
  public static AttackTrees.Result of(
      Catalog catalog,
      ThreatModel model,
      Collection<ProvenFact> facts,
      Collection<Finding> findings,
      String words) {
    AttackAnalysis analysis = new AttackAnalysis(catalog, model, facts, findings);
    return analysis.result(analysis.goals.meantBy(words));
  }

  private AttackTrees.Result result(List<AttackGoal> all) {
    List<List<AttackGoal>> chosen = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    // What nothing is known to hold has no tree to make, and takes no place of one that has.
    Map<Boolean, Integer> counts = new HashMap<>();
    for (List<AttackGoal> group : alike(all)) {
      boolean isPlaced = !wantedBy(group.get(0)).isEmpty();
      if (counts.merge(isPlaced, 1, Integer::sum) <= MOST_GOALS) {
        chosen.add(group);
      } else {
        group.forEach(goal -> leftOut.add(goal.text()));
      }
    }
    if (chosen.isEmpty()) {
      return new AttackTrees.Result(List.of(), List.of());
    }
    List<Step> wanted = new ArrayList<>();
    chosen.forEach(group -> wanted.addAll(wantedBy(group.get(0))));
    Trees trees = new Trees(AttackGraph.of(around, findings, facts, wanted));
    return new AttackTrees.Result(chosen.stream().map(trees::of).toList(), leftOut);
  }

  /** Goals to which the same positions lead, together, in the order of the first of each. */
  private List<List<AttackGoal>> alike(List<AttackGoal> all) {
    Map<String, List<AttackGoal>> groups = new LinkedHashMap<>();
    for (AttackGoal goal : all) {
      String places =
          wantedBy(goal).stream()
              .map(s -> s.needs().get(0).id())
              .sorted()
              .collect(Collectors.joining(" "));
      String key = places.isEmpty() ? goal.id() : places;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(goal);
    }
    return List.copyOf(groups.values());
  }

  /** What has got the attacker to the goal. */
  private List<Step> wantedBy(AttackGoal goal) {
    String power =
        switch (goal.verb()) {
          case STEAL -> Position.READ;
          case CHANGE -> Position.ALTER;
          case STOP -> Position.STOP;
        };
    List<String> places =
        index.asset(goal.target()).isPresent()
            ? around.holders(goal.target())
            : List.of(goal.target());
    return places.stream().map(p -> Step.follows(new Position(power, p), position(goal))).toList();
  }

  private static Position position(AttackGoal goal) {
    return new Position(Position.GOAL, goal.id());
  }

  /** The trees over one graph. */
  private final class Trees {
    private final AttackGraph graph;
    private final BitSet closed;
    private final Likelihoods likelihoods;
    private final Dominators dominators;
    private final TreeMaker maker;
    private final Map<String, ChokePoint> marks = new TreeMap<>();

    Trees(AttackGraph graph) {
      this.graph = graph;
      this.closed = graph.stepsThat(s -> !s.isOpen());
      AttackGraph.Reached reached = graph.reached(closed);
      this.likelihoods = new Likelihoods(graph, closed);
      this.dominators = new Dominators(graph, reached, marksOfSteps());
      this.maker =
          new TreeMaker(graph, reached, dominators, likelihoods, index, catalog.capabilities());
    }

    /**
     * @param group goals to which the same ways lead
     */
    AttackTree of(List<AttackGoal> group) {
      AttackGoal goal = group.get(0);
      List<AttackGoal> others = group.subList(1, group.size());
      int position = graph.number(position(goal));
      TreeMaker.Made made = maker.make(goal, position(goal));
      if (position < 0 || likelihoods.of(position) == 0) {
        return new AttackTree(
            goal, others, made.root(), null, null, 0, List.of(), null, cutOff(made, goal));
      }
      BitSet aside = graph.leadingTo(position);
      aside.flip(0, graph.steps().size());
      aside.or(closed);
      AttackCut cut = new MinimalCuts(graph, position, aside).smallest().orElse(null);
      AttackPath likeliest = path(position, aside).orElse(null);
      AttackPath certain = path(position, withAssumed(aside)).orElse(null);
      boolean isLikelier =
          certain == null || likeliest != null && likeliest.likelihood() > certain.likelihood();
      return new AttackTree(
          goal,
          others,
          made.root(),
          certain,
          isLikelier ? likeliest : null,
          made.ways(),
          chokePoints(position),
          cut,
          cutOff(made, goal));
    }

    private Optional<AttackPath> path(int position, BitSet without) {
      return LikeliestPath.to(graph, position, without)
          .map(steps -> LikeliestPath.told(graph, steps, index, catalog.capabilities()));
    }

    private BitSet withAssumed(BitSet aside) {
      BitSet all = graph.stepsThat(s -> s.certainty() == Ground.ASSUMED);
      all.or(aside);
      return all;
    }

    private List<String> cutOff(TreeMaker.Made made, AttackGoal goal) {
      List<String> sentences = new ArrayList<>();
      if (wantedBy(goal).isEmpty()) {
        sentences.add("Nothing is known to keep, carry or handle it, so no way can lead there.");
      }
      if (made.isCut()) {
        sentences.add(
            "The tree was cut: it shows "
                + TreeMaker.MOST_NODES
                + " nodes at most, "
                + TreeMaker.DEEPEST
                + " levels at most, and "
                + TreeMaker.MOST_CLOSED
                + " closed findings below one node.");
      }
      return sentences;
    }

    // ---- what lies on every way

    private List<ChokePoint> chokePoints(int position) {
      List<ChokePoint> points = new ArrayList<>();
      for (int step : dominators.stepsTo(position)) {
        Finding finding = graph.step(step).finding();
        if (finding != null) {
          points.add(
              new ChokePoint(
                  ChokePoint.Kind.FINDING,
                  finding.id(),
                  finding.title() + finding.place(index.nameOf(finding.element()))));
        }
      }
      List<ChokePoint> all = List.copyOf(marks.values());
      for (int mark : dominators.marksTo(position)) {
        points.add(all.get(mark));
      }
      points.sort(Comparator.comparing(ChokePoint::kind).thenComparing(ChokePoint::id));
      return points;
    }

    /** Controls that alone close a finding, and flows, by the steps that they take away. */
    private List<BitSet> marksOfSteps() {
      for (Step step : graph.steps()) {
        marksOf(step).forEach(m -> marks.putIfAbsent(m.kind() + " " + m.id(), m));
      }
      List<String> order = List.copyOf(marks.keySet());
      Map<String, Integer> numbers = new TreeMap<>();
      order.forEach(key -> numbers.put(key, numbers.size()));
      return graph.steps().stream()
          .map(
              step -> {
                BitSet of = new BitSet();
                marksOf(step).forEach(m -> of.set(numbers.get(m.kind() + " " + m.id())));
                return of;
              })
          .toList();
    }

    private List<ChokePoint> marksOf(Step step) {
      List<ChokePoint> of = new ArrayList<>();
      if (step.hop() != null) {
        of.add(new ChokePoint(ChokePoint.Kind.HOP, step.hop(), index.nameOf(step.hop())));
      }
      Finding finding = step.finding();
      if (finding != null && finding.isOpen()) {
        for (List<String> set : finding.threat().sufficient()) {
          String title = set.size() == 1 ? title(finding, set.get(0)) : null;
          if (title != null) {
            of.add(new ChokePoint(ChokePoint.Kind.CONTROL, set.get(0), title));
          }
        }
      }
      return of;
    }

    private static @Nullable String title(Finding finding, String control) {
      return finding.mitigations().stream()
          .filter(m -> m.control().equals(control))
          .map(Mitigation::title)
          .findFirst()
          .orElse(null);
    }
  }
}
