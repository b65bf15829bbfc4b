package dev.dreadnought.diagram;

import static dev.dreadnought.diagram.SvgText.escaped;
import static dev.dreadnought.diagram.SvgText.number;

import dev.dreadnought.diagram.Card.Line;
import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a picture as SVG 1.1: shapes and text only, nothing loaded, nothing run. Light colours
 * stand in attributes, so that a renderer without style sheets draws them; one style sheet turns
 * them dark where the reader's screen is. Its class names begin with {@code dfd-}, so that the
 * picture can stand inside a page.
 */
final class SvgDrawing {
  /** Wider pictures are not made smaller by a page, which lets its reader scroll. */
  private static final double LARGE = 1232;

  private static final double THIN = 1.4;
  private static final double WIRE = 1.6;

  /** What a flow that crosses a boundary is wider. */
  private static final double CROSSING = 1.2;

  private static final double CORNER = 6;
  private static final double HEAD_LENGTH = 9;
  private static final double HEAD_WIDTH = 4.5;
  private static final double ROUND = 18;

  /** Where the base line of a line of text lies, as a part of its leading. */
  private static final double BASE_LINE = 0.76;

  private static final double MARK_BASE_LINE = 12.4;

  private final Picture picture;
  private final String id;
  private final StringBuilder out = new StringBuilder();

  private SvgDrawing(Picture picture, String id) {
    this.picture = picture;
    this.id = id;
  }

  static Figure of(Picture picture) {
    return of(picture, "dfd");
  }

  /**
   * @param id begins the ids of title and description, which a page holds once
   */
  static Figure of(Picture picture, String id) {
    return new Figure(new SvgDrawing(picture, id).write(), signs(picture, id));
  }

  private static String signs(Picture picture, String id) {
    SignList signs = new SignList();
    for (Legend.Entry entry : picture.legend()) {
      SvgDrawing one = new SvgDrawing(picture, id);
      one.sign(entry.sign(), new Rect(0, 0, entry.rect().width(), Legend.SIGN_HEIGHT));
      signs.add(entry.signWidth(), Legend.SIGN_HEIGHT, one.out.toString(), entry.sign().says());
    }
    return signs.html();
  }

  private String write() {
    Sketch sketch = picture.sketch();
    open();
    card(sketch.heading(), picture.heading(), Ink.TEXT);
    sketch.groups().stream().filter(g -> !g.isBoundary()).forEach(this::machine);
    sketch.groups().stream().filter(Group::isBoundary).forEach(this::boundary);
    // Should a line go through the text of a box all the same, it is not to be broken by it.
    sketch.groups().forEach(this::head);
    sketch.arrows().forEach(this::arrow);
    sketch.nodes().forEach(this::node);
    for (Arrow arrow : sketch.arrows()) {
      Rect label = picture.labels().get(arrow.id());
      if (label != null) {
        card(arrow.card(), label, Ink.of(arrow.wire()));
      }
    }
    if (!picture.legend().isEmpty()) {
      out.append("<g class=\"dfd-legend\">");
      picture.legend().forEach(this::entry);
      out.append("</g>\n");
    }
    return out.append("</svg>\n").toString();
  }

