package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.link;
import static dev.dreadnought.report.Markdown.text;

import dev.dreadnought.report.MarkdownChapters.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where findings and controls stand in a report in Markdown: their headings, and links to them.
 * Findings are numbered F1, F2 …, controls C1, C2 …, each in the order of the page.
 */
final class MarkdownLinks {
  private static final String REPORT = "report.html#";

  /** Titles of our sections by the place that the page has for them. */
  private static final Map<String, String> SECTIONS =
      Map.ofEntries(
          Map.entry("brief", "Executive summary"),
          Map.entry("threats", "Components, threats and mitigations"),
          Map.entry("entries", "Entry points and attack vectors"),
          Map.entry("attacks", "Attack trees and paths"),
          Map.entry("understood", "What was understood"),
          Map.entry("findings", "Findings"),
          Map.entry("possible", "Possible findings"),
          Map.entry("unknown", "Assumptions and questions"),
          Map.entry("controls", "Controls"),
          Map.entry("judged", "Decisions and evidence"),
          Map.entry("compliance", "Compliance"),
          Map.entry("coverage", "Coverage"),
          Map.entry("made", "How this was made"),
          Map.entry("rule-log", "Rule log"),
          Map.entry("set-aside", "Set aside"),
          Map.entry("named-only", "Named only"),
          Map.entry("not-understood", "Not understood"));

  private final Markdown out;
  private final Map<String, String> findingHeadings = new HashMap<>();

  /** By the anchor of the finding that says the rest: places that have a row and no heading. */
  private final Map<String, List<FindingView>> places = new HashMap<>();

  /** By the anchor of such a place: the heading of the table with its row. */
  private final Map<String, String> placeHeadings = new HashMap<>();

  private final Map<String, String> controlHeadings = new HashMap<>();
  private final Set<String> references = new HashSet<>();

  /**
   * @param out the report, which may lack a section
   */
  MarkdownLinks(Page page, Markdown out) {
    this.out = out;
    Stream.concat(page.findings().stream(), page.possible().stream()).forEach(this::number);
    page.controls()
        .forEach(c -> controlHeadings.put(c.anchor(), heading("C", controlHeadings, c.title())));
  }

  private void number(FindingView finding) {
    findingHeadings.put(finding.anchor(), heading("F", findingHeadings, finding.title()));
    finding.references().forEach(reference -> references.add(reference.href()));
    if (finding.told() != null && finding.told().like() != null) {
      FindingView said = finding.told().said();
      places.computeIfAbsent(said.anchor(), a -> new ArrayList<>()).add(finding);
      placeHeadings.put(finding.anchor(), "Further places of " + number(said.anchor()));
    }
  }

  /** {@code F3}. */
  String number(String anchor) {
    String heading = findingHeadings.getOrDefault(anchor, "");
    return heading.substring(0, Math.max(0, heading.indexOf('.')));
  }

  private static String heading(String letter, Map<String, String> earlier, String title) {
    return letter + (earlier.size() + 1) + ". " + title;
  }

  /** Title of the section on a finding. */
  String heading(FindingView finding) {
    return findingHeadings.getOrDefault(finding.anchor(), finding.title());
  }

  String heading(ControlPart control) {
    return controlHeadings.getOrDefault(control.anchor(), control.title());
  }

  /** Whether another finding says the rest, so that it has a row there and no section. */
  boolean isFurtherPlace(FindingView finding) {
    return placeHeadings.containsKey(finding.anchor());
  }

  /** Places of which a finding says the rest. */
  List<FindingView> furtherPlaces(FindingView said) {
    return places.getOrDefault(said.anchor(), List.of());
  }

  /** Where a link of a role's page leads to here; nowhere where the report has no such place. */
  Target target(String href) {
    if (!href.startsWith(REPORT)) {
      return references.contains(href) ? new Target("", href) : Target.NONE;
    }
    String anchor = href.substring(REPORT.length());
    String heading =
        findingHeadings.getOrDefault(
            anchor, controlHeadings.getOrDefault(anchor, SECTIONS.getOrDefault(anchor, "")));
    String under = placeHeadings.getOrDefault(anchor, heading);
    return out.has(under) ? new Target(heading, Markdown.toHeading(under)) : Target.NONE;
  }

  /** A link to a finding, or to the row of a further place. */
  String finding(FindingView finding) {
    String heading = heading(finding);
    String under = placeHeadings.getOrDefault(finding.anchor(), heading);
    return link(heading, Markdown.toHeading(under));
  }

  /** Links to findings, each with its place. */
  String findings(List<FindingView> findings) {
    return findings.stream()
        .map(f -> finding(f) + f.source().place(text(f.element())))
        .collect(Collectors.joining("; "));
  }

  /** A control that findings of this report call for has a heading; a link leads there. */
  String control(String title, String href) {
    String heading = controlHeadings.get(href.substring(href.indexOf('#') + 1));
    return heading == null ? text(title) : link(heading, Markdown.toHeading(heading));
  }
}
