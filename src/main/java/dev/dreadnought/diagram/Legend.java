package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.List;

/**
 * What the signs of a picture mean: those that it shows, and no others.
 *
 * @param entries in lines from the left, each with its place below the picture
 */
record Legend(List<Entry> entries, double width, double height) {
  /** Findings as a picture marks them. */
  static final Mark GROUNDED = new Mark(Band.HIGH, 3, false);

  static final Mark ASSUMED = new Mark(Band.LOW, 2, true);

  static final double SIGN_WIDTH = 40;
  static final double SIGN_HEIGHT = 20;
  private static final double SIGN_GAP = 8;
  private static final double GAP_X = 22;
  private static final double LINE = 28;

  /** A window of 82rem shows no longer line; report.css turns to a list below that. */
  private static final double LONGEST_LINE = 1184;

  /** A sign that needs words. */
  enum Sign {
    PROCESS("Process"),
    STORE("Data store"),
    PROCESS_AND_STORE("Process that keeps data"),
    ENTITY("External entity"),
    INFERRED("Inferred: nobody said so, it follows"),
    BOUNDARY("Trust boundary"),
    MACHINE("Machine or platform, with what runs on it"),
    ENCRYPTED("Encrypted flow"),
    UNKNOWN("Flow, encryption not known"),
    CLEAR("Flow in clear text"),
    LOCAL("Flow without a wire: a person, or within one machine"),
    CROSSING("Flow that crosses a trust boundary"),
    CERTAIN("Number of findings, and the worst band among them"),
    POSSIBLE("Number of findings that rest on something that nobody said, and the worst band");

    private final String says;

    Sign(String says) {
      this.says = says;
    }

    String says() {
      return says;
    }

    private double width() {
      return switch (this) {
        case CERTAIN -> GROUNDED.width();
        case POSSIBLE -> ASSUMED.width();
        default -> SIGN_WIDTH;
      };
    }
  }

  /** A sign, its place, and where its words begin. */
  record Entry(Sign sign, Rect rect, double textX) {
    Entry moved(double dx, double dy) {
      return new Entry(sign, rect.moved(dx, dy), textX + dx);
    }

    double signWidth() {
      return sign.width();
    }

    Card.Line line() {
      return new Card.Line(sign.says(), Style.TEXT);
    }
  }

  /**
   * @param room that the lines of the legend may fill
   */
  static Legend of(Sketch sketch, double room) {
    double width = Math.min(room, LONGEST_LINE);
    List<Entry> entries = new ArrayList<>();
    double x = 0;
    double y = 0;
    double widest = 0;
    for (Sign sign : signs(sketch)) {
      double needs =
          sign.width() + SIGN_GAP + Style.TEXT.typeface().width(sign.says(), Style.TEXT.size());
      if (x > 0 && x + needs > width) {
        x = 0;
        y += LINE;
      }
      entries.add(new Entry(sign, new Rect(x, y, needs, SIGN_HEIGHT), x + sign.width() + SIGN_GAP));
      widest = Math.max(widest, x + needs);
      x += needs + GAP_X;
    }
    return new Legend(List.copyOf(entries), widest, entries.isEmpty() ? 0 : y + SIGN_HEIGHT);
  }

  private static List<Sign> signs(Sketch sketch) {
    List<Sign> signs = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      if (shows(sketch, sign)) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static boolean shows(Sketch sketch, Sign sign) {
    return switch (sign) {
      case PROCESS -> hasShape(sketch, Shape.PROCESS);
      case STORE -> hasShape(sketch, Shape.STORE);
      case PROCESS_AND_STORE -> hasShape(sketch, Shape.PROCESS_AND_STORE);
      case ENTITY -> hasShape(sketch, Shape.ENTITY);
      case INFERRED -> hasInferred(sketch);
      case BOUNDARY -> sketch.groups().stream().anyMatch(Group::isBoundary);
      case MACHINE -> sketch.groups().stream().anyMatch(g -> !g.isBoundary());
      case ENCRYPTED -> hasWire(sketch, Wire.ENCRYPTED) || hasWire(sketch, Wire.INFERRED);
      case UNKNOWN -> hasWire(sketch, Wire.UNKNOWN);
      case CLEAR -> hasWire(sketch, Wire.CLEAR);
      case LOCAL -> hasWire(sketch, Wire.LOCAL);
      case CROSSING -> sketch.arrows().stream().anyMatch(a -> !a.crosses().isEmpty());
      case CERTAIN -> hasMark(sketch, false);
      case POSSIBLE -> hasMark(sketch, true);
    };
  }

  private static boolean hasShape(Sketch sketch, Shape shape) {
    return sketch.nodes().stream().anyMatch(n -> n.shape() == shape);
  }

  private static boolean hasInferred(Sketch sketch) {
    return sketch.nodes().stream().anyMatch(Node::inferred)
        || sketch.arrows().stream().anyMatch(Arrow::inferred)
        || sketch.groups().stream().anyMatch(Group::inferred);
  }

  private static boolean hasWire(Sketch sketch, Wire wire) {
    return sketch.arrows().stream().anyMatch(a -> a.wire() == wire);
  }

  private static boolean hasMark(Sketch sketch, boolean possible) {
    List<Card> cards = new ArrayList<>(List.of(sketch.heading()));
    sketch.nodes().forEach(n -> cards.add(n.card()));
    sketch.arrows().forEach(a -> cards.add(a.card()));
    sketch.groups().forEach(g -> cards.add(g.card()));
    return cards.stream().flatMap(c -> c.marks().stream()).anyMatch(m -> m.possible() == possible);
  }
}
