package dev.dreadnought.diagram;

import static dev.dreadnought.diagram.SvgText.escaped;
import static dev.dreadnought.diagram.SvgText.number;

/**
 * What the signs of a picture mean, as a list in HTML: its lines are as long as the window, where
 * the legend within the picture is as wide as that. Colours of a dark screen are those of the style
 * sheet within the picture.
 */
final class SignList {
  /** Around a sign, whose outline goes over its edge. */
  private static final double EDGE = 1;

  private final StringBuilder items = new StringBuilder();

  /**
   * @param drawing shapes whose upper left corner is the origin
   */
  void add(double width, double height, String drawing, String says) {
    String wide = number(width + 2 * EDGE);
    String high = number(height + 2 * EDGE);
    items.append("<li><svg width=\"").append(wide).append("\" height=\"").append(high);
    items.append("\" viewBox=\"").append(number(-EDGE)).append(' ').append(number(-EDGE));
    items.append(' ').append(wide).append(' ').append(high).append("\" font-family=\"");
    items.append(Typeface.FAMILY).append("\" aria-hidden=\"true\">").append(drawing);
    items.append("</svg> <span>").append(escaped(says)).append("</span></li>\n");
  }

  /** The list; empty for a picture without signs. */
  String html() {
    return items.isEmpty()
        ? ""
        : "<ul class=\"signs off-paper\" aria-label=\"Signs of the picture\">" + items + "</ul>\n";
  }
}
