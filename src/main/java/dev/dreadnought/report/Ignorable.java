package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.report.EngineerChapter.Against;
import dev.dreadnought.report.EngineerChapter.Closed;
import dev.dreadnought.report.EngineerChapter.Outside;
import dev.dreadnought.report.EngineerChapter.Refutation;
import dev.dreadnought.report.EngineerChapter.Waiting;
import dev.dreadnought.report.OpenQuestions.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an engineer may ignore, and why. */
final class Ignorable {
  /** Hundredths below which a finding can wait: the score, or what an answer may leave of it. */
  private static final int CAN_WAIT = 500;

  private static final int MAY_COME_DOWN = 400;
  private static final int EXAMPLES = 3;

  /** The page that lists every pair of a threat and an element. */
  private static final String ALL_PAIRS = "role-threat-modeler.html";

  private final Assessment assessment;
  private final Catalog catalog;
  private final ModelIndex model;
  private final List<FindingView> findings;
  private final Quotes quotes;
  private final Steps steps;
  private final Basis basis;
  private final OpenQuestions questions;
  private final Covered covered;

  Ignorable(
      Assessment assessment,
      Catalog catalog,
      List<FindingView> findings,
      Quotes quotes,
      Steps steps) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.model = steps.model();
    this.findings = findings;
    this.quotes = quotes;
    this.steps = steps;
    this.basis = new Basis(assessment, catalog, quotes);
    this.questions = new OpenQuestions(assessment, quotes.page());
    this.covered = Covered.of(assessment, catalog, quotes, findings);
  }

  List<Refutation> refuted() {
    List<Refutation> refuted = new ArrayList<>();
    for (Ledger.Refuted pair : assessment.ledger().refuted()) {
      String href = ALL_PAIRS + "#" + covered.refuted().get(refuted.size()).anchor();
      refuted.add(
          new Refutation(
              title(pair), href, steps.name(pair.element()), against(pair), instead(pair)));
    }
    return List.copyOf(refuted);
  }

  /** What rules a threat out may be what another one of the same letter rests on. */
  private List<FindingView> instead(Ledger.Refuted pair) {
    ThreatDefinition threat = catalog.threats().get(pair.threat());
    return threat == null
        ? List.of()
        : findings.stream()
            .filter(f -> f.source().element().equals(pair.element()))
            .filter(f -> f.source().threat().stride() == threat.stride())
            .filter(f -> f.because().stream().anyMatch(g -> pair.against().contains(g.fact())))
            .toList();
  }

  private String title(Ledger.Refuted pair) {
    return catalog.threats().containsKey(pair.threat())
        ? catalog.threats().get(pair.threat()).title()
        : pair.threat();
  }

  private List<Against> against(Ledger.Refuted pair) {
    List<Against> against = new ArrayList<>();
    for (String id : pair.against()) {
      assessment
          .fact(id)
          .ifPresent(
              fact ->
                  against.add(
                      new Against(
                          ofSystem(fact.text(), pair.element()),
                          basis.of(fact),
                          Quotes.distinct(quotes.of(fact.sources())))));
    }
    return List.copyOf(against);
  }

  /** Of a person, with the system that they are a person of. */
  private String ofSystem(String text, String element) {
    String lead = model.nameOf(element) + ": ";
    return model.actor(element).isPresent() && text.startsWith(lead)
        ? steps.name(element) + " of " + steps.system() + ": " + text.substring(lead.length())
        : Phrases.named(text, steps.system());
  }

  String noGround() {
    int count = 0;
    for (var ofLetter : assessment.ledger().counts().values()) {
      count += ofLetter.getOrDefault(Ledger.Outcome.NO_GROUND, 0);
    }
    if (count == 0) {
      return "";
    }
    List<String> examples =
        assessment.ledger().withoutGround().stream().limit(EXAMPLES).map(this::groundless).toList();
    return "For "
        + Phrases.count(count, "pair", "pairs")
        + " of a threat and a part of "
        + steps.system()
        + " nothing that was said gives ground, such as "
        + Phrases.list(examples)
        + ".";
  }

  /** With what it would need, where that can be named. */
  private String groundless(Ledger.Refuted pair) {
    String place = "“" + title(pair) + "” on " + steps.name(pair.element());
    return assessment.ledger().groundless().stream()
        .filter(g -> g.threat().equals(pair.threat()) && g.element().equals(pair.element()))
        .flatMap(g -> g.missing().stream())
        .flatMap(fact -> Optional.ofNullable(catalog.facts().get(fact)).stream())
        .findFirst()
        .map(fact -> place + " (needs something that " + fact.says() + ")")
        .orElse(place);
  }

  /** Components that are looked at and have no finding, open, possible or closed. */
  String quiet() {
    Set<String> found =
        findings.stream().map(f -> f.source().element()).collect(Collectors.toSet());
    return Phrases.list(
        assessment.model().components().stream()
            .filter(c -> !c.kind().isPart() && c.outOfScope() == null && !found.contains(c.id()))
            .map(c -> steps.name(c.id()))
            .toList());
  }

  /**
   * Nothing of a high or critical band, whatever an answer may leave of it.
   *
   * @param atWork what the day acts on; that does not wait
   */
  List<Waiting> waiting(Set<FindingView> atWork) {
    List<Waiting> waiting = new ArrayList<>();
    for (FindingView finding : findings) {
      boolean isCertain = finding.isOpen() && !finding.source().isAssumed();
      if (!isCertain
          || atWork.contains(finding)
          || finding.source().current().band().compareTo(Band.MEDIUM) < 0) {
        continue;
      }

      DreadScore score = finding.source().current();
      if (score.high() < CAN_WAIT) {
        waiting.add(new Waiting(finding, "at most " + score.highText(), List.of(), List.of()));
      } else if (score.low() < MAY_COME_DOWN) {
        waiting.add(
            new Waiting(
                finding,
                "answers may bring it down to " + score.lowText(),
                asked(finding),
                unsaid(finding)));
      }
    }
    return List.copyOf(waiting);
  }

  private List<Asked> asked(FindingView finding) {
    return assessment.assumptions().stream()
        .filter(assumption -> assumption.because().contains(finding.source().id()))
        .flatMap(assumption -> questions.settling(assumption.id()).stream())
        .toList();
  }

  private static List<FindingView.ControlLine> unsaid(FindingView finding) {
    Set<String> unsaid =
        finding.source().mitigations().stream()
            .filter(m -> m.knownStatus().isEmpty() && !m.effect().isEmpty())
            .map(Mitigation::control)
            .collect(Collectors.toSet());
    return finding.controls().stream().filter(c -> unsaid.contains(c.id())).toList();
  }

  List<Closed> closed() {
    return findings.stream()
        .filter(f -> !f.isOpen())
        .map(
            f ->
                new Closed(
                    f, f.controls().stream().filter(FindingView.ControlLine::inForce).toList()))
        .toList();
  }

  List<Outside> outside() {
    List<Outside> outside = new ArrayList<>();
    for (Component component : assessment.model().components()) {
      if (component.outOfScope() != null) {
        outside.add(
            new Outside(component.name(), component.outOfScope(), quotes.of(component.sources())));
      }
    }
    return List.copyOf(outside);
  }
}
