package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Puts the heading above the laid-out diagram and the legend below it, with a margin around; beside
 * a tall and narrow diagram, which is larger on a page without them.
 */
final class Composition {
  private static final double MARGIN = 20;
  private static final double GAP = 22;

  /** A legend gets this width even below a small diagram. */
  private static final double NARROWEST = 480;

  /** The width of heading and legend beside a diagram. */
  private static final double BESIDE = 330;

  private static final double WORTH_IT = 1.05;

  /** Shrunk further, a picture goes on several sheets, and is best as narrow as it can be. */
  private static final double LEGIBLE = 0.67;

  /** What a sheet of paper shows at full size. */
  private static final double PAPER_WIDTH = 671;

  private static final double PAPER_HEIGHT = 850;

  private Composition() {}

  static Picture of(Sketch sketch) {
    return of(sketch, Layout.of(sketch));
  }

  /**
   * @param places of the sketch
   */
  static Picture of(Sketch sketch, Layout.Places places) {
    Picture around = around(sketch, places);
    boolean hasRoom = sketch.heading().width() <= BESIDE && places.height() > places.width();
    if (!hasRoom) {
      return around;
    }
    Picture beside = beside(sketch, places);
    boolean isWorthIt = scale(beside) > scale(around) * WORTH_IT && scale(beside) >= LEGIBLE;
    return isWorthIt ? beside : around;
  }

  private static double scale(Picture picture) {
    return Math.min(1, Math.min(PAPER_WIDTH / picture.width(), PAPER_HEIGHT / picture.height()));
  }

  private static Picture around(Sketch sketch, Layout.Places places) {
    Card heading = sketch.heading();
    double legendWidth = Math.max(Math.max(places.width(), heading.width()), NARROWEST);
    Legend legend = Legend.of(sketch, legendWidth);
    double top = MARGIN + heading.height() + GAP;
    double legendTop = top + places.height() + (places.height() == 0 ? 0 : GAP);
    double inner = Math.max(Math.max(places.width(), legend.width()), heading.width());
    return picture(
        sketch,
        places,
        new Rect(0, 0, inner + 2 * MARGIN, legendTop + legend.height() + MARGIN),
        new Point(MARGIN, top),
        new Point(MARGIN, MARGIN),
        new Point(MARGIN, legendTop),
        legend);
  }

  private static Picture beside(Sketch sketch, Layout.Places places) {
    Card heading = sketch.heading();
    Legend legend = Legend.of(sketch, BESIDE);
    double left = MARGIN + places.width() + 2 * GAP;
    double legendTop = MARGIN + heading.height() + GAP;
    double inner = Math.max(places.height(), heading.height() + GAP + legend.height());
    return picture(
        sketch,
        places,
        new Rect(
            0, 0, left + Math.max(heading.width(), legend.width()) + MARGIN, inner + 2 * MARGIN),
        new Point(MARGIN, MARGIN),
        new Point(left, MARGIN),
        new Point(left, legendTop),
        legend);
  }

  private static Picture picture(
      Sketch sketch,
      Layout.Places places,
      Rect all,
      Point diagram,
      Point heading,
      Point below,
      Legend legend) {
    Card card = sketch.heading();
    return new Picture(
        sketch,
        all.width(),
        all.height(),
        new Rect(heading.x(), heading.y(), card.width(), card.height()),
        moved(places.groups(), r -> r.moved(diagram.x(), diagram.y())),
        moved(places.heads(), r -> r.moved(diagram.x(), diagram.y())),
        moved(places.nodes(), r -> r.moved(diagram.x(), diagram.y())),
        moved(places.routes(), r -> moved(r, diagram)),
        moved(places.labels(), r -> r.moved(diagram.x(), diagram.y())),
        legend.entries().stream().map(e -> e.moved(below.x(), below.y())).toList());
  }

  private static List<Point> moved(List<Point> route, Point by) {
    return route.stream().map(p -> p.moved(by.x(), by.y())).toList();
  }

  private static <T> Map<String, T> moved(Map<String, T> places, UnaryOperator<T> move) {
    Map<String, T> moved = new TreeMap<>();
    places.forEach((id, place) -> moved.put(id, move.apply(place)));
    return moved;
  }
}
