package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import java.util.ArrayList;
import java.util.List;

/**
 * The data flow diagram of a system, in the notation of the field: processes round, data stores
 * between two lines, external entities square, trust boundaries dashed. Immutable, and safe for any
 * number of threads.
 */
public final class DataFlowDiagram {
  private final Catalog catalog;

  /**
   * @param catalog gives technologies and protocols their names
   */
  public DataFlowDiagram(Catalog catalog) {
    this.catalog = catalog;
  }

  /** As SVG, to open by itself or to stand in a page. */
  public String svg(Assessment assessment) {
    return SvgDrawing.of(Composition.of(Sketcher.of(assessment, catalog)));
  }

  /**
   * A picture of one level.
   *
   * @param title {@code Context}, {@code System}, {@code Inside the data centre}
   * @param svg as SVG that can stand in a page beside those of other levels
   */
  public record Level(String title, String svg) {}

  /**
   * A large system from further away and from nearer, so that each picture can be read: the
   * context, the system with its boundaries closed, and each boundary. Nothing for a small one.
   */
  public List<Level> levels(Assessment assessment) {
    List<Level> levels = new ArrayList<>();
    for (Levels.Level level : Levels.of(Sketcher.of(assessment, catalog))) {
      String id = "dfd" + (levels.size() + 1);
      levels.add(new Level(level.title(), SvgDrawing.of(Composition.of(level.sketch()), id)));
    }
    return List.copyOf(levels);
  }

  /** In the language of Graphviz, to lay out elsewhere. */
  public String dot(Assessment assessment) {
    return new DotText(Sketcher.of(assessment, catalog)).write();
  }

  /** In the language of Mermaid, for pages that draw it. */
  public String mermaid(Assessment assessment) {
    return new MermaidText(Sketcher.of(assessment, catalog)).write();
  }
}
