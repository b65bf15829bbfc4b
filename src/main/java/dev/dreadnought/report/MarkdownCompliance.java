package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.bold;
import static dev.dreadnought.report.Markdown.quotes;
import static dev.dreadnought.report.Markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sections on what can be shown: decisions and evidence, compliance, coverage. */
final class MarkdownCompliance {
  private final Page page;
  private final Markdown out;
  private final MarkdownLinks links;

  private MarkdownCompliance(Page page, Markdown out, MarkdownLinks links) {
    this.page = page;
    this.out = out;
    this.links = links;
  }

  static void write(Page page, Markdown out, MarkdownLinks links) {
    MarkdownCompliance sections = new MarkdownCompliance(page, out, links);
    sections.judged();
    sections.compliance();
    sections.coverage();
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
        "Claimed means that somebody says so, and is not satisfied. Labels are in our own"
            + " words.");
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
                          links.findings(r.findings()),
                          r.controls().stream()
                              .map(c -> links.control(c.text(), c.href()))
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
              .map(f -> List.of(text(f.name()), text(f.inScope()), text(f.why()), text(f.tally())))
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
}
