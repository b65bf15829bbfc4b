package dev.dreadnought;

import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.diagram.AttackTreeDiagram;
import dev.dreadnought.diagram.Charts;
import dev.dreadnought.diagram.DataFlowDiagram;
import dev.dreadnought.diagram.Figure;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.look.Edition;
import dev.dreadnought.report.Pictures;
import java.util.List;
import java.util.Map;

/**
 * What the reports of one assessment ask for, drawn by the package that can. What has to be laid
 * out is drawn beside the pages that will show it, and once for all of these.
 */
record DrawnPictures(Beside<LaidOut> laidOut) implements Pictures {

  /**
   * @param dataFlow the data flow diagram
   * @param levels the same from further away and from nearer
   * @param trees the attack trees by file name
   */
  record LaidOut(Figure dataFlow, List<DataFlowDiagram.Level> levels, Map<String, Figure> trees) {}

  /** Begins to draw; customers are shown no attacks. */
  static DrawnPictures of(Assessment assessment, Catalog catalog, Edition edition) {
    DataFlowDiagram diagram = new DataFlowDiagram(catalog);
    return new DrawnPictures(
        Beside.of(
            () ->
                new LaidOut(
                    diagram.figure(assessment),
                    diagram.levels(assessment),
                    edition == Edition.CUSTOMER ? Map.of() : trees(assessment))));
  }

  private static Map<String, Figure> trees(Assessment assessment) {
    return AttackTreeDiagram.figures(assessment.attackTrees().result().trees());
  }

  @Override
  public String dataFlow(Assessment assessment) {
    return laidOut.value().dataFlow().inPage();
  }

  @Override
  public List<Level> levels(Assessment assessment) {
    return laidOut.value().levels().stream()
        .map(l -> new Level(l.title(), l.figure().inPage()))
        .toList();
  }

  @Override
  public List<String> attackTrees(Assessment assessment) {
    return laidOut.value().trees().values().stream().map(Figure::inPage).toList();
  }

  @Override
  public String riskMatrix(RiskMatrix matrix) {
    return Charts.riskMatrix(matrix);
  }

  @Override
  public String heatMap(Assessment assessment) {
    return Charts.heatMap(assessment);
  }

  @Override
  public String roadmap(Roadmap roadmap) {
    return Charts.roadmap(roadmap);
  }
}
