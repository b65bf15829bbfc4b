package dev.dreadnought.rules;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Ways;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Closures over the flow graph, in Java because recursive rules explode: who gets where in how many
 * hops, and what lies on every way to an element.
 */
final class Reachability {
  /** Beyond this many elements the quadratic search for guards would be felt. */
  private static final int MOST_FOR_GUARDS = 400;

  private final ThreatModel model;
  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Set<String> outside = new TreeSet<>();
  private final Set<String> clients = new TreeSet<>();

  Reachability(ThreatModel model) {
    this.model = model;
    model.everybody().stream().map(Actor::id).forEach(outside::add);
    for (Component component : model.components()) {
      if (component.kind().isOutside()) {
        outside.add(component.id());
      }
      if (component.kind().isClient()) {
        clients.add(component.id());
      }
    }
    for (DataFlow flow : model.flows()) {
      next.computeIfAbsent(flow.from(), k -> new TreeSet<>()).add(flow.to());
      if (flow.bidirectional()) {
        next.computeIfAbsent(flow.to(), k -> new TreeSet<>()).add(flow.from());
      }
    }
  }

  /** From every person, client and outside system to every component that its requests get to. */
  List<Reaches> reaches() {
    List<Reaches> result = new ArrayList<>();
    for (Ways.Way way : new Ways(model).all()) {
      result.add(new Reaches(way.from(), way.to(), way.hops()));
    }
    return result;
  }

  /** A guard lies on every way in: without it, the element is reached from nowhere outside. */
  List<Guards> guards() {
    if (model.components().size() > MOST_FOR_GUARDS) {
      return List.of();
    }
    Set<String> entries = entries();
    Set<String> reached = reachedFrom(entries, "");
    List<Guards> result = new ArrayList<>();
    for (Component guard : model.components()) {
      if (entries.contains(guard.id()) || !reached.contains(guard.id())) {
        continue;
      }
      Set<String> without = reachedFrom(entries, guard.id());
      reached.stream()
          .filter(e -> !e.equals(guard.id()) && !without.contains(e))
          .forEach(e -> result.add(new Guards(guard.id(), e)));
    }
    return result;
  }

  /** People, clients, outside systems, and whatever nothing sends to: it acts by itself. */
  private Set<String> entries() {
    Set<String> receivers = new TreeSet<>();
    next.values().forEach(receivers::addAll);
    Set<String> entries = new TreeSet<>(outside);
    entries.addAll(clients);
    next.keySet().stream().filter(id -> !receivers.contains(id)).forEach(entries::add);
    return entries;
  }

  private Set<String> reachedFrom(Set<String> entries, String without) {
    Set<String> seen = new TreeSet<>(entries);
    Deque<String> queue = new ArrayDeque<>(entries);
    while (!queue.isEmpty()) {
      for (String to : next.getOrDefault(queue.removeFirst(), Set.of())) {
        if (!to.equals(without) && seen.add(to)) {
          queue.add(to);
        }
      }
    }
    return seen;
  }
}
