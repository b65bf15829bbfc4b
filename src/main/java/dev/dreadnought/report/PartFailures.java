package dev.dreadnought.report;

import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ArchitectChapter.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the model says would stop if a part failed: flows that begin or end there, what no other way
 * leads to, and data that nothing else keeps. A part stands for all its instances, as a model has
 * no number of them.
 */
final class PartFailures {
  private static final int MOST_FLOWS = 3;
  private static final int MOST_NAMES = 4;
  private static final String COPIES = "replicates-changes@";

  static final int MOST = 12;

  private final ElementNames names;
  private final ModelIndex index;
  private final ThreatModel model;
  private final Map<String, ProvenFact> facts;

  /** What requests from outside get to while all parts work. */
  private final Set<String> reached;

  /**
   * @param facts by id
   */
  PartFailures(ElementNames names, Map<String, ProvenFact> facts) {
    this.names = names;
    this.index = names.index();
    this.model = index.model();
    this.facts = facts;
    this.reached = reachedWithout(Set.of(), outside());
  }

  /** A part that fails, before it is worded. */
  private record Failing(
      Component part,
      List<DataFlow> flows,
      List<String> cutOff,
      Map<String, List<String>> cutOffFrom,
      List<String> onlyThere) {
    boolean stopsSomething() {
      return !flows.isEmpty() || !cutOff.isEmpty() || !onlyThere.isEmpty();
    }

    int cutOffFromSome() {
      return cutOffFrom.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Those first without which most is reached no more, then by data, then by flows. */
  List<Failure> all() {
    return model.components().stream()
        .filter(c -> !c.kind().isPart() && !c.kind().isClient())
        .map(this::failing)
        .filter(Failing::stopsSomething)
        .sorted(
            Comparator.<Failing>comparingInt(f -> -f.cutOff().size())
                .thenComparingInt(f -> -f.cutOffFromSome())
                .thenComparingInt(f -> -f.onlyThere().size())
                .thenComparingInt(f -> -f.flows().size())
                .thenComparing(f -> f.part().id()))
        .map(this::failure)
        .toList();
  }

  private Failing failing(Component part) {
    Set<String> down = withWhatItRuns(part.id());
    List<DataFlow> flows =
        names.networkFlows().stream()
            .filter(f -> down.contains(f.from()) || down.contains(f.to()))
            .toList();
    Set<String> cutOff = lost(reached, down, outside());
    Map<String, List<String>> cutOffFrom = new TreeMap<>();
    for (Actor actor : model.everybody()) {
      Set<String> start = Set.of(actor.id());
      Set<String> lost = lost(reachedWithout(Set.of(), start), down, start);
      lost.removeAll(cutOff);
      cutOffFrom.put(actor.id(), List.copyOf(lost));
    }
    cutOffFrom.values().removeIf(List::isEmpty);
    Set<String> elsewhere = new HashSet<>();
    Set<String> here = new TreeSet<>();
    for (Component component : model.components()) {
      (down.contains(component.id()) ? here : elsewhere).addAll(component.data());
    }
    here.removeAll(elsewhere);
    return new Failing(part, flows, List.copyOf(cutOff), cutOffFrom, List.copyOf(here));
  }

  private Set<String> withWhatItRuns(String id) {
    Set<String> down = new TreeSet<>(Set.of(id));
    Deque<String> queue = new ArrayDeque<>(down);
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      Stream.concat(index.hostedOn(at).stream(), index.partsOf(at).stream())
          .map(Component::id)
          .filter(down::add)
          .forEach(queue::addLast);
    }
    return down;
  }

  /** People, their clients and systems outside. */
  private Set<String> outside() {
    Set<String> outside = new TreeSet<>();
    model.everybody().forEach(actor -> outside.add(actor.id()));
    model.components().stream()
        .filter(c -> c.kind().isClient() || c.kind().isOutside())
        .forEach(c -> outside.add(c.id()));
    return outside;
  }

  /** What is reached no more, beside what is down itself and what is outside. */
  private Set<String> lost(Set<String> reached, Set<String> down, Set<String> from) {
    Set<String> lost = new TreeSet<>(reached);
    lost.removeAll(reachedWithout(down, from));
    lost.removeAll(down);
    lost.removeAll(outside());
    return lost;
  }

  private Set<String> reachedWithout(Set<String> down, Set<String> from) {
    Set<String> starts = new TreeSet<>(from);
    starts.removeAll(down);
    Set<String> found = new TreeSet<>(starts);
    Deque<String> queue = new ArrayDeque<>(starts);
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      Stream.concat(
              index.flowsFrom(at).stream().map(DataFlow::to),
              index.flowsTo(at).stream().filter(DataFlow::bidirectional).map(DataFlow::from))
          .filter(to -> !down.contains(to) && found.add(to))
          .forEach(queue::addLast);
    }
    return found;
  }

  private Failure failure(Failing failing) {
    String id = failing.part().id();
    List<String> runs = new ArrayList<>(withWhatItRuns(id));
    runs.removeIf(
        c -> c.equals(id) || index.component(c).filter(p -> p.kind().isPart()).isPresent());
    ProvenFact copies = facts.get(COPIES + id);
    return new Failure(
        names.of(id),
        runs.isEmpty() ? "" : "with " + some(runs.stream().map(names::of).toList(), MOST_NAMES),
        some(failing.flows().stream().map(names::flow).distinct().toList(), MOST_FLOWS),
        named(failing.cutOff()),
        failing.cutOffFrom().entrySet().stream()
            .map(e -> "from " + names.of(e.getKey()) + ": " + named(e.getValue()))
            .toList(),
        names.data(failing.onlyThere()),
        copies != null && copies.value() == Truth.TRUE);
  }

  private String named(List<String> ids) {
    return some(ids.stream().map(names::of).distinct().toList(), MOST_NAMES);
  }

  private static String some(List<String> all, int most) {
    if (all.size() <= most + 1) {
      return Phrases.list(all);
    }
    return String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
  }
}
