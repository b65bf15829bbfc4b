package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Plate.Anchor;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.RiskMatrix.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The risk matrix: impact upwards, likelihood to the right, in each cell how many findings. Its
 * cells are narrow and their words stand below each other, so that a telephone shows it whole with
 * words as large as those of the page.
 */
final class RiskMatrixDrawing {
  private static final double LEFT = 42;
  private static final double TOP = 24;
  private static final double CELL_WIDTH = 65;
  private static final double CELL_HEIGHT = 63;
  private static final double LINE = 14;
  private static final double GAP = 3;
  private static final double BELOW = 40;
  private static final double BASE_LINE = 0.76;

  private RiskMatrixDrawing() {}

  static String of(RiskMatrix matrix) {
    double width = LEFT + RiskMatrix.STEPS * CELL_WIDTH;
    Plate plate = new Plate("risk", width);
    plate.text("Impact", 0, 14, Style.STRONG, Anchor.START, Ink.TEXT);
    Map<String, Cell> cells = new HashMap<>();
    matrix.cells().forEach(cell -> cells.put(cell.anchor(), cell));
    for (int impact = RiskMatrix.STEPS; impact > 0; impact--) {
      double y = TOP + (RiskMatrix.STEPS - impact) * CELL_HEIGHT;
      String label = RiskMatrix.span(impact);
      plate.text(label, LEFT - 8, y + 35, Style.TEXT, Anchor.END, Ink.FAINT);
      for (int likelihood = 1; likelihood <= RiskMatrix.STEPS; likelihood++) {
        double x = LEFT + (likelihood - 1) * CELL_WIDTH;
        Cell cell = cells.get("risk-" + impact + "-" + likelihood);
        if (cell == null) {
          box(plate, x, y, Ink.MACHINE, Ink.MACHINE);
        } else {
          filled(plate, x, y, cell);
        }
      }
    }
    double bottom = TOP + RiskMatrix.STEPS * CELL_HEIGHT;
    for (int likelihood = 1; likelihood <= RiskMatrix.STEPS; likelihood++) {
      double middle = LEFT + (likelihood - 0.5) * CELL_WIDTH;
      String label = RiskMatrix.span(likelihood);
      plate.text(label, middle, bottom + 14, Style.TEXT, Anchor.MIDDLE, Ink.FAINT);
    }
    plate.text("Likelihood", width, bottom + 32, Style.STRONG, Anchor.END, Ink.TEXT);
    return plate.svg(bottom + BELOW, "Open findings by impact and likelihood", inWords(matrix));
  }

  private static void filled(Plate plate, double x, double y, Cell cell) {
    boolean isPossible = cell.certain().isEmpty();
    Ink band = Ink.of(cell.worst());
    Ink words = isPossible ? band : Ink.PAPER;
    double middle = x + CELL_WIDTH / 2 - GAP / 2;
    plate.link(cell.anchor(), cell.inWords());
    box(plate, x, y, isPossible ? Ink.PAPER : band, band);
    List<String> lines = lines(cell);
    double base = y + (CELL_HEIGHT - GAP - lines.size() * LINE) / 2 + LINE * BASE_LINE;
    for (String line : lines) {
      Style style = line.equals(lines.get(0)) ? Style.STRONG : Style.TEXT;
      plate.text(line, middle, base, style, Anchor.MIDDLE, words);
      base += LINE;
    }
    plate.end();
  }

  /**
   * A band beside the number of all would count those in it, so the worst has lines of its own; its
   * caption says that "poss." are the possible ones.
   */
  private static List<String> lines(Cell cell) {
    int certain = cell.certain().size();
    int counted = certain == 0 ? cell.possible() : certain;
    List<String> lines = new ArrayList<>();
    lines.add(counted + (certain == 0 ? " poss." : ""));
    if (counted > 1) {
      lines.add("worst");
    }
    lines.add(cell.worst().word());
    if (certain > 0 && cell.possible() > 0) {
      lines.add("+" + cell.possible() + " poss.");
    }
    return lines;
  }

  private static void box(Plate plate, double x, double y, Ink fill, Ink line) {
    plate.box(x, y, CELL_WIDTH - GAP, CELL_HEIGHT - GAP, fill, line, 1.4);
  }

  private static String inWords(RiskMatrix matrix) {
    List<String> sentences = new ArrayList<>();
    matrix.cells().forEach(cell -> sentences.add(cell.inWords() + "."));
    return sentences.isEmpty() ? "No finding is open." : String.join(" ", sentences);
  }
}
