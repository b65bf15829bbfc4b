package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.code;
import static dev.dreadnought.report.Markdown.quotes;
import static dev.dreadnought.report.Markdown.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The section on what was read and what was made of it. */
final class MarkdownUnderstood {
  private final Page page;
  private final Markdown out;

  private MarkdownUnderstood(Page page, Markdown out) {
    this.page = page;
    this.out = out;
  }

  static void write(Page page, Markdown out) {
    new MarkdownUnderstood(page, out).understood();
  }

  private void understood() {
    out.heading(2, "What was understood");
    page.inputs().forEach(this::input);
    for (ElementTables.Table table : page.elements().tables()) {
      out.heading(3, table.title());
      List<String> heads = new ArrayList<>(List.of("Name", "Id"));
      heads.addAll(table.heads());
      heads.add("From");
      out.table(heads, table.rows().stream().map(MarkdownUnderstood::element).toList());
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
      out.bullets(part.lines().stream().map(MarkdownUnderstood::leftOut).toList());
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
        rows.add(List.of(text(kind.label()), Markdown.texts(words)));
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
}
