package dev.dreadnought.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws the pictures of a page: the part of SVG that our own pictures are made of, in colours that
 * stand in attributes. Whatever else stands in a picture is refused, so that nothing is left out in
 * silence. In place of Batik, which brings 4 MB and measures text with the fonts of the machine.
 */
final class SvgPictures implements SVGDrawer {
  /** How much larger than asked for text may be set to fill the length that it is given. */
  private static final double MOST_STRETCH = 1.12;

  private static final Set<String> UNSEEN = Set.of("title", "desc", "style", "metadata");

  private static final List<String> REFUSED =
      List.of(
          "transform",
          "opacity",
          "fill-opacity",
          "clip-path",
          "mask",
          "filter",
          "marker-start",
          "marker-end");

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return new Picture(svg, width, height, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  /** A picture and its size on paper, in dots of the renderer. */
  private record Picture(Element svg, double width, double height) implements SVGDrawer.SVGImage {
    Picture(Element svg, double width, double height, double dotsPerPixel) {
      this(
          svg,
          width > 0 ? width : SvgView.of(svg).width() * dotsPerPixel,
          height > 0 ? height : SvgView.of(svg).height() * dotsPerPixel);
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      SvgView view = SvgView.of(svg);
      double scale = Math.min(width / view.width(), height / view.height());
      AffineTransform place = AffineTransform.getTranslateInstance(x, y);
      place.scale(scale, scale);
      place.translate(-view.x(), -view.y());
      Pen pen = new Pen((PdfBoxOutputDevice) device, context, place, scale);
      if (!svg.hasAttribute(Sheets.PART)) {
        pen.drawParts(svg);
        return;
      }
      device.pushClip(new Rectangle2D.Double(x, y, view.width() * scale, view.height() * scale));
      pen.drawParts(svg);
      device.popClip();
    }
  }

  /** Draws element after element. */
  private record Pen(
      PdfBoxOutputDevice device, RenderingContext context, AffineTransform place, double scale) {

    void drawParts(Element whole) {
      for (Node node = whole.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element part && !UNSEEN.contains(part.getTagName())) {
          REFUSED.forEach(name -> refuse(part, name));
          draw(part);
        }
      }
    }

    private static void refuse(Element part, String attribute) {
      if (part.hasAttribute(attribute)) {
        throw new IllegalArgumentException(
            "a picture for PDF cannot have " + attribute + " on <" + part.getTagName() + ">");
      }
    }

    private void draw(Element part) {
      switch (part.getTagName()) {
        case "g", "a" -> drawParts(part);
        case "text" -> drawText(part);
        case "rect" -> draw(part, rectangle(part));
        case "path" -> draw(part, SvgPath.of(part.getAttribute("d")));
        case "line" ->
            draw(
                part,
                new Line2D.Double(
                    number(part, "x1"),
                    number(part, "y1"),
                    number(part, "x2"),
                    number(part, "y2")));
        case "circle" -> draw(part, ellipse(part, number(part, "r"), number(part, "r")));
        case "ellipse" -> draw(part, ellipse(part, number(part, "rx"), number(part, "ry")));
        case "polyline" -> draw(part, SvgPath.of("M" + part.getAttribute("points")));
        case "polygon" -> draw(part, SvgPath.of("M" + part.getAttribute("points") + "Z"));
        default ->
            throw new IllegalArgumentException(
                "a picture for PDF cannot hold <" + part.getTagName() + ">");
      }
    }

    private static Shape rectangle(Element part) {
      double x = number(part, "x");
      double y = number(part, "y");
      double width = number(part, "width");
      double height = number(part, "height");
      double corner = 2 * Math.max(number(part, "rx"), number(part, "ry"));
      return corner > 0
          ? new RoundRectangle2D.Double(x, y, width, height, corner, corner)
          : new Rectangle2D.Double(x, y, width, height);
    }

    private static Shape ellipse(Element part, double rx, double ry) {
      double x = number(part, "cx");
      double y = number(part, "cy");
      return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    private void draw(Element part, Shape shape) {
      Shape placed = new Path2D.Double(shape, place);
      String fill = inherited(part, "fill", "#000000");
      if (!fill.equals("none")) {
        device.setColor(colour(fill));
        device.fill(placed);
      }
      String line = inherited(part, "stroke", "none");
      if (!line.equals("none")) {
        device.setColor(colour(line));
        device.setStroke(stroke(part));
        device.draw(placed);
      }
    }

    private BasicStroke stroke(Element part) {
      float width = (float) (Double.parseDouble(inherited(part, "stroke-width", "1")) * scale);
      int cap =
          switch (inherited(part, "stroke-linecap", "butt")) {
            case "round" -> BasicStroke.CAP_ROUND;
            case "square" -> BasicStroke.CAP_SQUARE;
            default -> BasicStroke.CAP_BUTT;
          };
      String dashes = inherited(part, "stroke-dasharray", "none");
      if (dashes.equals("none")) {
        return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 4);
      }
      String[] lengths = dashes.strip().split("[\\s,]+");
      float[] pattern = new float[lengths.length];
      for (int i = 0; i < lengths.length; i++) {
        pattern[i] = (float) (Double.parseDouble(lengths[i]) * scale);
      }
      return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 4, pattern, 0);
    }

