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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Decides what the picture of an attack tree shows. What an attacker has from the start stands in
 * the box of the finding that needs it; of many ways the likeliest have boxes and one box names the
 * others, so that a page holds the picture.
 *
 * @param looks how each node is drawn, by id
 * @param bold ids of the arrows on the path that the report shows first
 * @param possible ids of the arrows along which the way rests on something that nobody said
 */
record TreeSketch(Sketch sketch, Map<String, Look> looks, Set<String> bold, Set<String> possible) {

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

  /** Of a box, in pictures from the narrowest to the widest. */
  static final List<Double> WIDTHS = List.of(208.0, 236.0, 264.0, 292.0);

  private static final double HEADING_WIDTH = 760;
  private static final int MOST_AT_ROOT = 9;
  private static final int MOST_ELSEWHERE = 4;
  private static final int MOST_CLOSED = 2;

  /** So many that have no box are named. */
  private static final int MOST_NAMED = 8;

  private static final int NAMED_LINES = 14;
  private static final int DEEPEST = 5;
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 80;
  private static final String AT = " at ";

  static TreeSketch of(AttackTree tree) {
    return of(tree, WIDTHS.get(0));
  }

  /**
   * @param width that no line of a box exceeds
   */
  static TreeSketch of(AttackTree tree, double width) {
    return new Maker(tree, width).make();
  }

  private static final class Maker {
    private final AttackTree tree;
    private final double width;
    private final Set<String> path = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<String, Look> looks = new TreeMap<>();
    private final Set<String> bold = new TreeSet<>();
    private final Set<String> possible = new TreeSet<>();

    /** What references mean, by key. */
    private final Map<String, AttackNode> positions = new HashMap<>();

    /** Positions that the picture has shown with all that leads there, and in which box. */
    private final Map<String, String> told = new HashMap<>();

    Maker(AttackTree tree, double width) {
      this.tree = tree;
      this.width = width;
      remember(tree.root());
      tree.shown().ifPresent(p -> path.addAll(p.findings()));
    }

    TreeSketch make() {
      add(tree.root(), 0, true, "");
      Card heading =
          new Card.Maker(HEADING_WIDTH)
              .add("Attack tree: " + tree.title(), Style.TITLE, 2)
              .add(
                  "An attacker gets from the right to the left. Likelihood is out of 30. Thick lines are the"
                      + " likeliest way"
                      + (tree.cheapest() == null
                          ? "."
                          : " of those that rest only on what was said."),
                  Style.TEXT,
                  2)
              .with(List.of());
      Sketch sketch =
          new Sketch(Plain.shortened(tree.title(), 120), heading, List.of(), nodes, arrows);
      return new TreeSketch(sketch, looks, bold, possible);
    }

    private void remember(AttackNode node) {
      if (node.kind() == Kind.POSITION) {
        positions.putIfAbsent(node.key(), node);
      }
      node.children().forEach(this::remember);
    }

    /**
     * Ids count up in reading order, which is the order of the layout.
     *
     * @param under the name of the box that it leads to
     */
    private String add(AttackNode node, int depth, boolean onPath, String under) {
      String id = id();
      List<AttackNode> below = below(node);
      List<AttackNode> shown = depth >= DEEPEST ? List.of() : shown(below, depth);
      int more = below.size() - shown.size();
      nodes.add(new Node(id, null, Shape.PROCESS, false, true, card(node, below), words(node)));
      looks.put(id, look(node));
      if (node.kind() == Kind.POSITION && more == 0) {
        told.putIfAbsent(node.key(), under);
      }
      boolean isOpen = onPath;
      for (AttackNode child : shown) {
        boolean isNext = isOpen && isOnPath(child);
        // Of several that would do, the path takes one.
        isOpen &= !isNext || !node.isChoice();
        AttackNode next = here(child);
        AttackNode only = only(node, next);
        if (only != next) {
          told.putIfAbsent(next.key(), name(node));
        }
        String to = add(only, depth + 1, isNext, name(node));
        arrow(id, to, isNext);
        if (only.isPossible()) {
          possible.add(id + "-" + to);
        }
      }
      if (more > 0) {
        String rest = id();
        List<AttackNode> others = below.stream().filter(n -> !shown.contains(n)).toList();
        String count = shown.isEmpty() ? more + " below" : "and " + more + " more";
        Card card =
            new Card.Maker(width)
                .add(count + ": " + named(others), Style.TEXT, NAMED_LINES)
                .with(List.of());
        nodes.add(new Node(rest, null, Shape.PROCESS, false, true, card, others(others)));
        looks.put(rest, Look.MORE);
        arrow(id, rest, false);
      }
      return id;
    }

