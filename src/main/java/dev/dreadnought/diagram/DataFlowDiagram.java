package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Geometry;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
    return figure(assessment).svg();
  }

  /** To stand in a page of any width. */
  public Figure figure(Assessment assessment) {
    return SvgDrawing.of(Composition.of(Sketcher.of(assessment, catalog)));
  }

  /**
   * A picture of one level.
   *
   * @param title {@code Context}, {@code System}, {@code Inside the data centre}
   * @param figure that can stand in a page beside those of other levels
   */
  public record Level(String title, Figure figure) {
    private static final int LONGEST_NAME = 60;

    /**
     * {@code dataflow-2-system.svg}
     *
     * @param number that says its place among the others, and tells it from those called the same
     */
    public String fileName(int number) {
      String plain =
          title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      String end = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
      return "dataflow-" + number + (end.isEmpty() ? "" : "-" + end) + ".svg";
    }
  }

  /**
   * A large system from further away and from nearer, so that each picture can be read: the
   * context, the system with its boundaries closed, and each boundary. Nothing for a small one.
   */
  public List<Level> levels(Assessment assessment) {
    List<Level> levels = new ArrayList<>();
    for (Levels.Level level : Levels.of(Sketcher.of(assessment, catalog))) {
      String id = "dfd" + (levels.size() + 1);
      levels.add(
          new Level(
              level.title(), SvgDrawing.of(Composition.of(level.sketch(), level.places()), id)));
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

  /** Where the elements of a model lie, for tools that draw it themselves. */
  public static Geometry geometry(ThreatModel model) {
    Layout.Places places = Layout.of(PlainSketch.of(model));
    Map<String, List<Geometry.Point>> bends = new TreeMap<>();
    places.routes().forEach((id, route) -> bends.put(id, inner(route)));
    return new Geometry(boxes(places.nodes()), boxes(places.groups()), bends);
  }

  private static Map<String, Geometry.Box> boxes(Map<String, Picture.Rect> rects) {
    Map<String, Geometry.Box> boxes = new TreeMap<>();
    rects.forEach(
        (id, r) ->
            boxes.put(
                id,
                new Geometry.Box(
                    (int) Math.round(r.x()),
                    (int) Math.round(r.y()),
                    (int) Math.round(r.width()),
                    (int) Math.round(r.height()))));
    return boxes;
  }

  private static List<Geometry.Point> inner(List<Picture.Point> route) {
    return route.subList(Math.min(1, route.size()), Math.max(1, route.size() - 1)).stream()
        .map(p -> new Geometry.Point((int) Math.round(p.x()), (int) Math.round(p.y())))
        .toList();
  }
}
