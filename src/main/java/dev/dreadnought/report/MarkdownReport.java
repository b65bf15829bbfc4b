package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.bold;
import static dev.dreadnought.report.Markdown.code;
import static dev.dreadnought.report.Markdown.link;
import static dev.dreadnought.report.Markdown.prose;
import static dev.dreadnought.report.Markdown.quotes;
import static dev.dreadnought.report.Markdown.text;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Look;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.report.ExecutiveSummary.Priority;
import dev.dreadnought.report.FindingView.Arithmetic;
import dev.dreadnought.report.FindingView.ControlLine;
import dev.dreadnought.report.FindingView.FactorLine;
import dev.dreadnought.report.FindingView.Score;
import dev.dreadnought.report.FindingView.StepLine;
import dev.dreadnought.report.MarkdownChapters.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole report in Markdown: the same content as the page, for a repository, a ticket or a plain
 * text reader. Findings are numbered F1, F2 …, worst first, and controls C1, C2 …; the numbers are
 * of this report, the ids are for ever.
 */
public final class MarkdownReport {
  private static final String REPORT = "report.html#";
  private static final String CONTENTS = "Contents";

  /** Where the engineer's day stands. */
  private static final String DAY = "role-engineer.html#day";

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

  private final Catalog catalog;
  private final HtmlReport pages;
  private final Look look;
  private final Narration narration;

  /**
   * @param catalog the one that the assessments are made with
   */
  public MarkdownReport(Catalog catalog) {
    this(catalog, new HtmlReport(catalog));
  }

  /**
   * @param catalog the one that the assessments are made with
   * @param pages whose chapters for the roles the report has as well
   */
  public MarkdownReport(Catalog catalog, HtmlReport pages) {
    this(catalog, pages, Look.PLAIN, Narration.NONE);
  }

  /**
   * @param catalog the one that the assessments are made with
   * @param pages whose chapters for the roles the report has as well
   * @param look its mark and its edition
   * @param narration what a language model worded, if one did
   */
  public MarkdownReport(Catalog catalog, HtmlReport pages, Look look, Narration narration) {
    this.catalog = catalog;
    this.pages = pages;
    this.look = look;
    this.narration = narration;
  }

  public String of(Assessment assessment) {
    if (look.isForCustomers()) {
      return of(pages.made(assessment));
    }
    return of(Page.of(assessment, catalog, "", ""), pages.chapters(assessment));
  }

  /**
   * @param made the pages of an assessment, where they are made already
   */
  public String of(ReportPages made) {
    return look.isForCustomers()
        ? CustomerMarkdown.of(made.page(), made.whole(), look.mark())
        : of(made.page(), made.chaptersBeside());
  }

  private String of(Page page, Map<String, String> chapters) {
    Writer writer = new Writer(page, look.mark(), narration);
    return writer.write(new MarkdownChapters(pages.links(), chapters, writer::target));
  }

  /** One report; each method writes one section. */
  private static final class Writer {
    private final Page page;
    private final String mark;
    private final Narration narration;
    private final Markdown out = new Markdown();
    private final Map<String, String> findingHeadings = new HashMap<>();

    /** By the anchor of the finding that says the rest: places that have a row and no heading. */
    private final Map<String, List<FindingView>> places = new HashMap<>();

    /** By the anchor of such a place: the heading of the table with its row. */
    private final Map<String, String> placeHeadings = new HashMap<>();

    private final Map<String, String> controlHeadings = new HashMap<>();
    private final Set<String> references = new HashSet<>();

    /** The rule that most findings follow by, so that only others are named beside a finding. */
    private final String usualRule;

    Writer(Page page, String mark, Narration narration) {
      this.page = page;
      this.mark = mark;
      this.narration = narration;
      Stream.concat(page.findings().stream(), page.possible().stream()).forEach(this::number);
      page.controls()
          .forEach(c -> controlHeadings.put(c.anchor(), heading("C", controlHeadings, c.title())));
      this.usualRule = page.findings().isEmpty() ? "" : usualRule(page);
    }

