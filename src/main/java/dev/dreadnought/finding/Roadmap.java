package dev.dreadnought.finding;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Controls that are not in force, in the order in which to take them: horizon after horizon, within
 * one by the band of the worst finding that is open still, and of such steps those that close one
 * first. A step counts upon those before it, so each finding is closed once.
 *
 * @param steps in order
 * @param open the open, grounded findings, worst first, before the first step
 * @param needless controls that are left out, since earlier steps close all that they act on
 */
public record Roadmap(List<Step> steps, List<Finding> open, List<ControlAdvice> needless) {
  public Roadmap {
    steps = List.copyOf(steps);
    open = List.copyOf(open);
    needless = List.copyOf(needless);
  }

  /**
   * A control to put in force.
   *
   * @param days of work; zero for what is done within the day
   * @param closes findings that are closed once it and the steps before it are in force
   * @param lowers findings that it lowers or helps to close, and leaves open
   */
  public record Step(ControlAdvice advice, int days, List<Finding> closes, List<Finding> lowers) {
    public Step {
      closes = List.copyOf(closes);
      lowers = List.copyOf(lowers);
    }

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

  private static final class Planner {
    private final Assessment assessment;
    private final Map<Effort, Integer> effortDays;
    private final List<Finding> open;

    /** Controls in force against each open finding, those of earlier steps too. */
    private final Map<String, Set<String>> held = new HashMap<>();

    /** What each control that is not in force acts on. */
    private final Map<String, List<Finding>> actsOn = new TreeMap<>();

    /** Of each critical finding the controls that close it in the fewest steps and days. */
    private final Set<String> quickest = new HashSet<>();

    private final Set<String> closed = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<ControlAdvice> needless = new ArrayList<>();

    Planner(Assessment assessment, Map<Effort, Integer> effortDays) {
      this.assessment = assessment;
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
    }

    Roadmap plan() {
      for (Finding finding : open) {
        if (finding.current().band() == Band.CRITICAL) {
          quickest.addAll(quickest(finding));
        }
      }
      for (Horizon horizon : Horizon.values()) {
        Map<String, ControlAdvice> left = new LinkedHashMap<>();
        for (ControlAdvice advice : assessment.controls()) {
          String id = advice.control().id();
          if (advice.control().horizon() == horizon && actsOn.containsKey(id)) {
            left.put(id, advice);
          }
        }
        take(left);
      }
      return new Roadmap(steps, open, needless);
    }

    private List<String> quickest(Finding finding) {
      Map<String, Integer> days = new HashMap<>();
      for (ControlAdvice advice : assessment.controls()) {
        days.put(advice.control().id(), days(advice));
      }
      Set<String> inForce = held.get(finding.id());
      return finding.threat().sufficient().stream()
          .map(set -> set.stream().filter(c -> !inForce.contains(c)).toList())
          .filter(set -> !set.isEmpty() && days.keySet().containsAll(set))
          .min(
              Comparator.<List<String>>comparingInt(List::size)
                  .thenComparingInt(set -> set.stream().mapToInt(days::get).sum())
                  .thenComparing(set -> String.join(" ", set)))
          .orElse(List.of());
    }

    private void take(Map<String, ControlAdvice> left) {
      while (!left.isEmpty()) {
        ControlAdvice next = left.values().stream().min(worstFirst()).orElseThrow();
        left.remove(next.control().id());
        String id = next.control().id();
        List<Finding> closes = closes(id);
        List<Finding> lowers =
            actsOn.get(id).stream()
                .filter(f -> !closed.contains(f.id()) && !closes.contains(f))
                .filter(f -> lowers(f, id))
                .toList();
        if (closes.isEmpty() && lowers.isEmpty()) {
          needless.add(next);
        } else {
          actsOn.get(id).forEach(f -> held.get(f.id()).add(id));
          closes.forEach(f -> closed.add(f.id()));
          steps.add(new Step(next, days(next), closes, lowers));
        }
      }
    }

    /**
     * By band: within it what closes a critical finding quickest comes first, then what closes
     * before what helps, and much in few days before others.
     */
    private Comparator<ControlAdvice> worstFirst() {
      return Comparator.<ControlAdvice, Band>comparing(a -> worst(actsOn.get(a.control().id())))
          .thenComparing(a -> !quickest.contains(a.control().id()))
          .thenComparing(a -> worst(closes(a.control().id())))
          .thenComparingInt(a -> -points(closes(a.control().id())))
          .thenComparingInt(a -> -worstOpen(a.control().id()))
          .thenComparingInt(this::days)
          .thenComparing(a -> a.control().id());
    }

    /** The worst band of those that are open still; the mildest where none is. */
    private Band worst(List<Finding> findings) {
      return findings.stream()
          .filter(f -> !closed.contains(f.id()))
          .map(f -> f.current().band())
          .min(Comparator.naturalOrder())
          .orElse(Band.LOW);
    }

    private static int points(List<Finding> findings) {
      return findings.stream().mapToInt(f -> f.current().points()).sum();
    }

    private int worstOpen(String control) {
      return actsOn.get(control).stream()
          .filter(f -> !closed.contains(f.id()))
          .mapToInt(f -> f.current().points())
          .max()
          .orElse(0);
    }

    /** Findings of which a set of controls that closes them is whole with this one. */
    private List<Finding> closes(String control) {
      return actsOn.get(control).stream()
          .filter(f -> !closed.contains(f.id()) && isClosed(f, control))
          .toList();
    }

    private boolean isClosed(Finding finding, String control) {
      Set<String> inForce = held.get(finding.id());
      for (List<String> set : finding.threat().sufficient()) {
        Set<String> missing = new LinkedHashSet<>(set);
        missing.removeAll(inForce);
        missing.remove(control);
        if (missing.isEmpty()) {
          return true;
        }
      }
      return false;
    }

    /** True also of what lowers nothing by itself and is part of what closes it. */
    private static boolean lowers(Finding finding, String control) {
      return finding.threat().sufficient().stream().anyMatch(set -> set.contains(control))
          || finding.mitigations().stream()
              .anyMatch(m -> m.control().equals(control) && !m.effect().isEmpty());
    }

    private int days(ControlAdvice advice) {
      return effortDays.getOrDefault(advice.control().effort(), 0);
    }
  }
}
