package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Parts.Part;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A system that is too large for one picture, from further away and from nearer: as one process
 * among those outside it, with each boundary's inside as one process, and boundary after boundary.
 */
final class Levels {
  /** So many elements can be read at once. */
  static final int MOST = 36;

  private final Sketch sketch;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Boundaries boundaries;
  private final Excerpts excerpts;
  private final Parts parts;

  /** What was laid out to see whether it can be read. */
  private final Map<Part, Level> untitled = new HashMap<>();

  private Levels(Sketch sketch) {
    this.sketch = sketch;
    this.boundaries = new Boundaries(sketch);
    this.excerpts = new Excerpts(sketch);
    this.parts = new Parts(sketch, part -> untitled(part).isReadable());
    sketch.nodes().forEach(n -> nodes.put(n.id(), n));
  }

  /** One picture, what it shows and where. */
  record Level(String title, Sketch sketch, Layout.Places places) {
    boolean isReadable() {
      return places.isReadable();
    }
  }

  /** From the furthest to the nearest; nothing where one picture of the whole can be read. */
  static List<Level> of(Sketch whole) {
    return whole.nodes().size() <= MOST ? List.of() : new Levels(whole).levels();
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    FromAfar afar = new FromAfar(sketch, boundaries, excerpts);
    levels.add(afar.context());
    levels.addAll(afar.system());
    boundaries.all().forEach(boundary -> levels.addAll(inside(boundary)));
    levels.addAll(parts("Outside every boundary", members(null)));
    return List.copyOf(levels);
  }

  private List<Level> inside(Group boundary) {
    return parts("Inside " + boundaries.qualified(boundary.id()), members(boundary.id()));
  }

  private List<Level> parts(String title, List<Node> members) {
    if (members.size() < 2) {
      return List.of();
    }
    List<Part> shared = parts.of(members, MOST);
    List<Level> levels = new ArrayList<>();
    for (Part part : shared) {
      String which = shared.size() == 1 ? "" : ", " + (levels.size() + 1) + " of " + shared.size();
      levels.add(excerpts.titled(title + which, untitled(part)));
    }
    return levels;
  }

  private List<Node> members(@Nullable String boundary) {
    return sketch.nodes().stream()
        .filter(
            n -> boundary == null ? boundaries.of(n) == null : boundary.equals(boundaries.of(n)))
        .toList();
  }

  private Level untitled(Part part) {
    return untitled.computeIfAbsent(part, this::level);
  }

  private Level level(Part part) {
    List<Node> drawn = part.shown().stream().map(nodes::get).toList();
    return excerpts.level("", drawn, excerpts.holding(drawn, sketch.groups()), part.arrows());
  }
}
