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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the day of an engineer holds, and what comes after it. */
final class EngineersDay {
  private static final int MINUTES_OF_A_DAY = 8 * 60;

  /** What the start of a longer step is counted as. */
  private static final int HOURS_OF_A_START = 2;

  /** What a step that is done within the day is counted as: a setting, and its test. */
  private static final int MINUTES_OF_A_SETTING = 30;

  /** How many technologies a step tells the setting of; the rest stands with its control. */
  private static final int MOST_SETTINGS = 4;

  private final Assessment assessment;
  private final Catalog catalog;
  private final Map<String, Integer> numbers;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> open;
  private final Absences absences;
  private final List<Task> today = new ArrayList<>();
  private final List<Task> next = new ArrayList<>();
  private final Map<String, List<Quote>> missing = new HashMap<>();

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
    this.numbers = firstStep.numbers();
    this.quotes = quotes;
    this.steps = steps;
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

  /** Those for which the day has no room. */
  List<Task> next() {
    return List.copyOf(next);
  }

  /** What fits into the day and what does not, both in the one order of steps. */
  private void plan() {
    Map<String, Closing> closings = new LinkedHashMap<>();
    for (ControlAdvice advice : assessment.controls()) {
      Closing closing = Closing.of(advice.control().id(), open);
      if (!closing.isEmpty()) {
        closings.put(advice.control().id(), closing);
      }
    }
    acting = closings.size();
    List<ControlAdvice> ordered =
        assessment.controls().stream()
            .filter(a -> closings.containsKey(a.control().id()))
            .sorted(
                Comparator.<ControlAdvice>comparingInt(this::number)
                    .thenComparingInt(a -> -closings.get(a.control().id()).worst())
                    .thenComparing(a -> a.control().id()))
            .toList();
    Set<String> fitting = fitting(ordered, closings);
    for (ControlAdvice advice : ordered) {
      if (fitting.contains(advice.control().id())) {
        today.add(task(advice, true));
        minutes += minutes(advice);
        slices += days(advice) == 0 ? 0 : 1;
      } else {
        next.add(task(advice, false));
      }
    }
  }

  /** Its place in the one order; behind all others where the roadmap leaves it out. */
  private int number(ControlAdvice advice) {
    return numbers.getOrDefault(advice.control().id(), Integer.MAX_VALUE);
  }

  /**
   * The start of the first step that takes longer, since leaving it out would leave the worst
   * alone, and of the next one that closes something by itself, what is said to be missing before
   * others. Then settings that fit whole, then further starts.
   */
  private Set<String> fitting(List<ControlAdvice> ordered, Map<String, Closing> closings) {
    List<ControlAdvice> steps = ordered.stream().filter(a -> isStep(a)).toList();
    List<ControlAdvice> longer = steps.stream().filter(a -> days(a) > 0).toList();
    List<ControlAdvice> candidates = new ArrayList<>(longer.stream().limit(1).toList());
    longer.stream()
        .skip(1)
        .filter(a -> !closings.get(a.control().id()).closes().isEmpty())
        .min(Comparator.comparing(a -> !isSaidMissing(a)))
        .ifPresent(candidates::add);
    steps.stream().filter(a -> days(a) == 0).forEach(candidates::add);
    candidates.addAll(longer);
    Set<String> fitting = new HashSet<>();
    int left = MINUTES_OF_A_DAY;
    for (ControlAdvice advice : candidates) {
      String id = advice.control().id();
      if (!fitting.contains(id) && minutes(advice) <= left) {
        fitting.add(id);
        left -= minutes(advice);
      }
    }
    return fitting;
  }

  private boolean isStep(ControlAdvice advice) {
    return numbers.containsKey(advice.control().id());
  }

  private boolean isSaidMissing(ControlAdvice advice) {
    return !missing(advice.control().id()).isEmpty();
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

  /** How many of the controls the steps are, and which of them a day takes. */
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
        + " counted here, in the order that the summary of "
        + steps.system()
        + " states. The day for "
        + steps.system()
        + " begins two that take longer, the first and the next that closes something by itself, what is"
        + " said to be missing before others; settings that fit whole fill it.";
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
