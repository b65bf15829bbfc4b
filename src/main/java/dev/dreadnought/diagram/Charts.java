package dev.dreadnought.diagram;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;

/**
 * Pictures of a whole assessment, in the colours and letters of the data flow diagram: SVG that
 * loads and runs nothing and escapes what it quotes.
 */
public final class Charts {
  private Charts() {}

  /** Open findings by impact and likelihood; each cell leads to its anchor on the page. */
  public static String riskMatrix(RiskMatrix matrix) {
    return RiskMatrixDrawing.of(matrix);
  }

  /** Elements by letter of STRIDE, the worst elements first. */
  public static String heatMap(Assessment assessment) {
    return HeatMap.of(assessment);
  }

  /** What is open today, and what stays open after each horizon. */
  public static String roadmap(Roadmap roadmap) {
    return RoadmapDrawing.of(roadmap);
  }
}
