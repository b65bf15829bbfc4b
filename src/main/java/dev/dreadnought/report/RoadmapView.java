package dev.dreadnought.report;

import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Roadmap.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The roadmap as a page shows it.
 *
 * @param counts what becomes of each control that the report names, in a sentence; may be empty
 */
record RoadmapView(List<Part> parts, String counts) {
  /**
   * The steps of one horizon.
   *
   * @param sum {@code 5 steps, about 9 days; closed by then: 12 of 39 open findings}
   */
  record Part(String title, String sum, List<Line> steps) {}

  /**
   * A step.
   *
   * @param number in the one order, which goes on over all horizons
   * @param status what was said of it
   */
  record Line(
      int number,
      String title,
      String href,
      String effort,
      String status,
      List<FindingView> closes,
      List<FindingView> lowers) {
    private static final int FEW = 4;

    /** True where what it lowers is folded away. */
    boolean isLong() {
      return lowers.size() > FEW;
    }
  }

  /**
   * @param named every control that the report names
   * @param page the page with the controls, or empty for the same page
   */
  static RoadmapView of(
      Roadmap roadmap, List<ControlAdvice> named, Map<String, FindingView> views, String page) {
    List<Part> parts = new ArrayList<>();
    for (Horizon horizon : Horizon.values()) {
      List<Step> steps = roadmap.in(horizon);
      List<Line> lines = new ArrayList<>();
      for (Step step : steps) {
        lines.add(line(step, views, page));
      }
      if (!lines.isEmpty()) {
        String title = Phrases.capital(horizon.word());
        parts.add(new Part(title, sum(roadmap, horizon, steps), List.copyOf(lines)));
      }
    }
    return new RoadmapView(List.copyOf(parts), counts(roadmap, named, views));
  }

  private static Line line(Step step, Map<String, FindingView> views, String page) {
    return new Line(
        step.number(),
        step.advice().control().title(),
        page + "#c-" + step.advice().control().id(),
        days(step.days()),
        step.advice().status().equals("planned") ? "planned" : "",
        views(step.closes(), views),
        views(step.lowers(), views));
  }

  private static List<FindingView> views(List<Finding> findings, Map<String, FindingView> views) {
    return findings.stream().map(f -> views.get(f.id())).toList();
  }

  private static String days(int days) {
    return days == 0 ? "within the day" : Phrases.count(days, "day", "days");
  }

  private static String sum(Roadmap roadmap, Horizon horizon, List<Step> steps) {
    int days = steps.stream().mapToInt(Step::days).sum();
    int all = roadmap.open().size();
    int closed = all - roadmap.openAfter(horizon).size();
    return Phrases.count(steps.size(), "step", "steps")
        + ", "
        + (days == 0 ? "each done within the day" : "about " + Phrases.count(days, "day", "days"))
        + "; closed by then: "
        + (closed == 0 ? "none" : closed == all ? "all" : Integer.toString(closed))
        + " of "
        + Phrases.count(all, "open finding", "open findings")
        + ".";
  }

  /**
   * How the steps add up to the controls that the report names, so that nobody has to find out why
   * the two numbers differ.
   */
  private static String counts(
      Roadmap roadmap, List<ControlAdvice> named, Map<String, FindingView> views) {
    Set<String> planned = new HashSet<>();
    roadmap.steps().forEach(step -> planned.add(step.advice().control().id()));
    roadmap.needless().forEach(advice -> planned.add(advice.control().id()));
    int inForce = 0;
    int elsewhere = 0;
    for (ControlAdvice advice : named) {
      if (!planned.contains(advice.control().id())) {
        boolean holds = isInForceEverywhere(advice, views);
        inForce += holds ? 1 : 0;
        elsewhere += holds ? 0 : 1;
      }
    }
    List<String> parts = new ArrayList<>();
    add(parts, roadmap.steps().size(), "is a step here", "are steps here");
    add(
        parts,
        roadmap.needless().size(),
        "is left out, since what it acts on is closed by then or it lowers no score",
        "are left out, since what they act on is closed by then or they lower no score");
    add(parts, inForce, "is in force already", "are in force already");
    add(
        parts,
        elsewhere,
        "acts only on what is possible, closed or decided",
        "act only on what is possible, closed or decided");
    return parts.size() < 2
        ? ""
        : "Of the "
            + named.size()
            + " controls that this report names, "
            + String.join("; ", parts)
            + ".";
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }

  private static boolean isInForceEverywhere(ControlAdvice advice, Map<String, FindingView> views) {
    String id = advice.control().id();
    return advice.findings().stream()
        .map(views::get)
        .filter(Objects::nonNull)
        .flatMap(view -> view.source().mitigations().stream())
        .filter(mitigation -> mitigation.control().equals(id))
        .allMatch(Mitigation::isInForce);
  }
}
