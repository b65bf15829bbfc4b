package dev.dreadnought.diagram;

import static dev.dreadnought.diagram.SvgText.escaped;
import static dev.dreadnought.diagram.SvgText.number;

import dev.dreadnought.diagram.Card.Line;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.TreeSketch.Look;
import dev.dreadnought.finding.AttackTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Writes the picture of an attack tree as SVG, in the signs and colours of the data flow diagram.
 */
final class TreeDrawing {
  private static final double MARGIN = 20;
  private static final double GAP = 22;

  /** Wider pictures are not made smaller by a page, which lets its reader scroll. */
  private static final double LARGE = 1232;

  private static final double BASE_LINE = 0.76;
  private static final double SIGN_WIDTH = 40;
  private static final double SIGN_HEIGHT = 18;
  private static final double SIGN_GAP = 8;
  private static final double LEGEND_GAP = 22;
  private static final double LEGEND_LINE = 28;
  private static final double NARROWEST = 480;

  /** A window of 82rem shows no longer line; report.css turns to a list below that. */
  private static final double LONGEST_LEGEND_LINE = 1184;

  /** What a sheet of paper shows at full size, standing and lying. */
  private static final double PAPER_WIDTH = 671;

  private static final double PAPER_HEIGHT = 930;
  private static final double ACROSS_WIDTH = 1000;
  private static final double ACROSS_HEIGHT = 640;

  /** Made smaller, a picture is hard to read, and wider boxes that are less high may help. */
  private static final double LEGIBLE = 0.7;

  private static final Map<Look, String> SAYS =
      Map.of(
          Look.GOAL, "What the attacker wants",
          Look.POSITION, "What the attacker has got to",
          Look.FINDING, "Finding",
          Look.POSSIBLE, "Finding that rests on something that nobody said",
          Look.ENTRY, "What the attacker begins with",
          Look.CLOSED, "Finding that is closed",
          Look.MORE, "Further ones, by name only");

  private static final String WAY_DASHES = " stroke-dasharray=\"8 4\"";

  private static final String POSSIBLE_WAY = "Way that rests on something that nobody said";

  private final TreeSketch tree;
  private final Layout.Places places;
  private final String name;
  private final double left = MARGIN;
  private final double top;
  private final double inner;
  private final StringBuilder out = new StringBuilder();

  private TreeDrawing(TreeSketch tree, Layout.Places places, String name) {
    this.tree = tree;
    this.name = name;
    this.places = places;
    Card heading = tree.sketch().heading();
    this.top = MARGIN + heading.height() + GAP;
    this.inner = Math.max(Math.max(places.width(), heading.width()), NARROWEST);
  }

  /**
   * @param name in ids, so that several pictures can stand in one page
   */
  static Figure of(AttackTree tree, String name) {
    TreeDrawing best = null;
    for (double width : TreeSketch.WIDTHS) {
      TreeSketch sketch = TreeSketch.of(tree, width);
      TreeDrawing drawing = new TreeDrawing(sketch, Layout.inOrder(sketch.sketch()), name);
      if (best == null || drawing.scale() > best.scale()) {
        best = drawing;
      }
      if (best.scale() >= LEGIBLE) {
        break;
      }
    }
    return new Figure(best.write(), best.signs());
  }

  /** How large a page of paper shows it, one that stands or lies. */
  private double scale() {
    double width = inner + 2 * MARGIN;
    double height = top + places.height() + GAP + 2 * LEGEND_LINE + MARGIN;
    double upright = Math.min(PAPER_WIDTH / width, PAPER_HEIGHT / height);
    return Math.max(upright, Math.min(ACROSS_WIDTH / width, ACROSS_HEIGHT / height));
  }

  private String write() {
    StringBuilder legend = new StringBuilder();
    double legendTop = top + places.height() + GAP;
    double bottom = legend(legendTop, legend);
    open(inner + 2 * MARGIN, bottom + MARGIN);
    lines(tree.sketch().heading(), new Point(left, MARGIN), Ink.TEXT, out);
    // The path lies above what shares its trunk.
    tree.sketch().arrows().stream()
        .map(Sketch.Arrow::id)
        .sorted(Comparator.comparing(tree.bold()::contains))
        .forEach(this::arrow);
    tree.sketch().nodes().forEach(this::node);
    out.append("<g class=\"dfd-legend\">").append(legend).append("</g>\n");
    return out.append("</svg>\n").toString();
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
    out.append(tree.possible().contains(id) ? WAY_DASHES : "").append("/>\n");
  }

  // ---- legend

  /** A sign that needs words, and what draws it. */
  private record Sign(String says, BiConsumer<Rect, StringBuilder> drawing) {}

  private List<Sign> shownSigns() {
    Set<Look> shown = EnumSet.noneOf(Look.class);
    shown.addAll(tree.looks().values());
    List<Sign> signs = new ArrayList<>();
    for (Look look : shown) {
      signs.add(new Sign(SAYS.get(look), (rect, to) -> shape(look, rect, to)));
    }
    if (!tree.possible().isEmpty()) {
      signs.add(new Sign(POSSIBLE_WAY, TreeDrawing::possibleWay));
    }
    return signs;
  }

  private String signs() {
    SignList list = new SignList();
    for (Sign sign : shownSigns()) {
      StringBuilder drawing = new StringBuilder();
      sign.drawing().accept(new Rect(0, 0, SIGN_WIDTH, SIGN_HEIGHT), drawing);
      list.add(SIGN_WIDTH, SIGN_HEIGHT, drawing.toString(), sign.says());
    }
    return list.html();
  }

  private double legend(double legendTop, StringBuilder to) {
    Point at = new Point(left, legendTop);
    for (Sign sign : shownSigns()) {
      at = entry(at, sign, to);
    }
    return at.y() + SIGN_HEIGHT;
  }

  /** Where the next one may begin. */
  private Point entry(Point from, Sign sign, StringBuilder to) {
    Line line = new Line(sign.says(), Style.TEXT);
    double needs = SIGN_WIDTH + SIGN_GAP + line.width();
    boolean isFull =
        from.x() > left && from.x() + needs > left + Math.min(inner, LONGEST_LEGEND_LINE);
    Point at = isFull ? new Point(left, from.y() + LEGEND_LINE) : from;
    sign.drawing().accept(new Rect(at.x(), at.y(), SIGN_WIDTH, SIGN_HEIGHT), to);
    text(line, new Point(at.x() + SIGN_WIDTH + SIGN_GAP, at.y() + 13), Ink.TEXT, to);
    return at.moved(needs + LEGEND_GAP, 0);
  }

  private static void possibleWay(Rect sign, StringBuilder to) {
    double y = sign.y() + sign.height() / 2;
    to.append("<path d=\"M").append(at(new Point(sign.x(), y))).append('L');
    to.append(at(new Point(sign.right(), y))).append('"').append(Ink.FAINT.stroke(1.2));
    to.append(WAY_DASHES).append("/>");
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