    /**
     * A position is told where the reader first comes to it, and referred to from then on,
     * whichever of its places the tree unfolds: the picture leaves out some.
     */
    private AttackNode here(AttackNode node) {
      boolean isTold = told.containsKey(node.key());
      if (node.kind() == Kind.REFERENCE && !isTold) {
        return positions.getOrDefault(node.key(), node);
      }
      if (node.kind() != Kind.POSITION || !isTold || below(node).size() < 2) {
        return node;
      }
      return new AttackNode(
          Kind.REFERENCE,
          node.key(),
          node.text(),
          null,
          node.element(),
          node.likelihood(),
          node.inAll(),
          node.certainty(),
          node.own(),
          List.of(),
          List.of());
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
        case FINDING -> node.isItselfPossible() ? Look.POSSIBLE : Look.FINDING;
        case ENTRY -> Look.ENTRY;
      };
    }

    private Card card(AttackNode node, List<AttackNode> below) {
      Card.Maker card = new Card.Maker(width);
      card.add(name(node), node.kind() == Kind.GOAL ? Style.NAME : Style.STRONG, 4);
      if (node.isClosed()) {
        return card.add("closed by " + String.join(", ", node.closedBy()), Style.NOTE, 3)
            .with(List.of());
      }
      if (node.kind() == Kind.REFERENCE) {
        card.add(seen(node), Style.NOTE, 4);
      } else if (node.kind() == Kind.CUT) {
        card.add("the tree was cut here", Style.NOTE, 1);
      }
      card.add(said(node), Style.TEXT, 6);
      if (below.size() > 1) {
        card.add(node.isChoice() ? "one is enough" : "all are needed", Style.TEXT, 1);
      } else if (!below.isEmpty() && !node.isChoice()) {
        AttackNode needed = below.get(0);
        boolean isNamed = only(node, needed) != needed;
        card.add(isNamed ? "once the attacker " + needed.text() : "needs this", Style.TEXT, 3);
      }
      return card.with(List.of());
    }

    /** Where a reference leads; a branch may hold it that is cut. */
    private String seen(AttackNode node) {
      String under = told.get(node.key());
      return under == null
          ? "the picture was cut here"
          : "how: see above, at “" + Plain.shortened(under, LONGEST_NAME) + "”";
    }

    /** How likely it is, and what an attacker has for it from the start. */
    private static String said(AttackNode node) {
      String possible =
          !node.isPossible()
              ? ""
              : node.kind() != Kind.FINDING || node.isItselfPossible()
                  ? ", possible"
                  : ", the way possible";
      String likely =
          node.likelihood() == 0
              ? "No open way"
              : "Likelihood "
                  + node.likelihood()
                  + possible
                  + (node.isLikelierInAll()
                      ? "; " + node.inAll() + " by ways that stand further up"
                      : "");
      List<String> entries =
          node.isChoice()
              ? List.of()
              : node.children().stream()
                  .filter(c -> c.kind() == Kind.ENTRY)
                  .map(
                      c ->
                          withoutPlace(c.text(), node.text())
                              + (c.isPossible() ? " (possible)" : ""))
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

    /** The first by name, and how many there are still. */
    private static String named(List<AttackNode> others) {
      int most = others.size() <= MOST_NAMED + 1 ? others.size() : MOST_NAMED;
      String names =
          String.join("; ", others.stream().limit(most).map(n -> capital(n.text())).toList());
      int rest = others.size() - most;
      return rest == 0 ? names : names + "; and " + rest + " that dreadnought paths lists";
    }

    private static String others(List<AttackNode> others) {
      return Plain.shortened(
          "Also: " + String.join("; ", others.stream().map(AttackNode::text).toList()), LONGEST);
    }

    private static String capital(String text) {
      return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }
}
