package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.bold;
import static dev.dreadnought.report.Markdown.code;
import static dev.dreadnought.report.Markdown.link;
import static dev.dreadnought.report.Markdown.prose;
import static dev.dreadnought.report.Markdown.quotes;
import static dev.dreadnought.report.Markdown.text;

import dev.dreadnought.report.FindingView.Arithmetic;
import dev.dreadnought.report.FindingView.ControlLine;
import dev.dreadnought.report.FindingView.FactorLine;
import dev.dreadnought.report.FindingView.StepLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections on findings: a list, and each finding with its grounds, sums and controls. */
final class MarkdownFindings {
  private final Page page;
  private final Markdown out;
  private final MarkdownLinks links;

  /** The rule that most findings follow by, so that only others are named beside a finding. */
  private final String usualRule;

  MarkdownFindings(Page page, Markdown out, MarkdownLinks links) {
    this.page = page;
    this.out = out;
    this.links = links;
    this.usualRule = page.findings().isEmpty() ? "" : usualRule(page);
  }

  private static String usualRule(Page page) {
    Map<String, Long> times =
        Stream.concat(page.findings().stream(), page.possible().stream())
            .collect(
                Collectors.groupingBy(f -> f.source().rule(), TreeMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  void write() {
    findings("Findings", page.findings());
    findings("Possible findings", page.possible());
  }

  private void findings(String title, List<FindingView> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.heading(2, title);
    out.paragraph(
        title.equals("Findings")
            ? text(page.scale())
                + (page.exception().isEmpty() ? "" : " " + text(page.exception()))
                + " Bases are for one reference setting: "
                + text(page.reference())
                + " Rule, where a finding names no other: "
                + text(usualRule)
                + "."
            : "Each rests on something that nobody said. An answer confirms or removes it.");
    out.table(
        List.of(
            "Threat", "Element", "STRIDE", "Inherent", "Current", "Target", "Grounds", "Treatment"),
        findings.stream()
            .map(
                f ->
                    List.of(
                        links.finding(f),
                        text(f.element()),
                        f.letter(),
                        Markdown.score(f.inherent()),
                        Markdown.score(f.current()),
                        Markdown.score(f.target()),
                        text(f.grounds()),
                        text(f.treatment())))
            .toList());
    for (FindingView finding : findings) {
      if (!links.isFurtherPlace(finding)) {
        section(finding);
        furtherPlaces(finding, links.furtherPlaces(finding));
      }
    }
  }

  /** Places of which another finding says the rest. */
  private void furtherPlaces(FindingView said, List<FindingView> further) {
    if (further.isEmpty()) {
      return;
    }
    String number = links.number(said.anchor());
    out.heading(4, "Further places of " + number);
    out.paragraph(
        said.told() == null
            ? "Attack, impact, sum, controls and test as at " + text(said.element()) + "."
            : "Sum and controls as at "
                + text(said.element())
                + "; attack, impact and test as at "
                + links.finding(said.told().first())
                + ".");
    out.table(
        List.of("Finding", "Element", "Inherent", "Current", "Target", "Standing", "Because"),
        further.stream().map(this::place).toList());
  }

  private List<String> place(FindingView finding) {
    List<String> because = new ArrayList<>();
    finding.because().forEach(ground -> because.add(ground(ground)));
    beside(finding).forEach(because::add);
    return List.of(
        links.number(finding.anchor()) + " " + code(finding.source().id()),
        text(finding.element()),
        Markdown.score(finding.inherent()),
        Markdown.score(finding.current()),
        Markdown.score(finding.target()),
        text(finding.grounds() + ", " + finding.status() + ", " + finding.treatment()),
        String.join("; ", because));
  }

  /** What else is told of where it is. */
  private static List<String> beside(FindingView finding) {
    List<String> beside = new ArrayList<>();
    if (!finding.at().isEmpty()) {
      beside.add("Ground is given by " + text(finding.at()) + ".");
    }
    if (!finding.affects().isEmpty()) {
      beside.add("Harmed: " + text(finding.affects()) + ".");
    }
    if (!finding.folds().isEmpty()) {
      beside.add("Possible here too, and no longer needed: " + text(finding.folds()) + ".");
    }
    return beside;
  }

  private void section(FindingView finding) {
    out.heading(3, links.heading(finding));
    out.paragraph(
        bold(finding.element())
            + ", "
            + code(finding.source().id())
            + ": "
            + text(finding.letterTitle())
            + ", "
            + text(finding.grounds())
            + ", "
            + text(finding.status())
            + ", "
            + text(finding.treatment())
            + ".");
    ToldBefore told = finding.told();
    if (told == null) {
      out.bullets(
          List.of(
              bold("Attack") + ": " + prose(finding.attack()),
              bold("Impact") + ": " + prose(finding.impact())));
    }
    out.paragraph(bold("Because"));
    out.bullets(finding.because().stream().map(MarkdownFindings::ground).toList());
    beside(finding).forEach(out::paragraph);
    if (finding.hasOwnSum()) {
      arithmetic(finding);
    }
    if (told == null) {
      out.paragraph(bold("Bases") + ": " + prose(finding.arithmetic().bases()));
    }
    if (!finding.ownControls().isEmpty()) {
      out.paragraph(bold("Controls"));
      out.bullets(finding.ownControls().stream().map(this::mitigation).toList());
    }
    if (!finding.ownSufficient().isEmpty()) {
      out.paragraph("Closed by " + text(String.join("; or by ", finding.ownSufficient())) + ".");
    }
    if (told != null) {
      out.paragraph(text(told.saidByFirst()) + ": as at " + links.finding(told.first()) + ".");
      return;
    }
    out.bullets(
        List.of(
            bold("Test") + ": " + prose(finding.verify()),
            bold("Dismiss when") + ": " + prose(finding.falsePositive())));
    String rule = finding.source().rule();
    out.paragraph(
        (rule.equals(usualRule) ? "" : "Rule: " + text(rule) + ". ")
            + finding.references().stream()
                .map(r -> r.isLinked() ? link(r.id(), r.href()) : text(r.id()))
                .collect(Collectors.joining(", ")));
  }

  private static String ground(FindingView.Ground ground) {
    return text(ground.text())
        + " ("
        + text(ground.basis())
        + ")"
        + (ground.quotes().isEmpty() ? "" : ": " + quotes(ground.quotes()));
  }

  private void arithmetic(FindingView finding) {
    Arithmetic sums = finding.arithmetic();
    List<List<String>> rows = new ArrayList<>();
    for (FactorLine factor : sums.factors()) {
      rows.add(
          List.of(
              text(factor.name()),
              steps(factor),
              "" + factor.value(),
              factor.lowerings().stream().map(Markdown::text).collect(Collectors.joining("; ")),
              "" + factor.current(),
              "" + factor.target()));
    }
    rows.add(
        List.of(
            "Mean",
            text(sums.sum() + "; " + sums.mean()),
            finding.inherent().number(),
            "",
            finding.current().number(),
            finding.target().number()));
    if (sums.moves()) {
      rows.add(
          List.of(
              "At least",
              text(least(sums)),
              finding.inherent().least(),
              "",
              finding.current().least(),
              finding.target().least()));
    }
    out.table(
        List.of("Factor", "Base and adjustments", "Inherent", "Controls", "Current", "Target"),
        rows);
    out.paragraph(text(sums.reached() + ".") + " " + code(sums.vector()));
  }

  private static String least(Arithmetic sums) {
    List<String> least = new ArrayList<>();
    if (!sums.least().isEmpty()) {
      least.add("inherent " + sums.least());
    }
    if (!sums.leastTreated().isEmpty()) {
      least.add("current " + sums.leastTreated());
    }
    return String.join("; ", least);
  }

  private static String steps(FactorLine factor) {
    List<String> steps = new ArrayList<>(List.of("base " + factor.base()));
    for (StepLine step : factor.steps()) {
      String note = step.note().isEmpty() ? "" : ", " + step.note();
      steps.add(text(step.delta() + " " + step.reason() + " (rule: " + step.rule() + note + ")"));
    }
    if (!factor.limit().isEmpty()) {
      steps.add(text(factor.limit()));
    }
    return String.join("; ", steps);
  }

  /** What to set for it stands where its link leads. */
  private String mitigation(ControlLine control) {
    return links.control(control.title(), control.href())
        + " ("
        + text(control.status() + "; " + control.kind() + "; " + control.effect())
        + ")"
        + (control.quotes().isEmpty() ? "" : ": " + quotes(control.quotes()));
  }
}
