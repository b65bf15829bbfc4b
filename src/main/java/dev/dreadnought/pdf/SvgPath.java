package dev.dreadnought.pdf;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outline that the {@code d} of an SVG path describes; without arcs and short curves. */
final class SvgPath {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final List<String> tokens = new ArrayList<>();
  private final Path2D.Double path = new Path2D.Double();
  private int next;
  private double x;
  private double y;
  private double startX;
  private double startY;

  private SvgPath(String d) {
    Matcher token = TOKEN.matcher(d);
    while (token.find()) {
      tokens.add(token.group());
    }
  }

  /**
   * @throws IllegalArgumentException where the path has a command that is not known here
   */
  static Path2D.Double of(String d) {
    return new SvgPath(d).read();
  }

  private Path2D.Double read() {
    char command = ' ';
    while (next < tokens.size()) {
      if (Character.isLetter(tokens.get(next).charAt(0))) {
        command = tokens.get(next++).charAt(0);
      } else if (command == 'M' || command == 'm') {
        // Further points of a move are lines.
        command = command == 'M' ? 'L' : 'l';
      }
      step(command);
    }
    return path;
  }

  private void step(char command) {
    boolean isRelative = Character.isLowerCase(command);
    double fromX = isRelative ? x : 0;
    double fromY = isRelative ? y : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        moveTo(fromX + number(), fromY + number());
        path.moveTo(x, y);
        startX = x;
        startY = y;
      }
      case 'L' -> lineTo(fromX + number(), fromY + number());
      case 'H' -> lineTo(fromX + number(), y);
      case 'V' -> lineTo(x, fromY + number());
      case 'Q' -> {
        double bendX = fromX + number();
        double bendY = fromY + number();
        moveTo(fromX + number(), fromY + number());
        path.quadTo(bendX, bendY, x, y);
      }
      case 'C' -> {
        double oneX = fromX + number();
        double oneY = fromY + number();
        double otherX = fromX + number();
        double otherY = fromY + number();
        moveTo(fromX + number(), fromY + number());
        path.curveTo(oneX, oneY, otherX, otherY, x, y);
      }
      case 'Z' -> {
        path.closePath();
        moveTo(startX, startY);
      }
      default ->
          throw new IllegalArgumentException(
              "a picture for PDF cannot have the path command " + command);
    }
  }

  private void lineTo(double toX, double toY) {
    moveTo(toX, toY);
    path.lineTo(x, y);
  }

  private void moveTo(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private double number() {
    if (next == tokens.size()) {
      throw new IllegalArgumentException("a path of a picture ends within a command");
    }
    return Double.parseDouble(tokens.get(next++));
  }
}
