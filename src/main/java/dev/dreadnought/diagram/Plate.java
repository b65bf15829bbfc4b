package dev.dreadnought.diagram;

import static dev.dreadnought.diagram.SvgText.escaped;
import static dev.dreadnought.diagram.SvgText.number;

import dev.dreadnought.diagram.Card.Style;

/**
 * A small picture that is written as it is drawn: shapes and text in the colours and letters of the
 * data flow diagram, nothing loaded, nothing run. Lengths are in CSS pixels.
 */
final class Plate {
  private static final double CORNER = 3;
  private static final double TEXT_WIDTH_TOLERANCE = 0.05;

  private final String id;
  private final double width;
  private final StringBuilder parts = new StringBuilder();
  private boolean hasLinks;

  /**
   * @param id begins the ids of the title and the description, which a page holds once
   */
  Plate(String id, double width) {
    this.id = id;
    this.width = width;
  }

  /** Where a line of text begins, ends or has its middle. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void box(double x, double y, double boxWidth, double height, Ink fill, Ink line, double stroke) {
    parts.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
    parts.append("\" width=\"").append(number(boxWidth)).append("\" height=\"");
    parts.append(number(height)).append("\" rx=\"").append(number(CORNER)).append('"');
    parts.append(line.strokeAround(fill, stroke)).append("/>");
  }

  void line(double fromX, double fromY, double toX, double toY, Ink ink) {
    parts.append("<path d=\"M").append(number(fromX)).append(' ').append(number(fromY));
    parts.append('L').append(number(toX)).append(' ').append(number(toY)).append('"');
    parts.append(ink.stroke(1)).append("/>");
  }

  /** One line of text; its length is written down, so that no other font runs over. */
  void text(String words, double x, double baseLine, Style style, Anchor anchor, Ink ink) {
    String plain = Plain.text(words);
    if (plain.isEmpty()) {
      return;
    }
    double length = style.typeface().width(plain, style.size());
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - length / 2;
          case END -> x - length;
        };
    parts.append("<text x=\"").append(number(left)).append("\" y=\"").append(number(baseLine));
    parts.append("\" font-size=\"").append(number(style.size())).append('"');
    parts.append(style.isBold() ? " font-weight=\"700\"" : "");
    parts.append(style == Style.NOTE ? " font-style=\"italic\"" : "");
    if (length > TEXT_WIDTH_TOLERANCE) {
      parts.append(" textLength=\"").append(number(length));
      parts.append("\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    parts.append(ink.fill()).append('>').append(escaped(plain)).append("</text>");
  }

  /** What is drawn until {@link #end} leads to a place of the page, and says so. */
  void link(String anchor, String title) {
    hasLinks = true;
    parts.append("<a href=\"#").append(escaped(anchor)).append("\"><title>");
    parts.append(escaped(title)).append("</title>");
  }

  void end() {
    parts.append("</a>\n");
  }

  /** What is drawn until {@link #endPart} has a description for those who point at it. */
  void part(String title) {
    parts.append("<g><title>").append(escaped(title)).append("</title>");
  }

  void endPart() {
    parts.append("</g>\n");
  }

  /**
   * @param title what the picture is
   * @param description what it shows, for those who cannot see it
   */
  String svg(double height, String title, String description) {
    String size = "width=\"" + number(width) + "\" height=\"" + number(height) + "\"";
    // A picture with links is no image: what reads it aloud has to go into it.
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + size
        + " viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" role=\""
        + (hasLinks ? "group" : "img")
        + "\" aria-labelledby=\""
        + id
        + "-title "
        + id
        + "-desc\" font-family=\""
        + Typeface.FAMILY
        + "\">\n<title id=\""
        + id
        + "-title\">"
        + escaped(title)
        + "</title>\n<desc id=\""
        + id
        + "-desc\">"
        + escaped(description)
        + "</desc>\n<style>"
        + Ink.darkStyle()
        + "</style>\n"
        + parts
        + "</svg>\n";
  }
}
