package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a summary says of the unknown: what is worth asking, and what stands or falls with it. */
final class SummaryUnknown {
  private static final String ASSUMED = "Assumed: ";

  private final Assessment assessment;
  private final SummaryDetail detail;

  SummaryUnknown(Assessment assessment, SummaryDetail detail) {
    this.assessment = assessment;
    this.detail = detail;
  }

  /** The first question of the report's list, with what is taken to be so until it is answered. */
  String question() {
    if (assessment.questions().isEmpty()) {
      return "";
    }
    Question question = assessment.questions().get(0);
    List<Assumption> settled =
        assessment.assumptions().stream().filter(a -> a.id().equals(question.id())).toList();
    int bearing = settled.stream().mapToInt(a -> a.because().size()).sum();
    return "To be asked first: "
        + asked(question)
        + " The answer bears on "
        + Phrases.count(bearing, "finding", "findings")
        + (settled.isEmpty() || !isAssumptionSaid(question) ? "." : meanwhile(settled.get(0)));
  }

  /** Where words are short what is asked with yes or no says by itself what may be assumed. */
  private boolean isAssumptionSaid(Question question) {
    return detail.reasons() >= 0
        || detail != SummaryDetail.BARE && question.text().startsWith("How many ");
  }

  private String meanwhile(Assumption assumption) {
    String text = new OpenQuestions(assessment, "").assumed(assumption);
    String what = SummaryWords.shortened(assumed(text), detail.reasons() < 0 ? 20 : 30);
    return "; meanwhile it is assumed that " + what + (what.endsWith("…") ? "" : ".");
  }

  private String asked(Question question) {
    return detail.reasons() < 0 ? SummaryWords.shortened(question.text(), 30) : question.text();
  }

  /** The worst critical or high finding that only an assumption gives ground to. */
  String carried(List<FindingView> open, SummaryPriorities priorities) {
    for (FindingView finding : open) {
      List<Assumption> assumptions =
          isGrave(finding.source()) ? assumptions(finding.source()) : List.of();
      if (!assumptions.isEmpty()) {
        return "“"
            + finding.title()
            + "” "
            + priorities.where(List.of(finding))
            + " ("
            + finding.source().current().band().word()
            + ") stands or falls with "
            + settledBy(assumptions);
      }
    }
    return "";
  }

  /** The question says what is assumed, too, so that one of the two is enough. */
  private String settledBy(List<Assumption> assumptions) {
    String id = assumptions.get(0).id();
    List<Question> questions = assessment.questions();
    if (assumptions.size() == 1 && !questions.isEmpty() && questions.get(0).id().equals(id)) {
      return "that answer.";
    }
    String what =
        SummaryWords.shortened(assumed(assumptions.get(0).text()), detail.reasons() < 0 ? 20 : 30);
    String stop = what.endsWith("…") ? "" : ".";
    if (assumptions.size() == 2) {
      int most = detail.reasons() < 0 ? 12 : 20;
      String second = SummaryWords.shortened(assumed(assumptions.get(1).text()), most);
      return "two assumptions: "
          + SummaryWords.shortened(what, most)
          + "; "
          + second
          + (second.endsWith("…") ? "" : ".");
    }
    return assumptions.size() > 1
        ? assumptions.size() + " assumptions, one of them: " + what + stop
        : questions.stream()
            .filter(q -> q.id().equals(id))
            .map(q -> "the answer to: " + asked(q))
            .findFirst()
            .orElse("an assumption: " + what + stop);
  }

  /** Without the word that says once more that it is assumed. */
  private static String assumed(String text) {
    return text.startsWith(ASSUMED) ? text.substring(ASSUMED.length()) : text;
  }

  private static boolean isGrave(Finding finding) {
    return finding.isAssumed() && finding.current().band().compareTo(Band.HIGH) <= 0;
  }

  /** What it rests on that nobody stated, the one with the fewest findings first. */
  private List<Assumption> assumptions(Finding finding) {
    Set<String> grounds = finding.because().stream().map(Because::fact).collect(Collectors.toSet());
    return assessment.assumptions().stream()
        .filter(a -> grounds.contains(a.id()))
        .sorted(
            Comparator.<Assumption>comparingInt(a -> a.because().size())
                .thenComparing(Assumption::id))
        .toList();
  }
}
