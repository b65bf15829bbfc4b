package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Plate.Anchor;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Elements by the letters of STRIDE: in each cell the number of open findings and the worst band
 * among them, or why there is none. The worst elements come first; more than a page can show are
 * left to a table, and those without a finding wherever the rest fills the picture.
 */
final class HeatMap {
  private static final int MOST_ROWS = 30;
  private static final int MOST_WITH_QUIET = 14;
  private static final double NAMES = 150;
  private static final double CELL = 60;
  private static final double ROW = 32;

  /** Of what stands alone in a row, and of the first and the second of two lines. */
  private static final double ALONE = 20;

  private static final double UPPER = 13;
  private static final double LOWER = 26;
  private static final double TOP = 26;
  private static final double GAP = 2;
  private static final double LEGEND_LINE = 19;

  /** Where a second sign stands beside the first, where it fits. */
  private static final double SECOND_COLUMN = 266;

  private final Assessment assessment;
  private final Plate plate = new Plate("heat", width());
  private final List<String> sentences = new ArrayList<>();

  private HeatMap(Assessment assessment) {
    this.assessment = assessment;
  }

  static String of(Assessment assessment) {
    return new HeatMap(assessment).draw();
  }

  /** What a cell without an open finding shows, the most telling first. */
  private enum Sign {
    CLOSED("=", "raised, and closed"),
    REFUTED("×", "refuted: a known fact speaks against it"),
    NO_GROUND("·", "no ground: nothing that was said calls for it"),
    OUT_OF_SCOPE("–", "out of scope"),
    NOT_APPLICABLE("", "no threat of this letter is about such an element");

    private final String mark;
    private final String says;

    Sign(String mark, String says) {
      this.mark = mark;
      this.says = says;
    }

    private Ink fill() {
      return this == NOT_APPLICABLE ? Ink.PAPER : Ink.MACHINE;
    }
  }

  private String draw() {
    double x = NAMES;
    for (Stride letter : Stride.values()) {
      plate.part(letter.title());
      plate.text(letter.name(), x + CELL / 2, 16, Style.STRONG, Anchor.MIDDLE, Ink.TEXT);
      plate.endPart();
      x += CELL;
    }
    List<String> elements = elements();
    int found = (int) elements.stream().filter(this::isFound).count();
    int rows = Math.min(elements.size(), Math.min(MOST_ROWS, Math.max(MOST_WITH_QUIET, found)));
    double y = TOP;
    for (String element : elements.subList(0, rows)) {
      row(element, y);
      y += ROW;
    }
    int more = elements.size() - rows;
    if (more > 0) {
      String rest =
          more
              + (more == 1 ? " more element" : " more elements")
              + (rows < found ? "" : " without a finding")
              + " in the coverage table";
      plate.text(rest, 0, y + 16, Style.NOTE, Anchor.START, Ink.FAINT);
      y += ROW;
    }
    return plate.svg(legend(y + 22), "Findings by element and letter of STRIDE", words());
  }

