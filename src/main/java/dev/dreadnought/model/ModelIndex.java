package dev.dreadnought.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model's elements by id and by what they hang on, for work that asks often. Immutable. */
public final class ModelIndex {
  private final ThreatModel model;
  private final Map<String, Component> components = new HashMap<>();
  private final Map<String, DataFlow> flows = new HashMap<>();
  private final Map<String, Actor> actors = new HashMap<>();
  private final Map<String, DataAsset> assets = new HashMap<>();
  private final Map<String, TrustBoundary> boundaries = new HashMap<>();
  private final Map<String, List<Component>> parts = new HashMap<>();
  private final Map<String, List<Component>> hosted = new HashMap<>();
  private final Map<String, List<DataFlow>> outgoing = new HashMap<>();
  private final Map<String, List<DataFlow>> incoming = new HashMap<>();

  public ModelIndex(ThreatModel model) {
    this.model = model;
    for (Component component : model.components()) {
      components.put(component.id(), component);
      put(parts, component.partOf(), component);
      put(hosted, component.hostedOn(), component);
    }
    for (DataFlow flow : model.flows()) {
      flows.put(flow.id(), flow);
      put(outgoing, flow.from(), flow);
      put(incoming, flow.to(), flow);
    }
    model.actors().forEach(a -> actors.put(a.id(), a));
    model.dataAssets().forEach(d -> assets.put(d.id(), d));
    model.boundaries().forEach(b -> boundaries.put(b.id(), b));
  }

  private static <T> void put(Map<String, List<T>> lists, @Nullable String id, T value) {
    if (id != null) {
      lists.computeIfAbsent(id, k -> new ArrayList<>()).add(value);
    }
  }

  public ThreatModel model() {
    return model;
  }

  public Optional<Component> component(String id) {
    return Optional.ofNullable(components.get(id));
  }

  public Optional<DataFlow> flow(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  public Optional<DataAsset> asset(String id) {
    return Optional.ofNullable(assets.get(id));
  }

  /** Libraries, frameworks and runtimes inside a component, in order of id. */
  public List<Component> partsOf(String id) {
    return parts.getOrDefault(id, List.of());
  }

  /** What a component runs, in order of id. */
  public List<Component> hostedOn(String id) {
    return hosted.getOrDefault(id, List.of());
  }

  public List<DataFlow> flowsFrom(String id) {
    return outgoing.getOrDefault(id, List.of());
  }

  public List<DataFlow> flowsTo(String id) {
    return incoming.getOrDefault(id, List.of());
  }

  /** What people call an element of any kind; the id itself where there is no such element. */
  public String nameOf(String id) {
    if (id.equals(ThreatModel.SYSTEM)) {
      return model.name();
    }
    if (components.containsKey(id)) {
      return components.get(id).name();
    }
    if (actors.containsKey(id)) {
      return actors.get(id).name();
    }
    if (flows.containsKey(id)) {
      return nameOf(flows.get(id));
    }
    if (assets.containsKey(id)) {
      return assets.get(id).name();
    }
    return boundaries.containsKey(id) ? boundaries.get(id).name() : id;
  }

  private String nameOf(DataFlow flow) {
    return flow.name().isEmpty() ? nameOf(flow.from()) + " to " + nameOf(flow.to()) : flow.name();
  }
}
