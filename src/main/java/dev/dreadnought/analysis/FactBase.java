package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The value of every fact of every element, after the rules have derived what follows. */
final class FactBase {
  private final Catalog catalog;
  private final Map<String, Fact> facts = new TreeMap<>();

  /** Signs that stand elsewhere than the model has them. */
  private final List<Fact> moved = new ArrayList<>();

  /**
   * @param given what the model states
   * @param derived what rules concluded
   */
  FactBase(Catalog catalog, ThreatModel model, Collection<Fact> derived) {
    this.catalog = catalog;
    model.facts().stream().filter(f -> f.value().isKnown()).forEach(this::add);
    derived.forEach(this::add);
    addUnknown(model);
    settle(new HeardSigns(catalog, this, new ModelIndex(model)));
  }

  /** Signs that cannot be where they seem to be are taken to where they can. */
  private void settle(HeardSigns signs) {
    List<Fact> impossible = signs.impossible();
    facts.values().removeAll(impossible);
    for (Fact sign : impossible) {
      signs.elsewhere(sign).filter(f -> !facts.containsKey(f.id())).ifPresent(this::move);
    }
  }

  private void move(Fact sign) {
    facts.put(sign.id(), sign);
    moved.add(sign);
  }

  /** The facts that an assessment already holds. */
  FactBase(Catalog catalog, Collection<ProvenFact> proven) {
    this.catalog = catalog;
    for (ProvenFact fact : proven) {
      if (catalog.facts().containsKey(fact.name())) {
        facts.put(
            fact.id(),
            new Fact(fact.name(), fact.about(), fact.value(), fact.ground(), "", fact.sources()));
      }
    }
  }

  /** Where a fact was found both so and not so, the harmful answer counts. */
  private void add(Fact fact) {
    facts.merge(fact.id(), fact, (a, b) -> a.value() == b.value() || isHarmful(a) ? a : b);
  }

  private boolean isHarmful(Fact fact) {
    FactDefinition definition = catalog.facts().get(fact.name());
    boolean benign = definition != null && definition.polarity() == FactDefinition.Polarity.BENIGN;
    return fact.holds() != benign;
  }

  /** Open facts that nobody stated and nothing gives, on every element that they are about. */
  private void addUnknown(ThreatModel model) {
    Map<String, List<String>> elements = elementsByType(model);
    for (FactDefinition definition : catalog.facts().values()) {
      if (definition.isOpen()) {
        for (String element : elements.getOrDefault(definition.about(), List.of())) {
          Fact unknown = Fact.unknown(definition.id(), element);
          facts.putIfAbsent(unknown.id(), unknown);
        }
      }
    }
  }

  private static Map<String, List<String>> elementsByType(ThreatModel model) {
    Map<String, List<String>> elements = new HashMap<>();
    for (Component component : model.components()) {
      for (DfdType type : component.kind().dfd()) {
        put(elements, type.word(), component.id());
      }
      if (!component.kind().dfd().isEmpty() && !component.kind().isOutside()) {
        put(elements, "component", component.id());
      }
    }
    model.actors().forEach(a -> put(elements, DfdType.EXTERNAL_ENTITY.word(), a.id()));
    model.flows().stream().map(DataFlow::id).forEach(f -> put(elements, DfdType.FLOW.word(), f));
    put(elements, DfdType.SYSTEM.word(), ThreatModel.SYSTEM);
    return elements;
  }

  private static void put(Map<String, List<String>> elements, String type, String id) {
    elements.computeIfAbsent(type, k -> new ArrayList<>()).add(id);
  }

  /** The value of a fact of an element: of a closed one that nothing gives, false. */
  Truth valueOf(String name, String element) {
    Fact fact = facts.get(name + "@" + element);
    if (fact != null) {
      return fact.value();
    }
    FactDefinition definition = catalog.facts().get(name);
    return definition != null && definition.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** True where somebody said, or it follows, that it is not so; silence is no refutation. */
  boolean isRefuted(String name, String element) {
    Fact fact = facts.get(name + "@" + element);
    return fact != null && fact.fails();
  }

  /** True where somebody said, or seems to have said, that it is so. */
  boolean isSaid(String name, String element) {
    Fact fact = facts.get(name + "@" + element);
    return fact != null
        && fact.holds()
        && fact.ground() != Ground.INFERRED
        && !fact.sources().isEmpty();
  }

  List<Fact> unknown() {
    return facts.values().stream().filter(f -> !f.value().isKnown()).toList();
  }

  /** What no rule knows of: the facts that nobody stated, and signs that were taken elsewhere. */
  List<Fact> added() {
    List<Fact> added = new ArrayList<>(unknown());
    added.addAll(moved);
    return added;
  }

  Collection<Fact> all() {
    return facts.values();
  }
}
