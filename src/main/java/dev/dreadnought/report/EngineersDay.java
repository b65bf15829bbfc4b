package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.report.EngineerChapter.Task;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the day of an engineer holds, and what comes after it. */
final class EngineersDay {
  private static final int HOURS_OF_A_DAY = 8;

  /** What a step that is done within the day is counted as. */
  private static final int HOURS = 2;

  /** The urgency of what is neither said to be missing nor a first step. */
  private static final int LATER = 3;

  private final Assessment assessment;
  private final Catalog catalog;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> findings;
  private final List<FindingView> open;
  private final Absences absences;
  private final List<Task> today = new ArrayList<>();
  private final List<Task> begin = new ArrayList<>();
  private final List<Task> next = new ArrayList<>();
  private int slices;

  private EngineersDay(
      Assessment assessment,
      Catalog catalog,
      List<FindingView> findings,
      Quotes quotes,
      Steps steps) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.quotes = quotes;
    this.steps = steps;
    this.findings = findings;
    this.open = findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    this.absences = new Absences(assessment, catalog, quotes, steps, open);
  }

  static EngineersDay of(
      Assessment assessment,
      Catalog catalog,
      List<FindingView> findings,
      Quotes quotes,
      Steps steps) {
    EngineersDay day = new EngineersDay(assessment, catalog, findings, quotes, steps);
    day.plan();
    return day;
  }

  List<Task> today() {
    return List.copyOf(today);
  }

  /** Urgent ones for which the day has no room. */
  List<Task> begin() {
    return List.copyOf(begin);
  }

  List<Task> next() {
    return List.copyOf(next);
  }

  /**
   * The first step against the worst of all, then what is said to be missing, then the first steps
   * against others of the worst, then the rest.
   */
  private void plan() {
    Set<String> first = firstSteps();
    Map<ControlAdvice, Closing> closings = new LinkedHashMap<>();
    for (ControlAdvice advice : assessment.controls()) {
      Closing closing = Closing.of(advice.control().id(), open);
      if (!closing.isEmpty()) {
        closings.put(advice, closing);
      }
    }
    List<ControlAdvice> ordered =
        closings.keySet().stream()
            .sorted(
                Comparator.<ControlAdvice>comparingInt(a -> urgency(a, first))
                    .thenComparingInt(a -> -closings.get(a).worst())
                    .thenComparingInt(
                        a -> -closings.get(a).takesOff(a.control().id(), catalog.scoring()))
                    .thenComparing(a -> a.control().id()))
            .toList();
    Set<ControlAdvice> fitting = fitting(ordered, first);
    for (ControlAdvice advice : ordered) {
      if (fitting.contains(advice)) {
        today.add(task(advice, true));
        slices += days(advice) == 0 ? 0 : 1;
      } else {
        (urgency(advice, first) < LATER ? begin : next).add(task(advice, false));
      }
    }
  }

  /**
   * A slice of the first urgent step that takes longer than the day, since leaving it out would
   * leave the worst alone, and of the first that is said to be missing; then steps that fit whole;
   * then slices of other urgent ones; last what can only be told in general, since it may ask for
   * something that is not there.
   */
  private Set<ControlAdvice> fitting(List<ControlAdvice> ordered, Set<String> first) {
    List<ControlAdvice> longer =
        ordered.stream().filter(a -> days(a) > 0 && urgency(a, first) < LATER).toList();
    List<ControlAdvice> candidates = new ArrayList<>(longer.stream().limit(1).toList());
    longer.stream().filter(this::isSaidMissing).limit(1).forEach(candidates::add);
    List<ControlAdvice> whole = ordered.stream().filter(a -> days(a) == 0).toList();
    candidates.addAll(whole.stream().filter(a -> !isGeneral(a)).toList());
    candidates.addAll(longer);
    candidates.addAll(whole.stream().filter(this::isGeneral).toList());
    return candidates.stream()
        .distinct()
        .limit(HOURS_OF_A_DAY / HOURS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isGeneral(ControlAdvice advice) {
    return open.stream()
        .flatMap(f -> Stream.ofNullable(Steps.mitigation(f.source(), advice.control().id())))
        .allMatch(Steps::isGeneral);
  }

  private int urgency(ControlAdvice advice, Set<String> first) {
    String id = advice.control().id();
    boolean isAgainstWorst =
        open.stream()
            .limit(1)
            .flatMap(f -> FirstStep.of(f.source(), catalog).stream())
            .anyMatch(m -> m.control().equals(id));
    if (isAgainstWorst) {
      return 0;
    }
    return isSaidMissing(advice) ? 1 : first.contains(id) ? 2 : LATER;
  }

  private boolean isSaidMissing(ControlAdvice advice) {
    return !missing(advice.control().id()).isEmpty();
  }

  /** Those that the executive summary names, and against the worst that is certain. */
  private Set<String> firstSteps() {
    Set<String> first = new HashSet<>();
    List<FindingView> worst = new ArrayList<>(open.stream().limit(1).toList());
    ExecutiveSummary.of(assessment, catalog, findings)
        .priorities()
        .forEach(priority -> worst.add(priority.finding()));
    for (FindingView finding : worst) {
      FirstStep.of(finding.source(), catalog).forEach(m -> first.add(m.control()));
    }
    return first;
  }

  /** Words that say that a control is not there, of any open finding. */
  private List<Quote> missing(String control) {
    Set<Location> words = new LinkedHashSet<>();
    for (FindingView finding : open) {
      Mitigation mitigation = Steps.mitigation(finding.source(), control);
      if (mitigation != null && Steps.isSaidMissing(mitigation)) {
        words.addAll(mitigation.sources());
      }
    }
    return Quotes.distinct(quotes.sentences(List.copyOf(words)));
  }

  /** What today comes to, in a sentence; empty where there is nothing for it. */
  String inHours() {
    if (today.isEmpty()) {
      return "";
    }
    String sliced =
        slices == 0
            ? ""
            : slices == 1
                ? ", one of them the start of something longer"
                : ", " + slices + " of them the start of something longer";
    return "For "
        + steps.system()
        + ", today holds "
        + Phrases.count(today.size(), "step", "steps")
        + " of about "
        + HOURS
        + " hours, "
        + today.size() * HOURS
        + " in all"
        + sliced
        + ".";
  }

  private int days(ControlAdvice advice) {
    Effort effort = advice.control().effort();
    return catalog.scoring().effortDays().getOrDefault(effort, 0);
  }

  /** Set where it is said to be missing; else where the worst is. */
  private List<Prose> step(FindingView worst, @Nullable Mitigation mitigation, String id) {
    List<Prose> where =
        absences.places(id).stream().flatMap(c -> steps.at(c, id).stream()).toList();
    if (!where.isEmpty()) {
      return where;
    }
    return mitigation == null ? List.of() : steps.step(worst, mitigation);
  }

  private Task task(ControlAdvice advice, boolean isToday) {
    String id = advice.control().id();
    Closing closing = Closing.of(id, open);
    FindingView worst = closing.all().get(0);
    Mitigation mitigation = Steps.mitigation(worst.source(), id);
    int days = days(advice);
    String place =
        absences.places(id).stream()
            .findFirst()
            .map(component -> steps.name(component.id()))
            .orElse(steps.place(worst));
    return new Task(
        advice.control().title(),
        id,
        quotes.page() + "#c-" + id,
        days == 0 ? "about " + HOURS + " hours" : Phrases.count(days, "day", "days"),
        days > 0 && isToday ? "the first " + HOURS + " hours of it" : "",
        Phrases.list(advice.on().stream().map(steps::name).toList()),
        closing.inWords() + ", the worst " + Phrases.scored(worst.source().current()),
        missing(id),
        step(worst, mitigation, id),
        steps.after(place, id),
        closing);
  }
}
