package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;
import java.util.List;

/**
 * The pictures of one report beside its data flow diagram; empty where nothing draws them.
 *
 * @param levels the data flow diagram from further away and from nearer
 */
record Figures(List<Pictures.Level> levels, String riskMatrix, String heatMap, String roadmap) {
  static final Figures NONE = new Figures(List.of(), "", "", "");

  static Figures of(Assessment assessment, Roadmap roadmap, Pictures pictures) {
    return new Figures(
        pictures.levels(assessment),
        pictures.riskMatrix(RiskMatrix.of(assessment.findings())),
        pictures.heatMap(assessment),
        pictures.roadmap(roadmap));
  }
}
