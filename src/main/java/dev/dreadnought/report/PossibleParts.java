package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.report.EngineerChapter.Check;
import dev.dreadnought.report.EngineerChapter.Setting;
import dev.dreadnought.report.EngineerChapter.Taken;
import dev.dreadnought.report.EngineerChapter.Tested;
import dev.dreadnought.report.EngineerChapter.Undecided;
import dev.dreadnought.report.OpenQuestions.Asked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be wrong: the possible findings by what decides them, so that who answers a question
 * sees at once all that hangs on it. The one with the worst finding comes first.
 */
final class PossibleParts {
  private static final String NOT_KNOWN = "not known";

  private final Assessment assessment;
  private final Catalog catalog;
  private final FirstStep firstStep;
  private final Quotes quotes;
  private final Steps steps;
  private final OpenQuestions questions;

  /** What decides a finding: questions to answer, and what was taken to be so. */
  private record Deciding(List<Asked> asked, List<Taken> taken) {
    /** Its first question; what nobody is asked about comes after all that is. */
    private int first() {
      return asked.isEmpty() ? Integer.MAX_VALUE : asked.get(0).number();
    }
  }

  PossibleParts(
      Assessment assessment, Catalog catalog, FirstStep firstStep, Quotes quotes, Steps steps) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.firstStep = firstStep;
    this.quotes = quotes;
    this.steps = steps;
    this.questions = new OpenQuestions(assessment, quotes.page());
  }

  List<Undecided> of(List<FindingView> findings) {
    Map<Deciding, List<FindingView>> decided = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      if (finding.isOpen() && finding.isPossible()) {
        decided.computeIfAbsent(deciding(finding), d -> new ArrayList<>()).add(finding);
      }
    }
    return decided.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().first()))
        .map(e -> undecided(e.getKey(), e.getValue()))
        .toList();
  }

  /** What nobody said; where a finding rests on nothing of the kind, what was taken to be so. */
  private Deciding deciding(FindingView finding) {
    List<FindingView.Ground> unknown =
        finding.because().stream().filter(g -> g.basis().equals(NOT_KNOWN)).toList();
    List<Asked> asked =
        unknown.stream()
            .flatMap(g -> questions.settling(g.fact()).stream())
            .distinct()
            .sorted(Comparator.comparingInt(Asked::number))
            .toList();
    if (!asked.isEmpty()) {
      return new Deciding(asked, List.of());
    }
    List<Taken> taken =
        assessment.assumptions().stream()
            .filter(a -> a.because().contains(finding.source().id()))
            .filter(a -> questions.settling(a.id()).isEmpty())
            .map(this::taken)
            .toList();
    return taken.isEmpty()
        ? new Deciding(
            List.of(), unknown.stream().map(g -> new Taken(g.text(), g.quotes())).toList())
        : new Deciding(List.of(), taken);
  }

  private Taken taken(Assumption assumption) {
    return new Taken(
        questions.assumed(assumption),
        assessment
            .fact(assumption.id())
            .map(fact -> Quotes.distinct(quotes.of(fact.sources())))
            .orElse(List.of()));
  }

  private Undecided undecided(Deciding deciding, List<FindingView> findings) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      for (Mitigation mitigation : firstStep.against(finding.source())) {
        settings.putIfAbsent(mitigation.control(), setting(finding, mitigation));
      }
    }
    return new Undecided(
        deciding.asked(),
        deciding.taken(),
        findings.stream().map(this::tested).toList(),
        List.copyOf(settings.values()));
  }

  private Tested tested(FindingView finding) {
    return new Tested(finding, steps.say(finding, "", finding.source().threat().verify()));
  }

  private Setting setting(FindingView finding, Mitigation mitigation) {
    String href = quotes.page() + "#c-" + mitigation.control();
    return new Setting(
        mitigation.title(),
        href,
        steps.step(finding, mitigation),
        steps.after(steps.place(finding), mitigation.control()).stream()
            .map(test -> new Check(mitigation.title(), href, test))
            .toList());
  }
}
