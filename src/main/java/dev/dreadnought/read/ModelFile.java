package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.Mention;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.Excerpt;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One model file on its way to a reading: element by element, then what they say of each other. */
final class ModelFile {
  private static final String DEFAULT_BOUNDARY = "network";
  private static final int MOST_PEOPLE = 999_999_999;

  private final Source source;
  private final Catalog catalog;
  private final TechnologyNames technologyNames;
  private final Map<String, Level> levels;
  private final List<Problem> problems;
  private final References references;
  private final Vocabulary words;

  private String name = "";
  private String description = "";
  private @Nullable Integer people;
  private DocumentControl document = DocumentControl.NONE;
  private final List<Component> components = new ArrayList<>();
  private final List<DataFlow> flows = new ArrayList<>();
  private final List<TrustBoundary> boundaries = new ArrayList<>();
  private final List<DataAsset> assets = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Control> controls = new ArrayList<>();
  private final Map<String, Fact> facts = new TreeMap<>();
  private final List<RecordedAssumption> assumptions = new ArrayList<>();
  private final Map<String, OwnThreat> threats = new TreeMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** Members of boundaries that name the boundary themselves. */
  private final Map<String, List<String>> members = new TreeMap<>();

  private final Map<String, YamlNode.Scalar> owners = new LinkedHashMap<>();
  private final Map<String, YamlNode.Scalar> hosts = new LinkedHashMap<>();
  private final Map<String, YamlNode.Scalar> parents = new LinkedHashMap<>();

  /**
   * @param levels levels of need by every word for them
   * @param problems where problems are collected
   */
  ModelFile(
      Source source,
      Catalog catalog,
      TechnologyNames technologyNames,
      Map<String, Level> levels,
      List<Problem> problems) {
    this.source = source;
    this.catalog = catalog;
    this.technologyNames = technologyNames;
    this.levels = levels;
    this.problems = problems;
    this.references = new References(problems);
    this.words = new Vocabulary(catalog, problems);
  }

  Reading read(YamlNode root) {
    YamlFields file = new YamlFields("a model file", root, problems);
    system(file);
    each(file, "components", "a component", this::component);
    each(file, "flows", "a flow", this::flow);
    each(file, "boundaries", "a boundary", this::boundary);
    each(file, "dataAssets", "a data asset", this::dataAsset);
    each(file, "actors", "an actor", this::actor);
    each(file, "assumptions", "an assumption", this::assumption);
    each(file, "threats", "a threat", this::threat);
    each(file, "decisions", "a decision", this::decision);
    file.refuseUnknownKeys();
    references.check();
    references.refuseCircles("partOf", owners);
    references.refuseCircles("hostedOn", hosts);
    references.refuseCircles("parent", parents);
    return reading();
  }

  private Reading reading() {
    boolean broken = problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
    StatedControls stated = StatedControls.of(controls);
    ThreatModel model =
        broken
            ? new ThreatModel(
                name, "", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of())
            : new ThreatModel(
                name,
                description,
                people,
                components,
                flows,
                boundaries.stream().map(this::withMembers).toList(),
                assets,
                actors,
                stated.controls(),
                List.copyOf(facts.values()),
                new Judgements(assumptions, List.copyOf(threats.values()), decisions),
                document);
    return new Reading(
        List.of(source),
        model,
        mentions,
        List.of(),
        List.of(),
        stated.contradictions(id -> id.equals(ThreatModel.SYSTEM) ? "the system" : id),
        List.of());
  }

  private void each(YamlFields file, String key, String what, Consumer<YamlFields> read) {
    for (YamlNode node : file.list(key)) {
      YamlFields fields = new YamlFields(what, node, problems);
      if (node instanceof YamlNode.Mapping) {
        read.accept(fields);
        fields.refuseUnknownKeys();
      }
    }
  }

  private void system(YamlFields file) {
    Optional<YamlNode> node = file.node("system");
    if (node.isEmpty()) {
      if (isOfDecisionsOnly(file)) {
        return;
      }
      file.problem(file.location(), "a model file has no \"system\"", "add system: {name: …}");
      return;
    }
    YamlFields f = new YamlFields("the system", node.get(), problems);
    if (node.get() instanceof YamlNode.Mapping) {
      name = f.text("name");
      description = f.optionalText("description").orElse("");
      answer(f, "exposed", "internet-facing", ThreatModel.SYSTEM);
      people = f.optionalInteger("people", 0, MOST_PEOPLE).orElse(null);
      f.node("document").ifPresent(this::document);
      said(f, ThreatModel.SYSTEM);
      f.refuseUnknownKeys();
    }
  }

