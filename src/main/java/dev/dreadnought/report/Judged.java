package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about findings, and what they can show for controls.
 *
 * @param decisions every one, also what has lapsed
 * @param evidence every record of it
 */
record Judged(List<DecisionLine> decisions, List<EvidenceLine> evidence) {

  /**
   * @param finding its title and element, or its id where no such finding is there
   * @param href to the finding; empty where there is none
   * @param state whether it counts, and why not
   */
  record DecisionLine(
      String finding,
      String href,
      String kind,
      String who,
      String until,
      String because,
      String state,
      List<Quote> quotes) {}

  /**
   * @param made by whom and when
   */
  record EvidenceLine(
      String control,
      String on,
      String status,
      String kind,
      String ref,
      String made,
      String until,
      List<Quote> quotes) {}

  public boolean isEmpty() {
    return decisions.isEmpty() && evidence.isEmpty();
  }

  static Judged of(Assessment assessment, Map<String, FindingView> findings, Quotes quotes) {
    List<EvidenceLine> evidence = new ArrayList<>();
    for (Control control : assessment.model().controls()) {
      control.evidence().forEach(e -> evidence.add(line(assessment, control, e, quotes)));
    }
    return new Judged(
        assessment.decisions().stream().map(d -> line(d, findings, quotes)).toList(),
        List.copyOf(evidence));
  }

  private static DecisionLine line(
      JudgedDecision judged, Map<String, FindingView> findings, Quotes quotes) {
    Decision decision = judged.decision();
    FindingView finding = findings.get(judged.finding());
    return new DecisionLine(
        finding == null ? judged.finding() : finding.title() + ", " + finding.element(),
        finding == null ? "" : finding.href(),
        decision.kind().word().replace('-', ' '),
        joined(decision.by(), labelled("owner ", decision.owner())),
        day(decision.until()),
        joined(decision.because(), labelled("ticket ", decision.ticket())),
        judged.standing(),
        quotes.of(decision.sources()));
  }

  private static EvidenceLine line(
      Assessment assessment, Control control, Evidence evidence, Quotes quotes) {
    String title =
        assessment.controls().stream()
            .filter(advice -> advice.control().id().equals(control.id()))
            .map(advice -> advice.control().title())
            .findFirst()
            .orElse(control.id());
    return new EvidenceLine(
        title,
        assessment.model().nameOf(control.on()),
        status(control, assessment.engine().date()),
        evidence.kind().replace('-', ' '),
        labelled("", evidence.ref()),
        joined(labelled("", evidence.by()), day(evidence.on())),
        day(evidence.validUntil()),
        quotes.of(evidence.sources()));
  }

  private static String status(Control control, @Nullable Day today) {
    return control
        .ended(today)
        .map(end -> control.countedOn(today).word() + "; verified until " + end)
        .orElse(control.status().word());
  }

  private static String labelled(String label, @Nullable String text) {
    return text == null ? "" : label + text;
  }

  private static String day(@Nullable Day day) {
    return day == null ? "" : day.toString();
  }

  private static String joined(String first, String second) {
    return String.join("; ", Stream.of(first, second).filter(s -> !s.isEmpty()).toList());
  }
}
