package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Line;
import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a sketch for Graphviz. Names of nodes are numbers, so that no id needs escaping. */
final class DotText {
  private final Sketch sketch;
  private final List<String> nodes = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();

  DotText(Sketch sketch) {
    this.sketch = sketch;
    sketch.nodes().forEach(node -> nodes.add(node.id()));
  }

  String write() {
    out.append("digraph dataflow {\n");
    out.append("  rankdir=LR; compound=true; labelloc=t; labeljust=l;\n");
    out.append("  fontname=\"Liberation Sans\"; label=").append(quoted(sketch.heading()));
    out.append(";\n  node [fontname=\"Liberation Sans\" fontsize=11];\n");
    out.append("  edge [fontname=\"Liberation Sans\" fontsize=9];\n");
    inside(null, "  ");
    for (Arrow arrow : sketch.arrows()) {
      arrow(arrow);
    }
    return out.append("}\n").toString();
  }

  private void inside(@Nullable String parent, String indent) {
    for (int i = 0; i < sketch.groups().size(); i++) {
      Group group = sketch.groups().get(i);
      if (Objects.equals(group.parent(), parent)) {
        out.append(indent).append("subgraph cluster").append(i).append(" {\n");
        out.append(indent).append("  label=").append(quoted(group.card()));
        out.append(group.isBoundary() ? "; style=dashed;\n" : "; style=solid;\n");
        inside(group.id(), indent + "  ");
        out.append(indent).append("}\n");
      }
    }
    for (Node node : sketch.nodes()) {
      if (Objects.equals(node.group(), parent)) {
        out.append(indent).append('n').append(nodes.indexOf(node.id()));
        out.append(" [label=").append(quoted(node.card())).append(shape(node)).append("];\n");
      }
    }
  }

  private static String shape(Node node) {
    String style = node.inferred() ? "dotted" : "solid";
    return switch (node.shape()) {
      case PROCESS -> " shape=box style=\"rounded," + style + "\"";
      case STORE -> " shape=cylinder style=" + style;
      case PROCESS_AND_STORE -> " shape=cylinder peripheries=2 style=" + style;
      case ENTITY -> " shape=box style=" + style;
    };
  }

  private void arrow(Arrow arrow) {
    out.append("  n").append(nodes.indexOf(arrow.from()));
    out.append(" -> n").append(nodes.indexOf(arrow.to()));
    out.append(" [label=").append(quoted(arrow.card()));
    out.append(" style=").append(style(arrow.wire()));
    out.append(arrow.crosses().isEmpty() ? "" : " penwidth=2.5");
    out.append(arrow.both() ? " dir=both" : "");
    out.append(arrow.inferred() ? " arrowhead=empty" : "").append("];\n");
  }

  private static String style(Wire wire) {
    return switch (wire) {
      case ENCRYPTED, INFERRED, LOCAL -> "solid";
      case UNKNOWN -> "dashed";
      case CLEAR -> "dotted";
    };
  }

  /** A backslash begins an escape in a label, also within quotes. */
  private static String quoted(Card card) {
    StringBuilder text = new StringBuilder("\"");
    for (Line line : card.lines()) {
      text.append(text.length() == 1 ? "" : "\\n");
      text.append(line.text().replace("\\", "\\\\").replace("\"", "\\\""));
    }
    for (Mark mark : card.marks()) {
      text.append(text.length() == 1 ? "" : "\\n").append('[').append(mark.text()).append(']');
    }
    return text.append('"').toString();
  }
}
