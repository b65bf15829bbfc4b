package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Models of all shapes: technologies, data, flows, boundaries, facts and controls drawn at random.
 */
public final class GeneratedModels {
  private static final List<ComponentKind> KINDS =
      List.of(
          ComponentKind.WEB_APPLICATION,
          ComponentKind.API,
          ComponentKind.SERVICE,
          ComponentKind.WORKER,
          ComponentKind.DATABASE,
          ComponentKind.CACHE,
          ComponentKind.QUEUE,
          ComponentKind.OBJECT_STORE,
          ComponentKind.BROWSER_CLIENT,
          ComponentKind.DESKTOP_APP,
          ComponentKind.REVERSE_PROXY,
          ComponentKind.VIRTUAL_MACHINE,
          ComponentKind.PAYMENT,
          ComponentKind.EMAIL,
          ComponentKind.IDENTITY_PROVIDER,
          ComponentKind.FILE_STORE);

  private final Catalog catalog;
  private final List<String> technologies;
  private final List<String> dataKinds;
  private final List<String> controls;
  private final List<FactDefinition> openFacts;

  public GeneratedModels(Catalog catalog) {
    this.catalog = catalog;
    this.technologies = List.copyOf(catalog.technologies().keySet());
    this.dataKinds = List.copyOf(catalog.dataKinds().keySet());
    this.controls = List.copyOf(catalog.controls().keySet());
    this.openFacts = catalog.facts().values().stream().filter(FactDefinition::isOpen).toList();
  }

  public Arbitrary<ThreatModel> models() {
    return Arbitraries.randomValue(this::model);
  }

