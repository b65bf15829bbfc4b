package dev.dreadnought.diagram;

import dev.dreadnought.export.Hostile;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Systems of all shapes, drawn at random: nested boundaries, machines on machines, parts, flows in
 * rings, twice and to themselves, long and hostile names.
 */
final class Systems {
  private static final List<ComponentKind> KINDS =
      List.of(
          ComponentKind.WEB_APPLICATION,
          ComponentKind.WORKER,
          ComponentKind.DATABASE,
          ComponentKind.CACHE,
          ComponentKind.BROWSER_CLIENT,
          ComponentKind.VIRTUAL_MACHINE,
          ComponentKind.CONTAINER_PLATFORM,
          ComponentKind.PAYMENT,
          ComponentKind.LIBRARY);

  private static final List<String> WORDS =
      List.of("Orders", "of", "the", "north-western", "Kundenverwaltung", "a", "情報", "שלום", "API");

  private Systems() {}

  static Arbitrary<ThreatModel> systems() {
    return Arbitraries.randomValue(Systems::system);
  }

  private static ThreatModel system(Random random) {
    List<DataAsset> assets = new ArrayList<>();
    for (int i = 0; i < random.nextInt(7); i++) {
      assets.add(
          new DataAsset(
              "d" + i, name(random), List.of(), null, null, null, null, null, false, List.of()));
    }
    List<Component> components = new ArrayList<>();
    for (int i = 0; i < random.nextInt(14); i++) {
      components.add(component(random, i, assets));
    }
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3); i++) {
      actors.add(
          new Actor(
              "a" + i,
              name(random),
              ComponentKind.USER,
              Level.LOW,
              random.nextBoolean(),
              List.of()));
    }
    List<DataFlow> flows = flows(random, components, actors, assets);
    List<Fact> facts = new ArrayList<>();
    for (DataFlow flow : flows) {
      if (random.nextInt(3) == 0) {
        Truth encrypted = Truth.of(random.nextBoolean());
        facts.add(Fact.stated("flow-encrypted", flow.id(), encrypted, List.of()));
      }
    }
    return new ThreatModel(
        name(random),
        "",
        null,
        components,
        flows,
        boundaries(random, components, actors),
        assets,
        actors,
        List.of(),
        facts);
  }

  private static Component component(Random random, int number, List<DataAsset> assets) {
    ComponentKind kind = KINDS.get(random.nextInt(KINDS.size()));
    List<String> data = new ArrayList<>();
    assets.stream().filter(a -> random.nextInt(3) == 0).forEach(a -> data.add(a.id()));
    String earlier = number == 0 ? null : "c" + random.nextInt(number);
    return new Component(
        "c" + number,
        name(random),
        kind,
        List.of(new TechnologyUse("t", name(random), "1.0", List.of())),
        kind.isPart() ? earlier : null,
        !kind.isPart() && random.nextInt(2) == 0 ? earlier : null,
        data,
        random.nextInt(4) == 0,
        random.nextInt(9) == 0 ? "no" : null,
        List.of());
  }

  private static List<DataFlow> flows(
      Random random, List<Component> components, List<Actor> actors, List<DataAsset> assets) {
    List<String> ends = new ArrayList<>();
    components.forEach(c -> ends.add(c.id()));
    actors.forEach(a -> ends.add(a.id()));
    Map<String, DataFlow> flows = new LinkedHashMap<>();
    for (int i = 0; i < ends.size() + 3 && !ends.isEmpty(); i++) {
      String from = ends.get(random.nextInt(ends.size()));
      String to = ends.get(random.nextInt(ends.size()));
      String protocol = random.nextBoolean() ? null : "https";
      List<String> data = new ArrayList<>();
      assets.stream().filter(a -> random.nextInt(2) == 0).forEach(a -> data.add(a.id()));
      String id = DataFlow.defaultId(from, to, protocol);
      String name = random.nextInt(3) == 0 ? name(random) : "";
      flows.put(
          id,
          new DataFlow(
              id,
              from,
              to,
              name,
              protocol,
              data,
              random.nextInt(5) == 0,
              random.nextInt(3) == 0,
              List.of()));
    }
    return List.copyOf(flows.values());
  }

  private static List<TrustBoundary> boundaries(
      Random random, List<Component> components, List<Actor> actors) {
    List<TrustBoundary> boundaries = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      List<String> inside = new ArrayList<>();
      components.stream().filter(c -> random.nextInt(3) == 0).forEach(c -> inside.add(c.id()));
      actors.stream().filter(a -> random.nextInt(3) == 0).forEach(a -> inside.add(a.id()));
      String parent = i > 0 && random.nextBoolean() ? "b" + random.nextInt(i) : null;
      boundaries.add(
          new TrustBoundary(
              "b" + i, name(random), "network", parent, inside, random.nextBoolean(), List.of()));
    }
    return boundaries;
  }

  private static String name(Random random) {
    if (random.nextInt(12) == 0) {
      return Hostile.NAMES.get(random.nextInt(Hostile.NAMES.size()));
    }
    StringBuilder name = new StringBuilder("N");
    for (int i = 0; i < 1 + random.nextInt(random.nextInt(6) == 0 ? 30 : 3); i++) {
      name.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return name.toString();
  }
}
