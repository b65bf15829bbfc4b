package dev.dreadnought.report;

import dev.dreadnought.finding.ComplianceRecord;
import dev.dreadnought.finding.ComplianceRecord.Requirement;
import dev.dreadnought.finding.ComplianceRecord.Shown;
import dev.dreadnought.finding.ComplianceRecord.Statement;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A framework, requirement by requirement: for a terminal, in Markdown, and in rows. */
public final class ComplianceTable {
  /** Names of the columns of the rows, in order; new ones are added at the end. */
  public static final List<String> COLUMNS =
      List.of(
          "framework",
          "requirement",
          "label",
          "status",
          "because",
          "findings",
          "control",
          "control_title",
          "on",
          "control_status",
          "control_because",
          "evidence",
          "ref",
          "made_on",
          "made_by",
          "valid_until",
          "age_days",
          "validity",
          "date");

  private static final String NOT_ASSESSABLE = "not assessable here";
  private static final int STATUS = 11;

  private final ComplianceRecord record;

  public ComplianceTable(ComplianceRecord record) {
    this.record = record;
  }

  /**
   * For a terminal; what the description does not speak to is named in one paragraph.
   *
   * @param width in columns
   */
  public String text(int width) {
    StringBuilder out = new StringBuilder();
    line(out, "", record.framework().name() + " [" + record.framework().id() + "]", width);
    line(out, "", scope(), width);
    line(out, "", counts(), width);
    line(out, "", dated(), width);
    List<String> silent = new ArrayList<>();
    for (Requirement requirement : record.requirements()) {
      if (requirement.status().equals(NOT_ASSESSABLE)) {
        silent.add(requirement.id());
        continue;
      }
      out.append('\n');
      line(
          out,
          Wrapping.pad(requirement.status(), STATUS),
          requirement.id() + " " + requirement.label(),
          width);
      String indent = " ".repeat(STATUS);
      line(out, indent, requirement.because(), width);
      if (!requirement.findings().isEmpty()) {
        line(out, indent, "findings: " + String.join(", ", requirement.findings()), width);
      }
      requirement.controls().forEach(c -> statement(out, c, width));
    }
    if (!silent.isEmpty()) {
      out.append('\n');
      line(out, "", "Not assessable here: " + String.join(", ", silent), width);
    }
    return out.toString();
  }

  private static void statement(StringBuilder out, Statement statement, int width) {
    String indent = " ".repeat(STATUS);
    line(out, indent + "- ", said(statement), width);
    statement.evidence().forEach(e -> line(out, indent + "    ", said(e), width));
  }

  private static String said(Statement statement) {
    return statement.title()
        + " ["
        + statement.control()
        + "]"
        + (statement.on().isEmpty() ? "" : " at " + statement.on())
        + ": "
        + statement.status()
        + (statement.because().isEmpty() ? "" : "; " + statement.because());
  }

  private static String said(Shown shown) {
    Evidence evidence = shown.evidence();
    List<String> parts = new ArrayList<>();
    parts.add(evidence.kind().replace('-', ' '));
    add(parts, "", evidence.ref());
    add(parts, "made on ", text(evidence.on()));
    add(parts, "by ", evidence.by());
    parts.add(
        shown.age() == null ? "age not known" : Phrases.count(shown.age(), "day", "days") + " old");
    parts.add(
        switch (shown.validity()) {
          case "ended" -> "ended on " + evidence.validUntil();
          case "valid" -> "valid until " + evidence.validUntil();
          case "not known" ->
              "valid until " + evidence.validUntil() + ", and no day was given to tell";
          default -> "without an end";
        });
    return "evidence: " + String.join(", ", parts);
  }

  private static void add(List<String> parts, String what, @Nullable String text) {
    if (text != null) {
      parts.add(what + text);
    }
  }

  private String scope() {
    String scope =
        record.inScope().isKnown()
            ? record.inScope() == Truth.TRUE ? "In scope" : "Out of scope"
            : "Whether it is in scope is not known";
    return scope + ": " + record.why();
  }

