package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Picture.Point;
import dev.dreadnought.diagram.Picture.Rect;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Gives a sketch its places, by the layered algorithm of the Eclipse Layout Kernel: nodes in layers
 * along the flows, boxes around what they hold, arrows at right angles, room kept free for their
 * text. The same sketch lies the same each time.
 */
final class Layout {
  /** Between the edge of a node and its text. */
  private static final double NODE_PADDING_X = 14;

  private static final double NODE_PADDING_Y = 10;

  /** The same in a tree, whose many boxes have to go on one page. */
  static final double LEAF_PADDING_X = 9;

  private static final double LEAF_PADDING_Y = 5;

  /** Between the edge of a box and its text. */
  static final double HEAD_PADDING = 10;

  private static final double NARROWEST_NODE = 96;
  private static final double LOWEST_NODE = 44;
  private static final double LOWEST_LEAF = 24;
  private static final double TREE_SPACING = 11;
  private static final double LABEL_PADDING = 4;
  private static final double GROUP_PADDING = 18;

  /** A text that stands elsewhere moves lines, which may then go through another. */
  private static final int MOST_TRIES = 3;

  private static final double PAGE_WIDTH = 1240;
  private static final double PAGE_HEIGHT = 1700;
  private static final double MUCH_SMALLER = 1.25;

  /** A page of paper that lies, in the same small print. */
  private static final double ACROSS_WIDTH = 1900;

  private static final double ACROSS_HEIGHT = 1050;

  /** Shrunk further, the text of a picture takes a lens. */
  private static final double READABLE = 0.9;

  // ELK copies the values of options by a table that its service fills; the class loader sees to it
  // that this happens once.
  /** EMF would start a thread that never ends; asked in this way, once, it cleans up as it goes. */
  private static final String EMF_THREAD = "org.eclipse.emf.common.util.ReferenceClearingQueue";

