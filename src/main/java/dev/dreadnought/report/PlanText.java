package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Plan;
import java.util.List;

/** A plan of controls, for a terminal. */
public final class PlanText {
  private static final int DAYS = 10;

  private final Assessment assessment;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private PlanText(Assessment assessment, int width) {
    this.assessment = assessment;
    this.width = width;
  }

  /**
   * The text; it ends with a line feed.
   *
   * @param width in columns
   */
  public static String of(Assessment assessment, Plan plan, int width) {
    return new PlanText(assessment, width).of(plan);
  }

  private String of(Plan plan) {
    line("", Visible.line(assessment.model().name()));
    if (plan.steps().isEmpty()) {
      line("", "There is nothing to do: no " + counted(plan) + " is " + band(plan) + ".");
    } else {
      line(
          "",
          Phrases.count(plan.steps().size(), "control", "controls")
              + " in "
              + days(plan.days())
              + ", after which none of "
              + Phrases.count(plan.treated().size(), counted(plan), counted(plan) + "s")
              + (plan.possible() ? " (possible ones included)" : "")
              + " is "
              + band(plan)
              + " any more. "
              + (plan.exact()
                  ? "Nothing takes fewer days."
                  : "There are too many ways to try them all: for each finding in turn was taken what"
                      + " adds least, so that fewer days may be enough."));
      out.append('\n');
      plan.steps().forEach(this::step);
    }
    findings("With these controls others come up, which some of them treat", plan.brought());
    findings(
        "No known set of controls is enough for these; they remain to be decided about",
        plan.left());
    return out.toString();
  }

  private static String counted(Plan plan) {
    return plan.possible() ? "finding" : "grounded finding";
  }

  private static String band(Plan plan) {
    return plan.target().word() + (plan.target() == Band.CRITICAL ? "" : " or worse");
  }

  private static String days(int days) {
    return days == 0 ? "less than a day" : Phrases.count(days, "day", "days");
  }

  private void step(Plan.Step step) {
    String days = step.days() == 0 ? "< 1 day" : Phrases.count(step.days(), "day", "days");
    line(
        "  " + Wrapping.pad(days, DAYS), step.control().title() + " [" + step.control().id() + "]");
    String indent = " ".repeat(DAYS + 2);
    line(indent, "at " + String.join(", ", step.on()));
    line(indent, "against " + String.join(", ", step.findings()));
  }

  private void findings(String heading, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    out.append('\n');
    line("", heading);
    for (String id : ids) {
      String score =
          assessment
              .finding(id)
              .map(Finding::current)
              .map(c -> c.score() + " " + c.band().word() + "  ")
              .orElse("");
      line("  ", score + id);
    }
  }

  private void line(String begin, String text) {
    String prefix = begin;
    for (String line : Wrapping.wrap(Visible.line(text), width - Wrapping.columns(begin))) {
      out.append((prefix + line).stripTrailing()).append('\n');
      prefix = " ".repeat(Wrapping.columns(begin));
    }
  }
}