  /** {@code 12 requirements: 3 gap, 2 claimed, 7 not assessable here}. */
  private String counts() {
    Map<String, Integer> counts = new TreeMap<>();
    record.requirements().forEach(r -> counts.merge(r.status(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((status, count) -> parts.add(count + " " + status));
    return Phrases.count(record.requirements().size(), "requirement", "requirements")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  private String dated() {
    return record.date() == null
        ? "No day was given: ages are not known, and no evidence counts as ended (--date)"
        : "As of " + record.date();
  }

  /** In Markdown, every requirement in a table, and the evidence in another. */
  public String markdown() {
    Markdown out = new Markdown();
    out.heading(1, record.framework().name());
    out.paragraph(Markdown.text(scope() + "."));
    out.paragraph(Markdown.text(counts() + ". " + dated() + "."));
    out.table(
        List.of("Requirement", "Status", "Because", "Findings", "Controls"),
        record.requirements().stream().map(ComplianceTable::row).toList());
    List<List<String>> evidence = new ArrayList<>();
    for (Requirement requirement : record.requirements()) {
      for (Statement statement : requirement.controls()) {
        for (Shown shown : statement.evidence()) {
          evidence.add(
              List.of(
                  Markdown.text(requirement.id()),
                  Markdown.text(statement.title() + " at " + statement.on()),
                  Markdown.text(said(shown).substring("evidence: ".length()))));
        }
      }
    }
    if (!evidence.isEmpty()) {
      out.heading(2, "Evidence");
      out.table(List.of("Requirement", "Control", "Evidence"), evidence);
    }
    return out.toString();
  }

  private static List<String> row(Requirement requirement) {
    return List.of(
        Markdown.text(requirement.id() + " " + requirement.label()),
        Markdown.text(requirement.status()),
        Markdown.text(requirement.because()),
        String.join("<br>", requirement.findings().stream().map(Markdown::code).toList()),
        String.join(
            "<br>", requirement.controls().stream().map(c -> Markdown.text(said(c))).toList()));
  }

  /**
   * As comma-separated values, a row for each piece of evidence; of a control that has none, and a
   * requirement that no control serves, one row with what is missing left empty.
   */
  public String csv() {
    StringBuilder out = new StringBuilder();
    FindingsCsv.line(out, COLUMNS);
    for (Requirement requirement : record.requirements()) {
      if (requirement.controls().isEmpty()) {
        row(out, requirement, null, null);
      }
      for (Statement statement : requirement.controls()) {
        if (statement.evidence().isEmpty()) {
          row(out, requirement, statement, null);
        }
        statement.evidence().forEach(shown -> row(out, requirement, statement, shown));
      }
    }
    return out.toString();
  }

  private void row(
      StringBuilder out,
      Requirement requirement,
      @Nullable Statement statement,
      @Nullable Shown shown) {
    List<String> fields = new ArrayList<>();
    fields.add(record.framework().id());
    fields.add(requirement.id());
    fields.add(requirement.label());
    fields.add(requirement.status());
    fields.add(requirement.because());
    fields.add(String.join("; ", requirement.findings()));
    fields.add(statement == null ? "" : statement.control());
    fields.add(statement == null ? "" : statement.title());
    fields.add(statement == null ? "" : statement.on());
    fields.add(statement == null ? "" : statement.status());
    fields.add(statement == null ? "" : statement.because());
    Evidence evidence = shown == null ? null : shown.evidence();
    fields.add(evidence == null ? "" : evidence.kind());
    fields.add(evidence == null ? "" : or(evidence.ref()));
    fields.add(evidence == null ? "" : or(text(evidence.on())));
    fields.add(evidence == null ? "" : or(evidence.by()));
    fields.add(evidence == null ? "" : or(text(evidence.validUntil())));
    fields.add(shown == null || shown.age() == null ? "" : shown.age().toString());
    fields.add(shown == null ? "" : shown.validity());
    fields.add(or(text(record.date())));
    FindingsCsv.line(out, fields);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String text(@Nullable Day day) {
    return day == null ? null : day.text();
  }

  private static void line(StringBuilder out, String begin, String text, int width) {
    String prefix = begin;
    for (String line : Wrapping.wrap(Visible.line(text), width - Wrapping.columns(begin))) {
      out.append((prefix + line).stripTrailing()).append('\n');
      prefix = " ".repeat(Wrapping.columns(begin));
    }
  }
}