  private void open() {
    String width = number(picture.width());
    String height = number(picture.height());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height);
    out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
    out.append(picture.width() > LARGE ? "\" class=\"dfd-large" : "");
    out.append(
        "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\" font-family=\"");
    out.append(Typeface.FAMILY).append("\">\n");
    out.append("<title id=\"" + id + "-title\">Data flow diagram of ");
    out.append(escaped(picture.sketch().name())).append("</title>\n");
    out.append("<desc id=\"" + id + "-desc\">").append(escaped(inWords())).append("</desc>\n");
    out.append("<style>").append(Ink.darkStyle()).append("</style>\n");
    out.append("<rect width=\"").append(width).append("\" height=\"").append(height);
    out.append('"').append(Ink.PAPER.fill()).append("/>\n");
  }

  /** The whole picture, for those who cannot see it. */
  private String inWords() {
    Sketch sketch = picture.sketch();
    List<String> sentences = new ArrayList<>();
    for (Group group : sketch.groups()) {
      sentences.add(group.description());
      List<String> inside =
          sketch.nodes().stream()
              .filter(n -> group.id().equals(n.group()))
              .map(n -> Boundaries.name(n.card(), n.id()))
              .toList();
      if (!inside.isEmpty()) {
        sentences.add("Inside it: " + Sketcher.listed(inside));
      }
    }
    sketch.nodes().forEach(n -> sentences.add(n.description()));
    sketch.arrows().forEach(a -> sentences.add(a.description()));
    return String.join(". ", sentences) + (sentences.isEmpty() ? "" : ".");
  }

  // ---- boxes

  private void machine(Group group) {
    box(group, Ink.OUTLINE.strokeAround(Ink.MACHINE, 1), 3, group.inferred() ? "2 3" : "");
  }

  private void boundary(Group group) {
    box(group, Ink.BOUNDARY.stroke(WIRE), 10, group.inferred() ? "3 4" : "9 5");
  }

  private void box(Group group, String ink, double corner, String dashes) {
    out.append("<g>");
    title(group.description());
    rect(picture.groups().get(group.id()), corner, ink, dashes);
    out.append("</g>\n");
  }

  private void head(Group group) {
    Rect head = picture.heads().get(group.id());
    card(group.card(), head, group.isBoundary() ? Ink.BOUNDARY : Ink.TEXT);
  }

  // ---- nodes

  private void node(Node node) {
    Rect rect = picture.nodes().get(node.id());
    out.append("<g>");
    title(node.description());
    shape(node.shape(), rect, node.inferred(), node.inScope());
    Card card = node.card();
    double y = rect.y() + (rect.height() - card.height()) / 2;
    centred(card, rect, y, node.inScope() ? Ink.TEXT : Ink.FAINT);
    out.append("</g>\n");
  }

  private void shape(Shape shape, Rect rect, boolean inferred, boolean inScope) {
    String dashes = inferred ? "2 3" : "";
    Ink line = inScope ? Ink.OUTLINE : Ink.FAINT;
    double round = Math.min(ROUND, rect.height() / 2);
    switch (shape) {
      case PROCESS ->
          rect(rect, round, line.strokeAround(inScope ? Ink.PROCESS : Ink.PAPER, THIN), dashes);
      case ENTITY ->
          rect(rect, 0, line.strokeAround(inScope ? Ink.ENTITY : Ink.PAPER, THIN), dashes);
      case STORE -> {
        rect(rect, 0, (inScope ? Ink.STORE : Ink.PAPER).fill(), "");
        lines(rect, 0, 0, line, dashes);
      }
      case PROCESS_AND_STORE -> {
        rect(rect, round, line.strokeAround(inScope ? Ink.STORE : Ink.PAPER, THIN), dashes);
        lines(rect, Math.min(5, rect.height() / 5), round / 2, line, dashes);
      }
    }
  }

  /** The two lines of a store. */
  private void lines(Rect rect, double insetY, double insetX, Ink ink, String dashes) {
    for (double y : new double[] {rect.y() + insetY, rect.bottom() - insetY}) {
      out.append("<path d=\"M").append(number(rect.x() + insetX)).append(' ').append(number(y));
      out.append('H').append(number(rect.right() - insetX)).append('"').append(ink.stroke(THIN));
      dashed(dashes);
      out.append("/>");
    }
  }

  // ---- arrows

  private void arrow(Arrow arrow) {
    out.append("<g>");
    title(arrow.description());
    List<Point> route = picture.routes().get(arrow.id());
    double width = width(arrow.wire(), !arrow.crosses().isEmpty());
    wire(route, arrow.wire(), width, arrow.both());
    heads(route, arrow);
    for (String boundary : arrow.crosses()) {
      crossings(route, picture.groups().get(boundary));
    }
    out.append("</g>\n");
  }

  private static double width(Wire wire, boolean crosses) {
    double width = wire == Wire.CLEAR ? WIRE + 0.6 : wire == Wire.LOCAL ? 1 : WIRE;
    return width + (crosses ? CROSSING : 0);
  }

  /** A line at right angles with rounded corners, which ends inside its heads. */
  private void wire(List<Point> route, Wire wire, double width, boolean both) {
    List<Point> points = new ArrayList<>(route);
    int last = points.size() - 1;
    points.set(last, towards(points.get(last), points.get(last - 1), HEAD_LENGTH - 1));
    if (both) {
      points.set(0, towards(points.get(0), points.get(1), HEAD_LENGTH - 1));
    }
    out.append("<path d=\"M").append(at(points.get(0)));
    for (int i = 1; i < last; i++) {
      Point corner = points.get(i);
      double before = Math.min(CORNER, distance(points.get(i - 1), corner) / 2);
      double after = Math.min(CORNER, distance(corner, points.get(i + 1)) / 2);
      out.append('L').append(at(towards(corner, points.get(i - 1), before)));
      out.append('Q').append(at(corner)).append(' ');
      out.append(at(towards(corner, points.get(i + 1), after)));
    }
    out.append('L').append(at(points.get(last))).append('"').append(Ink.of(wire).stroke(width));
    dashed(dashes(wire));
    if (wire == Wire.CLEAR) {
      out.append(" stroke-linecap=\"round\"");
    }
    out.append("/>");
  }

  private static String dashes(Wire wire) {
    return switch (wire) {
      case ENCRYPTED, INFERRED, LOCAL -> "";
      case UNKNOWN -> "8 4";
      case CLEAR -> "0.1 5";
    };
  }

  private void heads(List<Point> route, Arrow arrow) {
    int last = route.size() - 1;
    head(route.get(last), route.get(last - 1), arrow.wire(), arrow.inferred());
    if (arrow.both()) {
      head(route.get(0), route.get(1), arrow.wire(), arrow.inferred());
    }
  }

  /** Hollow where the flow is inferred. */
  private void head(Point tip, Point before, Wire wire, boolean hollow) {
    Point base = towards(tip, before, HEAD_LENGTH);
    double dx = (base.y() - tip.y()) / HEAD_LENGTH * HEAD_WIDTH;
    double dy = (tip.x() - base.x()) / HEAD_LENGTH * HEAD_WIDTH;
    out.append("<path d=\"M").append(at(tip)).append('L').append(at(base.moved(dx, dy)));
    out.append('L').append(at(base.moved(-dx, -dy))).append("Z\"");
    Ink ink = Ink.of(wire);
    out.append(hollow ? ink.strokeAround(Ink.PAPER, 1.2) : ink.fill()).append("/>");
  }

  /** A diamond wherever the line cuts the edge of a boundary. */
  private void crossings(List<Point> route, Rect boundary) {
    for (int i = 1; i < route.size(); i++) {
      for (Point cut : cuts(route.get(i - 1), route.get(i), boundary)) {
        diamond(cut);
      }
    }
  }

  private static List<Point> cuts(Point from, Point to, Rect rect) {
    List<Point> cuts = new ArrayList<>();
    for (double x : new double[] {rect.x(), rect.right()}) {
      if (from.x() < x != to.x() < x) {
        double y = from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x());
        if (y >= rect.y() && y <= rect.bottom()) {
          cuts.add(new Point(x, y));
        }
      }
    }
    for (double y : new double[] {rect.y(), rect.bottom()}) {
      if (from.y() < y != to.y() < y) {
        double x = from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y());
        if (x >= rect.x() && x <= rect.right()) {
          cuts.add(new Point(x, y));
        }
      }
    }
    return cuts;
  }

  private void diamond(Point at) {
    double r = 5.5;
    out.append("<path d=\"M").append(at(at.moved(0, -r))).append('L').append(at(at.moved(r, 0)));
    out.append('L').append(at(at.moved(0, r))).append('L').append(at(at.moved(-r, 0)));
    out.append("Z\"").append(Ink.PAPER.strokeAround(Ink.BOUNDARY, 1)).append("/>");
  }

  private static Point towards(Point from, Point to, double by) {
    double distance = distance(from, to);
    if (distance == 0) {
      return from;
    }
    return from.moved((to.x() - from.x()) / distance * by, (to.y() - from.y()) / distance * by);
  }

  private static double distance(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  // ---- legend

  private void entry(Legend.Entry entry) {
    sign(entry.sign(), entry.rect());
    text(entry.line(), entry.textX(), entry.rect().y() + 14, Ink.TEXT);
  }

  private void sign(Legend.Sign which, Rect rect) {
    Rect sign = new Rect(rect.x(), rect.y() + 1, Legend.SIGN_WIDTH, Legend.SIGN_HEIGHT - 2);
    switch (which) {
      case PROCESS -> shape(Shape.PROCESS, sign, false, true);
      case STORE -> shape(Shape.STORE, sign, false, true);
      case PROCESS_AND_STORE -> shape(Shape.PROCESS_AND_STORE, sign, false, true);
      case ENTITY -> shape(Shape.ENTITY, sign, false, true);
      case INFERRED -> {
        rect(
            new Rect(sign.x(), sign.y(), 18, sign.height()),
            6,
            Ink.OUTLINE.strokeAround(Ink.PAPER, THIN),
            "2 3");
        Point tip = new Point(sign.right(), rect.y() + rect.height() / 2);
        wire(List.of(new Point(sign.x() + 22, tip.y()), tip), Wire.LOCAL, 1, false);
        head(tip, new Point(sign.x(), tip.y()), Wire.LOCAL, true);
      }
      case BOUNDARY -> rect(sign, 5, Ink.BOUNDARY.stroke(WIRE), "9 5");
      case MACHINE -> rect(sign, 2, Ink.OUTLINE.strokeAround(Ink.MACHINE, 1), "");
      case ENCRYPTED -> sample(sign, Wire.ENCRYPTED, false);
      case UNKNOWN -> sample(sign, Wire.UNKNOWN, false);
      case CLEAR -> sample(sign, Wire.CLEAR, false);
      case LOCAL -> sample(sign, Wire.LOCAL, false);
      case CROSSING -> sample(sign, Wire.LOCAL, true);
      case CERTAIN -> mark(Legend.GROUNDED, sign.x(), sign.y());
      case POSSIBLE -> mark(Legend.ASSUMED, sign.x(), sign.y());
    }
  }

  private void sample(Rect sign, Wire wire, boolean crosses) {
    double y = sign.y() + sign.height() / 2;
    List<Point> route = List.of(new Point(sign.x(), y), new Point(sign.right(), y));
    wire(route, wire, width(wire, crosses), false);
    head(route.get(1), route.get(0), wire, false);
    if (crosses) {
      diamond(new Point(sign.x() + sign.width() / 2 - 3, y));
    }
  }

  // ---- text and shapes

  private void card(Card card, Rect rect, Ink strong) {
    double y = rect.y();
    for (Line line : card.lines()) {
      boolean stands = line.style().isBold();
      text(line, rect.x(), base(y, line), stands ? strong : Ink.FAINT);
      y += line.style().leading();
    }
    marks(card, rect.x(), y, false);
  }

  private void centred(Card card, Rect rect, double top, Ink name) {
    double y = top;
    double middle = rect.x() + rect.width() / 2;
    for (Line line : card.lines()) {
      Ink ink = line.style().isBold() ? name : Ink.FAINT;
      text(line, middle - line.width() / 2, base(y, line), ink);
      y += line.style().leading();
    }
    marks(card, middle, y, true);
  }

  private static double base(double y, Line line) {
    return y + line.style().leading() * BASE_LINE;
  }

  private void marks(Card card, double x, double bottom, boolean isCentred) {
    double y = card.lines().isEmpty() ? bottom : bottom + Card.markGap();
    for (Mark mark : card.marks()) {
      mark(mark, isCentred ? x - mark.width() / 2 : x, y);
      y += Mark.HEIGHT + Card.markGap();
    }
  }

  /** Filled where it is certain, an outline where it is possible. */
  private void mark(Mark mark, double x, double y) {
    Ink ink = Ink.of(mark.band());
    Rect rect = new Rect(x, y, mark.width(), Mark.HEIGHT);
    rect(rect, 3, ink.strokeAround(mark.possible() ? Ink.PAPER : ink, 1), "");
    double textX = x + (mark.width() - mark.textWidth()) / 2;
    text(
        mark.text(),
        textX,
        y + MARK_BASE_LINE,
        mark.size(),
        true,
        false,
        mark.textWidth(),
        mark.possible() ? ink : Ink.PAPER);
  }

  private void text(Line line, double x, double y, Ink ink) {
    Style style = line.style();
    boolean italic = style == Style.NOTE;
    text(line.text(), x, y, style.size(), style.isBold(), italic, line.width(), ink);
  }

  /** The length is written down, so that another font cannot run over what is measured. */
  private void text(
      String text,
      double x,
      double y,
      double size,
      boolean bold,
      boolean italic,
      double width,
      Ink ink) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" font-size=\"").append(number(size)).append('"');
    out.append(bold ? " font-weight=\"700\"" : "").append(italic ? " font-style=\"italic\"" : "");
    out.append(" textLength=\"")
        .append(number(width))
        .append("\" lengthAdjust=\"spacingAndGlyphs\"");
    out.append(ink.fill()).append('>').append(escaped(text)).append("</text>");
  }

  private void rect(Rect rect, double corner, String ink, String dashes) {
    out.append("<rect x=\"").append(number(rect.x())).append("\" y=\"").append(number(rect.y()));
    out.append("\" width=\"").append(number(rect.width()));
    out.append("\" height=\"").append(number(rect.height())).append('"');
    out.append(corner == 0 ? "" : " rx=\"" + number(corner) + "\"").append(ink);
    dashed(dashes);
    out.append("/>");
  }

  private void dashed(String dashes) {
    out.append(dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
  }

  private void title(String description) {
    out.append("<title>").append(escaped(description)).append("</title>");
  }

  private static String at(Point point) {
    return number(point.x()) + " " + number(point.y());
  }
}
