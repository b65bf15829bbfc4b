package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.ProvenFact.Derivation;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.model.Ways;
import dev.dreadnought.model.Ways.Audience;
import dev.dreadnought.rules.AtStake;
import dev.dreadnought.rules.FactIds;
import dev.dreadnought.rules.Proof;
import dev.dreadnought.rules.RuleSession;
import dev.dreadnought.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every fact with its proof: what was given, and what rules concluded from it, down to the words.
 * Where a fact was concluded in several ways, its first proof is the shortest, and needs no circle;
 * of proofs by what enters an element, it is the one by which most people come. The words of a fact
 * are those of its first proof.
 */
final class Proofs {
  private final ModelIndex index;
  private final ThreatModel model;
  private final Catalog catalog;
  private final Wording wording;
  private final Map<String, Audience> audiences;
  private final Map<String, Node> nodes = new TreeMap<>();

  /** What is told of a release wherever something follows from it, by the fact that says it. */
  private final Map<String, String> toldOfReleases = new TreeMap<>();

  /** A fact on its way to being proven. */
  private static final class Node {
    final String name;
    final String about;
    final String text;
    final Truth value;
    Ground ground;
    final List<Location> own;
    final List<Proof> proofs;
    final Set<Location> words = new TreeSet<>();
    @Nullable Proof best;
    boolean proven;
    boolean restsOnAssumption;

    Node(
        String name,
        String about,
        String text,
        Truth value,
        Ground ground,
        List<Location> own,
        List<Proof> proofs) {
      this.name = name;
      this.about = about;
      this.text = text;
      this.value = value;
      this.ground = ground;
      this.own = own;
      this.proofs = proofs;
    }
  }

  Proofs(ModelIndex index, Catalog catalog, Wording wording) {
    this.index = index;
    this.model = index.model();
    this.catalog = catalog;
    this.wording = wording;
    this.audiences = new Ways(model).audiences();
  }

  /** All facts, in order of id. */
  List<ProvenFact> of(FactBase facts, RuleSession session) {
    addGiven();
    for (Fact fact : facts.all()) {
      nodes.put(fact.id(), node(fact, session.proofsOf(fact)));
    }
    for (AtStake stake : session.stakes()) {
      add(
          FactIds.of(stake),
          stake.element(),
          wording.of(stake),
          Ground.INFERRED,
          List.of(),
          session.proofsOf(stake));
    }
    List<Node> order = inProvingOrder();
    order.forEach(this::preferMostPeople);
    Set<Node> collected = new HashSet<>();
    order.forEach(node -> collect(node, collected));
    markAssumed();
    List<ProvenFact> proven = new ArrayList<>();
    nodes.forEach((id, node) -> proven.add(prove(id, node)));
    return proven;
  }

  /**
   * A fact that rests on releases names each of them, and has the words of each: "a release without
   * fixes" helps nobody who does not read which.
   */
  private Node node(Fact fact, List<Proof> proofs) {
    Set<String> releases = new TreeSet<>();
    Set<Location> words = new TreeSet<>(fact.sources());
    for (Proof proof : fact.holds() ? proofs : List.<Proof>of()) {
      for (String id : proof.from()) {
        if (toldOfReleases.containsKey(id)) {
          releases.add(id);
          words.addAll(nodes.get(id).own);
        }
      }
    }
    String told = String.join("; ", releases.stream().map(toldOfReleases::get).toList());
    return new Node(
        fact.name(),
        fact.about(),
        wording.of(fact) + (told.isEmpty() ? "" : ": " + told),
        fact.value(),
        fact.ground(),
        List.copyOf(words),
        proofs);
  }

