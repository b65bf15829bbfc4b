package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.RiskMatrix;
import dev.dreadnought.finding.Roadmap;
import java.util.List;

/**
 * Draws what a report shows in pictures: SVG that loads and runs nothing and escapes what it
 * quotes, and what its signs mean as a list beside it. A picture that is not drawn is empty, and
 * the report goes without it.
 */
@FunctionalInterface
public interface Pictures {
  /** The data flow diagram of the whole system. */
  String dataFlow(Assessment assessment);

  /** The same from further away and from nearer; nothing where the whole can be read at once. */
  default List<Level> levels(Assessment assessment) {
    return List.of();
  }

  /** In one picture that can be read: the whole, or the system with its boundaries closed. */
  default String overview(Assessment assessment) {
    List<Level> levels = levels(assessment);
    return levels.size() < 2 ? dataFlow(assessment) : levels.get(1).svg();
  }

  /** The attack trees, in their order. */
  default List<String> attackTrees(Assessment assessment) {
    return List.of();
  }

  /** Open findings by impact and likelihood; each cell leads to its anchor. */
  default String riskMatrix(RiskMatrix matrix) {
    return "";
  }

  /** Elements by letter of STRIDE. */
  default String heatMap(Assessment assessment) {
    return "";
  }

  /** What stays open after each horizon. */
  default String roadmap(Roadmap roadmap) {
    return "";
  }

  /**
   * A data flow diagram of one level.
   *
   * @param title {@code Inside the data centre}
   * @param svg the picture, with the list of its signs
   */
  record Level(String title, String svg) {}
}
