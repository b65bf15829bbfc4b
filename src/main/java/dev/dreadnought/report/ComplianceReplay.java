package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.report.ComplianceChapter.Unproved;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What doing the analysis again proves, and what it does not. */
final class ComplianceReplay {
  private final ComplianceView view;
  private final Assessment assessment;

  ComplianceReplay(ComplianceView view) {
    this.view = view;
    this.assessment = view.assessment();
  }

  String proved() {
    int findings = assessment.findings().size();
    Set<String> resting = new TreeSet<>();
    assessment.assumptions().forEach(a -> resting.addAll(a.because()));
    int assumptions = assessment.assumptions().size();
    return "That "
        + (findings == 0
            ? "no finding follows"
            : Phrases.count(findings, "finding follows", "findings follow"))
        + (resting.isEmpty()
            ? ""
            : ", "
                + resting.size()
                + " of them resting, at least for the rating, on "
                + Phrases.count(assumptions, "assumption", "assumptions")
                + ",")
        + " from the description of "
        + view.system()
        + " by the catalog "
        + assessment.engine().catalogVersion()
        + " and its rules, byte for byte, on any machine.";
  }

  /** What makes this report again, as one page. */
  String command() {
    return "dreadnought analyze " + inputs() + " -f html -o again.html";
  }

  /** What puts the digest of everything beside it, since no file can hold its own. */
  String attest() {
    return "dreadnought attest " + inputs() + " -o evidence.zip";
  }

  private String inputs() {
    List<String> names = assessment.reading().inputs().stream().map(Source::name).toList();
    return names.isEmpty() ? "FILE" : String.join(" ", names);
  }

  /** Each with how much of this assessment hangs on it. */
  List<Unproved> unproved() {
    List<Unproved> unproved = new ArrayList<>();
    add(unproved, "that the description is true", "the description", "understood");
    int claimed = requirements(r -> r.status().equals("claimed"));
    add(
        unproved,
        "that a claimed control works",
        Phrases.count(claimed, "claimed requirement", "claimed requirements"),
        "compliance");
    if (!assessment.questions().isEmpty()) {
      add(
          unproved,
          "that assumptions hold",
          Phrases.count(assessment.assumptions().size(), "assumption", "assumptions"),
          "unknown");
    }
    add(unproved, "that nothing else is wrong", "what was looked for", "coverage");
    add(
        unproved,
        "that a law is kept",
        Phrases.count(requirements(RequirementStatus::isGap), "gap", "gaps"),
        "compliance");
    add(unproved, "that estimates and judgements are right", "how this was made", "made");
    return unproved;
  }

  private void add(List<Unproved> unproved, String text, String link, String anchor) {
    unproved.add(new Unproved(text, view.report(link, anchor)));
  }

  private int requirements(Predicate<RequirementStatus> which) {
    return (int)
        assessment.compliance().stream()
            .map(Compliance::requirements)
            .flatMap(List::stream)
            .filter(which)
            .count();
  }
}
