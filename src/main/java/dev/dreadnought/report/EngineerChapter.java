package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer asks of an assessment, in the order of asking, with the findings behind each
 * answer.
 *
 * @param parts what is wrong, component by component, the worst first
 * @param closed what controls in force close, so that it may be ignored while they hold
 * @param possible what would be wrong if something is so that nobody said
 * @param today controls that can be in place within a day
 * @param next controls that take longer and do most
 */
record EngineerChapter(
    List<Part> parts,
    List<Closed> closed,
    List<FindingView> possible,
    List<Task> today,
    List<Task> next) {
  private static final int MOST_NEXT = 5;
  private static final int MOST_TODAY = 7;

  /** One element and what is wrong with it. */
  record Part(String anchor, String name, List<Wrong> wrong) {}

  /**
   * @param fixes controls that are not in force, of the set that comes nearest to closing it
   */
  record Wrong(FindingView finding, List<FindingView.ControlLine> fixes) {}

  /** A finding that need not be worked on, and why. */
  record Closed(FindingView finding, List<FindingView.ControlLine> by) {}

  /**
   * @param closes findings that it closes, given what is in force
   * @param lowers findings that it lowers without closing them
   */
  record Task(
      String title,
      String id,
      String effort,
      List<FindingView.Advice> guidance,
      List<FindingView> closes,
      List<FindingView> lowers) {
    public String does() {
      List<String> does = new ArrayList<>();
      if (!closes.isEmpty()) {
        does.add("closes " + Phrases.count(closes.size(), "finding", "findings"));
      }
      if (!lowers.isEmpty()) {
        does.add("lowers " + lowers.size());
      }
      return Phrases.list(does);
    }
  }

  static EngineerChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, FindingView.Maker maker) {
    return new Composer(assessment, catalog, findings, maker).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final Catalog catalog;
    private final FindingView.Maker maker;
    private final List<FindingView> open;
    private final List<FindingView> findings;

    Composer(
        Assessment assessment,
        Catalog catalog,
        List<FindingView> findings,
        FindingView.Maker maker) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.findings = findings;
      this.maker = maker;
      this.open = findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    }

    EngineerChapter compose() {
      List<Task> tasks =
          assessment.controls().stream()
              .map(this::task)
              .filter(t -> !t.closes().isEmpty() || !t.lowers().isEmpty())
              .sorted(MOST_USEFUL_FIRST)
              .toList();
      Set<String> withinDay =
          assessment.controls().stream()
              .filter(c -> days(c) == 0)
              .map(c -> c.control().id())
              .collect(Collectors.toSet());
      return new EngineerChapter(
          parts(),
          closed(),
          findings.stream().filter(f -> f.isOpen() && f.source().isAssumed()).toList(),
          tasks.stream().filter(t -> withinDay.contains(t.id())).limit(MOST_TODAY).toList(),
          tasks.stream().filter(t -> !withinDay.contains(t.id())).limit(MOST_NEXT).toList());
    }

    private static final Comparator<Task> MOST_USEFUL_FIRST =
        Comparator.<Task>comparingLong(t -> -count(t.closes(), Band.CRITICAL))
            .thenComparingLong(t -> -count(t.closes(), Band.HIGH))
            .thenComparingInt(t -> -t.closes().size())
            .thenComparingLong(t -> -count(t.lowers(), Band.CRITICAL))
            .thenComparingLong(t -> -count(t.lowers(), Band.HIGH))
            .thenComparingInt(t -> -t.lowers().size())
            .thenComparing(Task::id);

    private static long count(List<FindingView> findings, Band band) {
      return findings.stream().filter(f -> f.source().current().band() == band).count();
    }

    private int days(ControlAdvice advice) {
      Effort effort = advice.control().effort();
      return catalog.scoring().effortDays().getOrDefault(effort, 0);
    }

    private Task task(ControlAdvice advice) {
      List<FindingView> closes = new ArrayList<>();
      List<FindingView> lowers = new ArrayList<>();
      for (FindingView finding : open) {
        Mitigation mitigation = mitigation(finding.source(), advice.control().id());
        if (mitigation != null && !mitigation.isInForce()) {
          if (closes(finding.source(), mitigation.control())) {
            closes.add(finding);
          } else if (!mitigation.effect().isEmpty()) {
            lowers.add(finding);
          }
        }
      }
      int days = days(advice);
      return new Task(
          advice.control().title(),
          advice.control().id(),
          days == 0 ? "within the day" : Phrases.count(days, "day", "days"),
          maker.advice(advice.guidance()),
          List.copyOf(closes),
          List.copyOf(lowers));
    }

    private static @Nullable Mitigation mitigation(Finding finding, String control) {
      return finding.mitigations().stream()
          .filter(m -> m.control().equals(control))
          .findFirst()
          .orElse(null);
    }

    private static boolean closes(Finding finding, String control) {
      Set<String> held = inForce(finding);
      held.add(control);
      return finding.threat().sufficient().stream().anyMatch(held::containsAll);
    }

    private static Set<String> inForce(Finding finding) {
      Set<String> held = new HashSet<>();
      finding.mitigations().stream()
          .filter(Mitigation::isInForce)
          .forEach(m -> held.add(m.control()));
      return held;
    }

    private List<Part> parts() {
      Map<String, List<FindingView>> byElement = new LinkedHashMap<>();
      for (FindingView finding : open) {
        byElement
            .computeIfAbsent(finding.source().element(), element -> new ArrayList<>())
            .add(finding);
      }
      List<Part> parts = new ArrayList<>();
      byElement
          .values()
          .forEach(
              wrong ->
                  parts.add(
                      new Part(
                          "e" + (parts.size() + 1),
                          wrong.get(0).element(),
                          wrong.stream().map(this::wrong).toList())));
      return List.copyOf(parts);
    }

    private Wrong wrong(FindingView finding) {
      Set<String> missing = missing(finding.source());
      return new Wrong(
          finding, finding.controls().stream().filter(c -> missing.contains(c.id())).toList());
    }

    /**
     * Of the sets that close it the one that lacks least; where none does, the strongest control.
     */
    private static Set<String> missing(Finding finding) {
      Set<String> held = inForce(finding);
      return finding.threat().sufficient().stream()
          .map(set -> set.stream().filter(c -> !held.contains(c)).collect(Collectors.toSet()))
          .min(Comparator.comparingInt(Set::size))
          .orElseGet(() -> strongest(finding));
    }

    private static Set<String> strongest(Finding finding) {
      return finding.mitigations().stream()
          .filter(m -> !m.isInForce())
          .limit(1)
          .map(Mitigation::control)
          .collect(Collectors.toSet());
    }

    private List<Closed> closed() {
      return findings.stream()
          .filter(f -> !f.isOpen())
          .map(
              f ->
                  new Closed(
                      f, f.controls().stream().filter(FindingView.ControlLine::inForce).toList()))
          .toList();
    }
  }
}
