package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model in code. Everything is stated unless said otherwise, and what is left out is
 * unknown. Not safe for several threads; the model that it builds is.
 *
 * <pre>{@code
 * ThreatModel model =
 *     new ModelBuilder("Blog")
 *         .actor("users", ComponentKind.USER)
 *         .component("web", ComponentKind.WEB_APPLICATION, "flask", "jinja2")
 *         .component("db", ComponentKind.DATABASE, "mysql")
 *         .keeps("db", "posts")
 *         .asset("posts", "user-content")
 *         .flow("users", "web")
 *         .flow("web", "db")
 *         .build();
 * }</pre>
 */
public final class ModelBuilder {
  private final String name;
  private @Nullable Integer people;
  private final List<Component> components = new ArrayList<>();
  private final List<DataFlow> flows = new ArrayList<>();
  private final List<TrustBoundary> boundaries = new ArrayList<>();
  private final List<DataAsset> assets = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<RecordedAssumption> assumptions = new ArrayList<>();
  private final List<OwnThreat> threats = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private String description = "";
  private DocumentControl document = DocumentControl.NONE;

  public ModelBuilder(String name) {
    this.name = name;
  }

  /** What the system is for. */
  public ModelBuilder describe(String text) {
    description = text;
    return this;
  }

  /** Who answers for the description. */
  public ModelBuilder document(DocumentControl control) {
    document = control;
    return this;
  }

  /** How many people the system concerns. */
  public ModelBuilder people(int count) {
    people = count;
    return this;
  }

  public ModelBuilder component(String id, ComponentKind kind, String... technologies) {
    components.add(
        new Component(
            id, id, kind, uses(technologies), null, null, List.of(), false, null, List.of()));
    return this;
  }

  /** A library, framework or runtime inside a component. */
  public ModelBuilder part(String id, String owner, String... technologies) {
    components.add(
        new Component(
            id,
            id,
            ComponentKind.LIBRARY,
            uses(technologies),
            owner,
            null,
            List.of(),
            false,
            null,
            List.of()));
    return this;
  }

  /** The component has the technology in that version, such as {@code php} in {@code 5.6}. */
  public ModelBuilder release(String component, String technology, String version) {
    replace(component, c -> withRelease(c, technology, version));
    return this;
  }

  private static Component withRelease(Component c, String technology, String version) {
    List<TechnologyUse> uses = new ArrayList<>(c.technologies());
    uses.removeIf(use -> use.id().equals(technology));
    uses.add(new TechnologyUse(technology, technology, version, false, List.of()));
    return new Component(
        c.id(),
        c.name(),
        c.kind(),
        uses,
        c.partOf(),
        c.hostedOn(),
        c.data(),
        c.inferred(),
        c.outOfScope(),
        c.sources());
  }

  private static List<TechnologyUse> uses(String... technologies) {
    List<TechnologyUse> uses = new ArrayList<>();
    for (String technology : technologies) {
      uses.add(new TechnologyUse(technology, technology, null, false, List.of()));
    }
    return uses;
  }

  /** The host runs the component. */
  public ModelBuilder hosted(String component, String host) {
    replace(component, c -> copy(c, host, c.data(), c.outOfScope()));
    return this;
  }

  /** The component keeps the data assets. */
  public ModelBuilder keeps(String component, String... assetIds) {
    replace(component, c -> copy(c, c.hostedOn(), List.of(assetIds), c.outOfScope()));
    return this;
  }

  /** The component is not looked at. */
  public ModelBuilder outOfScope(String component, String why) {
    replace(component, c -> copy(c, c.hostedOn(), c.data(), why));
    return this;
  }

  private static Component copy(
      Component c, @Nullable String hostedOn, List<String> data, @Nullable String outOfScope) {
    return new Component(
        c.id(),
        c.name(),
        c.kind(),
        c.technologies(),
        c.partOf(),
        hostedOn,
        data,
        c.inferred(),
        outOfScope,
        c.sources());
  }

