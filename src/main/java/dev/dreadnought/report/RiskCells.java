package dev.dreadnought.report;

import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells of the risk matrix as a list: what the picture shows, with every finding. */
record RiskCells(List<Cell> cells) {

  /**
   * @param title {@code Impact 9–10, likelihood 7–8: 6 grounded, the worst high}
   */
  record Cell(String anchor, String title, List<FindingView> findings) {}

  static RiskCells of(List<Finding> findings, Map<String, FindingView> views) {
    List<Cell> cells = new ArrayList<>();
    for (RiskMatrix.Cell cell : RiskMatrix.of(findings).cells()) {
      cells.add(
          new Cell(
              cell.anchor(),
              cell.inWords(),
              cell.findings().stream().map(f -> views.get(f.id())).toList()));
    }
    return new RiskCells(List.copyOf(cells));
  }
}