    private static String usualRule(Page page) {
      Map<String, Long> times =
          Stream.concat(page.findings().stream(), page.possible().stream())
              .collect(
                  Collectors.groupingBy(
                      f -> f.source().rule(), TreeMap::new, Collectors.counting()));
      return times.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
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
    private String number(String anchor) {
      String heading = findingHeadings.getOrDefault(anchor, "");
      return heading.substring(0, Math.max(0, heading.indexOf('.')));
    }

    private static String heading(String letter, Map<String, String> earlier, String title) {
      return letter + (earlier.size() + 1) + ". " + title;
    }

    String write(MarkdownChapters chapters) {
      head();
      int contents = out.length();
      summary();
      if (page.hasFindings()) {
        threats();
      }
      entries();
      MarkdownAttacks.write(page.attacks(), out, this::finding);
      understood();
      findings("Findings", page.findings());
      findings("Possible findings", page.possible());
      unknown();
      controls();
      judged();
      compliance();
      coverage();
      made();
      chapters.writeTo(out);
      out.insert(contents, contents(chapters));
      return out.toString();
    }

    /** What engineers do first, then every chapter, those of the roles with their questions. */
    private String contents(MarkdownChapters chapters) {
      List<String> lines = new ArrayList<>();
      Target day = chapters.at(DAY);
      if (!day.href().isEmpty() && page.hasFindings()) {
        lines.add("- " + link("What engineers do first, with a day", day.href()));
      }
      for (Markdown.Heading heading : out.headings()) {
        if (heading.level() == 2 && !heading.text().equals(CONTENTS)) {
          lines.add("- " + link(heading.text(), heading.href()));
        } else if (heading.level() == 3 && chapters.asks(heading)) {
          lines.add("  - " + link(heading.text(), heading.href()));
        }
      }
      return String.join("\n", lines);
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

    private void head() {
      if (!mark.isEmpty()) {
        out.paragraph(bold(mark));
      }
      out.heading(1, page.name() + ": threat model");
      out.paragraph(text(page.description()));
      out.paragraph(
          "No person has reviewed this report. It shows what follows from what was said.");
      List<String> lines = new ArrayList<>();
      for (MarkedText input : page.inputs()) {
        String kind = " (" + text(input.kind()) + "), SHA-256 ";
        lines.add("Input: " + text(input.name()) + kind + code(input.sha256()));
      }
      page.engine().forEach(line -> lines.add(text(line.label()) + ": " + text(line.text())));
      out.bullets(lines);
      out.heading(2, CONTENTS);
    }

    private void summary() {
      out.heading(2, "Executive summary");
      for (NarratedView worded : NarratedView.of(narration)) {
        if (worded.id().equals(Narratable.SUMMARY)) {
          out.paragraph(text(worded.words()));
          out.paragraph(text(worded.note()));
        }
      }
      out.paragraph(text(page.summary().opening()));
      out.numbered(page.summary().priorities().stream().map(this::priority).toList());
      if (!page.summary().order().isEmpty()) {
        out.paragraph(text(page.summary().order()));
      }
      page.summary().closing().forEach(paragraph -> out.paragraph(text(paragraph)));
      if (page.isEmpty()) {
        out.paragraph(
            "It helps to name the programs, what they are made with, who uses them and which data they"
                + " keep.");
      }
      if (page.hasFindings()) {
        counts();
      }
    }

    private String priority(Priority priority) {
      String first =
          priority.first().stream()
              .map(control -> control(control.text(), control.href()))
              .collect(Collectors.joining("; "));
      return finding(priority.finding())
          + " "
          + text(priority.where())
          + ", "
          + text(priority.score())
          + (priority.why().isEmpty() ? "" : ": " + text(priority.why()))
          + "."
          + (first.isEmpty() ? "" : " Do first: " + first + " (" + text(priority.effort()) + ").");
    }

    private void counts() {
      Counts counts = page.counts();
      List<String> heads = new ArrayList<>(List.of("Findings", "All"));
      heads.addAll(counts.bands());
      heads.addAll(counts.letters());
      List<List<String>> rows = new ArrayList<>();
      for (Counts.Row row : counts.rows()) {
        List<String> cells = new ArrayList<>(List.of(row.label(), "" + row.total()));
        row.byBand().forEach(count -> cells.add("" + count));
        row.byLetter().forEach(count -> cells.add("" + count));
        rows.add(cells);
      }
      out.paragraph("Findings: " + text(page.tally()) + ".");
      out.table(heads, rows);
      out.paragraph(Page.GROUNDED + " Bands: " + text(page.bands()) + ".");
    }

    private void threats() {
      out.heading(2, "Components, threats and mitigations");
      List<List<String>> rows = new ArrayList<>();
      for (Page.ElementThreats part : page.threats()) {
        for (FindingView finding : part.findings()) {
          rows.add(
              List.of(
                  text(part.name()),
                  finding(finding) + (finding.isPossible() ? " (possible)" : ""),
                  finding.letter(),
                  score(finding.inherent()),
                  score(finding.current()),
                  finding.controls().stream()
                      .map(c -> control(c.title(), c.href()) + " (" + text(c.status()) + ")")
                      .collect(Collectors.joining("; "))));
        }
      }
      out.table(
          List.of("Component", "Threat", "STRIDE", "Inherent", "Current", "Mitigations"), rows);
      if (!page.quiet().isEmpty()) {
        out.paragraph("No threat of the catalog has ground on: " + texts(page.quiet()) + ".");
      }
    }

    private void entries() {
      if (page.entries().rows().isEmpty()) {
        return;
      }
      out.heading(2, "Entry points and attack vectors");
      out.paragraph(
          "From every person, client and outside system, by the way of fewest hops, those of most people"
              + " first; a hop into a client"
              + " is not counted, since the client is in the hands of its user.");
      List<List<String>> rows = new ArrayList<>();
      for (EntryPoints.Row row : page.entries().rows()) {
        String more = row.moreWays() == 0 ? "" : "; and " + row.moreWays() + " more";
        String worst =
            row.findings().stream()
                .limit(3)
                .map(f -> finding(f) + " " + score(f.current()))
                .collect(Collectors.joining("; "));
        rows.add(
            List.of(
                text(row.name()) + (row.entry() ? " (entry point)" : ""),
                row.ways().stream().map(Markdown::text).collect(Collectors.joining("; ")) + more,
                text(row.internet()),
                worst.isEmpty() ? "none" : row.findings().size() + ", worst first: " + worst));
      }
      out.table(
          List.of("Element", "Reached by", "Directly from the internet", "Open findings there"),
          rows);
      if (!page.entries().hidden().isEmpty()) {
        out.paragraph(
            "No request from outside gets to these, though they may fetch what came from there: "
                + texts(page.entries().hidden())
                + ".");
      }
    }

    private void understood() {
      out.heading(2, "What was understood");
      page.inputs().forEach(this::input);
      for (ElementTables.Table table : page.elements().tables()) {
        out.heading(3, table.title());
        List<String> heads = new ArrayList<>(List.of("Name", "Id"));
        heads.addAll(table.heads());
        heads.add("From");
        out.table(heads, table.rows().stream().map(Writer::element).toList());
      }
      if (!page.elements().conclusions().isEmpty()) {
        out.heading(3, "What follows");
        out.table(
            List.of("Fact", "Id", "Why", "From"),
            page.elements().conclusions().stream()
                .map(c -> List.of(text(c.text()), code(c.id()), text(c.why()), quotes(c.quotes())))
                .toList());
      }
      for (LeftOut part : page.leftOut()) {
        out.heading(3, part.title());
        out.paragraph(text(part.why()));
        out.bullets(part.lines().stream().map(Writer::leftOut).toList());
      }
    }

    private void input(MarkedText input) {
      out.heading(3, input.name());
      List<String> lines = new ArrayList<>();
      Map<String, List<String>> recognised = new LinkedHashMap<>();
      for (MarkedText.Kind kind : page.marks()) {
        recognised.put(kind.style(), new ArrayList<>());
      }
      for (MarkedText.Line line : input.lines()) {
        StringBuilder words = new StringBuilder();
        for (MarkedText.Segment segment : line.segments()) {
          words.append(segment.text());
          if (segment.isMarked() && !segment.text().isBlank()) {
            recognised.get(segment.mark()).add(segment.text());
          }
        }
        lines.add(words.toString());
      }
      out.verbatim(lines);
      out.paragraph("SHA-256 " + code(input.sha256()) + ".");
      List<List<String>> rows = new ArrayList<>();
      for (MarkedText.Kind kind : page.marks()) {
        List<String> words = recognised.get(kind.style()).stream().distinct().toList();
        if (!words.isEmpty()) {
          rows.add(List.of(text(kind.label()), texts(words)));
        }
      }
      out.table(List.of("Recognised as", "Words"), rows);
    }

    private static List<String> element(ElementTables.Row row) {
      List<String> cells = new ArrayList<>(List.of(text(row.name()), code(row.id())));
      row.cells().forEach(cell -> cells.add(text(cell.text())));
      cells.add((row.inferred() ? "inferred from " : "") + quotes(row.quotes()));
      return cells;
    }

    private static String leftOut(LeftOut.Line line) {
      return text(line.text())
          + (line.note().isEmpty() ? "" : " (" + text(line.note()) + ")")
          + (line.quotes().isEmpty() ? "" : ": " + quotes(line.quotes()));
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
              "Threat",
              "Element",
              "STRIDE",
              "Inherent",
              "Current",
              "Target",
              "Grounds",
              "Treatment"),
          findings.stream()
              .map(
                  f ->
                      List.of(
                          finding(f),
                          text(f.element()),
                          f.letter(),
                          score(f.inherent()),
                          score(f.current()),
                          score(f.target()),
                          text(f.grounds()),
                          text(f.treatment())))
              .toList());
      for (FindingView finding : findings) {
        if (!placeHeadings.containsKey(finding.anchor())) {
          section(finding);
          furtherPlaces(finding, places.getOrDefault(finding.anchor(), List.of()));
        }
      }
    }

