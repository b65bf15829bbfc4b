package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.ElementProfile;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every element of a model that a threat can be about, and what was concluded of each. */
final class Elements {
  private final ModelIndex index;
  private final ThreatModel model;
  private final Map<String, List<DfdType>> types = new TreeMap<>();

  Elements(ModelIndex index) {
    this.index = index;
    this.model = index.model();
    model.components().stream()
        .filter(c -> !c.kind().dfd().isEmpty())
        .forEach(c -> types.put(c.id(), c.kind().dfd()));
    model.actors().forEach(a -> types.put(a.id(), List.of(DfdType.EXTERNAL_ENTITY)));
    model.flows().forEach(f -> types.put(f.id(), List.of(DfdType.FLOW)));
    model.boundaries().forEach(b -> types.put(b.id(), List.of(DfdType.BOUNDARY)));
    model.dataAssets().forEach(d -> types.put(d.id(), List.of(DfdType.DATA)));
    types.put(ThreatModel.SYSTEM, List.of(DfdType.SYSTEM));
  }

  /** Types by id of element, in order of id. */
  Map<String, List<DfdType>> types() {
    return types;
  }

  /** What an element is; a part of a component is taken as a process. */
  DfdType typeOf(String id) {
    return types.getOrDefault(id, List.of(DfdType.PROCESS)).get(0);
  }

  boolean inScope(String id) {
    return index
        .flow(id)
        .map(f -> isComponentInScope(f.from()) || isComponentInScope(f.to()))
        .orElseGet(() -> isComponentInScope(id));
  }

  private boolean isComponentInScope(String id) {
    return index.component(id).map(Component::inScope).orElse(true);
  }

  /**
   * The elements that a threat harms.
   *
   * @param grounds what its grounds speak of: of several stores, those among these are harmed
   */
  List<String> affectedBy(ThreatDefinition threat, String element, Set<String> grounds) {
    String affects = threat.affects() == null ? "" : threat.affects();
    List<String> affected =
        switch (affects) {
          case "data-stores-it-writes" -> among(grounds, writes(element));
          case "stores-uploaded-to" -> uploadedTo(element);
          case "users-of-it" -> usersOf(element);
          case "hosted-components" -> index.hostedOn(element).stream().map(Component::id).toList();
          case "sender" -> index.flow(element).map(f -> List.of(f.from())).orElse(List.of());
          case "receiver" -> index.flow(element).map(f -> List.of(f.to())).orElse(List.of());
          default -> List.of();
        };
    return affected.isEmpty() ? List.of(element) : affected.stream().distinct().sorted().toList();
  }

  /** SQL gets to what is asked in SQL, and not to the cache beside it. */
  private static List<String> among(Set<String> grounds, List<String> stores) {
    List<String> named = stores.stream().filter(grounds::contains).toList();
    return named.isEmpty() ? stores : named;
  }

  private boolean isStore(String id) {
    return index.component(id).map(c -> c.kind().isStore()).orElse(false);
  }

  /**
   * Stores of files that the element writes, or that its callers write with a link it gave them.
   */
  private List<String> uploadedTo(String element) {
    List<String> stores = new ArrayList<>(writes(element));
    for (String caller : callersOf(element)) {
      stores.addAll(writes(caller));
    }
    return stores.stream().filter(this::keepsFiles).toList();
  }

  private List<String> writes(String element) {
    return index.flowsFrom(element).stream().map(DataFlow::to).filter(this::isStore).toList();
  }

  private boolean keepsFiles(String store) {
    return index
        .component(store)
        .map(Component::kind)
        .filter(k -> k == ComponentKind.OBJECT_STORE || k == ComponentKind.FILE_STORE)
        .isPresent();
  }

  /** People whose requests get to the element, directly or through clients and other components. */
  private List<String> usersOf(String element) {
    return callersOf(element).stream().filter(id -> index.actor(id).isPresent()).toList();
  }

  private Set<String> callersOf(String element) {
    Deque<String> ways = new ArrayDeque<>(List.of(element));
    Set<String> seen = new TreeSet<>(ways);
    while (!ways.isEmpty()) {
      for (DataFlow flow : index.flowsTo(ways.removeFirst())) {
        if (seen.add(flow.from())) {
          ways.add(flow.from());
        }
      }
    }
    seen.remove(element);
    return seen;
  }

  List<ElementProfile> profiles(FactBase facts, Catalog catalog) {
    Boundaries boundaries = new Boundaries(model);
    Map<String, List<String>> traits = new TreeMap<>();
    for (Fact fact : facts.all()) {
      if (fact.holds() && !catalog.fact(fact.name()).isOpen()) {
        traits.computeIfAbsent(fact.about(), k -> new ArrayList<>()).add(fact.name());
      }
    }
    return model.components().stream()
        .map(
            c ->
                new ElementProfile(
                    c.id(),
                    boundaries.innermost(c.id()).orElse(null),
                    exposure(c, facts),
                    traits.getOrDefault(c.id(), List.of()),
                    model.controls().stream()
                        .filter(k -> k.on().equals(c.id()))
                        .map(Control::id)
                        .distinct()
                        .toList()))
        .toList();
  }

  private static @Nullable String exposure(Component component, FactBase facts) {
    if (facts.valueOf("isolated-from-networks", component.id()) == Truth.TRUE) {
      return "local";
    }
    return switch (facts.valueOf("internet-reachable", component.id())) {
      case TRUE -> "internet";
      case FALSE -> "internal";
      case UNKNOWN -> null;
    };
  }
}
