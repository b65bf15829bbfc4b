package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.bold;
import static dev.dreadnought.report.Markdown.code;
import static dev.dreadnought.report.Markdown.link;
import static dev.dreadnought.report.Markdown.prose;
import static dev.dreadnought.report.Markdown.text;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Look;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.report.ExecutiveSummary.Priority;
import dev.dreadnought.report.MarkdownChapters.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The whole report in Markdown: the same content as the page, for a repository, a ticket or a plain
 * text reader. Findings are numbered F1, F2 …, worst first, and controls C1, C2 …; the numbers are
 * of this report, the ids are for ever.
 */
public final class MarkdownReport {
  private static final String CONTENTS = "Contents";

  /** Where the engineer's day stands. */
  private static final String DAY = "role-engineer.html#day";

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
    return writer.write(new MarkdownChapters(pages.links(), chapters, writer.links::target));
  }

  /** One report; each method writes one section. */
  private static final class Writer {
    private final Page page;
    private final String mark;
    private final Narration narration;
    private final Markdown out = new Markdown();
    private final MarkdownLinks links;

    Writer(Page page, String mark, Narration narration) {
      this.page = page;
      this.mark = mark;
      this.narration = narration;
      this.links = new MarkdownLinks(page, out);
    }

    String write(MarkdownChapters chapters) {
      head();
      int contents = out.length();
      summary();
      if (page.hasFindings()) {
        threats();
      }
      entries();
      MarkdownAttacks.write(page.attacks(), out, links::finding);
      MarkdownUnderstood.write(page, out);
      new MarkdownFindings(page, out, links).write();
      unknown();
      controls();
      MarkdownCompliance.write(page, out, links);
      MarkdownMade.write(page, narration, out);
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
            "It helps to name the programs, what they are made with, who uses them and which data"
                + " they keep.");
      }
      if (page.hasFindings()) {
        counts();
      }
    }

    private String priority(Priority priority) {
      String first =
          priority.first().stream()
              .map(control -> links.control(control.text(), control.href()))
              .collect(Collectors.joining("; "));
      return links.finding(priority.finding())
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
                  links.finding(finding) + (finding.isPossible() ? " (possible)" : ""),
                  finding.letter(),
                  Markdown.score(finding.inherent()),
                  Markdown.score(finding.current()),
                  finding.controls().stream()
                      .map(c -> links.control(c.title(), c.href()) + " (" + text(c.status()) + ")")
                      .collect(Collectors.joining("; "))));
        }
      }
      out.table(
          List.of("Component", "Threat", "STRIDE", "Inherent", "Current", "Mitigations"), rows);
      if (!page.quiet().isEmpty()) {
        out.paragraph(
            "No threat of the catalog has ground on: " + Markdown.texts(page.quiet()) + ".");
      }
    }

    private void entries() {
      if (page.entries().rows().isEmpty()) {
        return;
      }
      out.heading(2, "Entry points and attack vectors");
      out.paragraph(
          "From every person, client and outside system, by the way of fewest hops, those of most"
              + " people first; a hop into a client is not counted, since the client is in the"
              + " hands of its user.");
      List<List<String>> rows = new ArrayList<>();
      for (EntryPoints.Row row : page.entries().rows()) {
        String more = row.moreWays() == 0 ? "" : "; and " + row.moreWays() + " more";
        String worst =
            row.findings().stream()
                .limit(3)
                .map(f -> links.finding(f) + " " + Markdown.score(f.current()))
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
                + Markdown.texts(page.entries().hidden())
                + ".");
      }
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
              .map(a -> text(a.text()) + ": " + links.findings(a.because()))
              .toList());
    }

    private void controls() {
      if (page.controls().isEmpty()) {
        return;
      }
      out.heading(2, "Controls");
      for (ControlPart control : page.controls()) {
        out.heading(3, links.heading(control));
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
        out.paragraph("Made for " + links.findings(control.findings()) + ".");
      }
    }
  }
}