    /** Text in our own font, sized so that it fills the length that was measured with another. */
    private void drawText(Element part) {
      String words = part.getTextContent();
      double size =
          Double.parseDouble(inherited(part, "font-size", "16").replace("px", "")) * scale;
      boolean isBold = inherited(part, "font-weight", "400").matches("bold|[6-9]00");
      double width = width(words, font(size, isBold));
      double room = number(part, "textLength") * scale;
      if (room > 0 && width > 0) {
        // A single sign runs over nothing, and signs beside each other are to be of one size.
        double least = words.codePointCount(0, words.length()) == 1 ? 1 : 0;
        double stretch = Math.max(least, Math.min(room / width, MOST_STRETCH));
        size *= stretch;
        width *= stretch;
      }
      double offset =
          switch (inherited(part, "text-anchor", "start")) {
            case "middle" -> -width / 2;
            case "end" -> -width;
            default -> room > 0 ? (room - width) / 2 : 0;
          };
      double[] at = {number(part, "x"), number(part, "y")};
      place.transform(at, 0, at, 0, 1);
      device.setColor(colour(inherited(part, "fill", "#000000")));
      device.setFont(font(size, isBold));
      device.drawString(words, (float) (at[0] + offset), (float) at[1], null);
    }

    private double width(String words, FSFont font) {
      return device
          .getSharedContext()
          .getTextRenderer()
          .getWidth(context.getFontContext(), font, words);
    }

    private FSFont font(double size, boolean isBold) {
      FontSpecification font = new FontSpecification();
      font.families = new String[] {"Noto Sans", Glyphs.FALLBACK};
      font.size = (float) size;
      font.fontWeight = isBold ? IdentValue.BOLD : IdentValue.NORMAL;
      font.fontStyle = IdentValue.NORMAL;
      font.variant = IdentValue.NORMAL;
      // Else it would thicken this text wherever the text before it was bold.
      ((AbstractOutputDevice) device).setFontSpecification(font);
      return context.getFont(font);
    }

    /** The value of an attribute here, or of the nearest element around that has it. */
    private static String inherited(Element part, String attribute, String otherwise) {
      for (Node node = part; node instanceof Element element; node = node.getParentNode()) {
        if (element.hasAttribute(attribute)) {
          return element.getAttribute(attribute).strip();
        }
      }
      return otherwise;
    }

    private static FSRGBColor colour(String text) {
      if (!text.matches("#[0-9a-fA-F]{6}")) {
        throw new IllegalArgumentException("a picture for PDF cannot have the colour " + text);
      }
      return new FSRGBColor(Integer.parseInt(text.substring(1), 16));
    }

    private static double number(Element part, String attribute) {
      String value = part.getAttribute(attribute).strip();
      return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
  }
}