  private void addGiven() {
    ReleaseWording releases = new ReleaseWording(catalog);
    for (Component c : model.components()) {
      addElement(c.id(), wording.element(c), c.inferred(), c.sources());
      for (TechnologyUse use : c.technologies()) {
        Ground ground = use.inferred() ? Ground.INFERRED : Ground.STATED;
        for (String technology : catalog.withContents(use.id())) {
          add(
              FactIds.uses(technology, c.id()),
              c.id(),
              wording.uses(c, use, technology),
              ground,
              use.sources(),
              List.of());
        }
        for (ReleaseWording.Known known : releases.of(c, use)) {
          add(known.fact(), c.id(), known.sentence(), ground, use.sources(), List.of());
          toldOfReleases.put(known.fact(), known.told());
        }
      }
      for (String asset : c.data()) {
        add(
            FactIds.holds(asset, c.id()),
            c.id(),
            wording.holds(c.id(), asset),
            groundOf(asset),
            sourcesOf(asset, c.sources()),
            List.of());
      }
    }
    for (DataFlow f : model.flows()) {
      addElement(f.id(), wording.element(f), f.inferred(), f.sources());
      for (String asset : f.data()) {
        add(
            FactIds.carries(asset, f.id()),
            f.id(),
            wording.carries(f.id(), asset),
            groundOf(asset),
            sourcesOf(asset, f.sources()),
            List.of());
      }
    }
    addBoundaries();
    model.actors().forEach(a -> addElement(a.id(), wording.element(a), a.inferred(), a.sources()));
    model
        .dataAssets()
        .forEach(d -> addElement(d.id(), wording.element(d), d.inferred(), d.sources()));
    for (Control control : model.controls()) {
      add(
          FactIds.of(control),
          control.on(),
          wording.of(control),
          Ground.STATED,
          control.sources(),
          List.of());
    }
    for (OwnThreat threat : model.judgements().threats()) {
      add(
          OwnThreats.factOf(threat) + "@" + threat.element(),
          threat.element(),
          threat.because(),
          Ground.STATED,
          threat.sources(),
          List.of());
    }
    if (model.people() != null) {
      add(
          FactIds.POPULATION,
          ThreatModel.SYSTEM,
          wording.people(model.people()),
          Ground.STATED,
          List.of(),
          List.of());
    }
  }

  private void addBoundaries() {
    Boundaries boundaries = new Boundaries(model);
    for (DataFlow flow : model.flows()) {
      for (TrustBoundary boundary : boundaries.crossedBy(flow)) {
        Ground ground = boundary.inferred() || flow.inferred() ? Ground.INFERRED : Ground.STATED;
        add(
            FactIds.crosses(boundary.id(), flow.id()),
            flow.id(),
            wording.crosses(flow, boundary),
            ground,
            join(boundary.sources(), flow.sources()),
            List.of());
      }
    }
  }

  private Ground groundOf(String asset) {
    return index.asset(asset).map(DataAsset::inferred).orElse(false)
        ? Ground.INFERRED
        : Ground.STATED;
  }

  private List<Location> sourcesOf(String asset, List<Location> otherwise) {
    return index.asset(asset).map(DataAsset::sources).filter(s -> !s.isEmpty()).orElse(otherwise);
  }

  private void addElement(String id, String text, boolean inferred, List<Location> sources) {
    Ground ground = inferred ? Ground.INFERRED : Ground.STATED;
    // A text may name its web application in every sentence; the first says that it is there.
    List<Location> first = sources.isEmpty() ? sources : sources.subList(0, 1);
    add(FactIds.element(id), id, text, ground, first, List.of());
  }

  private void add(
      String id, String about, String text, Ground ground, List<Location> own, List<Proof> proofs) {
    String name = id.substring(0, id.length() - about.length() - 1);
    nodes.put(id, new Node(name, about, text, Truth.TRUE, ground, own, proofs));
  }

