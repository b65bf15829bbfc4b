package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trust boundaries of a sketch, and which lie around what; machines are none. */
final class Boundaries {
  private final Map<String, Group> groups = new HashMap<>();
  private final List<Group> all;

  Boundaries(Sketch sketch) {
    sketch.groups().forEach(g -> groups.put(g.id(), g));
    this.all = sketch.groups().stream().filter(Group::isBoundary).toList();
  }

  List<Group> all() {
    return all;
  }

  boolean isWithin(String boundary, Node node) {
    return chain(node).contains(boundary);
  }

  /** The boundaries around an element, from the inside out. */
  private List<String> chain(Node node) {
    List<String> chain = new ArrayList<>();
    Group at = node.group() == null ? null : groups.get(node.group());
    while (at != null) {
      if (at.isBoundary()) {
        chain.add(at.id());
      }
      at = at.parent() == null ? null : groups.get(at.parent());
    }
    return chain;
  }

  /** The boundary around an element next within another one, or next within the system. */
  @Nullable String within(@Nullable String around, Node node) {
    List<String> chain = chain(node);
    int place = around == null ? chain.size() : chain.indexOf(around);
    return place < 1 ? null : chain.get(place - 1);
  }

  /** The one next around an element. */
  @Nullable String of(Node node) {
    List<String> chain = chain(node);
    return chain.isEmpty() ? null : chain.get(0);
  }

  private String name(String boundary) {
    return name(groups.get(boundary).card(), boundary);
  }

  static String name(Card card, String id) {
    return card.lines().stream()
        .filter(l -> l.style() == Style.STRONG || l.style() == Style.NAME)
        .map(Card.Line::text)
        .reduce((a, b) -> a + " " + b)
        .orElse(id);
  }

  /** The name of a boundary; where others are called the same, with that of the one around it. */
  String qualified(String boundary) {
    String name = name(boundary);
    long same = all.stream().filter(b -> name(b.id()).equals(name)).count();
    String around = groups.get(boundary).parent();
    return same < 2 || around == null ? name : name + " of " + qualified(around);
  }
}
