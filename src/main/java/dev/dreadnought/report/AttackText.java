package dev.dreadnought.report;

import dev.dreadnought.finding.AttackCut;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackNode.Kind;
import dev.dreadnought.finding.AttackPath;
import dev.dreadnought.finding.AttackTree;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.ChokePoint;
import java.util.ArrayList;
import java.util.List;

/** Attack trees and paths on a terminal. */
public final class AttackText {
  private static final int LEAST_WIDTH = 40;

  /** Longer than any line of ours; a cut lists all of its findings. */
  private static final int LONGEST = 4_000;

  private final int width;

  /**
   * @param width of the terminal in columns; fewer than 40 are taken as 40
   */
  public AttackText(int width) {
    this.width = Math.max(LEAST_WIDTH, width);
  }

  /** One block for each goal, each line with a line feed. */
  public String of(AttackTrees.Result result) {
    StringBuilder out = new StringBuilder();
    if (result.trees().isEmpty()) {
      out.append(
              "No goal: no data is known that needs to be kept secret or right, and nothing that")
          .append(" people use.\n");
    }
    for (AttackTree tree : result.trees()) {
      out.append(out.isEmpty() ? "" : "\n");
      write(tree, out);
    }
    if (!result.leftOut().isEmpty()) {
      out.append('\n');
      wrapped(AttackSentences.leftOut(result.leftOut()), "", "", out);
    }
    return out.toString();
  }

  private void write(AttackTree tree, StringBuilder out) {
    wrapped(AttackSentences.opening(tree), "", "", out);
    draw(tree.root(), "", out);
    paths(tree, out);
    for (ChokePoint point : tree.chokePoints()) {
      wrapped(AttackSentences.chokePoint(point, tree), "", "  ", out);
    }
    AttackCut cut = tree.cut();
    if (cut != null) {
      wrapped(
          AttackSentences.cut(cut) + " " + String.join(", ", cut.findings()) + ".", "", "  ", out);
    }
    tree.cutOff().forEach(sentence -> wrapped(sentence, "", "  ", out));
  }

  private void paths(AttackTree tree, StringBuilder out) {
    AttackPath cheapest = tree.cheapest();
    AttackPath possible = tree.possible();
    if (cheapest != null) {
      path(AttackSentences.CHEAPEST, cheapest, out);
    }
    if (possible != null) {
      path(AttackSentences.possible(tree), possible, out);
    }
  }

  private void path(String title, AttackPath path, StringBuilder out) {
    out.append('\n');
    wrapped(title + " (" + AttackSentences.likelihood(path.likelihood()) + "):", "", "", out);
    int number = 0;
    for (AttackPath.Step step : path.steps()) {
      number++;
      String id = step.finding() == null ? "" : " [" + step.finding() + "]";
      wrapped(Phrases.capital(step.text()) + id, "  " + number + ". ", "     ", out);
    }
    out.append('\n');
  }

  // ---- the tree

  private void draw(AttackNode node, String indent, StringBuilder out) {
    List<AttackNode> children = node.children();
    for (int i = 0; i < children.size(); i++) {
      boolean isLast = i == children.size() - 1;
      AttackNode child = children.get(i);
      wrapped(
          line(child),
          indent + (isLast ? "└─ " : "├─ "),
          indent + (isLast ? "   " : "│  ") + "  ",
          out);
      draw(child, indent + (isLast ? "   " : "│  "), out);
    }
  }

  private static String line(AttackNode node) {
    List<String> notes = new ArrayList<>();
    if (node.isClosed()) {
      notes.add("closed by " + Phrases.list(node.closedBy()));
    } else {
      notes.add(Integer.toString(node.likelihood()));
      if (node.isLikelierInAll()) {
        notes.add(AttackSentences.inAll(node));
      }
      if (node.isPossible()) {
        notes.add("possible");
      }
    }
    String mark =
        switch (node.kind()) {
          case ENTRY -> "from: ";
          case BOTH, FINDING -> "";
          case POSITION -> "";
          case REFERENCE -> "see above: ";
          case CUT -> "cut here: ";
          case GOAL -> "";
        };
    String id = node.finding() == null ? "" : " [" + node.finding() + "]";
    String gate = AttackSentences.gate(node);
    return mark
        + Phrases.capital(node.text())
        + id
        + (node.kind() == Kind.ENTRY && !node.isPossible()
            ? ""
            : " (" + String.join(", ", notes) + ")")
        + (gate.isEmpty() ? "" : ", " + gate);
  }

  private void wrapped(String text, String first, String then, StringBuilder out) {
    List<String> lines =
        Wrapping.wrap(
            Visible.shortened(Visible.line(text), LONGEST),
            Math.max(LEAST_WIDTH / 2, width - then.length()));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : then).append(lines.get(i)).append('\n');
    }
  }
}
