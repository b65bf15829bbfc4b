package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;

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

  /** In the language of Graphviz, to lay out elsewhere. */
  public String dot(Assessment assessment) {
    return new DotText(Sketcher.of(assessment, catalog)).write();
  }

  /** In the language of Mermaid, for pages that draw it. */
  public String mermaid(Assessment assessment) {
    return new MermaidText(Sketcher.of(assessment, catalog)).write();
  }
}
