package dev.dreadnought.diagram;

import static dev.dreadnought.diagram.SvgText.escaped;
import static dev.dreadnought.diagram.SvgText.number;

import dev.dreadnought.diagram.Card.Line;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.TreeSketch.Look;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the picture of an attack tree as SVG, in the signs and colours of the data flow diagram.
 */
final class TreeDrawing {
  private static final double MARGIN = 20;
  private static final double GAP = 22;
  private static final double LARGE = 1800;
  private static final double BASE_LINE = 0.76;
  private static final double SIGN_WIDTH = 40;
  private static final double SIGN_HEIGHT = 18;
  private static final double SIGN_GAP = 8;
  private static final double LEGEND_GAP = 22;
  private static final double LEGEND_LINE = 28;
  private static final double NARROWEST = 480;

  private static final Map<Look, String> SAYS =
      Map.of(
          Look.GOAL, "What the attacker wants",
          Look.POSITION, "What the attacker has got to",
          Look.FINDING, "Finding",
          Look.POSSIBLE, "Finding that rests on something that nobody said",
          Look.ENTRY, "What the attacker begins with",
          Look.CLOSED, "Finding that is closed",
          Look.MORE, "Further ones, in the report");

  private final TreeSketch tree;
  private final Layout.Places places;
  private final String name;
  private final double left = MARGIN;
  private final double top;
  private final double inner;
  private final StringBuilder out = new StringBuilder();

  private TreeDrawing(TreeSketch tree, String name) {
    this.tree = tree;
    this.name = name;
    this.places = Layout.inOrder(tree.sketch());
    Card heading = tree.sketch().heading();
    this.top = MARGIN + heading.height() + GAP;
    this.inner = Math.max(Math.max(places.width(), heading.width()), NARROWEST);
  }

  /**
   * @param name in ids, so that several pictures can stand in one page
   */
  static String of(TreeSketch tree, String name) {
    return new TreeDrawing(tree, name).write();
  }

  private String write() {
    StringBuilder legend = new StringBuilder();
    double legendTop = top + places.height() + GAP;
    double bottom = legend(legendTop, legend);
    open(inner + 2 * MARGIN, bottom + MARGIN);
    lines(tree.sketch().heading(), new Point(left, MARGIN), Ink.TEXT, out);
    tree.sketch().arrows().forEach(a -> arrow(a.id()));
    tree.sketch().nodes().forEach(this::node);
    return out.append(legend).append("</svg>\n").toString();
  }

