package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What other tools draw of a model: names only, a box for every boundary, and machines as elements
 * beside what they run, since elsewhere a box around others is a trust boundary.
 */
final class PlainSketch {
  private static final double NAME_WIDTH = 120;
  private static final double BOX_NAME_WIDTH = 200;
  private static final int LINES = 4;

  /**
   * Other tools draw a process as a circle inside its box, so it must be nearly as high as wide.
   */
  private static final int CIRCLE_LINES = 5;

  private static final int BOX_LINES = 3;
  private static final Card NO_TEXT = new Card(List.of(), List.of());

  private final ThreatModel model;
  private final Boundaries boundaries;

  private PlainSketch(ThreatModel model) {
    this.model = model;
    this.boundaries = new Boundaries(model);
  }

  static Sketch of(ThreatModel model) {
    return new PlainSketch(model).sketch();
  }

  private Sketch sketch() {
    Set<String> ends = new HashSet<>();
    for (DataFlow flow : model.flows()) {
      ends.add(flow.from());
      ends.add(flow.to());
    }
    TreeMap<String, Node> nodes = new TreeMap<>();
    for (Actor actor : model.actors()) {
      nodes.put(actor.id(), node(actor.id(), actor.name(), BOX_LINES, actor.inferred(), true));
    }
    for (Component component : model.components()) {
      if (component.partOf() == null || ends.contains(component.id())) {
        nodes.put(component.id(), node(component));
      }
    }
    List<Arrow> arrows = new ArrayList<>();
    for (DataFlow flow : model.flows()) {
      if (nodes.containsKey(flow.from()) && nodes.containsKey(flow.to())) {
        arrows.add(arrow(flow));
      }
    }
    return new Sketch(
        model.name(),
        NO_TEXT,
        model.boundaries().stream().map(this::group).toList(),
        List.copyOf(nodes.values()),
        arrows);
  }

  private Node node(Component component) {
    boolean box = component.kind().isStore() || !component.kind().dfd().contains(DfdType.PROCESS);
    return node(
        component.id(),
        component.name(),
        box ? BOX_LINES : CIRCLE_LINES,
        component.inferred(),
        component.inScope());
  }

  /**
   * @param lines that it is high at least
   */
  private Node node(String id, String name, int lines, boolean inferred, boolean inScope) {
    Card card = text(name, NAME_WIDTH, lines);
    return new Node(
        id, boundaries.innermost(id).orElse(null), Shape.PROCESS, inferred, inScope, card, name);
  }

  private static Card text(String name, double width, int least) {
    Card card = new Card.Maker(width).add(name, Card.Style.NAME, LINES).with(List.of());
    List<Card.Line> lines = new ArrayList<>(card.lines());
    while (lines.size() < least) {
      lines.add(new Card.Line("", Card.Style.NAME));
    }
    return new Card(lines, List.of());
  }

  private Group group(TrustBoundary boundary) {
    return new Group(
        boundary.id(),
        parent(boundary),
        true,
        boundary.inferred(),
        text(boundary.name(), BOX_NAME_WIDTH, 1),
        boundary.name());
  }

  /** None where boundaries lie in each other, in a ring. */
  private @Nullable String parent(TrustBoundary boundary) {
    Map<String, TrustBoundary> byId = new HashMap<>();
    model.boundaries().forEach(b -> byId.put(b.id(), b));
    Set<String> seen = new HashSet<>();
    TrustBoundary at = boundary;
    while (at != null && at.parent() != null) {
      if (!seen.add(at.id())) {
        return null;
      }
      at = byId.get(at.parent());
    }
    return boundary.parent() != null && byId.containsKey(boundary.parent())
        ? boundary.parent()
        : null;
  }

  private Arrow arrow(DataFlow flow) {
    String protocol = flow.protocol() == null ? "" : flow.protocol();
    Card card = text(flow.name().isEmpty() ? protocol : flow.name(), NAME_WIDTH, 0);
    return new Arrow(
        flow.id(),
        flow.from(),
        flow.to(),
        flow.bidirectional(),
        Wire.UNKNOWN,
        List.of(),
        flow.inferred(),
        card,
        "");
  }
}
