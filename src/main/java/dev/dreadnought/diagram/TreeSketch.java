package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import dev.dreadnought.finding.AttackNode;
import dev.dreadnought.finding.AttackNode.Kind;
import dev.dreadnought.finding.AttackTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what the picture of an attack tree shows. What an attacker has from the start stands in
 * the box of the finding that needs it; of many ways the likeliest have boxes and one box counts
 * the others, so that a page holds the picture.
 *
 * @param looks how each node is drawn, by id
 * @param bold ids of the arrows on the path that the report shows first
 */
record TreeSketch(Sketch sketch, Map<String, Look> looks, Set<String> bold) {

  /** How a node is drawn. */
  enum Look {
    GOAL,
    POSITION,
    FINDING,
    POSSIBLE,
    ENTRY,
    CLOSED,
    MORE
  }

  private static final double WIDTH = 208;
  private static final double HEADING_WIDTH = 760;
  private static final int MOST_AT_ROOT = 9;
  private static final int MOST_ELSEWHERE = 4;
  private static final int MOST_CLOSED = 2;
  private static final int DEEPEST = 5;
  private static final int LONGEST = 300;
  private static final String AT = " at ";

  static TreeSketch of(AttackTree tree) {
    return new Maker(tree).make();
  }

  private static final class Maker {
    private final AttackTree tree;
    private final Set<String> path = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<String, Look> looks = new TreeMap<>();
    private final Set<String> bold = new TreeSet<>();

    Maker(AttackTree tree) {
      this.tree = tree;
      tree.shown().ifPresent(p -> path.addAll(p.findings()));
    }

    TreeSketch make() {
      add(tree.root(), 0, true);
      Card heading =
          new Card.Maker(HEADING_WIDTH)
              .add("Attack tree: " + tree.title(), Style.TITLE, 2)
              .add(
                  "An attacker gets from the right to the left. Likelihood is of 30; thick lines are the"
                      + " cheapest path.",
                  Style.TEXT,
                  2)
              .with(List.of());
      Sketch sketch =
          new Sketch(Plain.shortened(tree.title(), 120), heading, List.of(), nodes, arrows);
      return new TreeSketch(sketch, looks, bold);
    }

    /** Ids count up in reading order, which is the order of the layout. */
    private String add(AttackNode node, int depth, boolean onPath) {
      String id = id();
      List<AttackNode> below = below(node);
      List<AttackNode> shown = depth >= DEEPEST ? List.of() : shown(below, depth);
      int more = below.size() - shown.size();
      nodes.add(new Node(id, null, Shape.PROCESS, false, true, card(node, below), words(node)));
      looks.put(id, look(node));
      boolean isOpen = onPath;
      for (AttackNode child : shown) {
        boolean isNext = isOpen && isOnPath(child);
        // Of several that would do, the path takes one.
        isOpen &= !isNext || !node.isChoice();
        String to = add(only(node, child), depth + 1, isNext);
        arrow(id, to, isNext);
      }
      if (more > 0) {
        String rest = id();
        String text =
            shown.isEmpty()
                ? more + " below, see the report"
                : "and " + more + " more, see the report";
        Card card = new Card.Maker(WIDTH).add(text, Style.TEXT, 2).with(List.of());
        nodes.add(new Node(rest, null, Shape.PROCESS, false, true, card, others(below, shown)));
        looks.put(rest, Look.MORE);
        arrow(id, rest, false);
      }
      return id;
    }

    /** A position that one thing leads to has no box: what needs it says its name. */
    private static AttackNode only(AttackNode node, AttackNode child) {
      List<AttackNode> below = below(child);
      boolean isStep = !node.isChoice() && child.kind() == Kind.POSITION && !child.isClosed();
      return isStep && below.size() == 1 ? below.get(0) : child;
    }

    /** A finding of the path, or what it leads to. */
    private boolean isOnPath(AttackNode node) {
      boolean isHere = node.finding() != null && path.contains(node.finding());
      return !node.isClosed() && (isHere || node.children().stream().anyMatch(this::isOnPath));
    }

    private String id() {
      return String.format(java.util.Locale.ROOT, "n%04d", nodes.size() + 1);
    }

    private void arrow(String from, String to, boolean isOnPath) {
      String id = from + "-" + to;
      arrows.add(new Arrow(id, from, to, false, Wire.LOCAL, List.of(), false, NOTHING, ""));
      if (isOnPath) {
        bold.add(id);
      }
    }