  private void document(YamlNode node) {
    YamlFields f = new YamlFields("the document", node, problems);
    if (node instanceof YamlNode.Mapping) {
      document =
          new DocumentControl(
              f.textOrNull("version"),
              f.textOrNull("author"),
              f.textOrNull("reviewer"),
              f.textOrNull("approver"),
              words.day(f, "nextReview"),
              List.of(node.location()));
      f.refuseUnknownKeys();
    }
  }

  /** What people decided about a system may stand in a file of its own. */
  private static boolean isOfDecisionsOnly(YamlFields file) {
    return file.has("decisions") && file.keys().size() == 1;
  }

  private void component(YamlFields f) {
    String id = id(f, ElementType.COMPONENT);
    List<TechnologyUse> technologies = technologies(f);
    Optional<ComponentKind> kind =
        f.optionalWord(
            "kind",
            ComponentKind.class,
            ComponentKind::word,
            "one of those that \"dreadnought schema model\" lists");
    reference(f, "partOf", ElementType.COMPONENT).ifPresent(s -> owners.put(id, s));
    reference(f, "hostedOn", ElementType.COMPONENT).ifPresent(s -> hosts.put(id, s));
    reference(f, "boundary", ElementType.BOUNDARY)
        .ifPresent(b -> members.computeIfAbsent(b.text(), k -> new ArrayList<>()).add(id));
    components.add(
        new Component(
            id,
            f.optionalText("name").orElse(id),
            kind.orElseGet(() -> kindOf(technologies)),
            technologies,
            textOf(owners.get(id)),
            textOf(hosts.get(id)),
            referencesTo(f, "data", ElementType.DATA),
            inferred(f),
            f.textOrNull("outOfScope"),
            List.of(placeOf(f))));
    mentions.add(new Mention("component", id, placeOf(f)));
    said(f, id);
  }

  /** What the first technology makes of a component whose kind nobody gave. */
  private ComponentKind kindOf(List<TechnologyUse> technologies) {
    return technologies.stream()
        .findFirst()
        .flatMap(use -> catalog.technology(use.id()))
        .map(Technology::kind)
        .orElse(ComponentKind.OTHER);
  }

  private List<TechnologyUse> technologies(YamlFields f) {
    List<TechnologyUse> uses = new ArrayList<>();
    for (YamlNode node : f.list("technologies")) {
      technology(f, node).ifPresent(uses::add);
    }
    return uses;
  }

