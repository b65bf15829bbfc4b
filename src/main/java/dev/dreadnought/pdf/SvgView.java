package dev.dreadnought.pdf;

import org.w3c.dom.Element;

/** The part of its plane that a picture shows, in its own units; one unit is one CSS pixel. */
record SvgView(double x, double y, double width, double height) {
  SvgView {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a picture for PDF has no size");
    }
  }

  static SvgView of(Element svg) {
    return of(svg.getAttribute("viewBox"));
  }

  /**
   * @param viewBox as in SVG: four numbers
   */
  static SvgView of(String viewBox) {
    String[] parts = viewBox.strip().split("[\\s,]+");
    if (parts.length != 4) {
      throw new IllegalArgumentException("a picture for PDF has the viewBox \"" + viewBox + "\"");
    }
    return new SvgView(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]));
  }
}
