package dev.dreadnought.diagram;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.diagram.Card.Mark;
import dev.dreadnought.diagram.Card.Style;
import dev.dreadnought.diagram.Sketch.Arrow;
import dev.dreadnought.diagram.Sketch.Group;
import dev.dreadnought.diagram.Sketch.Node;
import dev.dreadnought.diagram.Sketch.Shape;
import dev.dreadnought.diagram.Sketch.Wire;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ElementProfile;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a data flow diagram shows: every component but parts, every person, every flow, a
 * box for every boundary and for every machine that runs something.
 *
 * <p>A component stands in the box of its machine where both lie directly inside the same boundary,
 * or inside none; else it stands in its boundary and says on what it runs. So a box never puts an
 * element on the wrong side of a boundary.
 */
final class Sketcher {
  private static final double NODE_WIDTH = 176;
  private static final double ARROW_WIDTH = 140;
  private static final double HEAD_WIDTH = 230;
  private static final double HEADING_WIDTH = 620;

  /** What a picture shortens is told whole where the pointer rests, unless it is absurd. */
  private static final int LONGEST_DESCRIPTION = 12_000;

  private static final int FEW = 4;
  private static final String ENCRYPTED = "flow-encrypted@";

  /** Said in words: "over plain HTTP". */
  private static final String CLEAR = "sent-in-clear-text@";

  private final Assessment assessment;
  private final Catalog catalog;
  private final ThreatModel model;
  private final ModelIndex index;
  private final Boundaries boundaries;
  private final Map<String, Truth> encrypted = new HashMap<>();

  /** Flows of which nobody said that they are encrypted. */
  private final Set<String> inferred = new HashSet<>();

  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final Set<String> boxed = new HashSet<>();

