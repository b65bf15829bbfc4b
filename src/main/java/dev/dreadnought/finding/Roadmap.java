package dev.dreadnought.finding;

import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Controls that are not in force, in the one order in which every page names them: for the worst
 * finding what closes it in the fewest steps and days, then the same for the worst of those that
 * are open still; last what lowers what nothing closes. A step counts upon those before it, so each
 * finding is closed once. Horizons group the steps and change nothing of their order.
 *
 * @param steps in order
 * @param open the open, grounded findings, worst first, before the first step
 * @param needless controls that are left out, since the steps close all that they act on
 * @param remedies by finding the controls that close it here, in the order of the steps; where
 *     nothing closes it, what is begun with
 */
public record Roadmap(
    List<Step> steps,
    List<Finding> open,
    List<ControlAdvice> needless,
    Map<String, List<String>> remedies) {
  public Roadmap {
    steps = List.copyOf(steps);
    open = List.copyOf(open);
    needless = List.copyOf(needless);
    remedies = Map.copyOf(remedies);
  }

  /**
   * A control to put in force.
   *
   * @param number its place in the order, from 1
   * @param days of work; zero for what is done within the day
   * @param closes findings of whose remedy it is what is in place last
   * @param lowers findings that it lowers or helps to close, and leaves open
   */
  public record Step(
      int number, ControlAdvice advice, int days, List<Finding> closes, List<Finding> lowers) {
    public Step {
      closes = List.copyOf(closes);
      lowers = List.copyOf(lowers);
    }

    /** How soon it can be in place. */
    public Horizon horizon() {
      return advice.control().horizon();
    }
  }

  /**
   * @param effortDays days of work by effort, as the scoring profile says
   */
  public static Roadmap of(Assessment assessment, Map<Effort, Integer> effortDays) {
    return new Planner(assessment, effortDays).plan();
  }

  public List<Step> in(Horizon horizon) {
    return steps.stream().filter(s -> s.horizon() == horizon).toList();
  }

  /** What is open still when all steps up to the end of a horizon are taken, worst first. */
  public List<Finding> openAfter(Horizon horizon) {
    Set<String> closed = new HashSet<>();
    for (Step step : steps) {
      if (step.horizon().compareTo(horizon) <= 0) {
        step.closes().forEach(f -> closed.add(f.id()));
      }
    }
    return open.stream().filter(f -> !closed.contains(f.id())).toList();
  }

  /** By control its place in the order; nothing for what is left out. */
  public Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    steps.forEach(step -> numbers.put(step.advice().control().id(), step.number()));
    return numbers;
  }

  private static final class Planner {
    private final Map<Effort, Integer> effortDays;
    private final List<Finding> open;

    /** Controls in force against each open finding, those of earlier steps too. */
    private final Map<String, Set<String>> held = new HashMap<>();

    /** What each control that is not in force acts on, worst first. */
    private final Map<String, List<Finding>> actsOn = new TreeMap<>();

    private final Map<String, ControlAdvice> advised = new TreeMap<>();
    private final Map<String, List<String>> remedies = new HashMap<>();

    /** Those that nothing closes, once something is begun against them. */
    private final Set<String> begun = new HashSet<>();

    private final List<String> order = new ArrayList<>();

    /** By control what was open when its turn came. */
    private final Map<String, List<Finding>> openThen = new HashMap<>();

    Planner(Assessment assessment, Map<Effort, Integer> effortDays) {
      this.effortDays = effortDays;
      this.open = assessment.certainFindings().stream().filter(Finding::isOpen).toList();
      for (Finding finding : open) {
        Set<String> inForce = held.computeIfAbsent(finding.id(), id -> new HashSet<>());
        for (Mitigation mitigation : finding.mitigations()) {
          if (mitigation.isInForce()) {
            inForce.add(mitigation.control());
          } else {
            actsOn.computeIfAbsent(mitigation.control(), c -> new ArrayList<>()).add(finding);
          }
        }
      }
      for (ControlAdvice advice : assessment.controls()) {
        if (actsOn.containsKey(advice.control().id())) {
          advised.put(advice.control().id(), advice);
        }
      }
    }

    Roadmap plan() {
      for (Finding finding : open) {
        if (!remedies.containsKey(finding.id())) {
          remedy(finding).forEach(this::take);
        }
      }
      open.stream()
          .filter(finding -> begun.contains(finding.id()))
          .flatMap(finding -> finding.mitigations().stream())
          .map(Mitigation::control)
          .filter(control -> advised.containsKey(control) && isOfUse(control))
          .forEach(this::take);
      List<ControlAdvice> needless =
          advised.values().stream().filter(a -> !order.contains(a.control().id())).toList();
      return new Roadmap(steps(), open, needless, remedies);
    }

    /** What is missing of the set that closes it soonest; where none can, its strongest control. */
    private List<String> remedy(Finding finding) {
      Set<String> inForce = held.get(finding.id());
      return finding.threat().sufficient().stream()
          .map(set -> set.stream().filter(c -> !inForce.contains(c)).toList())
          .filter(set -> !set.isEmpty() && advised.keySet().containsAll(set))
          .min(
              Comparator.<List<String>>comparingInt(List::size)
                  .thenComparingInt(set -> set.stream().mapToInt(this::days).sum())
                  .thenComparing(set -> String.join(" ", set)))
          .orElseGet(() -> begin(finding));
    }

    private List<String> begin(Finding finding) {
      begun.add(finding.id());
      List<String> first =
          finding.mitigations().stream()
              .filter(m -> !m.isInForce() && advised.containsKey(m.control()))
              .map(Mitigation::control)
              .limit(1)
              .toList();
      remedies.put(finding.id(), first);
      return first;
    }

    /** Whether it lowers what is open still, and is no step yet. */
    private boolean isOfUse(String control) {
      return !order.contains(control)
          && actsOn.get(control).stream().anyMatch(f -> isOpenStill(f) && lowers(f, control));
    }

    private boolean isOpenStill(Finding finding) {
      return begun.contains(finding.id()) || !remedies.containsKey(finding.id());
    }

    private void take(String control) {
      if (order.contains(control)) {
        return;
      }
      order.add(control);
      List<Finding> acted = actsOn.get(control).stream().filter(this::isOpenStill).toList();
      openThen.put(control, acted);
      for (Finding finding : acted) {
        Set<String> inForce = held.get(finding.id());
        inForce.add(control);
        if (!begun.contains(finding.id())) {
          closedBy(finding, inForce).ifPresent(set -> remedies.put(finding.id(), set));
        }
      }
    }

    /** The steps, in their order, of a set that is whole. */
    private Optional<List<String>> closedBy(Finding finding, Set<String> inForce) {
      return finding.threat().sufficient().stream()
          .filter(inForce::containsAll)
          .map(set -> order.stream().filter(set::contains).toList())
          .filter(set -> !set.isEmpty())
          .min(Comparator.<List<String>>comparingInt(List::size));
    }

    private List<Step> steps() {
      Map<String, List<Finding>> closes = new HashMap<>();
      for (Finding finding : open) {
        List<String> remedy = remedies.getOrDefault(finding.id(), List.of());
        if (!begun.contains(finding.id()) && !remedy.isEmpty()) {
          closes.computeIfAbsent(last(remedy), c -> new ArrayList<>()).add(finding);
        }
      }
      List<Step> steps = new ArrayList<>();
      for (String control : order) {
        List<Finding> closed = closes.getOrDefault(control, List.of());
        List<Finding> lowered =
            openThen.get(control).stream()
                .filter(f -> !closed.contains(f) && lowers(f, control))
                .toList();
        ControlAdvice advice = advised.get(control);
        steps.add(new Step(steps.size() + 1, advice, days(control), closed, lowered));
      }
      return steps;
    }

    /** What of a remedy is in place last: of the latest horizon the last in order. */
    private String last(List<String> remedy) {
      return remedy.stream()
          .max(
              Comparator.<String, Horizon>comparing(c -> advised.get(c).control().horizon())
                  .thenComparingInt(order::indexOf))
          .orElseThrow();
    }

    /** True also of what lowers nothing by itself and is part of what closes it. */
    private static boolean lowers(Finding finding, String control) {
      return finding.threat().sufficient().stream().anyMatch(set -> set.contains(control))
          || finding.mitigations().stream()
              .anyMatch(m -> m.control().equals(control) && !m.effect().isEmpty());
    }

    private int days(String control) {
      return effortDays.getOrDefault(advised.get(control).control().effort(), 0);
    }
  }
}
