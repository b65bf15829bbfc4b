package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A system that is too large for one picture, from further away and from nearer: as one process
 * among those outside it, with each boundary's inside as one process, and boundary after boundary.
 */
final class Levels {
  /** So many elements can be read at once. */
  static final int MOST = 36;

  /** A picture takes no further group of elements that would bring it above this. */
  private static final int FILLED = 24;

  /** What has more neighbours than this would tie a whole boundary together. */
  private static final int HUB = 7;

  /** Fewer elements than this are shown, and not drawn together. */
  private static final int FEW = 4;

  private static final double NODE_WIDTH = 168;
  private static final double ARROW_WIDTH = 116;
  private static final double HEADING_WIDTH = 620;
  private static final String WHOLE = "/system";
  private static final String INSIDE = "/inside";

  private final Sketch sketch;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  private Levels(Sketch sketch) {
    this.sketch = sketch;
    sketch.groups().forEach(g -> groups.put(g.id(), g));
    sketch.nodes().forEach(n -> nodes.put(n.id(), n));
  }

  /** One picture and what it shows. */
  record Level(String title, Sketch sketch) {}

  /** From the furthest to the nearest; nothing where one picture of the whole can be read. */
  static List<Level> of(Sketch whole) {
    return whole.nodes().size() <= MOST ? List.of() : new Levels(whole).levels();
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    levels.add(context());
    levels.add(system());
    for (Group boundary : sketch.groups()) {
      if (boundary.isBoundary()) {
        levels.addAll(inside(boundary));
      }
    }
    levels.addAll(parts("Outside every boundary", members(null)));
    return List.copyOf(levels);
  }

  // ---- from further away

  private Level context() {
    Map<String, String> standsFor = new HashMap<>();
    int count = 0;
    for (Node node : sketch.nodes()) {
      boolean isOutside = node.shape() == Shape.ENTITY;
      standsFor.put(node.id(), isOutside ? node.id() : WHOLE);
      count += isOutside ? 0 : 1;
    }
    List<Node> shown = new ArrayList<>();
    sketch.nodes().stream()
        .filter(n -> n.shape() == Shape.ENTITY)
        .forEach(n -> shown.add(in(n, null)));
    List<Node> together = sketch.nodes().stream().filter(n -> n.shape() != Shape.ENTITY).toList();
    if (count > 0) {
      shown.add(together(WHOLE, null, sketch.name(), together));
    }
    return level("Context", shown, List.of(), arrows(standsFor));
  }

  private Level system() {
    Map<String, String> standsFor = new HashMap<>();
    Map<String, List<Node>> inside = new TreeMap<>();
    List<Node> shown = new ArrayList<>();
    for (Node node : sketch.nodes()) {
      String boundary = boundaryOf(node);
      boolean isAlone = boundary == null || node.shape() == Shape.ENTITY;
      if (isAlone || ours(boundary) < FEW) {
        shown.add(in(node, boundary));
        standsFor.put(node.id(), node.id());
      } else {
        inside.computeIfAbsent(boundary, b -> new ArrayList<>()).add(node);
        standsFor.put(node.id(), boundary + INSIDE);
      }
    }
    inside.forEach(
        (boundary, members) ->
            shown.add(together(boundary + INSIDE, boundary, "Inside " + name(boundary), members)));
    List<Group> boundaries = sketch.groups().stream().filter(Group::isBoundary).toList();
    return level("System", shown, holding(shown, boundaries), arrows(standsFor));
  }

  private long ours(String boundary) {
    return members(boundary).stream().filter(n -> n.shape() != Shape.ENTITY).count();
  }

  private List<Node> members(@Nullable String boundary) {
    return sketch.nodes().stream()
        .filter(n -> boundary == null ? boundaryOf(n) == null : boundary.equals(boundaryOf(n)))
        .toList();
  }

  private @Nullable String boundaryOf(Node node) {
    Group at = node.group() == null ? null : groups.get(node.group());
    while (at != null && !at.isBoundary()) {
      at = at.parent() == null ? null : groups.get(at.parent());
    }
    return at == null ? null : at.id();
  }

  private String name(String boundary) {
    return groups.get(boundary).card().lines().stream()
        .filter(l -> l.style() == Style.STRONG)
        .map(Card.Line::text)
        .reduce((a, b) -> a + " " + b)
        .orElse(boundary);
  }

  private static Node in(Node node, @Nullable String group) {
    return new Node(
        node.id(),
        group,
        node.shape(),
        node.inferred(),
        node.inScope(),
        node.card(),
        node.description());
  }

