package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the day of an engineer holds, and what comes after it. */
final class EngineersDay {
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  /** What the start of a longer step is counted as. */
  private static final int HOURS_OF_A_START = 2;

  /** What a step that is done within the day is counted as: a setting, and its test. */
  private static final int MINUTES_OF_A_SETTING = 30;

  /** Hundredths that a step must take off the scores to be worth a place in the day. */
  private static final int WORTH_A_STEP = 50;

  /** How many technologies a step tells the setting of; the rest stands with its control. */
  private static final int MOST_SETTINGS = 4;

  /** The urgency of what is neither a first step nor closes something and is said to be missing. */
  private static final int LATER = 3;

  /**
   * @param urgency 0 is the most urgent
   * @param worst hundredths of the worst score that it acts on
   * @param takesOff hundredths that it takes off the sum of scores
   */
  private record Place(int urgency, int worst, int takesOff) {}

  private final Assessment assessment;
  private final Catalog catalog;
  private final FirstStep firstStep;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> findings;
  private final List<FindingView> open;
  private final Absences absences;
  private final List<Task> today = new ArrayList<>();
  private final List<Task> begin = new ArrayList<>();
  private final List<Task> next = new ArrayList<>();
  private final Map<String, List<Quote>> missing = new HashMap<>();

  /** What decides the order, worked out once for each. */
  private final Map<String, Place> places = new HashMap<>();

  private int slices;
  private int minutes;

  /** How many controls close or lower something, each by itself. */
  private int acting;

