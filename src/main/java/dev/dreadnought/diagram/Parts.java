package dev.dreadnought.diagram;

import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Elements shared out over as many pictures as it takes to read each. What flows into each other
 * stands in one picture; one that cannot be read, as a long chain, is cut in two along its flows.
 */
final class Parts {
  /** A picture takes no further group of elements that would bring it above this. */
  private static final int FILLED = 24;

  /** What has more neighbours than this would tie a whole boundary together. */
  private static final int HUB = 7;

  /** Fewer flows than this are not shared out. */
  private static final int FEW = 6;

  private final List<Arrow> arrows;
  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Predicate<Part> isReadable;

  /**
   * @param isReadable whether a picture of a part can be read
   */
  Parts(Sketch sketch, Predicate<Part> isReadable) {
    this.arrows = sketch.arrows();
    this.isReadable = isReadable;
    for (Arrow arrow : arrows) {
      neighbours.computeIfAbsent(arrow.from(), k -> new TreeSet<>()).add(arrow.to());
      neighbours.computeIfAbsent(arrow.to(), k -> new TreeSet<>()).add(arrow.from());
    }
  }

  /**
   * What one picture shows.
   *
   * @param ids the elements that it is about
   * @param arrows theirs, which bring what is at their other ends
   */
  record Part(Set<String> ids, List<Arrow> arrows) {
    /** The elements of the picture in order of id. */
    Set<String> shown() {
      Set<String> shown = new TreeSet<>(ids);
      for (Arrow arrow : arrows) {
        shown.add(arrow.from());
        shown.add(arrow.to());
      }
      return shown;
    }
  }

  /**
   * Hubs tie everything together, so where there are many elements each has a picture of its own,
   * is shown beside those that it has to do with, and does not join them.
   */
  List<Part> of(List<Node> members, int most) {
    List<String> ids = members.stream().map(Node::id).toList();
    List<String> hubs =
        ids.size() > most ? ids.stream().filter(this::isHub).toList() : List.<String>of();
    List<Part> parts = new ArrayList<>();
    hubs.forEach(hub -> parts.addAll(readable(part(Set.of(hub)))));
    packed(clusters(ids, hubs)).forEach(ofThese -> parts.addAll(readable(part(ofThese))));
    return parts;
  }

  private boolean isHub(String id) {
    return neighbours.getOrDefault(id, Set.of()).size() > HUB;
  }

  private Part part(Set<String> ids) {
    return new Part(
        ids, arrows.stream().filter(a -> ids.contains(a.from()) || ids.contains(a.to())).toList());
  }

  private List<Set<String>> clusters(List<String> ids, List<String> hubs) {
    Set<String> left = new LinkedHashSet<>(ids);
    left.removeAll(new HashSet<>(hubs));
    List<Set<String>> clusters = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> cluster = new LinkedHashSet<>();
      List<String> next = new ArrayList<>(List.of(left.iterator().next()));
      while (!next.isEmpty()) {
        String id = next.remove(next.size() - 1);
        if (left.remove(id)) {
          cluster.add(id);
          next.addAll(neighbours.getOrDefault(id, Set.of()));
        }
      }
      clusters.add(cluster);
    }
    return clusters;
  }

  /** As many in one picture as it can hold, with what they have to do with. */
  private List<Set<String>> packed(List<Set<String>> clusters) {
    List<Set<String>> packed = new ArrayList<>();
    Set<String> last = new LinkedHashSet<>();
    for (Set<String> cluster : clusters) {
      Set<String> both = new LinkedHashSet<>(last);
      both.addAll(cluster);
      if (part(both).shown().size() > FILLED && !last.isEmpty()) {
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

  // ---- what cannot be read

  private List<Part> readable(Part part) {
    if (isReadable.test(part)) {
      return List.of(part);
    }
    List<Part> cut = cut(part);
    if (cut.size() < 2) {
      return List.of(part);
    }
    return cut.stream().flatMap(p -> readable(p).stream()).toList();
  }

  private List<Part> cut(Part part) {
    if (part.ids().size() == 1) {
      return cutBetweenArrows(part);
    }
    Set<String> hubs = new LinkedHashSet<>(part.ids());
    hubs.removeIf(id -> !isHub(id));
    return hubs.isEmpty() ? cutAlongFlows(part) : cutFromHubs(part, hubs);
  }

  private static List<Part> cutBetweenArrows(Part part) {
    int half = (part.arrows().size() + 1) / 2;
    return part.arrows().size() < FEW
        ? List.of()
        : List.of(
            new Part(part.ids(), part.arrows().subList(0, half)),
            new Part(part.ids(), part.arrows().subList(half, part.arrows().size())));
  }

  /** The rest shows its hubs beside it; a hub shows what the rest does not. */
  private List<Part> cutFromHubs(Part part, Set<String> hubs) {
    Set<String> rest = new LinkedHashSet<>(part.ids());
    rest.removeAll(hubs);
    List<Part> cut = new ArrayList<>();
    for (String hub : hubs) {
      List<Arrow> own =
          part.arrows().stream()
              .filter(a -> a.from().equals(hub) || a.to().equals(hub))
              .filter(a -> !rest.contains(a.from()) && !rest.contains(a.to()))
              .toList();
      if (!own.isEmpty()) {
        cut.add(new Part(Set.of(hub), own));
      }
    }
    if (rest.size() > 1) {
      cut.addAll(cutAlongFlows(part(rest)));
    } else if (!rest.isEmpty()) {
      cut.add(part(rest));
    }
    return cut;
  }

  private List<Part> cutAlongFlows(Part part) {
    List<String> inOrder = alongFlows(part);
    int half = (inOrder.size() + 1) / 2;
    return List.of(
        part(new LinkedHashSet<>(inOrder.subList(0, half))),
        part(new LinkedHashSet<>(inOrder.subList(half, inOrder.size()))));
  }

  /** Beginning with what nothing of the part sends to, each with what it sends to after it. */
  private static List<String> alongFlows(Part part) {
    Map<String, Set<String>> next = new HashMap<>();
    Set<String> begin = new LinkedHashSet<>(part.ids());
    for (Arrow arrow : part.arrows()) {
      if (part.ids().contains(arrow.from()) && part.ids().contains(arrow.to())) {
        next.computeIfAbsent(arrow.from(), k -> new TreeSet<>()).add(arrow.to());
        begin.remove(arrow.to());
      }
    }
    begin.addAll(part.ids());
    Set<String> inOrder = new LinkedHashSet<>();
    for (String first : begin) {
      Deque<String> waiting = new ArrayDeque<>(List.of(first));
      while (!waiting.isEmpty()) {
        String id = waiting.pop();
        if (inOrder.add(id)) {
          waiting.addAll(next.getOrDefault(id, Set.of()));
        }
      }
    }
    return List.copyOf(inOrder);
  }
}
