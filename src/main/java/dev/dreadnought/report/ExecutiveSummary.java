package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody with one minute should know, in at most {@value #MOST_WORDS} words.
 *
 * @param opening how many findings there are, or why there is none
 * @param priorities the three worst open findings, or as many as there are
 * @param closing what the worst means for the business, what is at stake, how sure all this is, and
 *     what is worth asking: a paragraph each
 */
record ExecutiveSummary(String opening, List<Priority> priorities, List<String> closing) {
  static final int MOST_WORDS = 280;

  private static final String ORDER =
      "Findings are in order of their score. Steps have one order throughout this report: for the"
          + " worst finding what closes it in the fewest steps and days, then the same for the worst"
          + " of those that are open still, and last what only lowers what nothing closes.";

  /**
   * One threat, where it is worst.
   *
   * @param where the element, and others that the same threat is open on, as it follows the title:
   *     {@code at the web application}, {@code concerning customers}
   * @param score of the worst, with its band
   * @param why what drives it, or empty
   * @param first the controls to begin with; may be empty
   * @param effort of those controls together
   */
  record Priority(
      FindingView finding,
      String where,
      String score,
      String why,
      List<Page.Link> first,
      String effort) {

    /** What to do; titles of controls hold commas and conjunctions of their own. */
    String firstText() {
      return first.stream().map(Page.Link::text).collect(Collectors.joining("; "));
    }

    String text() {
      return finding.title()
          + " "
          + where
          + ", "
          + score
          + (why.isEmpty() ? "" : ": " + why)
          + "."
          + (first.isEmpty() ? "" : " Do first: " + firstText() + " (" + effort + ").");
    }
  }

  static ExecutiveSummary of(Assessment assessment, Catalog catalog, List<FindingView> findings) {
    ExecutiveSummary summary = null;
    FirstStep firstStep = FirstStep.of(assessment, catalog);
    for (SummaryDetail detail : SummaryDetail.values()) {
      summary = new Writer(assessment, catalog, firstStep, findings, detail).write();
      if (summary.words() <= MOST_WORDS) {
        return summary;
      }
    }
    return Objects.requireNonNull(summary);
  }

  /** By which rule the priorities are in order; a note, which the words do not count. */
  public String order() {
    return priorities.isEmpty() ? "" : ORDER;
  }

  /** Without links. */
  String text() {
    return Stream.of(Stream.of(opening), priorities.stream().map(Priority::text), closing.stream())
        .flatMap(s -> s)
        .collect(Collectors.joining("\n"));
  }

  int words() {
    return text().strip().split("\\s+").length;
  }

  private static final class Writer {
    private final Assessment assessment;
    private final Catalog catalog;
    private final SummaryDetail detail;
    private final SummaryPriorities worst;
    private final List<FindingView> open;

    Writer(
        Assessment assessment,
        Catalog catalog,
        FirstStep firstStep,
        List<FindingView> findings,
        SummaryDetail detail) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.detail = detail;
      this.worst = new SummaryPriorities(assessment, catalog, firstStep, detail);
      this.open =
          findings.stream()
              .filter(FindingView::isOpen)
              .sorted(Comparator.comparing(f -> f.source().isAssumed()))
              .toList();
    }

    ExecutiveSummary write() {
      if (assessment.model().components().isEmpty()) {
        String nothing = "No part of a system was recognised in the input, so nothing is assessed.";
        return new ExecutiveSummary(nothing, List.of(), List.of());
      }
      if (assessment.findings().isEmpty()) {
        String none = "No threat of the catalog has ground in what was said of " + system() + ".";
        return new ExecutiveSummary(none, List.of(), closing(List.of()));
      }
      List<Priority> priorities = worst.of(open);
      return new ExecutiveSummary(opening(), priorities, closing(priorities));
    }

    private List<String> closing(List<Priority> priorities) {
      SummaryUnknown unknown = new SummaryUnknown(assessment, detail);
      boolean hasRoom = detail.compareTo(SummaryDetail.NAMES) <= 0;
      return Stream.of(
              business(priorities),
              SummaryStake.of(assessment, catalog, detail),
              SummarySureness.of(assessment, open),
              unknown.question(),
              hasRoom ? unknown.carried(open, worst) : "")
          .filter(s -> !s.isEmpty())
          .toList();
    }

    private String system() {
      return SummaryWords.named(assessment.model().name());
    }

    private String opening() {
      List<FindingView> certain = certain();
      int possible = open.size() - certain.size();
      if (open.isEmpty()) {
        return assessment.findings().size() == 1
            ? "The one finding on " + system() + " is closed by controls in force."
            : "All "
                + assessment.findings().size()
                + " findings on "
                + system()
                + " are closed by controls in force.";
      }
      if (certain.isEmpty()) {
        return system()
            + " has no grounded, open finding; "
            + possible
            + (possible == 1 ? " is" : " are")
            + " possible, depending on what nobody said.";
      }
      return system()
          + " has "
          + Phrases.count(certain.size(), "open finding", "open findings")
          + (certain.size() == 1 ? ", which is " + bandOf(certain.get(0)) : ": " + bands(certain))
          + (possible == 0
              ? "."
              : "; " + possible + " more " + (possible == 1 ? "is" : "are") + " possible.");
    }

    private List<FindingView> certain() {
      return open.stream().filter(f -> !f.source().isAssumed()).toList();
    }

    private static String bandOf(FindingView finding) {
      return finding.source().current().band().word();
    }

    private static String bands(List<FindingView> findings) {
      List<String> counts = new ArrayList<>();
      for (Band band : Band.values()) {
        long count = findings.stream().filter(f -> f.source().current().band() == band).count();
        if (count > 0) {
          counts.add(count + " " + band.word());
        }
      }
      return Phrases.list(counts);
    }

    /** What the priorities come to; in fewer words where these are short. */
    private String business(List<Priority> priorities) {
      List<FindingView> worst =
          priorities.stream().map(Priority::finding).filter(f -> !f.isPossible()).toList();
      Subject subject = Subject.of(assessment, catalog, new Quotes(assessment.reading(), ""));
      boolean isWhole = detail.compareTo(SummaryDetail.NAMES) <= 0;
      return WorstCase.of(subject, open, worst, SummaryWords::named, isWhole ? 3 : 1, isWhole);
    }
  }
}
