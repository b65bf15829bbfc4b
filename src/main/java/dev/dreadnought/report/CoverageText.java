package dev.dreadnought.report;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Coverage.Item;
import dev.dreadnought.finding.Coverage.Yardstick;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.model.DfdType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The coverage ledger for a terminal: counts by element and letter, then the lists. */
public final class CoverageText {
  private static final int LETTER_COLUMNS = 10;
  private static final int LEAST_NAME = 12;
  private static final int MOST_NAME = 40;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param width in columns
   */
  public CoverageText(int width) {
    this.width = width;
  }

  public String of(Assessment assessment, Coverage coverage) {
    paragraph(
        "Each threat of the catalog on each element of "
            + assessment.model().name()
            + ". Four numbers in a cell: raised, unknown (raised as possible, because nobody said),"
            + " refuted by something that was said or follows, no ground. What is about another"
            + " kind of element is left out of the cells.");
    out.append('\n');
    table(assessment, coverage);
    sum(assessment, coverage);
    for (Yardstick list : coverage.yardsticks()) {
      out.append('\n');
      list(list);
    }
    out.append('\n');
    paragraph(
        "A whole row or cell: `dreadnought why-not THREAT ELEMENT INPUT…`; everything: `-f json`.");
    return out.toString();
  }

  private void table(Assessment assessment, Coverage coverage) {
    int name =
        Math.max(LEAST_NAME, Math.min(MOST_NAME, width - LETTER_COLUMNS * Stride.values().length));
    line("", name, List.of(Stride.values()).stream().map(Stride::name).toList());
    for (Coverage.Element element : coverage.elements()) {
      Map<Stride, Map<Outcome, Integer>> counts = assessment.ledger().byElement().get(element.id());
      List<String> cells = new ArrayList<>();
      for (Stride letter : Stride.values()) {
        cells.add(element.outOfScope() == null ? cell(counts.get(letter)) : "out");
      }
      line(element.id(), name, cells);
    }
  }

  private void line(String name, int columns, List<String> cells) {
    String shown = name.length() > columns - 1 ? name.substring(0, columns - 2) + "…" : name;
    StringBuilder line = new StringBuilder(shown);
    pad(line, columns);
    for (String cell : cells) {
      int end = line.length() + LETTER_COLUMNS;
      line.append(cell);
      pad(line, end);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static void pad(StringBuilder line, int columns) {
    while (line.length() < columns) {
      line.append(' ');
    }
  }

  private static String cell(Map<Outcome, Integer> counts) {
    return counts.get(Outcome.RAISED)
        + "·"
        + counts.get(Outcome.ASSUMED)
        + "·"
        + counts.get(Outcome.REFUTED)
        + "·"
        + counts.get(Outcome.NO_GROUND);
  }

  private void sum(Assessment assessment, Coverage coverage) {
    List<String> parts = new ArrayList<>();
    int all = 0;
    for (Outcome outcome : Outcome.values()) {
      int n = 0;
      for (Map<Outcome, Integer> letter : assessment.ledger().counts().values()) {
        n += letter.get(outcome);
      }
      all += n;
      parts.add(n + " " + word(outcome));
    }
    if (all != coverage.total()) {
      throw new IllegalStateException(
          "the coverage ledger does not add up: " + all + " of " + coverage.total());
    }
    out.append('\n');
    paragraph(
        coverage.elements().size()
            + " elements times "
            + coverage.threats().size()
            + " threats are "
            + coverage.total()
            + " cells: "
            + String.join(", ", parts)
            + ".");
    if (!coverage.leftOut().isEmpty()) {
      paragraph(
          "Left out, because no threat of this catalog is about such an element: "
              + String.join(
                  ", ",
                  coverage.leftOut().stream().map(e -> e.id() + " (" + types(e) + ")").toList())
              + ".");
    }
  }

  private static String types(Coverage.Element element) {
    return String.join(", ", element.types().stream().map(DfdType::word).toList());
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case RAISED -> "raised";
      case ASSUMED -> "unknown";
      case REFUTED -> "refuted";
      case NO_GROUND -> "without ground";
      case NOT_APPLICABLE -> "about another kind of element";
      case OUT_OF_SCOPE -> "out of scope";
    };
  }

  private void list(Yardstick list) {
    paragraph(list.name() + " (" + list.why() + ")");
    for (String status : List.of("raised", "looked at", "no rule in this catalog")) {
      List<String> items =
          list.items().stream().filter(i -> i.status().equals(status)).map(Item::id).toList();
      if (!items.isEmpty()) {
        indented(status + ", " + items.size() + ": " + String.join(", ", items));
      }
    }
  }

  private void paragraph(String text) {
    Wrapping.wrap(text, width).forEach(l -> out.append(l).append('\n'));
  }

  private void indented(String text) {
    Wrapping.wrap(text, width - 4).forEach(l -> out.append("    ").append(l).append('\n'));
  }
}