  private List<String> elements() {
    return assessment.ledger().byElement().keySet().stream()
        .sorted(
            Comparator.<String, Boolean>comparing(e -> !isFound(e))
                .thenComparingInt(e -> -points(e, false))
                .thenComparingInt(e -> -points(e, true))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** True of an element with findings, open or not. */
  private boolean isFound(String element) {
    return assessment.findings().stream().anyMatch(f -> f.element().equals(element));
  }

  private int points(String element, boolean possible) {
    return assessment.findings().stream()
        .filter(f -> f.isOpen() && f.element().equals(element) && f.isAssumed() == possible)
        .mapToInt(f -> f.current().points())
        .max()
        .orElse(0);
  }

  private void row(String element, double y) {
    String name =
        Plain.shortened(assessment.model().nameOf(element), 120)
            + (element.equals(ThreatModel.SYSTEM) ? " (whole system)" : "");
    List<String> lines =
        Style.TEXT.typeface().wrap(Plain.text(name), Style.TEXT.size(), NAMES - 10, 2);
    double base = y + (lines.size() == 1 ? ALONE : UPPER);
    for (String line : lines) {
      // Some letters reach left of where they begin.
      plate.text(line, 2, base, Style.TEXT, Anchor.START, Ink.TEXT);
      base += LOWER - UPPER;
    }
    List<String> said = new ArrayList<>();
    double x = NAMES;
    for (Stride letter : Stride.values()) {
      List<Finding> open =
          assessment.findings().stream()
              .filter(f -> f.isOpen() && f.element().equals(element) && f.stride() == letter)
              .toList();
      if (open.isEmpty()) {
        without(name, letter, sign(element, letter), x, y);
      } else {
        said.add(cell(name, letter, open, x, y));
      }
      x += CELL;
    }
    if (!said.isEmpty()) {
      sentences.add(name + ": " + String.join("; ", said) + ".");
    }
  }

  private String cell(String name, Stride letter, List<Finding> open, double x, double y) {
    List<Finding> certain = open.stream().filter(f -> !f.isAssumed()).toList();
    boolean isPossible = certain.isEmpty();
    List<Finding> counted = isPossible ? open : certain;
    Band worst = counted.stream().map(f -> f.current().band()).min(Band::compareTo).orElseThrow();
    int possible = open.size() - certain.size();
    String says =
        letter.title()
            + ": "
            + new Card.Mark(worst, counted.size(), isPossible).text()
            + (possible == 0 || isPossible ? "" : ", and " + possible + " possible");
    Ink ink = Ink.of(worst);
    plate.part(name + ", " + says);
    box(x, y, isPossible ? Ink.PAPER : ink, ink);
    String count = counted.size() + (isPossible ? "?" : "");
    Ink words = isPossible ? ink : Ink.PAPER;
    if (counted.size() == 1) {
      String one = count + " " + initial(worst);
      plate.text(one, middle(x), y + ALONE, Style.STRONG, Anchor.MIDDLE, words);
    } else {
      plate.text(count, middle(x), y + UPPER, Style.STRONG, Anchor.MIDDLE, words);
      plate.text("worst " + initial(worst), middle(x), y + LOWER, Style.TEXT, Anchor.MIDDLE, words);
    }
    plate.endPart();
    return says;
  }

  /** So that nobody needs to tell the colours apart. */
  private static String initial(Band band) {
    return band.name().substring(0, 1);
  }

  private void without(String name, Stride letter, Sign sign, double x, double y) {
    plate.part(name + ", " + letter.title() + ": " + sign.says);
    box(x, y, sign.fill(), Ink.MACHINE);
    plate.text(sign.mark, middle(x), y + ALONE, Style.TEXT, Anchor.MIDDLE, Ink.FAINT);
    plate.endPart();
  }

  private void box(double x, double y, Ink fill, Ink line) {
    plate.box(x + GAP / 2, y, CELL - GAP, ROW - GAP, fill, line, 1.2);
  }

  private static double middle(double x) {
    return x + CELL / 2;
  }

  private Sign sign(String element, Stride letter) {
    Map<Outcome, Integer> outcomes = assessment.ledger().byElement().get(element).get(letter);
    if (has(outcomes, Outcome.RAISED) || has(outcomes, Outcome.ASSUMED)) {
      return Sign.CLOSED;
    }
    if (has(outcomes, Outcome.REFUTED)) {
      return Sign.REFUTED;
    }
    if (has(outcomes, Outcome.NO_GROUND)) {
      return Sign.NO_GROUND;
    }
    return has(outcomes, Outcome.OUT_OF_SCOPE) ? Sign.OUT_OF_SCOPE : Sign.NOT_APPLICABLE;
  }

  private static boolean has(Map<Outcome, Integer> outcomes, Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0) > 0;
  }

  private static double width() {
    return NAMES + Stride.values().length * CELL;
  }

  private double legend(double top) {
    double y = top;
    double x = 0;
    plate.text(
        "Number of open findings, and the worst band among them:",
        0,
        y,
        Style.TEXT,
        Anchor.START,
        Ink.FAINT);
    y += LEGEND_LINE;
    for (Band band : Band.values()) {
      plate.box(x, y - 11, 15, 14, Ink.of(band), Ink.of(band), 1);
      plate.text(initial(band), x + 7.5, y, Style.STRONG, Anchor.MIDDLE, Ink.PAPER);
      plate.text(band.word(), x + 21, y, Style.TEXT, Anchor.START, Ink.FAINT);
      x += 84;
    }
    y += LEGEND_LINE;
    plate.box(0.5, y - 11, 15, 14, Ink.PAPER, Ink.FAINT, 1);
    plate.text("?", 8, y, Style.STRONG, Anchor.MIDDLE, Ink.FAINT);
    plate.text(
        "possible ones only: they rest on something that nobody said",
        21,
        y,
        Style.TEXT,
        Anchor.START,
        Ink.FAINT);
    x = 0;
    y += LEGEND_LINE;
    for (Sign sign : Sign.values()) {
      if (x > 0 && x + 21 + Style.TEXT.typeface().width(sign.says, Style.TEXT.size()) > width()) {
        x = 0;
        y += LEGEND_LINE;
      }
      plate.box(x + 0.5, y - 11, 15, 14, sign.fill(), Ink.MACHINE, 1);
      plate.text(sign.mark, x + 8, y, Style.TEXT, Anchor.MIDDLE, Ink.FAINT);
      plate.text(sign.says, x + 21, y, Style.TEXT, Anchor.START, Ink.FAINT);
      x = x == 0 ? SECOND_COLUMN : width();
    }
    return y + 8;
  }

  private String words() {
    return sentences.isEmpty() ? "No finding is open." : String.join(" ", sentences);
  }
}