  private EngineersDay(
      Assessment assessment,
      Catalog catalog,
      FirstStep firstStep,
      List<FindingView> findings,
      Quotes quotes,
      Steps steps) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.firstStep = firstStep;
    this.quotes = quotes;
    this.steps = steps;
    this.findings = findings;
    this.open = findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    this.absences = new Absences(assessment, catalog, quotes, steps, open);
  }

  static EngineersDay of(
      Assessment assessment,
      Catalog catalog,
      FirstStep firstStep,
      List<FindingView> findings,
      Quotes quotes,
      Steps steps) {
    EngineersDay day = new EngineersDay(assessment, catalog, firstStep, findings, quotes, steps);
    day.plan();
    return day;
  }

  List<Task> today() {
    return List.copyOf(today);
  }

  /** The findings that today's steps close or lower. */
  Set<FindingView> acted() {
    return today.stream().flatMap(t -> t.closing().all().stream()).collect(Collectors.toSet());
  }

  /** Urgent ones for which the day has no room. */
  List<Task> begin() {
    return List.copyOf(begin);
  }

  List<Task> next() {
    return List.copyOf(next);
  }

  /**
   * The first step against the worst of all, then what is said to be missing and closes something,
   * then the first steps against others of the worst, then the rest.
   */
  private void plan() {
    Set<String> first = firstSteps();
    Map<String, Closing> closings = new LinkedHashMap<>();
    for (ControlAdvice advice : assessment.controls()) {
      Closing closing = Closing.of(advice.control().id(), open);
      if (!closing.isEmpty()) {
        String id = advice.control().id();
        closings.put(id, closing);
        int off = takesOff(advice, closing);
        places.put(id, new Place(urgency(advice, closing, first), closing.worst(), off));
      }
    }
    acting = closings.size();
    List<ControlAdvice> ordered =
        assessment.controls().stream()
            .filter(a -> closings.containsKey(a.control().id()))
            .sorted(
                Comparator.<ControlAdvice>comparingInt(a -> place(a).urgency())
                    .thenComparingInt(a -> -place(a).worst())
                    .thenComparingInt(a -> -place(a).takesOff())
                    .thenComparing(a -> a.control().id()))
            .toList();
    Set<String> fitting = fitting(ordered, closings);
    for (ControlAdvice advice : ordered) {
      if (fitting.contains(advice.control().id())) {
        today.add(task(advice, true));
        minutes += minutes(advice);
        slices += days(advice) == 0 ? 0 : 1;
      } else {
        (place(advice).urgency() < LATER ? begin : next).add(task(advice, false));
      }
    }
  }

  /**
   * Starts of two steps that take longer than the day: of the first urgent one, since leaving it
   * out would leave the worst alone, and of the one that closes the next worst, where what is said
   * or known to be missing goes before others of the same band. Then settings that fit whole. Then
   * starts of other urgent ones; last what can only be told in general, since it may ask for
   * something that is not there.
   */
  private Set<String> fitting(List<ControlAdvice> ordered, Map<String, Closing> closings) {
    List<ControlAdvice> longer = ordered.stream().filter(a -> days(a) > 0).toList();
    List<ControlAdvice> urgent = longer.stream().filter(a -> place(a).urgency() < LATER).toList();
    List<ControlAdvice> whole = ordered.stream().filter(a -> days(a) == 0).toList();
    List<ControlAdvice> candidates = new ArrayList<>(urgent.stream().limit(1).toList());
    longer.stream()
        .filter(a -> !candidates.contains(a))
        .filter(a -> place(a).urgency() < LATER || isSaidMissing(a) || isLeftOff(a))
        .min(
            Comparator.<ControlAdvice, Band>comparing(
                    a -> worstClosed(closings.get(a.control().id())))
                .thenComparing(a -> !isSaidMissing(a))
                .thenComparingInt(a -> -closings.get(a.control().id()).worstClosed()))
        .ifPresent(candidates::add);
    List<FindingView> remaining = new ArrayList<>(open);
    candidates.addAll(byValue(whole.stream().filter(a -> !isGeneral(a)).toList(), remaining));
    candidates.addAll(urgent);
    candidates.addAll(byValue(whole.stream().filter(this::isGeneral).toList(), remaining));
    Set<String> fitting = new HashSet<>();
    int left = MINUTES_OF_A_DAY;
    for (ControlAdvice advice : candidates) {
      if (minutes(advice) <= left && fitting.add(advice.control().id())) {
        left -= minutes(advice);
      }
    }
    return fitting;
  }

  /** The mildest of all where it closes nothing: what only lowers the worst leaves it open. */
  private static Band worstClosed(Closing closing) {
    return closing.closes().stream()
        .map(f -> f.source().current().band())
        .min(Comparator.naturalOrder())
        .orElse(Band.LOW);
  }

  /**
   * What is said to be missing first; then one by one what takes most off the scores that those
   * before it leave, since all take as long. What takes off next to nothing is left out.
   *
   * @param remaining what no setting chosen so far closes; those that are chosen here leave less
   */
  private List<ControlAdvice> byValue(List<ControlAdvice> settings, List<FindingView> remaining) {
    List<ControlAdvice> left = new ArrayList<>(settings);
    List<ControlAdvice> chosen = new ArrayList<>();
    while (!left.isEmpty()) {
      Map<String, Integer> off = new HashMap<>();
      left.forEach(a -> off.put(a.control().id(), takesOff(a, remaining)));
      ControlAdvice best =
          left.stream()
              .min(
                  Comparator.<ControlAdvice, Boolean>comparing(a -> !isSaidMissing(a))
                      .thenComparingInt(a -> -off.get(a.control().id()))
                      .thenComparing(a -> a.control().id()))
              .orElseThrow();
      if (!isSaidMissing(best) && off.get(best.control().id()) < WORTH_A_STEP) {
        // The rest takes off no more, and nothing of it is said to be missing.
        break;
      }
      left.remove(best);
      chosen.add(best);
      remaining.removeAll(Closing.of(best.control().id(), remaining).closes());
    }
    return chosen;
  }

  private Place place(ControlAdvice advice) {
    return places.get(advice.control().id());
  }

  private int takesOff(ControlAdvice advice, List<FindingView> findings) {
    return takesOff(advice, Closing.of(advice.control().id(), findings));
  }

  private int takesOff(ControlAdvice advice, Closing closing) {
    return closing.takesOff(advice.control().id(), catalog.scoring());
  }

  /** A technology at hand is known to come without it, and something can be set there. */
  private boolean isLeftOff(ControlAdvice advice) {
    return open.stream()
        .flatMap(f -> Stream.ofNullable(Steps.mitigation(f.source(), advice.control().id())))
        .anyMatch(m -> m.byDefault() && !m.isInForce() && !Steps.isGeneral(m));
  }

  private boolean isGeneral(ControlAdvice advice) {
    return open.stream()
        .flatMap(f -> Stream.ofNullable(Steps.mitigation(f.source(), advice.control().id())))
        .allMatch(Steps::isGeneral);
  }

  private int urgency(ControlAdvice advice, Closing closing, Set<String> first) {
    String id = advice.control().id();
    boolean isAgainstWorst =
        open.stream()
            .limit(1)
            .flatMap(f -> firstStep.against(f.source()).stream())
            .anyMatch(m -> m.control().equals(id));
    if (isAgainstWorst) {
      return 0;
    }
    return isSaidMissing(advice) && !closing.closes().isEmpty()
        ? 1
        : first.contains(id) ? 2 : LATER;
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
      firstStep.against(finding.source()).forEach(m -> first.add(m.control()));
    }
    return first;
  }

  /** Words that say that a control is not there, of any open finding; asked for again and again. */
  private List<Quote> missing(String control) {
    return missing.computeIfAbsent(control, this::saidMissing);
  }

  private List<Quote> saidMissing(String control) {
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
    List<String> parts = new ArrayList<>();
    if (slices > 0) {
      parts.add(
          Phrases.count(slices, "start", "starts")
              + " of something longer"
              + (slices == 1 ? "" : ", each")
              + " of about "
              + HOURS_OF_A_START
              + " hours");
    }
    if (today.size() > slices) {
      parts.add(
          Phrases.count(today.size() - slices, "setting", "settings")
              + (today.size() - slices == 1 ? "" : ", each")
              + " of about half an hour");
    }
    return "For "
        + steps.system()
        + ", today holds "
        + String.join(", and ", parts)
        + ": "
        + hours()
        + " in all.";
  }

  /**
   * By which rule the steps are in order, and how many of the controls they are: the summary and
   * the roadmap go by other rules, and count otherwise.
   */
  String order() {
    if (acting == 0) {
      return "";
    }
    int named = assessment.controls().size();
    return "Of "
        + Phrases.count(named, "control", "controls")
        + " named for "
        + steps.system()
        + ", "
        + acting
        + (acting == 1 ? " closes or lowers" : " close or lower")
        + " a grounded finding by "
        + (acting == 1 ? "itself" : "themselves")
        + " and "
        + (acting == 1 ? "is" : "are")
        + " counted here. What acts on the worst finding goes first, then what "
        + steps.system()
        + " is said to lack and what the summary names, then the rest by the highest score that it"
        + " acts on. The roadmap of "
        + steps.system()
        + " differs, since it goes by horizon and counts upon the steps before.";
  }

  private String hours() {
    int whole = minutes / 60;
    String half = minutes % 60 == 0 ? "" : whole == 0 ? "half an hour" : " and a half";
    return whole == 0 ? half : whole + half + (whole == 1 && half.isEmpty() ? " hour" : " hours");
  }

  private int minutes(ControlAdvice advice) {
    return days(advice) == 0 ? MINUTES_OF_A_SETTING : HOURS_OF_A_START * 60;
  }

  private int days(ControlAdvice advice) {
    Effort effort = advice.control().effort();
    return catalog.scoring().effortDays().getOrDefault(effort, 0);
  }

  /** Set where it is said to be missing; else wherever it acts, for each technology there. */
  private List<Prose> settings(Closing closing, String id) {
    List<Prose> where =
        absences.places(id).stream().flatMap(c -> steps.at(c, id).stream()).toList();
    return where.isEmpty() ? steps.each(closing.all(), id) : where;
  }

  private Task task(ControlAdvice advice, boolean isToday) {
    String id = advice.control().id();
    Closing closing = Closing.of(id, open);
    FindingView worst = closing.all().get(0);
    List<Prose> settings = settings(closing, id);
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
        days == 0 ? "about half an hour" : Phrases.count(days, "day", "days"),
        days > 0 && isToday ? "the first " + HOURS_OF_A_START + " hours of it" : "",
        Phrases.list(advice.on().stream().map(steps::name).toList()),
        closing.inWords() + ", the worst " + Phrases.scored(worst.source().current()),
        missing(id),
        settings.stream().limit(MOST_SETTINGS).toList(),
        Math.max(0, settings.size() - MOST_SETTINGS),
        steps.after(place, id),
        closing);
  }
}