  private void replace(String id, java.util.function.UnaryOperator<Component> change) {
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i).id().equals(id)) {
        components.set(i, change.apply(components.get(i)));
        return;
      }
    }
    throw new IllegalArgumentException("no component has the id " + id);
  }

  /** A flow with the default id, without a protocol. */
  public ModelBuilder flow(String from, String to, String... assetIds) {
    return flowOver(null, from, to, assetIds);
  }

  /** A flow with the default id, over a protocol such as {@code https}. */
  public ModelBuilder flowOver(
      @Nullable String protocol, String from, String to, String... assetIds) {
    flows.add(
        new DataFlow(
            DataFlow.defaultId(from, to, protocol),
            from,
            to,
            "",
            protocol,
            List.of(assetIds),
            false,
            false,
            List.of()));
    return this;
  }

  public ModelBuilder boundary(String id, String kind, String... contains) {
    boundaries.add(new TrustBoundary(id, id, kind, null, List.of(contains), false, List.of()));
    return this;
  }

  /** Data of kinds of the catalog, with the needs of those kinds. */
  public ModelBuilder asset(String id, String... kinds) {
    assets.add(
        new DataAsset(id, id, List.of(kinds), null, null, null, null, null, false, List.of()));
    return this;
  }

  /** Data of no known kind, of which nothing is known but what misuse can do to people. */
  public ModelBuilder asset(String id, Level safety) {
    assets.add(new DataAsset(id, id, List.of(), null, null, null, safety, null, false, List.of()));
    return this;
  }

  public ModelBuilder actor(String id, ComponentKind kind) {
    Level privilege = kind == ComponentKind.ADMINISTRATOR ? Level.HIGH : Level.MEDIUM;
    actors.add(new Actor(id, id, kind, privilege, false, List.of()));
    return this;
  }

  public ModelBuilder control(String id, String on, ControlStatus status) {
    controls.add(new Control(id, on, status, List.<Location>of()));
    return this;
  }

  /** A control with something to show for it. */
  public ModelBuilder control(
      String id, String on, ControlStatus status, Evidence first, Evidence... more) {
    List<Evidence> evidence = new ArrayList<>(List.of(first));
    evidence.addAll(List.of(more));
    controls.add(new Control(id, on, status, evidence, List.of()));
    return this;
  }

  /** A component, flow or other element whole, where the short methods do not say enough. */
  public ModelBuilder add(Component component) {
    components.add(component);
    return this;
  }

  public ModelBuilder add(DataFlow flow) {
    flows.add(flow);
    return this;
  }

  public ModelBuilder add(TrustBoundary boundary) {
    boundaries.add(boundary);
    return this;
  }

  public ModelBuilder add(DataAsset asset) {
    assets.add(asset);
    return this;
  }

  public ModelBuilder add(Actor actor) {
    actors.add(actor);
    return this;
  }

  /** Something that people take to be so until somebody knows; it becomes a fact of the model. */
  public ModelBuilder assume(RecordedAssumption assumption) {
    assumptions.add(assumption);
    facts.add(assumption.asFact());
    return this;
  }

  /** A threat of one's own. */
  public ModelBuilder threat(OwnThreat threat) {
    threats.add(threat);
    return this;
  }

  /** What was decided about a finding. */
  public ModelBuilder decide(Decision decision) {
    decisions.add(decision);
    return this;
  }

  /** A fact of any element or of {@code system}: a flow that is encrypted, an open registration. */
  public ModelBuilder fact(String fact, String about, Truth value) {
    facts.add(Fact.stated(fact, about, value, List.of()));
    return this;
  }

  /**
   * The model.
   *
   * @throws IllegalArgumentException where two elements have one id
   */
  public ThreatModel build() {
    return new ThreatModel(
        name,
        description,
        people,
        components,
        flows,
        boundaries,
        assets,
        actors,
        controls,
        facts,
        new Judgements(assumptions, threats, decisions),
        document);
  }
}
