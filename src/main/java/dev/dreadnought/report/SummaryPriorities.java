package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.report.ExecutiveSummary.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The worst threats of a summary: where, how grave, why, and what to do first. */
final class SummaryPriorities {
  private static final int MOST = 3;

  private final Assessment assessment;
  private final Catalog catalog;
  private final Called called;
  private final FirstStep firstStep;
  private final SummaryDetail detail;
  private final Set<String> components;

  /** How many findings have a ground, by its name. */
  private final Map<String, Integer> groundsOf = new HashMap<>();

  private final Set<String> reasonsSaid = new HashSet<>();

  SummaryPriorities(
      Assessment assessment, Catalog catalog, FirstStep firstStep, SummaryDetail detail) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.called = new Called(assessment.model(), catalog);
    this.firstStep = firstStep;
    this.detail = detail;
    this.components =
        assessment.model().components().stream().map(Component::id).collect(Collectors.toSet());
    for (Finding finding : assessment.findings()) {
      finding.because().forEach(b -> groundsOf.merge(nameOf(b), 1, Integer::sum));
    }
  }

  /**
   * The worst of open findings by threat, each with every element that it is open on; alone where
   * they are few.
   */
  List<Priority> of(List<FindingView> open) {
    Map<String, List<FindingView>> byThreat = new LinkedHashMap<>();
    for (FindingView finding : open) {
      boolean isPossible = finding.source().isAssumed();
      String key = finding.source().threat().id() + (isPossible ? "?" : "");
      byThreat.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    boolean areEnough = byThreat.size() >= Math.min(MOST, open.size());
    return areEnough
        ? byThreat.values().stream().limit(MOST).map(this::priority).toList()
        : open.stream().limit(MOST).map(f -> priority(List.of(f))).toList();
  }

  private Priority priority(List<FindingView> sameThreat) {
    FindingView worst = sameThreat.get(0);
    List<Mitigation> first = firstStep.against(worst.source());
    return new Priority(
        worst,
        where(sameThreat),
        (worst.source().isAssumed() ? "possibly " : "")
            + Phrases.scored(worst.source().current())
            + range(worst),
        why(worst.source()),
        first.stream().map(m -> link(worst, m)).toList(),
        effort(first));
  }

  /** The lower end, where something unknown or unsaid may bring the score down. */
  private static String range(FindingView finding) {
    String low = finding.source().current().lowText();
    return finding.current().interval().isEmpty() ? "" : " (" + low + " at least)";
  }

  private static Page.Link link(FindingView finding, Mitigation mitigation) {
    return finding.controls().stream()
        .filter(line -> line.id().equals(mitigation.control()))
        .findFirst()
        .map(line -> new Page.Link(line.title(), line.href()))
        .orElseThrow();
  }

  /** The elements of findings, as they follow the title. */
  String where(List<FindingView> findings) {
    List<String> names =
        findings.stream()
            .map(
                f ->
                    SummaryWords.named(
                        isAtPerson(f) ? called.of(f.source().element()) : f.source().elementName()))
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    return preposition(findings.get(0)) + SummaryWords.few(detail, names);
  }

  /** Nothing is at a person. */
  private static String preposition(FindingView finding) {
    return isAtPerson(finding) ? "concerning " : "at ";
  }

  private static boolean isAtPerson(FindingView finding) {
    return finding.source().threat().element() == DfdType.EXTERNAL_ENTITY;
  }

  /** What it is about this element, and what drives the score that was not said before. */
  private String why(Finding finding) {
    if (detail.reasons() < 0) {
      return "";
    }
    List<String> said = new ArrayList<>();
    ground(finding).ifPresent(said::add);
    finding.scoring().stream()
        .filter(a -> a.certain() && a.delta() > 0)
        .sorted(
            Comparator.<Adjustment>comparingInt(a -> -a.delta())
                .thenComparing(Adjustment::factor)
                .thenComparing(Adjustment::weight))
        .map(Adjustment::reason)
        .filter(reason -> !reasonsSaid.contains(reason))
        .limit(detail.reasons())
        .toList()
        .forEach(
            reason -> {
              reasonsSaid.add(reason);
              said.add(reason);
            });
    return String.join("; ", said);
  }

  /**
   * The ground that fewest other findings have: of one that is only possible, the one that nobody
   * stated.
   */
  private Optional<String> ground(Finding finding) {
    Set<String> unknown =
        assessment.assumptions().stream().map(a -> a.id()).collect(Collectors.toSet());
    return finding.because().stream()
        .min(
            Comparator.<Because, Boolean>comparing(
                    b -> finding.isAssumed() && !unknown.contains(b.fact()))
                .thenComparing(b -> groundsOf.getOrDefault(nameOf(b), 0))
                .thenComparing(Because::fact))
        .map(b -> it(finding, b));
  }

  private static String nameOf(Because because) {
    int at = because.fact().indexOf('@');
    return at < 0 ? because.fact() : because.fact().substring(0, at);
  }

  /** The ground, with a pronoun for the element that the line has just named. */
  private String it(Finding finding, Because because) {
    String name = finding.elementName();
    String text = because.text();
    if (text.startsWith(name + ": ")) {
      return "such a person " + text.substring(name.length() + 2);
    }
    boolean isComponent = components.contains(finding.element());
    return isComponent && text.startsWith(name + " ")
        ? "it " + text.substring(name.length() + 1)
        : SummaryWords.startSmall(text);
  }

  private String effort(List<Mitigation> controls) {
    int days = FirstStep.days(controls.stream().map(Mitigation::control).toList(), catalog);
    return days == 0 ? "within the day" : "about " + Phrases.count(days, "day", "days");
  }
}
