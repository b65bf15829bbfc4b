package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Line;
import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a sketch for Mermaid. Names of nodes are numbers, so that no id needs escaping. */
final class MermaidText {
  private final Sketch sketch;
  private final List<String> nodes = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  MermaidText(Sketch sketch) {
    this.sketch = sketch;
    sketch.nodes().forEach(node -> nodes.add(node.id()));
  }

  String write() {
    out.append("flowchart LR\n");
    inside(null, "  ");
    for (Arrow arrow : sketch.arrows()) {
      arrow(arrow);
    }
    for (int i = 0; i < sketch.groups().size(); i++) {
      if (sketch.groups().get(i).isBoundary()) {
        out.append("  style g").append(i).append(" stroke-dasharray:9 5\n");
      }
    }
    return out.toString();
  }

  private void inside(@Nullable String parent, String indent) {
    for (int i = 0; i < sketch.groups().size(); i++) {
      Group group = sketch.groups().get(i);
      if (Objects.equals(group.parent(), parent)) {
        out.append(indent).append("subgraph g").append(i);
        out.append('[').append(quoted(group.card())).append("]\n");
        inside(group.id(), indent + "  ");
        out.append(indent).append("end\n");
      }
    }
    for (Node node : sketch.nodes()) {
      if (Objects.equals(node.group(), parent)) {
        out.append(indent).append('n').append(nodes.indexOf(node.id()));
        out.append(shape(node.shape(), quoted(node.card()))).append('\n');
      }
    }
  }

  private static String shape(Shape shape, String text) {
    return switch (shape) {
      case PROCESS -> "(" + text + ")";
      case STORE, PROCESS_AND_STORE -> "[(" + text + ")]";
      case ENTITY -> "[" + text + "]";
    };
  }

  private void arrow(Arrow arrow) {
    out.append("  n").append(nodes.indexOf(arrow.from())).append(' ');
    out.append(arrow.both() ? "<" : "").append(line(arrow));
    out.append(arrow.card().isEmpty() ? "" : "|" + quoted(arrow.card()) + "|");
    out.append(" n").append(nodes.indexOf(arrow.to())).append('\n');
  }

  /** Dotted where it is not known to be encrypted, thick where it crosses a boundary. */
  private static String line(Arrow arrow) {
    if (arrow.wire() == Wire.UNKNOWN || arrow.wire() == Wire.CLEAR) {
      return "-.->";
    }
    return arrow.crosses().isEmpty() ? "-->" : "==>";
  }

  private static String quoted(Card card) {
    List<String> lines = new ArrayList<>();
    for (Line line : card.lines()) {
      lines.add(escaped(line.text()));
    }
    for (Mark mark : card.marks()) {
      lines.add("(" + mark.text() + ")");
    }
    return "\"" + String.join("<br>", lines) + "\"";
  }

  /** What is neither letter, digit, space nor one of a few harmless signs becomes its code. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c > 0x7F || isHarmless(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.toString();
  }

  private static boolean isHarmless(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || " ,.?-".indexOf(c) >= 0;
  }
}
