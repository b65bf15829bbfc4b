package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Plate.Anchor;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.RiskMatrix.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The risk matrix: impact upwards, likelihood to the right, in each cell how many findings. */
final class RiskMatrixDrawing {
  private static final double LEFT = 64;
  private static final double TOP = 24;
  private static final double CELL_WIDTH = 78;
  private static final double CELL_HEIGHT = 46;
  private static final double GAP = 3;
  private static final double BELOW = 40;

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
      plate.text(label, LEFT - 10, y + 26, Style.TEXT, Anchor.END, Ink.FAINT);
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
    int certain = cell.certain().size();
    Ink band = Ink.of(cell.worst());
    Ink words = certain == 0 ? band : Ink.PAPER;
    double middle = x + CELL_WIDTH / 2 - GAP / 2;
    plate.link(cell.anchor(), inWords(cell));
    box(plate, x, y, certain == 0 ? Ink.PAPER : band, band);
    if (certain > 0) {
      String count = cell.worst().word() + " " + certain;
      boolean isAlone = cell.possible() == 0;
      plate.text(count, middle, y + (isAlone ? 26 : 19), Style.STRONG, Anchor.MIDDLE, words);
    }
    if (cell.possible() > 0) {
      String count = (certain == 0 ? "" : "+ ") + cell.possible() + " possible";
      plate.text(count, middle, y + (certain == 0 ? 26 : 35), Style.TEXT, Anchor.MIDDLE, words);
    }
    plate.end();
  }

  private static void box(Plate plate, double x, double y, Ink fill, Ink line) {
    plate.box(x, y, CELL_WIDTH - GAP, CELL_HEIGHT - GAP, fill, line, 1.4);
  }

  private static String inWords(Cell cell) {
    List<String> counts = new ArrayList<>();
    if (!cell.certain().isEmpty()) {
      counts.add(cell.certain().size() + " grounded");
    }
    if (cell.possible() > 0) {
      counts.add(cell.possible() + " possible");
    }
    return "Impact "
        + RiskMatrix.span(cell.impact())
        + ", likelihood "
        + RiskMatrix.span(cell.likelihood())
        + ": "
        + String.join(" and ", counts)
        + ", the worst "
        + cell.worst().word();
  }

  private static String inWords(RiskMatrix matrix) {
    List<String> sentences = new ArrayList<>();
    matrix.cells().forEach(cell -> sentences.add(inWords(cell) + "."));
    return sentences.isEmpty() ? "No finding is open." : String.join(" ", sentences);
  }
}