    /** Places of which another finding says the rest. */
    private void furtherPlaces(FindingView said, List<FindingView> further) {
      if (further.isEmpty()) {
        return;
      }
      String number = number(said.anchor());
      out.heading(4, "Further places of " + number);
      out.paragraph(
          said.told() == null
              ? "Attack, impact, sum, controls and test as at " + text(said.element()) + "."
              : "Sum and controls as at "
                  + text(said.element())
                  + "; attack, impact and test as at "
                  + finding(said.told().first())
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
          number(finding.anchor()) + " " + code(finding.source().id()),
          text(finding.element()),
          score(finding.inherent()),
          score(finding.current()),
          score(finding.target()),
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
      out.heading(3, findingHeadings.getOrDefault(finding.anchor(), finding.title()));
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
      out.bullets(finding.because().stream().map(Writer::ground).toList());
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
        out.paragraph(text(told.saidByFirst()) + ": as at " + finding(told.first()) + ".");
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
      return control(control.title(), control.href())
          + " ("
          + text(control.status() + "; " + control.kind() + "; " + control.effect())
          + ")"
          + (control.quotes().isEmpty() ? "" : ": " + quotes(control.quotes()));
    }

    private void unknown() {
      if (page.questions().isEmpty()) {
        return;
      }
      out.heading(2, "Assumptions and questions");
      out.heading(3, "To ask");
      out.numbered(
          page.questions().stream()
              .map(
                  q ->
                      text(q.text())
                          + " Bears on "
                          + Phrases.count(q.findings().size(), "finding", "findings")
                          + ". "
                          + code(q.id()))
              .toList());
      out.heading(3, "Taken to be so meanwhile");
      out.bullets(
          page.assumptions().stream()
              .map(a -> text(a.text()) + ": " + findingLinks(a.because()))
              .toList());
    }

    private void controls() {
      if (page.controls().isEmpty()) {
        return;
      }
      out.heading(2, "Controls");
      for (ControlPart control : page.controls()) {
        out.heading(3, controlHeadings.getOrDefault(control.anchor(), control.title()));
        out.paragraph(
            bold(control.status())
                + text(
                    ", "
                        + control.kind()
                        + ", effort "
                        + control.effort()
                        + ", "
                        + control.horizon()
                        + "; on "
                        + control.on()
                        + "."));
        out.bullets(control.guidance().stream().map(Markdown::advice).toList());
        out.paragraph(bold("Check") + ": " + prose(control.verify()));
        if (!control.requirements().isEmpty()) {
          out.paragraph("Serves " + text(control.requirements()) + ".");
        }
        out.paragraph("Made for " + findingLinks(control.findings()) + ".");
      }
    }

    private void judged() {
      if (page.judged().isEmpty()) {
        return;
      }
      out.heading(2, "Decisions and evidence");
      out.table(
          List.of("Finding", "Decision", "By", "Until", "Because", "State", "From"),
          page.judged().decisions().stream()
              .map(
                  d ->
                      List.of(
                          text(d.finding()),
                          text(d.kind()),
                          text(d.who()),
                          text(d.until()),
                          text(d.because()),
                          text(d.state()),
                          quotes(d.quotes())))
              .toList());
      out.table(
          List.of("Control", "At", "Status", "Evidence", "Where", "Made", "Valid until", "From"),
          page.judged().evidence().stream()
              .map(
                  e ->
                      List.of(
                          text(e.control()),
                          text(e.on()),
                          text(e.status()),
                          text(e.kind()),
                          text(e.ref()),
                          text(e.made()),
                          text(e.until()),
                          quotes(e.quotes())))
              .toList());
    }

    private void compliance() {
      if (page.frameworks().isEmpty()) {
        return;
      }
      out.heading(2, "Compliance");
      out.paragraph(
          "Claimed means that somebody says so, and is not satisfied. Labels are in our own words.");
      for (FrameworkPart framework : page.binding()) {
        out.heading(3, (framework.name() + " " + framework.edition()).strip());
        out.paragraph(bold(framework.inScope()) + ": " + text(framework.why()));
        out.table(
            List.of("Requirement", "Label", "Status", "Findings", "Controls"),
            framework.shown().stream()
                .map(
                    r ->
                        List.of(
                            text(r.id()),
                            text(r.label()),
                            text(r.status()),
                            findingLinks(r.findings()),
                            r.controls().stream()
                                .map(c -> control(c.text(), c.href()))
                                .collect(Collectors.joining("; "))))
                .toList());
        out.paragraph(
            framework.rest() + " more requirements cannot be assessed from a threat model.");
      }
      if (!page.unclaimed().isEmpty()) {
        out.heading(3, "Regimes that are not known to apply");
        out.table(
            List.of("Regime", "Applies", "What decides it", "If it does"),
            page.unclaimed().stream()
                .map(
                    f -> List.of(text(f.name()), text(f.inScope()), text(f.why()), text(f.tally())))
                .toList());
      }
    }

    private void coverage() {
      out.heading(2, "Coverage");
      out.paragraph(
          "Every pair of threat and element by what became of it: "
              + page.coverage().total()
              + " in all.");
      List<String> heads = new ArrayList<>(List.of("Letter"));
      heads.addAll(page.coverage().outcomes());
      List<List<String>> rows = new ArrayList<>();
      for (CoverageCounts.Row row : page.coverage().rows()) {
        List<String> cells = new ArrayList<>(List.of(text(row.title())));
        row.counts().forEach(count -> cells.add("" + count));
        rows.add(cells);
      }
      out.table(heads, rows);
    }

    private void made() {
      out.heading(2, "How this was made");
      if (!page.review().isEmpty()) {
        out.heading(3, "Viewpoint log");
        out.paragraph(
            "No person has reviewed: these are viewpoints of one engine on the same facts, in the order in"
                + " which they speak.");
        out.numbered(
            page.review().stream()
                .map(v -> bold(v.role()) + " (" + text(v.lookedAt()) + "): " + text(v.says()))
                .toList());
      }
      if (!page.ruleLog().parts().isEmpty()) {
        out.heading(3, "Rule log");
        out.paragraph(
            "Which rule fired on which facts, each rule named where it first fired. Facts carry the id"
                + " under which the report shows them.");
        for (RuleLog.Part part : page.ruleLog().parts()) {
          out.heading(4, part.title());
          List<List<String>> rows = new ArrayList<>();
          for (RuleLog.Rule rule : part.rules()) {
            String name = text(rule.name());
            for (RuleLog.Firing firing : rule.firings()) {
              String read =
                  firing.facts().isEmpty()
                      ? "the model"
                      : firing.facts().stream()
                          .map(Markdown::code)
                          .collect(Collectors.joining(", "));
              rows.add(List.of(name, read, texts(firing.concludes())));
              name = "";
            }
          }
          out.table(List.of("Rule", "Read", "Concluded"), rows);
        }
      }
      out.heading(3, "Usage");
      out.bullets(
          NarratedView.usage(narration).stream()
              .map(l -> text(l.label()) + ": " + text(l.text()))
              .toList());
    }

    private String finding(FindingView finding) {
      String heading = findingHeadings.getOrDefault(finding.anchor(), finding.title());
      String under = placeHeadings.getOrDefault(finding.anchor(), heading);
      return link(heading, Markdown.toHeading(under));
    }

    private String findingLinks(List<FindingView> findings) {
      return findings.stream()
          .map(f -> finding(f) + f.source().place(text(f.element())))
          .collect(Collectors.joining("; "));
    }

    /** A control that findings of this report call for has a heading; a link leads there. */
    private String control(String title, String href) {
      String heading = controlHeadings.get(href.substring(href.indexOf('#') + 1));
      return heading == null ? text(title) : link(heading, Markdown.toHeading(heading));
    }

    private static String score(Score score) {
      String interval = score.interval().isEmpty() ? "" : " (" + score.interval() + ")";
      return score.number() + " " + score.word() + interval;
    }

    private static String texts(List<String> texts) {
      return texts.stream().map(Markdown::text).collect(Collectors.joining(", "));
    }
  }
}
