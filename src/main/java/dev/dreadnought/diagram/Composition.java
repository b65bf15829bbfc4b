package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts the heading above the laid-out diagram and the legend below it, with a margin around. */
final class Composition {
  private static final double MARGIN = 20;
  private static final double GAP = 22;

  /** A legend gets this width even below a small diagram. */
  private static final double NARROWEST = 480;

  private Composition() {}

  static Picture of(Sketch sketch) {
    Layout.Places places = Layout.of(sketch);
    Card heading = sketch.heading();
    double legendWidth = Math.max(Math.max(places.width(), heading.width()), NARROWEST);
    Legend legend = Legend.of(sketch, legendWidth);
    double top = MARGIN + heading.height() + GAP;
    double legendTop = top + places.height() + (places.height() == 0 ? 0 : GAP);
    double inner = Math.max(Math.max(places.width(), legend.width()), heading.width());
    return new Picture(
        sketch,
        inner + 2 * MARGIN,
        legendTop + legend.height() + MARGIN,
        new Rect(MARGIN, MARGIN, heading.width(), heading.height()),
        moved(places.groups(), r -> r.moved(MARGIN, top)),
        moved(places.heads(), r -> r.moved(MARGIN, top)),
        moved(places.nodes(), r -> r.moved(MARGIN, top)),
        moved(places.routes(), r -> moved(r, top)),
        moved(places.labels(), r -> r.moved(MARGIN, top)),
        legend.entries().stream().map(e -> e.moved(MARGIN, legendTop)).toList());
  }

  private static List<Point> moved(List<Point> route, double top) {
    return route.stream().map(p -> p.moved(MARGIN, top)).toList();
  }

  private static <T> Map<String, T> moved(Map<String, T> places, UnaryOperator<T> move) {
    Map<String, T> moved = new TreeMap<>();
    places.forEach((id, place) -> moved.put(id, move.apply(place)));
    return moved;
  }
}
