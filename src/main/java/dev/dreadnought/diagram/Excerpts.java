package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Levels.Level;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Takes some elements of a sketch, with the boxes around them, into a picture of their own. */
final class Excerpts {
  /** As narrow as a heading that stands beside its picture. */
  private static final double HEADING_WIDTH = 330;

  private final Sketch sketch;
  private final Map<String, Group> groups = new HashMap<>();

  Excerpts(Sketch sketch) {
    this.sketch = sketch;
    sketch.groups().forEach(g -> groups.put(g.id(), g));
  }

  /** Of some boxes those around something that is shown. */
  List<Group> holding(List<Node> shown, List<Group> from) {
    Set<String> holding = new HashSet<>();
    for (Node node : shown) {
      String at = node.group();
      while (at != null && holding.add(at)) {
        at = groups.get(at).parent();
      }
    }
    return from.stream().filter(g -> holding.contains(g.id())).toList();
  }

  Level level(String title, List<Node> shown, List<Group> around, List<Arrow> arrows) {
    Set<String> boxes = new HashSet<>();
    around.forEach(g -> boxes.add(g.id()));
    List<Arrow> drawn = arrows.stream().map(a -> within(a, boxes)).toList();
    Sketch excerpt =
        new Sketch(
            "",
            sketch.heading(),
            sorted(around, Group::id),
            sorted(shown, Node::id),
            sorted(drawn, Arrow::id));
    return titled(title, new Level("", excerpt, Layout.of(excerpt)));
  }

  /** The same picture by another name. */
  Level titled(String title, Level level) {
    Sketch shown = level.sketch();
    String counts = boxes(shown.nodes().size()) + ", " + count(shown.arrows().size(), "flow");
    Card heading =
        new Card.Maker(HEADING_WIDTH)
            .add(title + ": " + sketch.name(), Style.TITLE, 3)
            .add(counts, Style.TEXT, 1)
            .with(List.of());
    return new Level(
        title,
        new Sketch(
            Plain.shortened(sketch.name() + ": " + title, 160),
            heading,
            shown.groups(),
            shown.nodes(),
            shown.arrows()),
        level.places());
  }

  /** What a picture shows from further away stands for several elements, and is none itself. */
  private static String boxes(int count) {
    return count + (count == 1 ? " box" : " boxes");
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

  static String count(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
