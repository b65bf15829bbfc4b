package dev.dreadnought.report;

import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.RiskMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells of the risk matrix as a list: what the picture shows, with every finding. */
record RiskCells(List<Cell> cells) {

  /**
   * @param title {@code Impact 9–10, likelihood 7–8}
   */
  record Cell(String anchor, String title, List<FindingView> findings) {}

  static RiskCells of(List<Finding> findings, Map<String, FindingView> views) {
    List<Cell> cells = new ArrayList<>();
    for (RiskMatrix.Cell cell : RiskMatrix.of(findings).cells()) {
      String title =
          "Impact "
              + RiskMatrix.span(cell.impact())
              + ", likelihood "
              + RiskMatrix.span(cell.likelihood());
      cells.add(
          new Cell(
              cell.anchor(), title, cell.findings().stream().map(f -> views.get(f.id())).toList()));
    }
    return new RiskCells(List.copyOf(cells));
  }
}
