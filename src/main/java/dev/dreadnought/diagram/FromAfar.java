package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Levels.Level;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A system from further away: as one process among those outside it, and with what lies in a
 * boundary drawn as one.
 */
final class FromAfar {
  /** Fewer elements than this are shown, and not drawn together. */
  private static final int FEW = 4;

  private static final double NODE_WIDTH = 176;
  private static final double ARROW_WIDTH = 140;
  private static final Card NOTHING = new Card(List.of(), List.of());
  private static final String WHOLE = "/system";
  private static final String INSIDE = "/inside";
  private static final String ALIKE = "/alike";

  private final Sketch sketch;
  private final Boundaries boundaries;
  private final Excerpts excerpts;

  /** Of the elements that the sketch itself has. */
  private final Set<String> names = new HashSet<>();

  FromAfar(Sketch sketch, Boundaries boundaries, Excerpts excerpts) {
    this.sketch = sketch;
    this.boundaries = boundaries;
    this.excerpts = excerpts;
    sketch.nodes().forEach(n -> names.add(n.id()));
  }

  Level context() {
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
    return excerpts.level("Context", shown, List.of(), arrows(standsFor));
  }

  /** With the inside of every boundary closed; of the outer ones alone where that is too much. */
  List<Level> system() {
    Level system = system(boundaries::of);
    if (system.isReadable()) {
      return List.of(system);
    }
    List<Level> levels = new ArrayList<>();
    levels.add(system(node -> boundaries.within(null, node)));
    for (Group boundary : sketch.groups()) {
      if (boundary.isBoundary()) {
        overview(boundary).ifPresent(levels::add);
      }
    }
    return levels;
  }

  /**
   * @param closed the boundary that an element is drawn as, where it is in one
   */
  private Level system(Function<Node, @Nullable String> closed) {
    Map<String, String> standsFor = new HashMap<>();
    List<Node> shown = drawnTogether(closed, standsFor);
    List<Arrow> arrows = arrows(standsFor);
    if (shown.size() > FEW) {
      shown = alike(shown, arrows, standsFor);
      arrows = arrows(standsFor);
    }
    return excerpts.level("System", shown, excerpts.holding(shown, boundaries.all()), arrows);
  }

  /** Those within a boundary, each as one; none where there are not several. */
  private Optional<Level> overview(Group around) {
    Map<String, String> standsFor = new HashMap<>();
    List<Node> drawn =
        drawnTogether(
            node -> {
              String inner = boundaries.within(around.id(), node);
              return inner == null && !boundaries.isWithin(around.id(), node)
                  ? boundaries.within(null, node)
                  : inner;
            },
            standsFor);
    Set<String> inside = new HashSet<>();
    boolean hasInner = false;
    for (Node node : sketch.nodes()) {
      if (boundaries.isWithin(around.id(), node)) {
        inside.add(standsFor.get(node.id()));
        hasInner |= standsFor.get(node.id()).endsWith(INSIDE);
      }
    }
    if (!hasInner || inside.size() < 2) {
      return Optional.empty();
    }
    List<Arrow> arrows =
        arrows(standsFor).stream()
            .filter(a -> inside.contains(a.from()) || inside.contains(a.to()))
            .toList();
    Set<String> ends = new HashSet<>(inside);
    arrows.forEach(a -> ends.addAll(List.of(a.from(), a.to())));
    List<Node> shown = drawn.stream().filter(n -> ends.contains(n.id())).toList();
    String title = "Overview of " + boundaries.qualified(around.id());
    return Optional.of(
        excerpts.level(title, shown, excerpts.holding(shown, boundaries.all()), arrows));
  }

  /** What stands alone, and for each closed boundary its inside; fills in what stands for what. */
  private List<Node> drawnTogether(
      Function<Node, @Nullable String> closed, Map<String, String> standsFor) {
    Map<String, List<Node>> inside = new TreeMap<>();
    for (Node node : sketch.nodes()) {
      String boundary = closed.apply(node);
      if (boundary != null && node.shape() != Shape.ENTITY) {
        inside.computeIfAbsent(boundary, b -> new ArrayList<>()).add(node);
      }
    }
    inside.values().removeIf(members -> members.size() < FEW);
    List<Node> shown = new ArrayList<>();
    for (Node node : sketch.nodes()) {
      String boundary = closed.apply(node);
      boolean isAlone =
          boundary == null || node.shape() == Shape.ENTITY || !inside.containsKey(boundary);
      standsFor.put(node.id(), isAlone ? node.id() : boundary + INSIDE);
      if (isAlone) {
        shown.add(in(node, boundaries.of(node)));
      }
    }
    inside.forEach(
        (boundary, members) ->
            shown.add(
                together(
                    boundary + INSIDE,
                    boundary,
                    "Inside " + boundaries.qualified(boundary),
                    members)));
    return shown;
  }

