package dev.dreadnought.report;

import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ArchitectChapter.FlowLoad;
import dev.dreadnought.report.ArchitectChapter.Load;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which elements and flows carry most. */
final class Loads {
  static final int MOST = 12;

  private static final String REACHABLE = "internet-reachable@";

  private final ThreatModel model;
  private final ModelIndex index;
  private final ElementNames names;
  private final List<FindingView> open;
  private final FlowGrounds grounds;
  private final Map<String, ProvenFact> facts;
  private final OpenQuestions questions;

  /**
   * @param open grounded findings, the worst first
   * @param facts by id
   * @param questions that settle what is assumed of how an element is reached
   */
  Loads(
      ThreatModel model,
      List<FindingView> open,
      FlowGrounds grounds,
      Map<String, ProvenFact> facts,
      OpenQuestions questions) {
    this.model = model;
    this.facts = facts;
    this.questions = questions;
    this.names = new ElementNames(model);
    this.index = names.index();
    this.open = open;
    this.grounds = grounds;
  }

  /** Elements with findings, the heaviest first. */
  List<Load> elements() {
    Map<String, List<FindingView>> byElement = new LinkedHashMap<>();
    for (FindingView finding : open) {
      byElement.computeIfAbsent(finding.source().element(), id -> new ArrayList<>()).add(finding);
    }
    Map<String, Integer> hops = hops();
    Map<Load, Integer> points = new IdentityHashMap<>();
    List<Load> loads = new ArrayList<>();
    byElement.forEach(
        (id, on) -> {
          int sum = on.stream().mapToInt(f -> f.source().current().points()).sum();
          String nearest = nearest(id, hops);
          boolean isHost = index.hostedOn(id).stream().anyMatch(c -> c.id().equals(nearest));
          Load load = load(id, on, sum, hops.get(nearest), isHost);
          points.put(load, sum);
          loads.add(load);
        });
    loads.sort(Comparator.<Load>comparingInt(l -> -points.get(l)).thenComparing(Load::name));
    return List.copyOf(loads);
  }

  private Load load(
      String id, List<FindingView> on, int sum, @Nullable Integer hops, boolean isHost) {
    Set<String> data = new LinkedHashSet<>();
    index.component(id).ifPresent(c -> data.addAll(c.data()));
    index.flow(id).ifPresent(f -> data.addAll(f.data()));
    if (data.isEmpty()) {
      index.flowsTo(id).forEach(f -> data.addAll(f.data()));
      index.flowsFrom(id).forEach(f -> data.addAll(f.data()));
    }
    return new Load(
        on.get(0).element(),
        on.size(),
        ElementNames.points(sum),
        on.get(0),
        names.data(List.copyOf(data)),
        distance(id, hops, isHost));
  }

  private String distance(String id, @Nullable Integer hops, boolean isHost) {
    if (id.equals(ThreatModel.SYSTEM)) {
      return "";
    }
    if (hops == null) {
      return unreached(id);
    }
    boolean isClient = index.component(id).filter(c -> c.kind().isClient()).isPresent();
    if (hops == 0) {
      return isClient ? "in its user's hands" : "outside itself";
    }
    String through = isHost ? ", through what it runs" : hops == 1 ? "" : ", through others";
    String known = Phrases.count(hops, "hop", "hops") + through;
    String assumed = assumedDirect(id);
    return assumed.isEmpty() ? known : known + "; assumed directly too (" + assumed + ")";
  }

  /** The question that would settle it, where an element is only taken to be reached directly. */
  private String assumedDirect(String id) {
    ProvenFact reachable = facts.get(REACHABLE + id);
    return reachable == null || reachable.value() != Truth.UNKNOWN
        ? ""
        : questions.settling(reachable.id()).stream()
            .map(OpenQuestions.Asked::label)
            .findFirst()
            .orElse("");
  }

  /** No flow leads there from outside, which is not all that can be known of it. */
  private String unreached(String id) {
    ProvenFact reachable = facts.get(REACHABLE + id);
    String assumed = assumedDirect(id);
    return switch (reachable == null ? Truth.FALSE : reachable.value()) {
      case TRUE -> "directly, from the internet";
      case UNKNOWN ->
          assumed.isEmpty()
              ? "by no flow; else not known"
              : "by no flow; assumed directly (" + assumed + ")";
      case FALSE -> "no way found";
    };
  }

  /** A flow is as near as the end that it leads to, and a host as what runs on it. */
  private String nearest(String id, Map<String, Integer> hops) {
    if (!hops.containsKey(id)) {
      return model.components().stream()
          .filter(c -> id.equals(c.hostedOn()) && hops.containsKey(c.id()))
          .map(Component::id)
          .min(Comparator.<String>comparingInt(hops::get).thenComparing(c -> c))
          .orElseGet(() -> index.flow(id).map(DataFlow::to).orElse(id));
    }
    return index.flow(id).map(DataFlow::to).filter(hops::containsKey).orElse(id);
  }

  /** Flows from the nearest outsider; what users hold in their hands is passed at no cost. */
  private Map<String, Integer> hops() {
    Map<String, Integer> hops = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    model.actors().forEach(a -> hops.put(a.id(), 0));
    for (Component component : model.components()) {
      if (component.kind().isOutside() || component.kind().isClient()) {
        hops.put(component.id(), 0);
      }
    }
    queue.addAll(hops.keySet().stream().sorted().toList());
    while (!queue.isEmpty()) {
      String at = queue.removeFirst();
      for (String to : next(at)) {
        if (hops.putIfAbsent(to, hops.get(at) + 1) == null) {
          queue.addLast(to);
        }
      }
    }
    return hops;
  }

  private Set<String> next(String at) {
    Set<String> next = new LinkedHashSet<>();
    index.flowsFrom(at).forEach(f -> next.add(f.to()));
    index.flowsTo(at).stream().filter(DataFlow::bidirectional).forEach(f -> next.add(f.from()));
    if (index.component(at).filter(c -> c.kind().carriesMessages()).isPresent()) {
      index.flowsTo(at).forEach(f -> next.add(f.from()));
    }
    return next;
  }

  static String heaviest(List<Load> loads) {
    if (loads.isEmpty()) {
      return "";
    }
    Load first = loads.get(0);
    int all = loads.stream().mapToInt(Load::findings).sum();
    return first.name()
        + " carries most: "
        + first.findings()
        + " of "
        + Phrases.count(all, "open finding", "open findings")
        + (first.data().isEmpty() ? "" : ", with " + first.data())
        + ".";
  }

  /** Flows that findings rest on, the heaviest first. */
  List<FlowLoad> flows() {
    return grounds.heaviestFirst(names.networkFlows()).stream()
        .filter(f -> !grounds.of(f.id()).isEmpty())
        .limit(MOST)
        .map(
            f ->
                new FlowLoad(
                    names.flow(f),
                    grounds.of(f.id()).size(),
                    ElementNames.points(grounds.sum(f.id())),
                    grounds.of(f.id()).get(0),
                    names.data(f.data())))
        .toList();
  }
}