    private static final Card NOTHING = new Card(List.of(), List.of());

    /** What has a box of its own. */
    private static List<AttackNode> below(AttackNode node) {
      return node.isChoice()
          ? node.children()
          : node.children().stream().filter(c -> c.kind() != Kind.ENTRY).toList();
    }

    private List<AttackNode> shown(List<AttackNode> below, int depth) {
      int most = depth == 0 ? MOST_AT_ROOT : MOST_ELSEWHERE;
      List<AttackNode> open = below.stream().filter(c -> !c.isClosed()).toList();
      List<AttackNode> closed = below.stream().filter(AttackNode::isClosed).toList();
      // A box that counts one is no smaller than the box of that one.
      int fits = open.size() <= most + 1 ? open.size() : most;
      List<AttackNode> shown = new ArrayList<>(open.subList(0, fits));
      shown.addAll(closed.subList(0, Math.min(closed.size(), MOST_CLOSED)));
      return shown;
    }

    private static Look look(AttackNode node) {
      if (node.isClosed()) {
        return Look.CLOSED;
      }
      return switch (node.kind()) {
        case GOAL -> Look.GOAL;
        case POSITION, BOTH, REFERENCE, CUT -> Look.POSITION;
        case FINDING -> node.isPossible() ? Look.POSSIBLE : Look.FINDING;
        case ENTRY -> Look.ENTRY;
      };
    }

    private Card card(AttackNode node, List<AttackNode> below) {
      Card.Maker card = new Card.Maker(WIDTH);
      card.add(name(node), node.kind() == Kind.GOAL ? Style.NAME : Style.STRONG, 4);
      if (node.isClosed()) {
        return card.add("closed by " + String.join(", ", node.closedBy()), Style.NOTE, 3)
            .with(List.of());
      }
      if (node.kind() == Kind.REFERENCE) {
        card.add("see this above", Style.NOTE, 1);
      } else if (node.kind() == Kind.CUT) {
        card.add("the tree was cut here", Style.NOTE, 1);
      }
      card.add(said(node), Style.TEXT, 6);
      if (below.size() > 1) {
        card.add(node.isChoice() ? "one is enough:" : "all are needed:", Style.TEXT, 1);
      } else if (!below.isEmpty() && !node.isChoice()) {
        AttackNode needed = below.get(0);
        String name = only(node, needed) == needed ? "" : " " + needed.text();
        card.add("needs" + name + ":", Style.TEXT, 3);
      }
      return card.with(List.of());
    }

    /** How likely it is, and what an attacker has for it from the start. */
    private static String said(AttackNode node) {
      String possible = node.isPossible() ? ", possible" : "";
      String likely =
          node.likelihood() == 0 ? "No open way" : "Likelihood " + node.likelihood() + possible;
      List<String> entries =
          node.isChoice()
              ? List.of()
              : node.children().stream()
                  .filter(c -> c.kind() == Kind.ENTRY)
                  .map(c -> withoutPlace(c.text(), node.text()))
                  .toList();
      return entries.isEmpty() ? likely : likely + ": " + String.join(", and ", entries);
    }

    /** The place that the finding's own name ends with is not said again. */
    private static String withoutPlace(String entry, String finding) {
      int at = finding.lastIndexOf(AT);
      String place = at < 0 ? "" : finding.substring(at + AT.length());
      return place.isEmpty()
          ? entry
          : entry.replace(" to " + place + " ", " ").replace(" of " + place, "");
    }

    /** A goal stands for those alike. */
    private String name(AttackNode node) {
      return node.kind() == Kind.GOAL ? tree.title() : capital(node.text());
    }

    private String words(AttackNode node) {
      String closed = node.isClosed() ? ", closed by " + String.join(", ", node.closedBy()) : "";
      String possible = node.isPossible() && !node.isClosed() ? ", possible" : "";
      String likelihood = node.isClosed() ? "" : ", likelihood " + node.likelihood();
      return Plain.shortened(name(node) + likelihood + possible + closed, LONGEST);
    }

    private static String others(List<AttackNode> below, List<AttackNode> shown) {
      List<String> titles =
          below.stream().filter(n -> !shown.contains(n)).map(AttackNode::text).toList();
      return Plain.shortened("Also: " + String.join("; ", titles), LONGEST);
    }

    private static String capital(String text) {
      return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }
}
