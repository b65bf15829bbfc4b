package dev.dreadnought.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A system, as far as it was described. Lists are in order of id, so that the order of the
 * description does not matter to anything that follows.
 *
 * @param name what the system is called
 * @param description what it is for, in the author's words; may be empty
 * @param people how many people it concerns, or null where nobody said
 * @param facts what was said of elements, beside what the elements themselves say
 * @param judgements what people judged: assumptions, threats of their own, decisions
 * @param document who answers for the description
 */
public record ThreatModel(
    String name,
    String description,
    @Nullable Integer people,
    List<Component> components,
    List<DataFlow> flows,
    List<TrustBoundary> boundaries,
    List<DataAsset> dataAssets,
    List<Actor> actors,
    List<Control> controls,
    List<Fact> facts,
    Judgements judgements,
    DocumentControl document) {

  /** The id of the system itself, as an element. */
  public static final String SYSTEM = "system";

  public ThreatModel {
    components = components.stream().sorted(Comparator.comparing(Component::id)).toList();
    flows = flows.stream().sorted(Comparator.comparing(DataFlow::id)).toList();
    boundaries = boundaries.stream().sorted(Comparator.comparing(TrustBoundary::id)).toList();
    dataAssets = dataAssets.stream().sorted(Comparator.comparing(DataAsset::id)).toList();
    actors = actors.stream().sorted(Comparator.comparing(Actor::id)).toList();
    controls =
        controls.stream()
            .sorted(
                Comparator.comparing(Control::id)
                    .thenComparing(Control::on)
                    .thenComparing(Control::status))
            .toList();
    facts =
        facts.stream().sorted(Comparator.comparing(Fact::id).thenComparing(Fact::value)).toList();
    requireUniqueIds(components, flows, boundaries, dataAssets, actors);
  }

  /** A system about which nobody judged anything yet. */
  public ThreatModel(
      String name,
      String description,
      @Nullable Integer people,
      List<Component> components,
      List<DataFlow> flows,
      List<TrustBoundary> boundaries,
      List<DataAsset> dataAssets,
      List<Actor> actors,
      List<Control> controls,
      List<Fact> facts) {
    this(
        name,
        description,
        people,
        components,
        flows,
        boundaries,
        dataAssets,
        actors,
        controls,
        facts,
        Judgements.NONE);
  }

  /** A system of whose description nobody said who answers for it. */
  public ThreatModel(
      String name,
      String description,
      @Nullable Integer people,
      List<Component> components,
      List<DataFlow> flows,
      List<TrustBoundary> boundaries,
      List<DataAsset> dataAssets,
      List<Actor> actors,
      List<Control> controls,
      List<Fact> facts,
      Judgements judgements) {
    this(
        name,
        description,
        people,
        components,
        flows,
        boundaries,
        dataAssets,
        actors,
        controls,
        facts,
        judgements,
        DocumentControl.NONE);
  }

  /** The same system with other facts. */
  public ThreatModel withFacts(List<Fact> others) {
    return new ThreatModel(
        name,
        description,
        people,
        components,
        flows,
        boundaries,
        dataAssets,
        actors,
        controls,
        others,
        judgements,
        document);
  }

  /** The same system with other statements about controls. */
  public ThreatModel withControls(List<Control> others) {
    return new ThreatModel(
        name,
        description,
        people,
        components,
        flows,
        boundaries,
        dataAssets,
        actors,
        others,
        facts,
        judgements,
        document);
  }

  public Optional<Component> component(String id) {
    return components.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public Optional<DataFlow> flow(String id) {
    return flows.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  public Optional<Actor> actor(String id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /**
   * Everybody who uses the system: the actors, and the components of which somebody only says that
   * they are users or administrators, as files of other tools do. In order of id.
   */
  public List<Actor> everybody() {
    return Stream.concat(
            actors.stream(), components.stream().filter(ThreatModel::isPerson).map(Actor::of))
        .sorted(Comparator.comparing(Actor::id))
        .toList();
  }

  private static boolean isPerson(Component component) {
    return component.kind() == ComponentKind.USER
        || component.kind() == ComponentKind.ADMINISTRATOR;
  }

  /** What people call an element of any kind; the id itself where there is no such element. */
  public String nameOf(String id) {
    if (id.equals(SYSTEM)) {
      return name;
    }
    return Stream.of(
            components.stream().filter(c -> c.id().equals(id)).map(Component::name),
            actors.stream().filter(a -> a.id().equals(id)).map(Actor::name),
            flows.stream().filter(f -> f.id().equals(id)).map(this::nameOf),
            boundaries.stream().filter(b -> b.id().equals(id)).map(TrustBoundary::name),
            dataAssets.stream().filter(d -> d.id().equals(id)).map(DataAsset::name))
        .flatMap(s -> s)
        .findFirst()
        .orElse(id);
  }

  private String nameOf(DataFlow flow) {
    return flow.name().isEmpty() ? nameOf(flow.from()) + " to " + nameOf(flow.to()) : flow.name();
  }

  private static void requireUniqueIds(
      List<Component> components,
      List<DataFlow> flows,
      List<TrustBoundary> boundaries,
      List<DataAsset> dataAssets,
      List<Actor> actors) {
    Set<String> seen = new LinkedHashSet<>(List.of(SYSTEM));
    Stream.of(
            components.stream().map(Component::id),
            flows.stream().map(DataFlow::id),
            boundaries.stream().map(TrustBoundary::id),
            dataAssets.stream().map(DataAsset::id),
            actors.stream().map(Actor::id))
        .flatMap(s -> s)
        .forEach(
            id -> {
              if (!seen.add(id)) {
                throw new IllegalArgumentException("two elements have the id " + id);
              }
            });
  }
}