  /** Elements in no boundary that have the same to do with the same others, drawn as one. */
  private List<Node> alike(List<Node> shown, List<Arrow> arrows, Map<String, String> standsFor) {
    Map<String, Set<String>> ends = new HashMap<>();
    for (Arrow arrow : arrows) {
      ends.computeIfAbsent(arrow.from(), k -> new TreeSet<>()).add("to " + arrow.to());
      ends.computeIfAbsent(arrow.to(), k -> new TreeSet<>()).add("from " + arrow.from());
    }
    Map<String, List<Node>> alike = new TreeMap<>();
    for (Node node : shown) {
      boolean isAlone = node.group() == null && names.contains(node.id());
      if (isAlone && node.shape() != Shape.ENTITY && ends.containsKey(node.id())) {
        alike
            .computeIfAbsent(node.shape() + " " + ends.get(node.id()), k -> new ArrayList<>())
            .add(node);
      }
    }
    alike.values().removeIf(members -> members.size() < FEW);
    List<Node> left = new ArrayList<>(shown);
    for (List<Node> members : alike.values()) {
      Node first = members.get(0);
      String id = first.id() + ALIKE;
      left.removeAll(members);
      members.forEach(m -> standsFor.put(m.id(), id));
      String name =
          Boundaries.name(first.card(), first.id()) + " and " + (members.size() - 1) + " more";
      left.add(together(id, null, first.shape(), name, members));
    }
    return left;
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
    return together(id, group, Shape.PROCESS, name, members);
  }

  private static Node together(
      String id, @Nullable String group, Shape shape, String name, List<Node> members) {
    String count = Excerpts.count(members.size(), "element");
    Card card =
        new Card.Maker(NODE_WIDTH)
            .add(name, Style.NAME, 3)
            .add(count, Style.TEXT, 1)
            .with(marks(members.stream().map(Node::card).toList()));
    return new Node(id, group, shape, false, true, card, Plain.shortened(name, 120) + ", " + count);
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
    Wire wire = same.stream().map(Arrow::wire).max(Comparator.comparing(FromAfar::doubt)).get();
    Set<String> crosses = new TreeSet<>();
    same.forEach(a -> crosses.addAll(a.crosses()));
    Card card = isItself ? first.card() : card(same, wire);
    if (wire == Wire.ENCRYPTED && card.marks().isEmpty()) {
      // From afar only what needs a look has words; the line itself says that it is encrypted.
      card = NOTHING;
    }
    return new Arrow(
        isItself ? first.id() : id,
        from,
        to,
        same.stream().anyMatch(Arrow::both),
        wire,
        List.copyOf(crosses),
        same.stream().allMatch(Arrow::inferred),
        card,
        isItself ? first.description() : Excerpts.count(same.size(), "flow") + " drawn as one");
  }

  private static Card card(List<Arrow> same, Wire worst) {
    long clear = same.stream().filter(a -> a.wire() == Wire.CLEAR).count();
    long unknown = same.stream().filter(a -> a.wire() == Wire.UNKNOWN).count();
    String said =
        switch (worst) {
          case CLEAR -> clear + " not encrypted";
          case UNKNOWN -> unknown == same.size() ? "encrypted?" : unknown + " encrypted?";
          case ENCRYPTED -> "encrypted";
          case INFERRED -> "encrypted, inferred";
          case LOCAL -> "";
        };
    return new Card.Maker(ARROW_WIDTH)
        .add(Excerpts.count(same.size(), "flow"), Style.TEXT, 1)
        .add(said, Style.STRONG, 1)
        .with(marks(same.stream().map(Arrow::card).toList()));
  }

  private static int doubt(Wire wire) {
    return switch (wire) {
      case LOCAL -> 0;
      case ENCRYPTED -> 1;
      case INFERRED -> 2;
      case UNKNOWN -> 3;
      case CLEAR -> 4;
    };
  }
}