  private Sketcher(Assessment assessment, Catalog catalog) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.model = assessment.model();
    this.index = new ModelIndex(model);
    this.boundaries = new Boundaries(model);
    for (ProvenFact fact : assessment.facts()) {
      if (fact.id().startsWith(ENCRYPTED)) {
        encrypted.merge(fact.about(), fact.value(), (said, v) -> v == Truth.UNKNOWN ? said : v);
        if (fact.value() == Truth.TRUE && fact.ground() != Ground.STATED) {
          inferred.add(fact.about());
        }
      } else if (fact.id().startsWith(CLEAR) && fact.value() == Truth.TRUE) {
        encrypted.merge(
            fact.about(), Truth.FALSE, (known, clear) -> known == Truth.TRUE ? known : clear);
      }
    }
    for (Finding finding : assessment.findings()) {
      if (finding.isOpen()) {
        findings.computeIfAbsent(drawn(finding.element()), k -> new ArrayList<>()).add(finding);
      }
    }
    for (Component component : model.components()) {
      machineAround(component).ifPresent(boxed::add);
    }
  }

  /**
   * @param catalog gives technologies their names
   */
  static Sketch of(Assessment assessment, Catalog catalog) {
    return new Sketcher(assessment, catalog).sketch();
  }

  private Sketch sketch() {
    List<Group> groups = new ArrayList<>();
    model.boundaries().forEach(b -> groups.add(group(b)));
    TreeMap<String, Node> nodes = new TreeMap<>();
    model.actors().forEach(a -> nodes.put(a.id(), node(a)));
    Set<String> ends = endsOfFlows();
    for (Component component : model.components()) {
      if (isPart(component)) {
        continue;
      }
      if (boxed.contains(component.id())) {
        groups.add(group(component, !ends.contains(component.id())));
      }
      if (!boxed.contains(component.id()) || ends.contains(component.id())) {
        nodes.put(component.id(), node(component));
      }
    }
    groups.sort(Comparator.comparing(Group::id));
    for (String end : ends) {
      nodes.computeIfAbsent(end, this::stranger);
    }
    List<Arrow> arrows = model.flows().stream().map(this::arrow).toList();
    return new Sketch(
        Plain.shortened(model.name(), 120),
        heading(nodes.size() - model.actors().size(), arrows),
        groups,
        List.copyOf(nodes.values()),
        arrows);
  }

  private Set<String> endsOfFlows() {
    Set<String> ends = new java.util.TreeSet<>();
    for (DataFlow flow : model.flows()) {
      ends.add(drawn(flow.from()));
      ends.add(drawn(flow.to()));
    }
    return ends;
  }

  private Card heading(int components, List<Arrow> arrows) {
    Card.Maker card =
        new Card.Maker(HEADING_WIDTH).add("Data flow diagram: " + model.name(), Style.TITLE, 2);
    long crossing = arrows.stream().filter(a -> !a.crosses().isEmpty()).count();
    card.add(
        count(components, "component")
            + ", "
            + people()
            + count(arrows.size(), "flow")
            + ", of which "
            + (crossing == 0 ? "none" : Long.toString(crossing))
            + (crossing == 1 ? " crosses a trust boundary" : " cross a trust boundary"),
        Style.TEXT,
        2);
    List<Mark> marks = marks(ThreatModel.SYSTEM);
    if (!marks.isEmpty()) {
      card.add("Findings on the system as a whole:", Style.TEXT, 1);
    }
    return card.with(marks);
  }

  /** An element is a flow too, so boxes are counted by what they are. */
  private String people() {
    int kinds = model.actors().size();
    return kinds == 0 ? "" : kinds + (kinds == 1 ? " kind" : " kinds") + " of people, ";
  }

  private static String count(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  // ---- boxes

  /** The machine whose box goes around a component. */
  private Optional<String> machineAround(Component component) {
    if (component.hostedOn() == null || isPart(component)) {
      return Optional.empty();
    }
    String host = component.hostedOn();
    boolean exists = index.component(host).filter(h -> !isPart(h)).isPresent();
    boolean sameSide = boundaries.innermost(component.id()).equals(boundaries.innermost(host));
    return exists && sameSide && !runsOn(host, component.id())
        ? Optional.of(host)
        : Optional.empty();
  }

  /** True where the second runs the first, over any number of machines; also in a ring. */
  private boolean runsOn(String id, String host) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (at != null && seen.add(at)) {
      if (at.equals(host)) {
        return true;
      }
      at = index.component(at).map(Component::hostedOn).orElse(null);
    }
    return at != null;
  }

  private @Nullable String groupOf(Component component) {
    return machineAround(component).or(() -> boundaries.innermost(component.id())).orElse(null);
  }

  private Group group(TrustBoundary boundary) {
    String kind = boundary.kind().replace('-', ' ');
    Card.Maker card = new Card.Maker(HEAD_WIDTH).add(boundary.name(), Style.STRONG, 2);
    String note = named(boundary.name(), kind) ? "trust boundary" : "trust boundary, " + kind;
    card.add(note + (boundary.inferred() ? ", inferred" : ""), Style.TEXT, 1);
    String description = "Trust boundary " + boundary.name() + " (" + kind + ")";
    return new Group(
        boundary.id(),
        parent(boundary),
        true,
        boundary.inferred(),
        card.with(marks(boundary.id())),
        described(description, boundary.inferred(), boundary.id()));
  }

  /** The boundary around a boundary; none where they lie in each other, in a ring. */
  private @Nullable String parent(TrustBoundary boundary) {
    Map<String, TrustBoundary> byId = new HashMap<>();
    model.boundaries().forEach(b -> byId.put(b.id(), b));
    Set<String> seen = new HashSet<>();
    TrustBoundary at = boundary;
    while (at != null && at.parent() != null && byId.containsKey(at.parent())) {
      if (!seen.add(at.id())) {
        return null;
      }
      at = byId.get(at.parent());
    }
    return byId.containsKey(boundary.parent() == null ? "" : boundary.parent())
        ? boundary.parent()
        : null;
  }

  /** The box of a machine; where flows end at it, a node inside stands for itself. */
  private Group group(Component host, boolean standsForItself) {
    Card.Maker card = new Card.Maker(HEAD_WIDTH);
    if (standsForItself) {
      card.add(host.name(), Style.STRONG, 2);
      card.add(about(host), Style.TEXT, 1);
    } else {
      card.add("on " + host.name(), Style.STRONG, 2);
    }
    return new Group(
        host.id() + "/box",
        box(groupOf(host)),
        false,
        host.inferred(),
        card.with(standsForItself ? marks(host.id()) : List.of()),
        described("Machine " + host.name() + " with what runs on it", host.inferred(), host.id()));
  }

  /** Boxes of machines have ids of their own, as the machine can be a node too. */
  private @Nullable String box(@Nullable String group) {
    return group != null && boxed.contains(group) ? group + "/box" : group;
  }

  // ---- nodes

  private Node node(Actor actor) {
    String kind = spoken(actor.kind());
    Card.Maker card = new Card.Maker(NODE_WIDTH).add(actor.name(), Style.NAME, 3);
    String note = named(actor.name(), kind) ? "" : kind;
    card.add(joined(note, actor.inferred() ? "inferred" : ""), Style.TEXT, 1);
    return new Node(
        actor.id(),
        boundaries.innermost(actor.id()).orElse(null),
        Shape.ENTITY,
        actor.inferred(),
        true,
        card.with(marks(actor.id())),
        described(actor.name() + " (" + kind + ")", actor.inferred(), actor.id()));
  }

  private Node node(Component component) {
    Card.Maker card = new Card.Maker(NODE_WIDTH).add(component.name(), Style.NAME, 3);
    card.add(about(component), Style.TEXT, 2);
    String technologies = technologies(component);
    card.add(technologies, Style.TEXT, 2);
    List<String> parts = parts(component.id());
    card.add(parts.isEmpty() ? "" : "with " + few(parts), Style.TEXT, 4);
    List<String> data = names(component.data()).stream().map(Sketcher::small).toList();
    card.add(data.isEmpty() ? "" : "keeps " + few(data), Style.TEXT, 4);
    if (component.hostedOn() != null && machineAround(component).isEmpty()) {
      card.add("on " + model.nameOf(component.hostedOn()), Style.TEXT, 2);
    }
    String others = otherBoundaries(component.id());
    card.add(others.isEmpty() ? "" : "also inside " + others, Style.TEXT, 2);
    StringBuilder description = new StringBuilder(component.name());
    description.append(" (").append(spoken(component.kind())).append(")");
    description.append(technologies.isEmpty() ? "" : ", " + technologies);
    description.append(parts.isEmpty() ? "" : ", with " + listed(parts));
    description.append(data.isEmpty() ? "" : ", keeps " + listed(data));
    description.append(component.inScope() ? "" : ", out of scope");
    boolean isOwnBox = boxed.contains(component.id());
    return new Node(
        component.id(),
        isOwnBox ? component.id() + "/box" : box(groupOf(component)),
        shape(component.kind()),
        component.inferred(),
        component.inScope(),
        card.with(marks(component.id())),
        described(description.toString(), component.inferred(), component.id()));
  }

  /** What a flow ends at that the model does not describe. */
  private Node stranger(String id) {
    Card card =
        new Card.Maker(NODE_WIDTH)
            .add(model.nameOf(id), Style.NAME, 3)
            .add("not described", Style.TEXT, 1)
            .with(List.of());
    return new Node(id, null, Shape.ENTITY, true, true, card, id + ", not described");
  }

  private static Shape shape(ComponentKind kind) {
    boolean processes = kind.dfd().contains(DfdType.PROCESS);
    if (kind.isStore()) {
      return processes ? Shape.PROCESS_AND_STORE : Shape.STORE;
    }
    return kind.dfd().contains(DfdType.EXTERNAL_ENTITY) ? Shape.ENTITY : Shape.PROCESS;
  }

  private String about(Component component) {
    String kind = spoken(component.kind());
    return joined(
        named(component.name(), kind) ? "" : kind,
        component.inferred() ? "inferred" : "",
        component.inScope() ? "" : "out of scope");
  }

  private String technologies(Component component) {
    List<String> names = new ArrayList<>();
    for (TechnologyUse use : component.technologies()) {
      String version = use.version() == null ? "" : " " + use.version();
      boolean isSaid = version.isEmpty() && named(component.name(), use.name());
      if (!isSaid && !isCloud(use)) {
        names.add(use.name() + version);
      }
    }
    return String.join(", ", names);
  }

  /** The name of a whole cloud says little beside that of the service. */
  private boolean isCloud(TechnologyUse use) {
    return catalog.technology(use.id()).filter(t -> t.kind() == ComponentKind.CLOUD).isPresent();
  }

  private List<String> parts(String id) {
    return model.components().stream()
        .filter(c -> isPart(c) && drawn(c.id()).equals(id))
        .map(Component::name)
        .toList();
  }

  private String otherBoundaries(String id) {
    Optional<String> innermost = boundaries.innermost(id);
    List<String> others = new ArrayList<>();
    for (TrustBoundary boundary : model.boundaries()) {
      boolean isAround = innermost.filter(i -> liesIn(i, boundary.id())).isPresent();
      if (boundaries.isInside(id, boundary.id()) && !isAround) {
        others.add(boundary.name());
      }
    }
    return listed(others);
  }

  private boolean liesIn(String inner, String outer) {
    Set<String> seen = new HashSet<>();
    String at = inner;
    while (at != null && seen.add(at)) {
      if (at.equals(outer)) {
        return true;
      }
      String id = at;
      at =
          model.boundaries().stream()
              .filter(b -> b.id().equals(id))
              .findFirst()
              .map(TrustBoundary::parent)
              .orElse(null);
    }
    return false;
  }

  // ---- arrows

  private Arrow arrow(DataFlow flow) {
    Wire wire = wire(flow);
    List<TrustBoundary> crossed = boundaries.crossedBy(flow);
    String protocol = flow.protocol() == null ? "" : protocol(flow.protocol());
    List<String> data = names(flow.data()).stream().map(Sketcher::small).toList();
    Card.Maker card = new Card.Maker(ARROW_WIDTH).add(flow.name(), Style.TEXT, 2);
    card.add(protocol, Style.STRONG, 1);
    card.add(said(wire), Style.STRONG, 1);
    card.add(few(data), Style.TEXT, 4);
    card.add(flow.inferred() ? "inferred" : "", Style.NOTE, 1);
    return new Arrow(
        flow.id(),
        drawn(flow.from()),
        drawn(flow.to()),
        flow.bidirectional(),
        wire,
        crossed.stream().map(TrustBoundary::id).toList(),
        flow.inferred(),
        card.with(marks(flow.id())),
        described(description(flow, wire, crossed, protocol, data), flow.inferred(), flow.id()));
  }

  private String description(
      DataFlow flow, Wire wire, List<TrustBoundary> crossed, String protocol, List<String> data) {
    String arrow = flow.bidirectional() ? " and " : " to ";
    String ends = model.nameOf(flow.from()) + arrow + model.nameOf(flow.to());
    List<String> names = crossed.stream().map(TrustBoundary::name).toList();
    String said =
        joined(
            flow.name(),
            protocol,
            wire == Wire.LOCAL ? "" : worded(wire),
            data.isEmpty() ? "" : "carries " + listed(data),
            names.isEmpty() ? "" : "crosses " + listed(names));
    return said.isEmpty() ? ends : ends + ": " + said;
  }

  private Wire wire(DataFlow flow) {
    return switch (encrypted.getOrDefault(flow.id(), Truth.UNKNOWN)) {
      case TRUE -> inferred.contains(flow.id()) ? Wire.INFERRED : Wire.ENCRYPTED;
      case FALSE -> Wire.CLEAR;
      case UNKNOWN -> isWithoutWire(flow) ? Wire.LOCAL : Wire.UNKNOWN;
    };
  }

  /** True of a person at a client or at a program of their own, and of parts of one machine. */
  private boolean isWithoutWire(DataFlow flow) {
    if (flow.protocol() != null) {
      return false;
    }
    boolean fromPerson = index.actor(flow.from()).isPresent();
    boolean toPerson = index.actor(flow.to()).isPresent();
    if (fromPerson || toPerson) {
      return (fromPerson || isAtHand(flow.from())) && (toPerson || isAtHand(flow.to()));
    }
    return isLocal(flow.from()) && isLocal(flow.to());
  }

  private boolean isAtHand(String id) {
    return index.component(id).map(c -> c.kind().isClient() || c.kind().runsAtUser()).orElse(false);
  }

  private boolean isLocal(String id) {
    return assessment.profile(id).map(ElementProfile::exposure).filter("local"::equals).isPresent();
  }

  private static String said(Wire wire) {
    return switch (wire) {
      case CLEAR -> "not encrypted";
      case UNKNOWN -> "encrypted?";
      case ENCRYPTED -> "encrypted";
      case INFERRED -> "encrypted, inferred";
      case LOCAL -> "";
    };
  }

  private static String worded(Wire wire) {
    return wire == Wire.UNKNOWN ? "whether encrypted is not known" : said(wire);
  }

  private String protocol(String id) {
    return catalog
        .technology(id)
        .map(Technology::name)
        .orElse(id.length() <= 5 ? id.toUpperCase(Locale.ROOT) : id);
  }

  // ---- words and marks

  /** What stands for an element in the picture: the component that a part lives in, or itself. */
  private String drawn(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    Component component = index.component(at).orElse(null);
    while (component != null && component.partOf() != null && seen.add(at)) {
      at = component.partOf();
      component = index.component(at).orElse(null);
    }
    return component == null ? id : at;
  }

  private boolean isPart(Component component) {
    return !drawn(component.id()).equals(component.id());
  }

  /** One mark for what is certain and one for what is possible; they are never added up. */
  private List<Mark> marks(String element) {
    List<Mark> marks = new ArrayList<>();
    for (boolean possible : new boolean[] {false, true}) {
      List<Band> bands =
          findings.getOrDefault(element, List.of()).stream()
              .filter(f -> f.isAssumed() == possible)
              .map(f -> f.current().band())
              .sorted()
              .toList();
      if (!bands.isEmpty()) {
        marks.add(new Mark(bands.get(0), bands.size(), possible));
      }
    }
    return marks;
  }

  private String described(String text, boolean inferred, String element) {
    StringBuilder description = new StringBuilder(Plain.shortened(text, LONGEST_DESCRIPTION));
    description.append(inferred ? ", inferred" : "");
    for (Mark mark : marks(element)) {
      description
          .append("; ")
          .append(mark.count())
          .append(mark.possible() ? " possible" : "")
          .append(mark.count() == 1 ? " finding, " : " findings, the worst ")
          .append(mark.band().word());
    }
    return description.toString();
  }

  private List<String> names(List<String> ids) {
    return ids.stream().map(model::nameOf).toList();
  }

  /** Within a line; what begins with two capitals is a name. */
  private static String small(String name) {
    boolean isPlain = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
    return isPlain ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  /** The first ones, and how many more there are. */
  private static String few(List<String> names) {
    if (names.size() <= FEW + 1) {
      return listed(names);
    }
    return String.join(", ", names.subList(0, FEW)) + " and " + (names.size() - FEW) + " more";
  }

  /** {@code a, b and c}. */
  static String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String joined(String... texts) {
    List<String> present = new ArrayList<>();
    for (String text : texts) {
      if (!text.isEmpty()) {
        present.add(text);
      }
    }
    return String.join(", ", present);
  }

  /** True where a name says it already. */
  private static boolean named(String name, String word) {
    return name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private static String spoken(ComponentKind kind) {
    return switch (kind) {
      case API -> "API";
      case API_GATEWAY -> "API gateway";
      case CDN -> "CDN";
      case CLI -> "command-line program";
      case CI_CD -> "CI/CD";
      case DNS -> "DNS";
      case ML_MODEL -> "ML model";
      case VPN -> "VPN";
      default -> kind.word().replace('-', ' ');
    };
  }
}