  private void open(double width, double height) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ");
    out.append(number(width)).append(' ').append(number(height));
    out.append(width > LARGE ? "\" class=\"dfd-large" : "");
    out.append("\" role=\"img\" aria-labelledby=\"").append(name).append("-title ").append(name);
    out.append("-desc\" font-family=\"").append(Typeface.FAMILY).append("\">\n");
    out.append("<title id=\"").append(name).append("-title\">Attack tree: ");
    out.append(escaped(tree.sketch().name())).append("</title>\n");
    out.append("<desc id=\"").append(name).append("-desc\">").append(escaped(inWords()));
    out.append("</desc>\n<style>").append(Ink.darkStyle()).append("</style>\n");
    rect(new Rect(0, 0, width, height), 0, Ink.PAPER.fill(), "", out);
    out.append('\n');
  }

  /** The whole picture, for those who cannot see it. */
  private String inWords() {
    List<String> sentences = new ArrayList<>();
    tree.sketch().nodes().forEach(n -> sentences.add(n.description()));
    return String.join(". ", sentences) + ".";
  }

  private void node(Node node) {
    Look look = tree.looks().get(node.id());
    Rect rect = places.nodes().get(node.id()).moved(left, top);
    out.append("<g><title>").append(escaped(node.description())).append("</title>");
    shape(look, rect, out);
    Card card = node.card();
    double y = rect.y() + (rect.height() - card.height()) / 2;
    lines(card, new Point(rect.x() + Layout.LEAF_PADDING_X, y), strong(look), out);
    out.append("</g>\n");
  }

  private static Ink strong(Look look) {
    return look == Look.CLOSED || look == Look.MORE ? Ink.FAINT : Ink.TEXT;
  }

  private static void shape(Look look, Rect rect, StringBuilder out) {
    double round = Math.min(14, rect.height() / 2);
    switch (look) {
      case GOAL -> rect(rect, 0, Ink.OPEN.strokeAround(Ink.PAPER, 2.4), "", out);
      case POSITION -> rect(rect, round, Ink.OUTLINE.strokeAround(Ink.PROCESS, 1.4), "", out);
      case FINDING -> rect(rect, 3, Ink.HIGH.strokeAround(Ink.PAPER, 1.4), "", out);
      case POSSIBLE -> rect(rect, 3, Ink.DOUBT.strokeAround(Ink.PAPER, 1.4), "8 4", out);
      case ENTRY -> rect(rect, 0, Ink.OUTLINE.strokeAround(Ink.ENTITY, 1.4), "", out);
      case CLOSED -> rect(rect, 3, Ink.SAFE.strokeAround(Ink.PAPER, 1.2), "2 3", out);
      case MORE -> rect(rect, 3, Ink.FAINT.strokeAround(Ink.MACHINE, 1), "2 3", out);
    }
  }

  private void arrow(String id) {
    boolean isBold = tree.bold().contains(id);
    List<Point> route = places.routes().get(id).stream().map(p -> p.moved(left, top)).toList();
    StringBuilder path = new StringBuilder("M").append(at(route.get(0)));
    route.subList(1, route.size()).forEach(p -> path.append('L').append(at(p)));
    Ink ink = isBold ? Ink.OPEN : Ink.FAINT;
    out.append("<path d=\"").append(path).append('"').append(ink.stroke(isBold ? 3 : 1.2));
    out.append("/>\n");
  }

  // ---- legend

  private double legend(double legendTop, StringBuilder to) {
    Set<Look> shown = EnumSet.noneOf(Look.class);
    shown.addAll(tree.looks().values());
    double x = left;
    double y = legendTop;
    for (Look look : shown) {
      Line line = new Line(SAYS.get(look), Style.TEXT);
      double needs = SIGN_WIDTH + SIGN_GAP + line.width();
      if (x > left && x + needs > left + inner) {
        x = left;
        y += LEGEND_LINE;
      }
      shape(look, new Rect(x, y, SIGN_WIDTH, SIGN_HEIGHT), to);
      text(line, new Point(x + SIGN_WIDTH + SIGN_GAP, y + 13), Ink.TEXT, to);
      x += needs + LEGEND_GAP;
    }
    return y + SIGN_HEIGHT;
  }

  // ---- text and shapes

  private static void lines(Card card, Point corner, Ink strong, StringBuilder to) {
    double y = corner.y();
    for (Line line : card.lines()) {
      Point base = new Point(corner.x(), y + line.style().leading() * BASE_LINE);
      text(line, base, line.style().isBold() ? strong : Ink.FAINT, to);
      y += line.style().leading();
    }
  }

  /** The length is written down, so that another font cannot run over what is measured. */
  private static void text(Line line, Point at, Ink ink, StringBuilder to) {
    to.append("<text x=\"").append(number(at.x())).append("\" y=\"").append(number(at.y()));
    to.append("\" font-size=\"").append(number(line.style().size())).append('"');
    to.append(line.style().isBold() ? " font-weight=\"700\"" : "");
    to.append(line.style() == Style.NOTE ? " font-style=\"italic\"" : "");
    to.append(" textLength=\"").append(number(line.width()));
    to.append("\" lengthAdjust=\"spacingAndGlyphs\"").append(ink.fill()).append('>');
    to.append(escaped(line.text())).append("</text>");
  }

  private static void rect(Rect rect, double corner, String ink, String dashes, StringBuilder to) {
    to.append("<rect x=\"").append(number(rect.x())).append("\" y=\"").append(number(rect.y()));
    to.append("\" width=\"").append(number(rect.width()));
    to.append("\" height=\"").append(number(rect.height())).append('"');
    to.append(corner == 0 ? "" : " rx=\"" + number(corner) + "\"").append(ink);
    to.append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"").append("/>");
  }

  private static String at(Point point) {
    return number(point.x()) + " " + number(point.y());
  }
}
