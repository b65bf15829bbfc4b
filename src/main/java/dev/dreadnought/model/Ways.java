package dev.dreadnought.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who gets where over the flows: from every person, client and outside system to every component
 * that its requests can get to, by the way of fewest hops.
 */
public final class Ways {
  /** Who begins a way, those who are most last. */
  public enum Audience {
    NOBODY,
    OUTSIDE_SYSTEM,
    ADMINISTRATORS,
    /** A browser or an app of which nobody said who uses it. */
    CLIENT,
    USERS
  }

  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Set<String> outside = new TreeSet<>();
  private final Set<String> clients = new TreeSet<>();
  private final Map<String, Audience> audiences = new TreeMap<>();

  /**
   * @param hops flows on the way; one into a client is not counted, since that is in the hands of
   *     its user
   * @param over ids of what lies between the two ends, in order
   */
  public record Way(String from, String to, int hops, List<String> over) {}

  public Ways(ThreatModel model) {
    for (Actor actor : model.everybody()) {
      outside.add(actor.id());
      boolean isUser = actor.kind() == ComponentKind.USER;
      audiences.put(actor.id(), isUser ? Audience.USERS : Audience.ADMINISTRATORS);
    }
    for (Component component : model.components()) {
      if (component.kind().isOutside()) {
        outside.add(component.id());
        audiences.putIfAbsent(component.id(), Audience.OUTSIDE_SYSTEM);
      }
      if (component.kind().isClient()) {
        clients.add(component.id());
        audiences.putIfAbsent(component.id(), Audience.CLIENT);
      }
    }
    for (DataFlow flow : model.flows()) {
      next.computeIfAbsent(flow.from(), k -> new TreeSet<>()).add(flow.to());
      if (flow.bidirectional()) {
        next.computeIfAbsent(flow.to(), k -> new TreeSet<>()).add(flow.from());
      }
    }
  }

  /** Who begins the ways from a person, a client or an outside system; nobody from elsewhere. */
  public Audience audience(String start) {
    return audiences.getOrDefault(start, Audience.NOBODY);
  }

  /** By element the most people whose requests get there, or who are there themselves. */
  public Map<String, Audience> audiences() {
    Map<String, Audience> reached = new TreeMap<>(audiences);
    for (Way way : all()) {
      reached.merge(way.to(), audience(way.from()), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    // A browser is used by people, though a hop into it is not counted.
    for (Map.Entry<String, Set<String>> hop : next.entrySet()) {
      for (String to : hop.getValue()) {
        if (clients.contains(to)) {
          reached.merge(to, audience(hop.getKey()), (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
      }
    }
    return reached;
  }

  /** In order of both ends. */
  public List<Way> all() {
    List<Way> ways = new ArrayList<>();
    Set<String> starts = new TreeSet<>(outside);
    starts.addAll(clients);
    for (String start : starts) {
      addFrom(start, ways);
    }
    ways.sort(Comparator.comparing(Way::from).thenComparing(Way::to));
    return ways;
  }

  /** Breadth first, clients at no cost. */
  private void addFrom(String start, List<Way> ways) {
    Map<String, Integer> hops = new TreeMap<>();
    Map<String, String> before = new TreeMap<>();
    hops.put(start, 0);
    Deque<String> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      for (String to : next.getOrDefault(at, Set.of())) {
        int cost = clients.contains(to) ? 0 : 1;
        int total = hops.get(at) + cost;
        Integer known = hops.get(to);
        if (known == null || total < known) {
          hops.put(to, total);
          before.put(to, at);
          if (cost == 0) {
            queue.addFirst(to);
          } else {
            queue.addLast(to);
          }
        }
      }
    }
    for (Map.Entry<String, Integer> reached : hops.entrySet()) {
      String to = reached.getKey();
      if (!to.equals(start) && reached.getValue() > 0 && !outside.contains(to)) {
        ways.add(new Way(start, to, reached.getValue(), between(start, to, before)));
      }
    }
  }

  private static List<String> between(String start, String to, Map<String, String> before) {
    Deque<String> over = new ArrayDeque<>();
    String at = before.getOrDefault(to, start);
    while (!at.equals(start)) {
      over.addFirst(at);
      at = before.getOrDefault(at, start);
    }
    return List.copyOf(over);
  }
}
