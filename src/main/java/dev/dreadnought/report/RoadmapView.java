package dev.dreadnought.report;

import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.finding.Roadmap.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The roadmap as a page shows it.
 *
 * @param left how many controls are left out, in a sentence; may be empty
 */
record RoadmapView(List<Part> parts, String left) {
  /**
   * The steps of one horizon.
   *
   * @param sum {@code 5 steps, about 9 days; closed by then: 12 of 39 open findings}
   */
  record Part(String title, String sum, List<Line> steps) {}

  /**
   * A step.
   *
   * @param number over the whole roadmap
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
   * @param page the page with the controls, or empty for the same page
   */
  static RoadmapView of(Roadmap roadmap, Map<String, FindingView> views, String page) {
    List<Part> parts = new ArrayList<>();
    int number = 0;
    for (Horizon horizon : Horizon.values()) {
      List<Step> steps = roadmap.in(horizon);
      List<Line> lines = new ArrayList<>();
      for (Step step : steps) {
        number++;
        lines.add(line(number, step, views, page));
      }
      if (!lines.isEmpty()) {
        String title = Phrases.capital(horizon.word());
        parts.add(new Part(title, sum(roadmap, horizon, steps), List.copyOf(lines)));
      }
    }
    return new RoadmapView(List.copyOf(parts), left(roadmap.needless().size()));
  }

  private static Line line(int number, Step step, Map<String, FindingView> views, String page) {
    return new Line(
        number,
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

  private static String left(int needless) {
    if (needless == 0) {
      return "";
    }
    return needless == 1
        ? "One more control is left out: what it acts on is closed by then, or it lowers no score."
        : needless
            + " more controls are left out: what they act on is closed by then, or they lower no"
            + " score.";
  }
}