  static {
    withoutEmfThread();
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Sketch sketch;
  private final Direction direction;
  private final boolean inOrder;

  /** Ids of the boxes whose text stands to the left of what they hold. */
  private final Set<String> aside;

  private final Map<String, ElkNode> boxes = new HashMap<>();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkEdge> edges = new HashMap<>();

  /**
   * Where the parts of a sketch lie, from the upper left corner of the diagram. Maps are by id.
   *
   * @param heads where the text of a box stands
   * @param labels where the text of an arrow stands; none for an arrow without text
   */
  record Places(
      double width,
      double height,
      Map<String, Rect> groups,
      Map<String, Rect> heads,
      Map<String, Rect> nodes,
      Map<String, List<Point>> routes,
      Map<String, Rect> labels) {

    /** How far it must shrink to fit a page; 1 where it need not. */
    double scale() {
      return Math.min(1, Math.min(PAGE_WIDTH / width, PAGE_HEIGHT / height));
    }

    /** Whether its text can be read on paper, on a page that stands or lies. */
    boolean isReadable() {
      double across = Math.min(ACROSS_WIDTH / width, ACROSS_HEIGHT / height);
      return Math.max(scale(), across) >= READABLE;
    }
  }

  private Layout(Sketch sketch, Direction direction, boolean inOrder, Set<String> aside) {
    this.sketch = sketch;
    this.direction = direction;
    this.inOrder = inOrder;
    this.aside = Set.copyOf(aside);
  }

  private static void withoutEmfThread() {
    String before = System.getProperty(EMF_THREAD);
    System.setProperty(EMF_THREAD, "false");
    try {
      Class.forName("org.eclipse.emf.common.util.CommonUtil");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the layout's libraries are not complete", e);
    } finally {
      if (before == null) {
        System.clearProperty(EMF_THREAD);
      } else {
        System.setProperty(EMF_THREAD, before);
      }
    }
  }

  /**
   * Along the lines of a page where that fits, which reads best; down the page where the picture
   * would else have to be made much smaller.
   */
  static Places of(Sketch sketch) {
    Places across = clear(sketch, Direction.RIGHT);
    if (across.scale() == 1) {
      return across;
    }
    Places down = clear(sketch, Direction.DOWN);
    return down.scale() > across.scale() * MUCH_SMALLER ? down : across;
  }

  /** From left to right, what stands first in the sketch above what stands later. */
  static Places inOrder(Sketch sketch) {
    return new Layout(sketch, Direction.RIGHT, true, Set.of()).places();
  }

  /** A box whose text no place above what it holds is free for gets a place beside it. */
  private static Places clear(Sketch sketch, Direction direction) {
    Set<String> aside = new HashSet<>();
    Places places = new Layout(sketch, direction, false, aside).places();
    for (int i = 0; i < MOST_TRIES && aside.addAll(crossed(places)); i++) {
      places = new Layout(sketch, direction, false, aside).places();
    }
    return places;
  }

  /** Ids of the boxes through whose text a line goes. */
  static Set<String> crossed(Places places) {
    Set<String> crossed = new HashSet<>();
    places
        .heads()
        .forEach(
            (id, head) -> {
              if (behind(head, places.routes()) >= head.x()) {
                crossed.add(id);
              }
            });
    return crossed;
  }

  private Places places() {
    ElkNode root = ElkGraphUtil.createGraph();
    if (inOrder) {
      root.setProperty(
          LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
      root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true);
    }
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
    space(root);
    if (inOrder) {
      // A tree has no labels on its lines, and is as tall as its leaves.
      root.setProperty(LayeredOptions.SPACING_NODE_NODE, TREE_SPACING);
      // One trunk to all that lead to a box, or the lines side by side take half the width.
      root.setProperty(LayeredOptions.MERGE_EDGES, true);
    }
    addGroups(root);
    for (Node node : sketch.nodes()) {
      add(node, root);
    }
    for (Arrow arrow : sketch.arrows()) {
      add(arrow);
    }
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    return read(root);
  }

  private void space(ElkNode graph) {
    graph.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    graph.setProperty(LayeredOptions.DIRECTION, direction);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 30.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
    graph.setProperty(LayeredOptions.SPACING_LABEL_NODE, 6.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 30.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 10.0);
  }

  /** Boxes from the outside in: a box can be named before the one around it. */
  private void addGroups(ElkNode root) {
    List<Group> waiting = new ArrayList<>(sketch.groups());
    while (!waiting.isEmpty()) {
      List<Group> inner = new ArrayList<>();
      for (Group group : waiting) {
        if (group.parent() == null || boxes.containsKey(group.parent())) {
          add(group, root);
        } else {
          inner.add(group);
        }
      }
      if (inner.size() == waiting.size()) {
        throw new IllegalStateException("boxes lie in each other, or in one that is not there");
      }
      waiting = inner;
    }
  }

  private void add(Group group, ElkNode root) {
    ElkNode parent = group.parent() == null ? root : boxes.get(group.parent());
    ElkNode box = ElkGraphUtil.createNode(parent);
    box.setIdentifier(group.id());
    // A box without anything inside keeps this size.
    box.setDimensions(headWidth(group), headHeight(group));
    boolean isAside = aside.contains(group.id());
    double left = isAside ? headWidth(group) : GROUP_PADDING;
    double right = Math.max(GROUP_PADDING, headWidth(group) - left - inside(group));
    box.setProperty(
        LayeredOptions.PADDING, new ElkPadding(headHeight(group) + 6, right, GROUP_PADDING, left));
    space(box);
    boxes.put(group.id(), box);
  }

  private static double headWidth(Group group) {
    return group.card().width() + 2 * HEAD_PADDING;
  }

  private static double headHeight(Group group) {
    return group.card().height() + 2 * HEAD_PADDING;
  }

  /** What a box holds is at least as wide as the widest of it. */
  private double inside(Group group) {
    double widest = 0;
    for (Node node : sketch.nodes()) {
      if (group.id().equals(node.group())) {
        widest = Math.max(widest, width(node));
      }
    }
    for (Group inner : sketch.groups()) {
      if (group.id().equals(inner.parent())) {
        widest = Math.max(widest, Math.max(headWidth(inner), inside(inner) + 2 * GROUP_PADDING));
      }
    }
    return widest;
  }

  private void add(Node node, ElkNode root) {
    ElkNode shape = ElkGraphUtil.createNode(node.group() == null ? root : boxes.get(node.group()));
    shape.setIdentifier(node.id());
    shape.setDimensions(width(node), height(node));
    nodes.put(node.id(), shape);
  }

  private double width(Node node) {
    double padding = inOrder ? LEAF_PADDING_X : NODE_PADDING_X;
    return Math.max(NARROWEST_NODE, node.card().width() + 2 * padding);
  }

  private double height(Node node) {
    return inOrder
        ? Math.max(LOWEST_LEAF, node.card().height() + 2 * LEAF_PADDING_Y)
        : Math.max(LOWEST_NODE, node.card().height() + 2 * NODE_PADDING_Y);
  }

  private void add(Arrow arrow) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
    edge.setIdentifier(arrow.id());
    if (!arrow.card().isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(edge);
      label.setText(arrow.id());
      label.setDimensions(
          arrow.card().width() + 2 * LABEL_PADDING, arrow.card().height() + 2 * LABEL_PADDING);
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
    edges.put(arrow.id(), edge);
  }

  // ---- reading the places back

  private Places read(ElkNode root) {
    Map<String, Rect> nodeRects = new TreeMap<>();
    nodes.forEach((id, node) -> nodeRects.put(id, rect(node)));
    Map<String, List<Point>> routes = new TreeMap<>();
    Map<String, Rect> labels = new TreeMap<>();
    for (Arrow arrow : sketch.arrows()) {
      ElkEdge edge = edges.get(arrow.id());
      Point origin = origin(edge.getContainingNode());
      routes.put(arrow.id(), route(edge, origin));
      for (ElkLabel label : edge.getLabels()) {
        labels.put(
            arrow.id(),
            new Rect(
                origin.x() + label.getX() + LABEL_PADDING,
                origin.y() + label.getY() + LABEL_PADDING,
                arrow.card().width(),
                arrow.card().height()));
      }
    }
    Map<String, Rect> groupRects = new TreeMap<>();
    Map<String, Rect> heads = new TreeMap<>();
    for (Group group : sketch.groups()) {
      Rect box = rect(boxes.get(group.id()));
      groupRects.put(group.id(), box);
      heads.put(group.id(), head(group, box, routes));
    }
    return new Places(
        root.getWidth(), root.getHeight(), groupRects, heads, nodeRects, routes, labels);
  }

  /** The text of a box stands as far to the left as no line goes through it; else at its corner. */
  private static Rect head(Group group, Rect box, Map<String, List<Point>> routes) {
    Rect corner =
        new Rect(
            box.x() + HEAD_PADDING,
            box.y() + HEAD_PADDING,
            group.card().width(),
            group.card().height());
    Rect head = corner;
    while (head.right() + HEAD_PADDING <= box.right()) {
      double beyond = behind(head, routes);
      if (beyond < head.x()) {
        return head;
      }
      head = new Rect(beyond + HEAD_PADDING, head.y(), head.width(), head.height());
    }
    return corner;
  }

  /** How far to the right the lines go that touch a place; to its left where none does. */
  private static double behind(Rect place, Map<String, List<Point>> routes) {
    double furthest = place.x() - 1;
    for (List<Point> route : routes.values()) {
      for (int i = 1; i < route.size(); i++) {
        Rect line = Rect.between(route.get(i - 1), route.get(i)).grown(3);
        if (line.overlaps(place)) {
          furthest = Math.max(furthest, line.right());
        }
      }
    }
    return furthest;
  }

  private static List<Point> route(ElkEdge edge, Point origin) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points.stream().map(p -> p.moved(origin.x(), origin.y())).toList();
  }

  private static Rect rect(ElkNode node) {
    Point origin = origin(node.getParent());
    return new Rect(
        origin.x() + node.getX(), origin.y() + node.getY(), node.getWidth(), node.getHeight());
  }

  /** Where the inside of a box begins, from the corner of the picture. */
  private static Point origin(ElkNode box) {
    double x = 0;
    double y = 0;
    for (ElkNode at = box; at != null && at.getParent() != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }
}