  private static Node together(String id, @Nullable String group, String name, List<Node> members) {
    String count = count(members.size(), "element");
    Card card =
        new Card.Maker(NODE_WIDTH)
            .add(name, Style.NAME, 3)
            .add(count, Style.TEXT, 1)
            .with(marks(members.stream().map(Node::card).toList()));
    return new Node(
        id, group, Shape.PROCESS, false, true, card, Plain.shortened(name, 120) + ", " + count);
  }

  /** The worst of each kind, and all of them counted. */
  private static List<Mark> marks(List<Card> cards) {
    List<Mark> marks = new ArrayList<>();
    for (boolean possible : new boolean[] {false, true}) {
      cards.stream()
          .flatMap(c -> c.marks().stream())
          .filter(m -> m.possible() == possible)
          .reduce(
              (a, b) ->
                  new Mark(
                      a.band().compareTo(b.band()) <= 0 ? a.band() : b.band(),
                      a.count() + b.count(),
                      possible))
          .ifPresent(marks::add);
    }
    return marks;
  }

  /** Flows between what stands for their ends, drawn as one where they run alike. */
  private List<Arrow> arrows(Map<String, String> standsFor) {
    Map<String, List<Arrow>> together = new TreeMap<>();
    for (Arrow arrow : sketch.arrows()) {
      String from = standsFor.get(arrow.from());
      String to = standsFor.get(arrow.to());
      if (!from.equals(to)) {
        together.computeIfAbsent(from + " > " + to, k -> new ArrayList<>()).add(arrow);
      }
    }
    List<Arrow> arrows = new ArrayList<>();
    together.forEach((id, same) -> arrows.add(arrow(id, same, standsFor)));
    return arrows;
  }

  private static Arrow arrow(String id, List<Arrow> same, Map<String, String> standsFor) {
    Arrow first = same.get(0);
    String from = standsFor.get(first.from());
    String to = standsFor.get(first.to());
    boolean isItself = same.size() == 1;
    Wire wire = same.stream().map(Arrow::wire).max(Comparator.comparing(Levels::doubt)).get();
    Set<String> crosses = new TreeSet<>();
    same.forEach(a -> crosses.addAll(a.crosses()));
    Card card = isItself ? first.card() : card(same, wire);
    return new Arrow(
        isItself ? first.id() : id,
        from,
        to,
        same.stream().anyMatch(Arrow::both),
        wire,
        List.copyOf(crosses),
        same.stream().allMatch(Arrow::inferred),
        card,
        isItself ? first.description() : count(same.size(), "flow") + " drawn as one");
  }

  private static Card card(List<Arrow> same, Wire worst) {
    long clear = same.stream().filter(a -> a.wire() == Wire.CLEAR).count();
    long unknown = same.stream().filter(a -> a.wire() == Wire.UNKNOWN).count();
    String said =
        switch (worst) {
          case CLEAR -> clear + " not encrypted";
          case UNKNOWN -> unknown == same.size() ? "encrypted?" : unknown + " encrypted?";
          case ENCRYPTED -> "encrypted";
          case LOCAL -> "";
        };
    return new Card.Maker(ARROW_WIDTH)
        .add(count(same.size(), "flow"), Style.TEXT, 1)
        .add(said, Style.STRONG, 1)
        .with(marks(same.stream().map(Arrow::card).toList()));
  }

  private static int doubt(Wire wire) {
    return switch (wire) {
      case LOCAL -> 0;
      case ENCRYPTED -> 1;
      case UNKNOWN -> 2;
      case CLEAR -> 3;
    };
  }

  // ---- from nearer

  private List<Level> inside(Group boundary) {
    return parts("Inside " + name(boundary.id()), members(boundary.id()));
  }

  /**
   * What flows into each other stands in one picture. Hubs tie everything together, so each has a
   * picture of its own, is shown beside those that it has to do with, and does not join them.
   */
  private List<Level> parts(String title, List<Node> members) {
    if (members.size() < 2) {
      return List.of();
    }
    List<String> hubs = members.size() > MOST ? hubs(members) : List.of();
    List<Set<String>> parts = new ArrayList<>();
    hubs.forEach(hub -> parts.add(Set.of(hub)));
    parts.addAll(packed(clusters(members, hubs)));
    List<Level> levels = new ArrayList<>();
    for (Set<String> part : parts) {
      String which = parts.size() == 1 ? "" : ", " + (levels.size() + 1) + " of " + parts.size();
      levels.add(part(title + which, part));
    }
    return levels;
  }

