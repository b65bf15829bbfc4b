package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds the cheapest controls after which no finding is in a band or worse, and analyses the system
 * with them to see that it is so: what they bring is treated in turn.
 */
public final class Planner {
  private static final int MOST_ROUNDS = 5;

  private final Catalog catalog;
  private final Remedies remedies;
  private final Function<Reading, Assessment> analysis;

  /**
   * @param analysis the one that the assessments come from
   */
  public Planner(Catalog catalog, Scoring.Profile profile, Function<Reading, Assessment> analysis) {
    this.catalog = catalog;
    this.remedies = new Remedies(catalog, profile);
    this.analysis = analysis;
  }

  /**
   * The cheapest set of controls that puts a finding below a band, beside those in force.
   *
   * @return ids in order; empty where no set is known to be enough
   */
  public Set<String> cheapest(Finding finding, Band target) {
    return remedies.ways(finding, target).stream().findFirst().orElse(Set.of());
  }

  /** Days of work, as the catalog or the organisation counts them. */
  public int days(Set<String> controls) {
    return remedies.days(controls);
  }

  /**
   * A plan for an assessment.
   *
   * @param possible true where findings count that rest on something nobody said
   */
  public Plan plan(Assessment assessment, Band target, boolean possible) {
    Map<String, Finding> needed = new LinkedHashMap<>();
    Set<String> left = new LinkedHashSet<>();
    List<String> brought = new ArrayList<>();
    List<Finding> over = over(assessment, target, possible);
    add(over, target, needed, left);
    CheapestSet.Choice choice = choose(needed, target);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Assessment then = analysis.apply(with(assessment.reading(), choice, needed, target));
      List<Finding> more =
          over(then, target, possible).stream()
              .filter(f -> !needed.containsKey(f.id()) && !left.contains(f.id()))
              .toList();
      if (more.isEmpty()) {
        over(then, target, possible).forEach(f -> left.add(f.id()));
        break;
      }
      more.forEach(f -> brought.add(f.id()));
      add(more, target, needed, left);
      choice = choose(needed, target);
    }
    List<String> treated = needed.keySet().stream().filter(f -> !left.contains(f)).toList();
    List<Plan.Step> steps = steps(choice, needed, target);
    return new Plan(
        target,
        possible,
        steps,
        steps.stream().mapToInt(Plan.Step::days).sum(),
        choice.exact(),
        treated,
        brought,
        List.copyOf(left));
  }

  private void add(
      List<Finding> findings, Band target, Map<String, Finding> needed, Set<String> left) {
    for (Finding finding : findings) {
      if (remedies.ways(finding, target).isEmpty()) {
        left.add(finding.id());
      } else {
        needed.put(finding.id(), finding);
      }
    }
  }

  private static List<Finding> over(Assessment assessment, Band target, boolean possible) {
    return assessment.findings().stream()
        .filter(f -> f.isOpen() && (possible || !f.isAssumed()))
        .filter(f -> f.current().band().compareTo(target) <= 0)
        .toList();
  }

  private CheapestSet.Choice choose(Map<String, Finding> needed, Band target) {
    return new CheapestSet(remedies)
        .of(needed.values().stream().map(f -> remedies.ways(f, target)).toList());
  }

  /** The cheapest of the ways that the choice holds. */
  private Set<String> taken(Finding finding, Set<String> chosen, Band target) {
    return remedies.ways(finding, target).stream()
        .filter(chosen::containsAll)
        .findFirst()
        .orElse(Set.of());
  }

  private List<Plan.Step> steps(
      CheapestSet.Choice choice, Map<String, Finding> needed, Band target) {
    Map<String, List<Finding>> serves = new LinkedHashMap<>();
    for (Finding finding : needed.values()) {
      for (String control : taken(finding, choice.controls(), target)) {
        serves.computeIfAbsent(control, k -> new ArrayList<>()).add(finding);
      }
    }
    List<Plan.Step> steps = new ArrayList<>();
    serves.forEach(
        (control, findings) ->
            steps.add(
                new Plan.Step(
                    catalog.control(control),
                    List.copyOf(places(control, findings)),
                    remedies.days(control),
                    findings.stream().map(Finding::id).toList())));
    return steps;
  }

  private Set<String> places(String control, List<Finding> findings) {
    Set<String> places = new TreeSet<>();
    boolean everywhere = catalog.control(control).systemWide();
    findings.forEach(f -> places.add(everywhere ? ThreatModel.SYSTEM : f.element()));
    return places;
  }

  private Reading with(
      Reading reading, CheapestSet.Choice choice, Map<String, Finding> needed, Band target) {
    List<Control> controls = new ArrayList<>(reading.model().controls());
    controls.removeIf(c -> choice.controls().contains(c.id()) && !c.status().isInForce());
    for (Plan.Step step : steps(choice, needed, target)) {
      for (String on : step.on()) {
        controls.add(new Control(step.control().id(), on, ControlStatus.IMPLEMENTED, List.of()));
      }
    }
    return reading.with(reading.model().withControls(controls));
  }
}
