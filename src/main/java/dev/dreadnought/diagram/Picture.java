package dev.dreadnought.diagram;

import java.util.List;
import java.util.Map;

/**
 * Where everything of a sketch lies, in CSS pixels from the upper left corner. Maps are by the ids
 * of the sketch.
 *
 * @param heading where the text above the diagram stands
 * @param groups boxes
 * @param heads where the text of a box stands
 * @param nodes elements
 * @param routes of arrows, from their start
 * @param labels where the text of an arrow stands; none for an arrow without text
 * @param legend what the signs mean
 */
record Picture(
    Sketch sketch,
    double width,
    double height,
    Rect heading,
    Map<String, Rect> groups,
    Map<String, Rect> heads,
    Map<String, Rect> nodes,
    Map<String, List<Point>> routes,
    Map<String, Rect> labels,
    List<Legend.Entry> legend) {

  record Point(double x, double y) {
    Point moved(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }
  }

  record Rect(double x, double y, double width, double height) {
    /** With two points as opposite corners. */
    static Rect between(Point a, Point b) {
      return new Rect(
          Math.min(a.x(), b.x()),
          Math.min(a.y(), b.y()),
          Math.abs(a.x() - b.x()),
          Math.abs(a.y() - b.y()));
    }

    Rect grown(double by) {
      return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    double right() {
      return x + width;
    }

    double bottom() {
      return y + height;
    }

    Rect moved(double dx, double dy) {
      return new Rect(x + dx, y + dy, width, height);
    }

    /** True where they share an area, not only an edge. */
    boolean overlaps(Rect other) {
      return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Rect other) {
      return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }
  }
}