  private Optional<TechnologyUse> technology(YamlFields f, YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      return Optional.of(technology(new YamlFields("a technology", node, problems)));
    }
    Optional<YamlNode.Scalar> scalar = f.scalar(node).filter(s -> !s.text().isBlank());
    Optional<TechnologyUse> use =
        scalar.map(s -> technologyNames.use(s.text().strip(), s.location()));
    use.ifPresent(this::mention);
    use.ifPresent(this::warnOfUnknown);
    return use;
  }

  private TechnologyUse technology(YamlFields f) {
    String given = f.text("name");
    String id = f.optionalText("id").orElseGet(() -> technologyNames.use(given, f.location()).id());
    TechnologyUse use =
        new TechnologyUse(
            id, given, f.textOrNull("version"), inferred(f), List.of(f.locationOf("name")));
    f.refuseUnknownKeys();
    mention(use);
    return use;
  }

  private void mention(TechnologyUse use) {
    mentions.add(new Mention("technology", use.id(), use.sources().get(0)));
  }

  /** A name that the catalog does not know is kept; but it may be a slip. */
  private void warnOfUnknown(TechnologyUse use) {
    String suggestion =
        catalog.technology(use.id()).isPresent() ? "" : technologyNames.suggestion(use.name());
    if (!suggestion.isEmpty()) {
      problems.add(
          Problem.warning(
              use.sources().get(0),
              "the catalog knows no technology " + Excerpt.quoted(use.name()),
              suggestion));
    }
  }

  private void flow(YamlFields f) {
    Optional<YamlNode.Scalar> from = reference(f, "from", ElementType.COMPONENT, ElementType.ACTOR);
    Optional<YamlNode.Scalar> to = reference(f, "to", ElementType.COMPONENT, ElementType.ACTOR);
    String protocol = f.textOrNull("protocol");
    Vocabulary.require(f, "from");
    Vocabulary.require(f, "to");
    String start = from.map(YamlNode.Scalar::text).orElse("");
    String end = to.map(YamlNode.Scalar::text).orElse("");
    String id = f.optionalText("id").orElseGet(() -> DataFlow.defaultId(start, end, protocol));
    references.declare(id, ElementType.FLOW, placeOf(f));
    flows.add(
        new DataFlow(
            id,
            start,
            end,
            f.optionalText("name").orElse(""),
            protocol,
            referencesTo(f, "data", ElementType.DATA),
            f.optionalFlag("bidirectional").orElse(false),
            inferred(f),
            List.of(placeOf(f))));
    answer(f, "encrypted", "flow-encrypted", id);
    answer(f, "authenticated", "flow-authenticated", id);
    said(f, id);
  }

  private void boundary(YamlFields f) {
    String id = id(f, ElementType.BOUNDARY);
    reference(f, "parent", ElementType.BOUNDARY).ifPresent(s -> parents.put(id, s));
    boundaries.add(
        new TrustBoundary(
            id,
            f.optionalText("name").orElse(id),
            f.optionalText("kind").orElse(DEFAULT_BOUNDARY),
            textOf(parents.get(id)),
            referencesTo(f, "contains", ElementType.COMPONENT, ElementType.ACTOR),
            inferred(f),
            List.of(placeOf(f))));
    said(f, id);
  }

  private TrustBoundary withMembers(TrustBoundary b) {
    List<String> contains = new ArrayList<>(b.contains());
    contains.addAll(members.getOrDefault(b.id(), List.of()));
    return new TrustBoundary(
        b.id(), b.name(), b.kind(), b.parent(), contains, b.inferred(), b.sources());
  }

  private void dataAsset(YamlFields f) {
    String id = id(f, ElementType.DATA);
    List<String> kinds = new ArrayList<>();
    for (YamlNode.Scalar kind : f.scalars("kinds")) {
      if (words.known(kind, "kind of data", catalog.dataKinds().keySet())) {
        kinds.add(kind.text());
      }
    }
    assets.add(
        new DataAsset(
            id,
            f.optionalText("name").orElse(id),
            kinds,
            level(f, "confidentiality"),
            level(f, "integrity"),
            level(f, "availability"),
            level(f, "safety"),
            f.optionalInteger("people", 0, MOST_PEOPLE).orElse(null),
            inferred(f),
            List.of(placeOf(f))));
    mentions.add(new Mention("data", id, placeOf(f)));
    said(f, id);
  }

  private void actor(YamlFields f) {
    String id = id(f, ElementType.ACTOR);
    ComponentKind kind =
        f.optionalWord("kind", ActorKind.class, ActorKind::word).orElse(ActorKind.USER)
                == ActorKind.ADMINISTRATOR
            ? ComponentKind.ADMINISTRATOR
            : ComponentKind.USER;
    Level usual = kind == ComponentKind.ADMINISTRATOR ? Level.HIGH : Level.MEDIUM;
    actors.add(
        new Actor(
            id,
            f.optionalText("name").orElse(id),
            kind,
            f.optionalWord("privilege", Level.class, Level::word).orElse(usual),
            inferred(f),
            List.of(placeOf(f))));
    mentions.add(new Mention("actor", id, placeOf(f)));
    said(f, id);
  }

  private enum ActorKind {
    USER(ComponentKind.USER),
    ADMINISTRATOR(ComponentKind.ADMINISTRATOR);

    private final ComponentKind kind;

    ActorKind(ComponentKind kind) {
      this.kind = kind;
    }

    String word() {
      return kind.word();
    }
  }

  private void assumption(YamlFields f) {
    Optional<YamlNode.Scalar> fact = f.node("fact").flatMap(f::scalar);
    Vocabulary.require(f, "fact");
    Optional<Boolean> value = f.optionalFlag("value");
    Vocabulary.require(f, "value");
    String by = f.textOrNull("by");
    Day confirmBy = words.day(f, "confirmBy");
    String because = f.optionalText("because").orElse("");
    if (fact.isPresent() && value.isPresent()) {
      Optional<String> about = about(fact.get());
      if (about.isPresent()) {
        RecordedAssumption assumption =
            new RecordedAssumption(
                fact.get().text().substring(0, fact.get().text().indexOf('@')),
                about.get(),
                value.get(),
                by,
                confirmBy,
                because,
                List.of(fact.get().location()));
        assumptions.add(assumption);
        put(assumption.asFact(), fact.get().location());
      }
    }
  }

  /** The element of {@code fact@element}; empty, and a problem, where it is written otherwise. */
  private Optional<String> about(YamlNode.Scalar fact) {
    int at = fact.text().indexOf('@');
    if (at < 1 || at == fact.text().length() - 1) {
      problems.add(
          Problem.error(
              fact.location(),
              Excerpt.quoted(fact.text()) + " names no fact of an element",
              "write it as fact@element"));
      return Optional.empty();
    }
    Location place = fact.location();
    String element = fact.text().substring(at + 1);
    references.refer(
        "fact", new YamlNode.Scalar(element, fact.plain(), place), ElementType.values());
    YamlNode.Scalar named = new YamlNode.Scalar(fact.text().substring(0, at), fact.plain(), place);
    return words.known(named, "fact", catalog.facts().keySet())
        ? Optional.of(element)
        : Optional.empty();
  }

  private void threat(YamlFields f) {
    String id = f.text("id");
    String title = f.text("title");
    Optional<Stride> stride = f.optionalWord("stride", Stride.class, Stride::name);
    Vocabulary.require(f, "stride");
    Optional<YamlNode.Scalar> element = reference(f, "element", ElementType.values());
    Vocabulary.require(f, "element");
    Optional<OwnThreat.Dread> dread = dread(f);
    String because = f.text("because");
    List<String> mitigations = new ArrayList<>();
    for (YamlNode.Scalar control : f.scalars("mitigations")) {
      if (words.known(control, "control", catalog.controls().keySet())) {
        mitigations.add(control.text());
      }
    }
    checkThreatId(f, id);
    if (stride.isPresent() && element.isPresent() && dread.isPresent()) {
      Location place = f.locationOf("because");
      OwnThreat threat =
          new OwnThreat(
              id,
              title,
              stride.get().name(),
              element.get().text(),
              dread.get(),
              because,
              mitigations,
              List.of(place));
      if (threats.putIfAbsent(threat.finding(), threat) != null) {
        f.problem(f.locationOf("id"), "the threat " + id + " stands twice on its element", "");
      }
    }
  }

  private void checkThreatId(YamlFields f, String id) {
    if (catalog.threats().containsKey(id)) {
      f.problem(
          f.locationOf("id"),
          "the catalog has a threat with the id " + Excerpt.quoted(id),
          "choose another id");
    }
    if (id.contains("@")) {
      f.problem(
          f.locationOf("id"), Excerpt.quoted(id) + " is no id of a threat", "leave out the @");
    }
  }

  private Optional<OwnThreat.Dread> dread(YamlFields threat) {
    Optional<YamlNode> node = threat.node("dread");
    if (node.isEmpty()) {
      threat.problem(
          threat.location(), "a threat has no \"dread\"", "give its five factors, 1 to 10 each");
      return Optional.empty();
    }
    YamlFields f = new YamlFields("dread", node.get(), problems);
    if (!(node.get() instanceof YamlNode.Mapping)) {
      return Optional.empty();
    }
    int before = problems.size();
    Map<Factor, Integer> values = new TreeMap<>();
    for (Factor factor : Factor.values()) {
      values.put(factor, f.integer(factor.word(), factor.least(), Factor.MOST));
    }
    f.refuseUnknownKeys();
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new OwnThreat.Dread(
                values.get(Factor.DAMAGE),
                values.get(Factor.REPRODUCIBILITY),
                values.get(Factor.EXPLOITABILITY),
                values.get(Factor.AFFECTED_USERS),
                values.get(Factor.DISCOVERABILITY)));
  }

  private void decision(YamlFields f) {
    String finding = f.text("finding");
    Decision.Kind kind = f.word("kind", Decision.Kind.class, Decision.Kind::word);
    String by = f.text("by");
    String owner = f.textOrNull("owner");
    Day until = words.day(f, "until");
    String ticket = f.textOrNull("ticket");
    String because = f.text("because");
    decisions.add(
        new Decision(
            finding,
            kind,
            by,
            owner,
            until,
            ticket,
            because,
            DecisionFacts.proof(f, finding),
            DecisionFacts.of(f, problems),
            List.of(f.locationOf("finding"))));
  }

  // ---- what several elements have

  private String id(YamlFields f, ElementType type) {
    String id =
        f.optionalText("id").orElseGet(() -> f.optionalText("name").map(Slug::of).orElse(""));
    if (id.isBlank()) {
      f.problem(f.location(), type.phrase() + " has no \"id\"", "add id:");
      return id;
    }
    references.declare(id, type, placeOf(f));
    return id;
  }

  private static Location placeOf(YamlFields f) {
    return f.has("id") ? f.locationOf("id") : f.has("name") ? f.locationOf("name") : f.location();
  }

  private boolean inferred(YamlFields f) {
    return f.optionalFlag("inferred").orElse(false);
  }

  private Optional<YamlNode.Scalar> reference(YamlFields f, String key, ElementType... types) {
    Optional<YamlNode.Scalar> id = f.node(key).flatMap(f::scalar);
    id.ifPresent(s -> references.refer(key, s, types));
    return id;
  }

  private List<String> referencesTo(YamlFields f, String key, ElementType... types) {
    List<String> ids = new ArrayList<>();
    for (YamlNode.Scalar id : f.scalars(key)) {
      references.refer(key, id, types);
      ids.add(id.text());
    }
    return ids;
  }

  private static @Nullable String textOf(YamlNode.@Nullable Scalar scalar) {
    return scalar == null ? null : scalar.text();
  }

  private @Nullable Level level(YamlFields f, String key) {
    Optional<YamlNode.Scalar> word = f.node(key).flatMap(f::scalar);
    if (word.isPresent() && words.known(word.get(), "level of " + key, levels.keySet())) {
      return levels.get(word.get().text());
    }
    return null;
  }

  // ---- what is said of elements

  private void said(YamlFields f, String about) {
    for (YamlNode.Entry entry : f.entries("facts")) {
      if (words.known(entry.key(), "fact", catalog.facts().keySet())) {
        fact(entry, about);
      }
    }
    for (YamlNode node : f.list("controls")) {
      words.control(f, node, about).ifPresent(this::add);
    }
  }

  private void answer(YamlFields f, String key, String fact, String about) {
    Location place = f.locationOf(key);
    f.optionalFlag(key)
        .ifPresent(v -> put(Fact.stated(fact, about, Truth.of(v), List.of(place)), place));
  }

  private void fact(YamlNode.Entry entry, String about) {
    Location place = entry.key().location();
    YamlNode value = entry.value();
    if (value instanceof YamlNode.Mapping) {
      YamlFields f = new YamlFields("a fact", value, problems);
      Optional<Boolean> answer = f.optionalFlag("value");
      Vocabulary.require(f, "value");
      Ground ground = inferred(f) ? Ground.INFERRED : Ground.STATED;
      String because = f.optionalText("because").orElse("");
      f.refuseUnknownKeys();
      answer.ifPresent(
          v ->
              put(
                  new Fact(entry.key().text(), about, Truth.of(v), ground, because, List.of(place)),
                  place));
      return;
    }
    YamlNode.Mapping alone = new YamlNode.Mapping(List.of(entry), place);
    new YamlFields("a fact", alone, problems)
        .optionalFlag(entry.key().text())
        .ifPresent(
            v -> put(Fact.stated(entry.key().text(), about, Truth.of(v), List.of(place)), place));
  }

  private void put(Fact fact, Location place) {
    Fact earlier = facts.putIfAbsent(fact.id(), fact);
    if (earlier != null) {
      problems.add(
          Problem.error(
              place,
              "the fact " + Excerpt.quoted(fact.id()) + " stands twice",
              "it stands already at line " + earlier.sources().get(0).line()));
    }
    mentions.add(new Mention("fact", fact.id(), place));
  }

  private void add(Control control) {
    controls.add(control);
    mentions.add(new Mention("control", control.id(), control.sources().get(0)));
  }
}