  /** Given facts are of round 0; a concluded one of the round after the last that it needs. */
  private List<Node> inProvingOrder() {
    List<Node> order = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node.proofs.isEmpty()) {
        node.proven = true;
        order.add(node);
      }
    }
    List<Node> waiting = nodes.values().stream().filter(n -> !n.proven).toList();
    List<Node> round;
    do {
      round = waiting.stream().filter(this::findBest).toList();
      round.forEach(n -> n.proven = true);
      order.addAll(round);
      waiting = waiting.stream().filter(n -> !n.proven).toList();
    } while (!round.isEmpty());
    return order;
  }

  /** The first proof all of whose facts were proven in an earlier round. */
  private boolean findBest(Node node) {
    node.best =
        node.proofs.stream()
            .filter(p -> p.from().stream().allMatch(this::isProven))
            .findFirst()
            .orElse(null);
    return node.best != null;
  }

  private boolean isProven(String id) {
    Node node = nodes.get(id);
    return node == null || node.proven;
  }

  /**
   * What a webhook of one outside system shows, requests of all customers show too: readers begin
   * with the latter, though more steps lead to it.
   */
  private void preferMostPeople(Node node) {
    if (node.best == null || node.proofs.size() < 2) {
      return;
    }
    Audience most = audience(node, node.best);
    if (most == Audience.NOBODY) {
      // It is no proof by what enters, and the shortest says most.
      return;
    }
    for (Proof proof : node.proofs) {
      Audience audience = audience(node, proof);
      if (audience.compareTo(most) > 0 && isFreeOf(node, proof)) {
        most = audience;
        node.best = proof;
      }
    }
  }

  /** The most people who come by a flow into the element that a proof rests on. */
  private Audience audience(Node node, Proof proof) {
    Audience most = Audience.NOBODY;
    for (String id : proof.from()) {
      Optional<DataFlow> flow = index.flow(id.substring(id.indexOf('@') + 1));
      if (flow.filter(f -> f.to().equals(node.about)).isPresent()) {
        Audience audience = audiences.getOrDefault(flow.get().from(), Audience.NOBODY);
        most = audience.compareTo(most) > 0 ? audience : most;
      }
    }
    return most;
  }

  /** Whether all that a proof needs is proven without the fact that it would prove. */
  private boolean isFreeOf(Node goal, Proof proof) {
    Deque<Proof> waiting = new ArrayDeque<>(List.of(proof));
    Set<String> seen = new HashSet<>();
    while (!waiting.isEmpty()) {
      for (String id : waiting.removeFirst().from()) {
        Node premise = nodes.get(id);
        if (premise == goal || !isProven(id)) {
          return false;
        }
        if (premise != null && premise.best != null && seen.add(id)) {
          waiting.add(premise.best);
        }
      }
    }
    return true;
  }

  /** What a first proof needs comes before the fact. */
  private void collect(Node node, Set<Node> collected) {
    if (collected.add(node)) {
      if (node.best != null) {
        for (String id : node.best.from()) {
          Node premise = nodes.get(id);
          if (premise != null) {
            collect(premise, collected);
          }
        }
      }
      collectWords(node);
    }
  }

  /** The words of a fact and of everything behind its first proof, which come earlier in order. */
  private void collectWords(Node node) {
    node.words.addAll(node.own);
    if (node.best != null) {
      for (String id : node.best.from()) {
        Node premise = nodes.get(id);
        if (premise != null) {
          node.words.addAll(premise.words);
        }
      }
    }
  }

  /** What cannot be concluded without something that people only assume is assumed itself. */
  private void markAssumed() {
    List<Node> waiting = nodes.values().stream().filter(n -> !isFree(n)).toList();
    if (waiting.stream().noneMatch(Proofs::isRecorded)) {
      return;
    }
    waiting.forEach(n -> n.restsOnAssumption = true);
    List<Node> freed;
    do {
      freed = waiting.stream().filter(n -> n.restsOnAssumption && hasFreeProof(n)).toList();
      freed.forEach(n -> n.restsOnAssumption = false);
    } while (!freed.isEmpty());
    waiting.stream().filter(n -> n.restsOnAssumption).forEach(n -> n.ground = Ground.ASSUMED);
  }

  private static boolean isFree(Node node) {
    return node.proofs.isEmpty() && !isRecorded(node);
  }

  private static boolean isRecorded(Node node) {
    return node.proofs.isEmpty() && node.ground == Ground.ASSUMED && node.value.isKnown();
  }

  private boolean hasFreeProof(Node node) {
    return node.proofs.stream()
        .anyMatch(
            proof ->
                proof.from().stream()
                    .map(nodes::get)
                    .noneMatch(premise -> premise != null && premise.restsOnAssumption));
  }

  private static ProvenFact prove(String id, Node node) {
    List<Derivation> derivations = new ArrayList<>();
    Proof best = node.best;
    if (best != null) {
      derivations.add(new Derivation(best.rule(), best.from()));
      node.proofs.stream()
          .filter(p -> p != best)
          .forEach(p -> derivations.add(new Derivation(p.rule(), p.from())));
    }
    return new ProvenFact(
        id,
        node.name,
        node.about,
        node.text,
        node.value,
        node.ground,
        best == null ? null : best.rule(),
        best == null ? List.of() : best.from(),
        List.copyOf(node.words),
        List.copyOf(derivations));
  }

  private static List<Location> join(List<Location> a, List<Location> b) {
    Set<Location> both = new TreeSet<>(a);
    both.addAll(b);
    return List.copyOf(both);
  }
}