  private ThreatModel model(Random random) {
    int size = 2 + random.nextInt(8);
    List<DataAsset> assets = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      assets.add(asset("data" + i, pick(random, dataKinds), null));
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      components.add(component(random, "c" + i, components, assets));
    }
    List<Actor> actors = new ArrayList<>();
    if (random.nextInt(4) > 0) {
      actors.add(actor("users", ComponentKind.USER));
    }
    if (random.nextInt(3) == 0) {
      actors.add(actor("admins", ComponentKind.ADMINISTRATOR));
    }
    List<DataFlow> flows = flows(random, components, actors, assets);
    return new ThreatModel(
        "Generated",
        "",
        random.nextInt(3) == 0 ? random.nextInt(50_000) : null,
        components,
        flows,
        boundaries(random, components, actors),
        assets,
        actors,
        controls(random, components),
        facts(random, components, flows));
  }

  private Component component(
      Random random, String id, List<Component> earlier, List<DataAsset> assets) {
    List<TechnologyUse> uses = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      String technology = pick(random, technologies);
      uses.add(
          new TechnologyUse(
              technology, catalog.technologies().get(technology).name(), null, List.of()));
    }
    boolean part = !earlier.isEmpty() && random.nextInt(5) == 0;
    ComponentKind kind = part ? ComponentKind.LIBRARY : pick(random, KINDS);
    String owner = part ? pick(random, earlier).id() : null;
    String host =
        !part && !earlier.isEmpty() && random.nextInt(4) == 0 ? pick(random, earlier).id() : null;
    List<String> data =
        kind.isStore() && !assets.isEmpty() ? List.of(pick(random, assets).id()) : List.of();
    return new Component(
        id,
        id,
        kind,
        uses,
        owner,
        host,
        data,
        false,
        random.nextInt(20) == 0 ? "no" : null,
        List.of());
  }

  private static List<DataFlow> flows(
      Random random, List<Component> components, List<Actor> actors, List<DataAsset> assets) {
    List<String> ends = new ArrayList<>();
    components.stream().filter(c -> !c.kind().isPart()).map(Component::id).forEach(ends::add);
    List<String> starts = new ArrayList<>(ends);
    actors.stream().map(Actor::id).forEach(starts::add);
    Map<String, DataFlow> flows = new LinkedHashMap<>();
    for (int i = 0; i < components.size() + 2 && !ends.isEmpty(); i++) {
      String from = pick(random, starts);
      String to = pick(random, ends);
      if (!from.equals(to)) {
        List<String> data =
            !assets.isEmpty() && random.nextInt(3) == 0
                ? List.of(pick(random, assets).id())
                : List.of();
        String id = DataFlow.defaultId(from, to, null);
        flows.put(id, new DataFlow(id, from, to, "", null, data, false, false, List.of()));
      }
    }
    return List.copyOf(flows.values());
  }

  private static List<TrustBoundary> boundaries(
      Random random, List<Component> components, List<Actor> actors) {
    List<String> outside = new ArrayList<>(actors.stream().map(Actor::id).toList());
    components.stream().filter(c -> c.kind().isClient()).map(Component::id).forEach(outside::add);
    if (outside.isEmpty() || random.nextInt(3) == 0) {
      return List.of();
    }
    return List.of(
        new TrustBoundary("internet", "Internet", "internet", null, outside, false, List.of()));
  }

  private List<Control> controls(Random random, List<Component> components) {
    List<Control> stated = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      stated.add(
          new Control(
              pick(random, controls),
              random.nextInt(4) == 0 ? ThreatModel.SYSTEM : pick(random, components).id(),
              pick(random, List.of(ControlStatus.values())),
              List.of()));
    }
    return stated;
  }

  private List<Fact> facts(Random random, List<Component> components, List<DataFlow> flows) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (FactDefinition definition : openFacts) {
      if (random.nextInt(3) == 0) {
        String about = about(random, definition, components, flows);
        if (!about.isEmpty()) {
          Truth value = Truth.of(random.nextBoolean());
          Fact fact = Fact.stated(definition.id(), about, value, List.of());
          facts.put(fact.id(), fact);
        }
      }
    }
    return List.copyOf(facts.values());
  }

  private static String about(
      Random random, FactDefinition definition, List<Component> components, List<DataFlow> flows) {
    return switch (definition.about()) {
      case "system" -> ThreatModel.SYSTEM;
      case "flow" -> flows.isEmpty() ? "" : pick(random, flows).id();
      default ->
          components.stream()
              .filter(c -> definition.about().equals("component") || isOf(c, definition.about()))
              .map(Component::id)
              .findFirst()
              .orElse("");
    };
  }

  private static boolean isOf(Component component, String type) {
    return component.kind().dfd().stream().anyMatch(t -> t.word().equals(type));
  }

  private static DataAsset asset(String id, String kind, Level confidentiality) {
    return new DataAsset(
        id, id, List.of(kind), confidentiality, null, null, null, null, false, List.of());
  }

  private static Actor actor(String id, ComponentKind kind) {
    return new Actor(id, id, kind, Level.MEDIUM, false, List.of());
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The same model with another id and name for every element, and every list turned round. */
  public static ThreatModel renamed(ThreatModel model, UnaryOperator<String> name) {
    UnaryOperator<String> id = i -> i.equals(ThreatModel.SYSTEM) ? i : name.apply(i);
    UnaryOperator<String> flowId =
        f ->
            model
                .flow(f)
                .map(x -> DataFlow.defaultId(id.apply(x.from()), id.apply(x.to()), null))
                .orElseGet(() -> id.apply(f));
    return new ThreatModel(
        model.name(),
        model.description(),
        model.people(),
        reversed(
            model.components().stream()
                .map(
                    c ->
                        new Component(
                            id.apply(c.id()),
                            name.apply(c.name()),
                            c.kind(),
                            c.technologies(),
                            c.partOf() == null ? null : id.apply(c.partOf()),
                            c.hostedOn() == null ? null : id.apply(c.hostedOn()),
                            c.data().stream().map(id).toList(),
                            c.inferred(),
                            c.outOfScope(),
                            c.sources()))
                .toList()),
        reversed(
            model.flows().stream()
                .map(
                    f ->
                        new DataFlow(
                            flowId.apply(f.id()),
                            id.apply(f.from()),
                            id.apply(f.to()),
                            f.name(),
                            f.protocol(),
                            f.data().stream().map(id).toList(),
                            f.bidirectional(),
                            f.inferred(),
                            f.sources()))
                .toList()),
        model.boundaries().stream()
            .map(
                b ->
                    new TrustBoundary(
                        id.apply(b.id()),
                        b.name(),
                        b.kind(),
                        b.parent() == null ? null : id.apply(b.parent()),
                        b.contains().stream().map(id).toList(),
                        b.inferred(),
                        b.sources()))
            .toList(),
        reversed(
            model.dataAssets().stream()
                .map(
                    d ->
                        new DataAsset(
                            id.apply(d.id()),
                            d.name(),
                            d.kinds(),
                            d.confidentiality(),
                            d.integrity(),
                            d.availability(),
                            d.safety(),
                            d.people(),
                            d.inferred(),
                            d.sources()))
                .toList()),
        reversed(
            model.actors().stream()
                .map(
                    a ->
                        new Actor(
                            id.apply(a.id()),
                            a.name(),
                            a.kind(),
                            a.privilege(),
                            a.inferred(),
                            a.sources()))
                .toList()),
        reversed(
            model.controls().stream()
                .map(c -> new Control(c.id(), flowId.apply(c.on()), c.status(), c.sources()))
                .toList()),
        reversed(
            model.facts().stream()
                .map(
                    f ->
                        new Fact(
                            f.name(),
                            flowId.apply(f.about()),
                            f.value(),
                            f.ground(),
                            f.because(),
                            f.sources()))
                .toList()));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    java.util.Collections.reverse(copy);
    return copy;
  }

  /** Both models as one; ids must differ. */
  static ThreatModel joined(ThreatModel a, ThreatModel b) {
    return new ThreatModel(
        a.name(),
        a.description(),
        a.people(),
        plus(a.components(), b.components()),
        plus(a.flows(), b.flows()),
        plus(a.boundaries(), b.boundaries()),
        plus(a.dataAssets(), b.dataAssets()),
        plus(a.actors(), b.actors()),
        plus(a.controls(), b.controls()),
        plus(a.facts(), b.facts()));
  }

  static <T> List<T> plus(List<T> a, List<T> b) {
    List<T> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }
}
