package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.look.Edition;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Findings as comma-separated values by RFC 4180, worst first: UTF-8, every field in quotes, lines
 * end with CR LF as that standard has it. Columns are stable; new ones are added at the end. The
 * {@code id} of a finding stays the same as long as its threat and its element are called the same,
 * whatever its score: a tracker that takes it for its key updates a finding and never has it twice.
 * Several values in one field are separated by a semicolon and a space. A field that a spreadsheet
 * would take for a formula begins with an apostrophe, which tells the spreadsheet that it is text.
 */
public final class FindingsCsv {
  /** Names of the columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "threat",
          "title",
          "stride",
          "element",
          "element_name",
          "parts",
          "band",
          "inherent",
          "inherent_vector",
          "current",
          "current_vector",
          "target",
          "target_vector",
          "low",
          "high",
          "certainty",
          "treatment",
          "status",
          "cwe",
          "capec",
          "attack",
          "controls_missing",
          "words",
          "place");

  /** What the edition for customers has of them. */
  public static final List<String> CUSTOMER_COLUMNS =
      List.of(
          "id",
          "threat",
          "title",
          "stride",
          "element",
          "element_name",
          "band",
          "inherent",
          "current",
          "target",
          "certainty",
          "treatment",
          "status",
          "controls_missing");

  private static final String END_OF_LINE = "\r\n";
  private static final String SEVERAL = "; ";
  private static final int MOST_WORDS = 200;

  private FindingsCsv() {}

  /**
   * The heads, then a row for each finding; {@code low} and {@code high} are of the current score.
   */
  public static String of(Assessment assessment) {
    return of(assessment, Edition.FULL);
  }

  /** The same with the columns of an edition. */
  public static String of(Assessment assessment, Edition edition) {
    List<String> columns = edition == Edition.FULL ? COLUMNS : CUSTOMER_COLUMNS;
    Words words = new Words(assessment.reading().inputs());
    StringBuilder out = new StringBuilder();
    line(out, columns);
    for (Finding finding : assessment.findings()) {
      List<String> row = row(finding, assessment, words);
      line(out, columns.stream().map(column -> row.get(COLUMNS.indexOf(column))).toList());
    }
    return out.toString();
  }

  private static List<String> row(Finding finding, Assessment assessment, Words words) {
    DreadScore current = finding.current();
    TreeSet<Location> places = new TreeSet<>();
    finding.grounds().forEach(because -> places.addAll(because.sources()));
    return List.of(
        finding.id(),
        finding.threat().id(),
        finding.title(),
        finding.stride().name(),
        finding.element(),
        finding.elementName(),
        several(finding.at().stream().map(id -> assessment.model().nameOf(id)).toList()),
        current.band().word(),
        finding.inherent().score(),
        finding.inherent().vector(),
        current.score(),
        current.vector(),
        finding.target().score(),
        finding.target().vector(),
        current.lowText(),
        current.highText(),
        finding.certainty().word(),
        finding.treatment().word(),
        finding.status().word(),
        several(finding.threat().cwe()),
        several(finding.threat().capec()),
        several(finding.threat().attackTechniques()),
        several(
            finding.mitigations().stream()
                .filter(m -> !m.isInForce())
                .map(Mitigation::control)
                .toList()),
        several(
            places.stream()
                .map(words::at)
                .filter(said -> !said.isEmpty())
                .map(said -> Visible.shortened(said.replaceAll("\\s+", " "), MOST_WORDS))
                .distinct()
                .toList()),
        several(places.stream().map(Location::toString).toList()));
  }

  private static String several(List<String> values) {
    return String.join(SEVERAL, values);
  }

  /** A row; every file of comma-separated values is written so. */
  static void line(StringBuilder out, List<String> fields) {
    List<String> quoted = new ArrayList<>();
    for (String field : fields) {
      quoted.add('"' + Visible.text(harmless(field)).replace("\"", "\"\"") + '"');
    }
    out.append(String.join(",", quoted)).append(END_OF_LINE);
  }

  /** White space before the sign does not keep a spreadsheet from seeing a formula. */
  private static String harmless(String field) {
    int first = 0;
    while (first < field.length() && isSpace(field.charAt(first))) {
      first++;
    }
    boolean isControl = !field.isEmpty() && "\t\r\n".indexOf(field.charAt(0)) >= 0;
    boolean isFormula = first < field.length() && "=+-@＝＋－＠".indexOf(field.charAt(first)) >= 0;
    return isControl || isFormula ? "'" + field : field;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0';
  }
}