  private List<String> hubs(List<Node> members) {
    Map<String, Set<String>> beside = neighbours();
    return members.stream()
        .map(Node::id)
        .filter(id -> beside.getOrDefault(id, Set.of()).size() > HUB)
        .toList();
  }

  private List<Set<String>> clusters(List<Node> members, List<String> hubs) {
    Map<String, Set<String>> beside = neighbours();
    Set<String> left = new LinkedHashSet<>();
    members.forEach(n -> left.add(n.id()));
    left.removeAll(new HashSet<>(hubs));
    List<Set<String>> clusters = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> cluster = new LinkedHashSet<>();
      List<String> next = new ArrayList<>(List.of(left.iterator().next()));
      while (!next.isEmpty()) {
        String id = next.remove(next.size() - 1);
        if (left.remove(id)) {
          cluster.add(id);
          next.addAll(beside.getOrDefault(id, Set.of()));
        }
      }
      clusters.add(cluster);
    }
    return clusters;
  }

  private Map<String, Set<String>> neighbours() {
    Map<String, Set<String>> beside = new HashMap<>();
    for (Arrow arrow : sketch.arrows()) {
      beside.computeIfAbsent(arrow.from(), k -> new TreeSet<>()).add(arrow.to());
      beside.computeIfAbsent(arrow.to(), k -> new TreeSet<>()).add(arrow.from());
    }
    return beside;
  }

  /** As many in one picture as it can hold, with what they have to do with. */
  private List<Set<String>> packed(List<Set<String>> clusters) {
    List<Set<String>> packed = new ArrayList<>();
    Set<String> last = new LinkedHashSet<>();
    for (Set<String> cluster : clusters) {
      Set<String> both = new LinkedHashSet<>(last);
      both.addAll(cluster);
      if (withNeighbours(both).size() > FILLED && !last.isEmpty()) {
        packed.add(last);
        last = new LinkedHashSet<>(cluster);
      } else {
        last = both;
      }
    }
    if (!last.isEmpty()) {
      packed.add(last);
    }
    return packed;
  }

  private Set<String> withNeighbours(Set<String> part) {
    Set<String> shown = new TreeSet<>(part);
    for (Arrow arrow : sketch.arrows()) {
      if (part.contains(arrow.from()) || part.contains(arrow.to())) {
        shown.add(arrow.from());
        shown.add(arrow.to());
      }
    }
    return shown;
  }

  private Level part(String title, Set<String> part) {
    List<Arrow> arrows =
        sketch.arrows().stream()
            .filter(a -> part.contains(a.from()) || part.contains(a.to()))
            .toList();
    List<Node> drawn = withNeighbours(part).stream().map(nodes::get).toList();
    return level(title, drawn, holding(drawn, sketch.groups()), arrows);
  }

  // ---- what both share

  /** Of some boxes those around something that is shown. */
  private List<Group> holding(List<Node> shown, List<Group> from) {
    Set<String> holding = new HashSet<>();
    for (Node node : shown) {
      String at = node.group();
      while (at != null && holding.add(at)) {
        at = groups.get(at).parent();
      }
    }
    return from.stream().filter(g -> holding.contains(g.id())).toList();
  }

  private Level level(String title, List<Node> shown, List<Group> around, List<Arrow> arrows) {
    Set<String> boxes = new HashSet<>();
    around.forEach(g -> boxes.add(g.id()));
    List<Arrow> drawn = arrows.stream().map(a -> within(a, boxes)).toList();
    Card heading =
        new Card.Maker(HEADING_WIDTH)
            .add(title + ": " + sketch.name(), Style.TITLE, 2)
            .add(count(shown.size(), "element") + ", " + count(drawn.size(), "flow"), Style.TEXT, 1)
            .with(List.of());
    List<Node> ordered = sorted(shown, Node::id);
    return new Level(
        title,
        new Sketch(
            Plain.shortened(sketch.name() + ": " + title, 160),
            heading,
            sorted(around, Group::id),
            ordered,
            sorted(drawn, Arrow::id)));
  }

  private static Arrow within(Arrow arrow, Set<String> boxes) {
    return new Arrow(
        arrow.id(),
        arrow.from(),
        arrow.to(),
        arrow.both(),
        arrow.wire(),
        arrow.crosses().stream().filter(boxes::contains).toList(),
        arrow.inferred(),
        arrow.card(),
        arrow.description());
  }

  private static <T> List<T> sorted(List<T> values, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    values.forEach(v -> byId.put(id.apply(v), v));
    return byId.values().stream().sorted(Comparator.comparing(id)).toList();
  }

  private static String count(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
