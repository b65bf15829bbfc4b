package dev.dreadnought;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.diagram.Charts;
import dev.dreadnought.diagram.DataFlowDiagram;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;
import dev.dreadnought.report.Pictures;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reports ask for, drawn by the package that can.
 *
 * @param whole the data flow diagram, where it was drawn before
 * @param trees draws the attack trees by file name, or has drawn them
 */
record DrawnPictures(
    Catalog catalog, @Nullable String whole, Function<Assessment, Map<String, String>> trees)
    implements Pictures {
  @Override
  public String dataFlow(Assessment assessment) {
    return whole == null ? new DataFlowDiagram(catalog).svg(assessment) : whole;
  }

  @Override
  public List<Level> levels(Assessment assessment) {
    return new DataFlowDiagram(catalog)
        .levels(assessment).stream().map(l -> new Level(l.title(), l.svg())).toList();
  }

  @Override
  public List<String> attackTrees(Assessment assessment) {
    return List.copyOf(trees.apply(assessment).values());
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
