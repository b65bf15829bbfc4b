package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The open questions, the most influential first, for a terminal. */
public final class QuestionsText {
  private static final int MOST_FINDINGS = 6;

  private QuestionsText() {}

  /**
   * The text; it ends with a line feed.
   *
   * @param width in columns
   */
  public static String of(Assessment assessment, Catalog catalog, int width) {
    StringBuilder out = new StringBuilder();
    List<Question> questions = assessment.questions();
    line(out, "", Visible.line(assessment.model().name()), width);
    line(
        out,
        "",
        questions.isEmpty()
            ? "No answer would change anything: nothing that findings rest on is open."
            : Phrases.count(questions.size(), "question is", "questions are")
                + " open; those that can change most come first. Answer in the model file: facts:"
                + " {NAME: yes} at the element.",
        width);
    Map<String, Assumption> assumptions = new HashMap<>();
    assessment.assumptions().forEach(a -> assumptions.put(a.id(), a));
    for (Question question : questions) {
      out.append('\n');
      line(out, "", question.text(), width);
      line(out, "  ", question.id() + "; can change " + question.influence(), width);
      Assumption assumption = assumptions.get(question.id());
      if (assumption != null) {
        findings(out, "decides whether there is ", assumption.decisive(), width);
        List<String> others =
            assumption.because().stream().filter(f -> !assumption.decisive().contains(f)).toList();
        findings(out, "moves the score of ", others, width);
      }
    }
    if (!questions.isEmpty()) {
      out.append('\n');
      line(
          out,
          "",
          "What an answer can change is the sum over findings: 10 where it could remove one, and"
              + " the points of the five factors by which it could move its score.",
          width);
    }
    named(out, MerelyNamed.of(assessment.reading()), width);
    unmentioned(out, Unmentioned.of(assessment, catalog), width);
    return out.toString();
  }

  /** What may be there or not. */
  private static void named(StringBuilder out, List<MerelyNamed> all, int width) {
    if (all.isEmpty()) {
      return;
    }
    out.append('\n');
    line(
        out,
        "",
        "Named, but the text does not say that it is used, so not looked at. Say in the description"
            + " whether it is:",
        width);
    for (MerelyNamed one : all) {
      line(out, "- ", one.question(), width);
    }
  }

  /** What no answer above is about. */
  private static void unmentioned(StringBuilder out, List<Unmentioned> all, int width) {
    if (all.isEmpty()) {
      return;
    }
    out.append('\n');
    line(
        out,
        "",
        "Not described, so not judged, though such a system nearly always has it. Say in the"
            + " description what there is, or that there is none:",
        width);
    for (Unmentioned one : all) {
      line(out, "- ", one.feature() + ": " + one.question(), width);
    }
  }

  private static void findings(StringBuilder out, String what, List<String> ids, int width) {
    if (!ids.isEmpty()) {
      List<String> shown = ids.subList(0, Math.min(MOST_FINDINGS, ids.size()));
      String rest =
          ids.size() > shown.size() ? " and " + (ids.size() - shown.size()) + " more" : "";
      line(out, "  ", what + String.join(", ", shown) + rest, width);
    }
  }

  private static void line(StringBuilder out, String begin, String text, int width) {
    String prefix = begin;
    for (String line : Wrapping.wrap(Visible.line(text), width - Wrapping.columns(begin))) {
      out.append((prefix + line).stripTrailing()).append('\n');
      prefix = " ".repeat(Wrapping.columns(begin));
    }
  }
}
