package dev.dreadnought.diff;

import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which elements are the same under another id. Elements with one id and of one sort are the same;
 * of the others those that have the same nature and stand in the same relations to elements that
 * are the same. Where several are alike in everything, any of them is as good, and they are paired
 * in order of id. What changed a little more than its name is known by its kind, its technologies
 * and one neighbour, where nothing else is like it.
 */
final class Renames {
  private static final int ROUNDS = 6;

  private final Map<String, Part> before = new TreeMap<>();
  private final Map<String, Part> after = new TreeMap<>();

  /** The new id by the old one, where they differ. */
  private final Map<String, String> ids = new TreeMap<>();

  Renames(Snapshot old, Snapshot now) {
    old.parts().forEach(p -> before.put(p.id(), p));
    now.parts().forEach(p -> after.put(p.id(), p));
    pair(colours(before, Map.of()), colours(after, Map.of()));
    pairByNeighbour();
    pairFlows();
  }

  Map<String, String> ids() {
    return ids;
  }

  /** Elements that are called otherwise, with the same id or not. */
  List<Difference.Rename> list() {
    List<Difference.Rename> renames = new ArrayList<>();
    for (Part was : before.values()) {
      String id = ids.getOrDefault(was.id(), was.id());
      Part is = after.get(id);
      boolean isOther = is != null && !was.sort().equals("flow") && !was.name().equals(is.name());
      if (is != null && is.sort().equals(was.sort()) && (isOther || !id.equals(was.id()))) {
        renames.add(new Difference.Rename(was.sort(), was.id(), id, was.name(), is.name()));
      }
    }
    return renames;
  }

  private boolean isCommon(Part part) {
    Part was = before.get(part.id());
    Part is = after.get(part.id());
    return was != null && is != null && was.sort().equals(is.sort());
  }

  private boolean isTaken(Part part, Map<String, Part> side) {
    return isCommon(part)
        || (side == before ? ids.containsKey(part.id()) : ids.containsValue(part.id()));
  }

  /** What each element is like, from itself and, round by round, from those around it. */
  private Map<String, String> colours(Map<String, Part> side, Map<String, String> known) {
    Map<String, String> colours = new HashMap<>();
    for (Part part : side.values()) {
      colours.put(
          part.id(),
          isCommon(part)
              ? "= " + part.id()
              : known.getOrDefault(part.id(), part.sort() + " " + part.own()));
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, TreeSet<String>> around = new HashMap<>();
      for (Part part : side.values()) {
        for (Part.Link link : part.links()) {
          // Numbered, so that two alike are more than one.
          add(around, part.id(), link.label() + " " + colours.get(link.to()));
          add(around, link.to(), "of " + link.label() + " " + colours.get(part.id()));
        }
      }
      Map<String, String> next = new HashMap<>();
      for (Part part : side.values()) {
        String colour = colours.getOrDefault(part.id(), "");
        next.put(part.id(), isCommon(part) ? colour : digest(colour + " " + around.get(part.id())));
      }
      colours = next;
    }
    return colours;
  }

  private static void add(Map<String, TreeSet<String>> around, String id, String what) {
    TreeSet<String> seen = around.computeIfAbsent(id, k -> new TreeSet<>());
    int number = 1;
    while (!seen.add(what + " " + number)) {
      number++;
    }
  }

  private static String digest(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Source.sha256(bytes);
  }

  private void pair(Map<String, String> old, Map<String, String> now) {
    Map<String, List<String>> were = byColour(before, old);
    Map<String, List<String>> are = byColour(after, now);
    were.forEach(
        (colour, was) -> {
          List<String> is = are.getOrDefault(colour, List.of());
          if (was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
              ids.put(was.get(i), is.get(i));
            }
          }
        });
  }

  private Map<String, List<String>> byColour(Map<String, Part> side, Map<String, String> colours) {
    Map<String, List<String>> byColour = new LinkedHashMap<>();
    for (Part part : side.values()) {
      if (!isCommon(part) && !part.sort().equals("flow")) {
        byColour
            .computeIfAbsent(colours.getOrDefault(part.id(), ""), k -> new ArrayList<>())
            .add(part.id());
      }
    }
    return byColour;
  }

  /** The only one of its nature that is left on each side, with a neighbour that is the same. */
  private void pairByNeighbour() {
    Map<String, List<Part>> were = leftByNature(before);
    Map<String, List<Part>> are = leftByNature(after);
    were.forEach(
        (nature, was) -> {
          List<Part> is = are.getOrDefault(nature, List.of());
          if (was.size() == 1 && is.size() == 1 && haveNeighbour(was.get(0), is.get(0))) {
            ids.put(was.get(0).id(), is.get(0).id());
          }
        });
  }

  private Map<String, List<Part>> leftByNature(Map<String, Part> side) {
    Map<String, List<Part>> left = new TreeMap<>();
    for (Part part : side.values()) {
      if (!part.sort().equals("flow") && !isTaken(part, side)) {
        left.computeIfAbsent(part.sort() + " " + part.own(), k -> new ArrayList<>()).add(part);
      }
    }
    return left;
  }

  private boolean haveNeighbour(Part was, Part is) {
    TreeSet<String> shared = new TreeSet<>();
    neighbours(before, was).forEach(id -> shared.add(ids.getOrDefault(id, id)));
    shared.retainAll(neighbours(after, is));
    return !shared.isEmpty();
  }

  /** Elements beside it, over flows and otherwise. */
  private static TreeSet<String> neighbours(Map<String, Part> side, Part part) {
    TreeSet<String> neighbours = new TreeSet<>();
    part.links().forEach(l -> neighbours.add(l.to()));
    for (Part other : side.values()) {
      boolean touches = other.links().stream().anyMatch(l -> l.to().equals(part.id()));
      if (touches && other.sort().equals("flow")) {
        other.links().stream()
            .map(Part.Link::to)
            .filter(id -> !id.equals(part.id()))
            .forEach(neighbours::add);
      } else if (touches) {
        neighbours.add(other.id());
      }
    }
    return neighbours;
  }

  /** Flows whose ends are the same; the id of most is made of those of their ends. */
  private void pairFlows() {
    Map<String, List<String>> are = new TreeMap<>();
    after.values().stream()
        .filter(p -> p.sort().equals("flow") && !isCommon(p))
        .forEach(p -> are.computeIfAbsent(ends(p, Map.of()), k -> new ArrayList<>()).add(p.id()));
    before.values().stream()
        .filter(p -> p.sort().equals("flow") && !isCommon(p))
        .sorted(Comparator.comparing(Part::id))
        .forEach(
            p -> {
              List<String> same = are.getOrDefault(ends(p, ids), List.of());
              if (!same.isEmpty()) {
                ids.put(p.id(), same.remove(0));
              }
            });
  }

  private static String ends(Part flow, Map<String, String> ids) {
    StringBuilder ends = new StringBuilder(flow.own());
    for (Part.Link link : flow.links()) {
      if (!link.label().equals("carries")) {
        ends.append(' ').append(link.label()).append(' ');
        ends.append(ids.getOrDefault(link.to(), link.to()));
      }
    }
    return ends.toString();
  }
}
