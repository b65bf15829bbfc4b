package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.DocumentControl;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.Reading.Contradiction;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several readings as one system. Elements with one id, or one name and a like kind, unite; where
 * inputs contradict each other both places are kept, the cautious value counts, and the work goes
 * on. The order in which the inputs are given does not matter: model files come first, then by
 * name.
 */
public final class Merge {
  private static final Comparator<Reading> ORDER =
      Comparator.comparing(Merge::rank).thenComparing(Merge::key);

  private final Catalog catalog;
  private final List<Source> inputs = new ArrayList<>();
  private final List<Reading.Mention> mentions = new ArrayList<>();
  private final List<Reading.SetAside> setAside = new ArrayList<>();
  private final List<Reading.NotUnderstood> notUnderstood = new ArrayList<>();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Reading.Remark> remarks = new ArrayList<>();

  private String name = "";
  private String description = "";
  private @Nullable Integer people;
  private DocumentControl document = DocumentControl.NONE;
  private final Map<String, Component> components = new TreeMap<>();
  private final Map<String, DataFlow> flows = new TreeMap<>();
  private final Map<String, TrustBoundary> boundaries = new TreeMap<>();
  private final Map<String, DataAsset> assets = new TreeMap<>();
  private final Map<String, Actor> actors = new TreeMap<>();
  private final List<Control> controls = new ArrayList<>();
  private final Map<String, Fact> facts = new TreeMap<>();
  private final Map<String, RecordedAssumption> assumptions = new TreeMap<>();
  private final Map<String, OwnThreat> threats = new TreeMap<>();
  private final List<Decision> decisions = new ArrayList<>();

  private Merge(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param readings at least one; no two inputs have one name
   */
  public static Reading of(List<Reading> readings, Catalog catalog) {
    if (readings.size() == 1) {
      return readings.get(0);
    }
    Merge merge = new Merge(catalog);
    readings.stream().sorted(ORDER).forEach(merge::add);
    return merge.reading();
  }

  /** The inputs, each with a name of its own, in an order that does not depend on the given one. */
  public static List<Source> named(List<Source> sources) {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("nothing is given to read");
    }
    List<Source> sorted =
        sources.stream()
            .sorted(
                Comparator.comparing(Source::name)
                    .thenComparing(Source::kind)
                    .thenComparing(Source::text))
            .toList();
    Map<String, Integer> seen = new HashMap<>();
    List<Source> named = new ArrayList<>();
    for (Source source : sorted) {
      int number = seen.merge(source.name(), 1, Integer::sum);
      String suffix = number == 1 ? "" : " (" + number + ")";
      named.add(new Source(source.name() + suffix, source.kind(), source.text()));
    }
    return named;
  }

  private static int rank(Reading reading) {
    return reading.inputs().stream().anyMatch(s -> s.kind().equals(InputKind.YAML)) ? 0 : 1;
  }

  private static String key(Reading reading) {
    StringBuilder key = new StringBuilder();
    reading.inputs().forEach(s -> key.append(s.name()).append('\n').append(s.text()).append('\n'));
    return key.toString();
  }

  private void add(Reading reading) {
    inputs.addAll(reading.inputs());
    mentions.addAll(reading.mentions());
    setAside.addAll(reading.setAside());
    notUnderstood.addAll(reading.notUnderstood());
    contradictions.addAll(reading.contradictions());
    problems.addAll(reading.problems());
    Renaming renaming = new Renaming(reading.model());
    reading.remarks().forEach(r -> remarks.add(renamed(r, renaming)));
    addModel(reading.model(), renaming);
  }

  private Reading reading() {
    StatedControls stated = StatedControls.of(controls);
    for (Contradiction contradiction : stated.contradictions(this::nameOf)) {
      if (contradictions.stream().noneMatch(c -> c.sources().equals(contradiction.sources()))) {
        contradictions.add(contradiction);
      }
    }
    contradictions.sort(
        Comparator.comparing(
                (Contradiction c) -> c.sources().stream().map(Location::toString).toList(),
                Merge::compare)
            .thenComparing(Contradiction::text));
    ThreatModel model =
        new ThreatModel(
            name,
            description,
            people,
            List.copyOf(components.values()),
            List.copyOf(flows.values()),
            List.copyOf(boundaries.values()),
            List.copyOf(assets.values()),
            List.copyOf(actors.values()),
            stated.controls(),
            List.copyOf(facts.values()),
            new Judgements(
                assumptions.values().stream().filter(this::isStillAssumed).toList(),
                List.copyOf(threats.values()),
                decisions),
            document);
    List<Source> sorted =
        inputs.stream()
            .sorted(Comparator.comparing(Source::name).thenComparing(Source::text))
            .toList();
    return new Reading(
        sorted, model, mentions, setAside, notUnderstood, contradictions, problems, remarks);
  }

  private static Reading.Remark renamed(Reading.Remark remark, Renaming renaming) {
    return new Reading.Remark(
        remark.text(),
        remark.cwe(),
        remark.threats(),
        renaming.all(remark.elements()),
        renaming.all(remark.before()),
        remark.source());
  }

  private static int compare(List<String> a, List<String> b) {
    return String.join("\n", a).compareTo(String.join("\n", b));
  }

  /** An assumption is over where another input states the fact. */
  private boolean isStillAssumed(RecordedAssumption assumption) {
    return assumption.asFact().equals(facts.get(assumption.id()));
  }

  private String nameOf(String id) {
    if (id.equals(ThreatModel.SYSTEM)) {
      return "the system";
    }
    Component component = components.get(id);
    return component == null ? id : component.name();
  }

  // ---- which element of a further model is which of those that are there

  /** The ids that the elements of one model get here. */
  private final class Renaming {
    private final Map<String, String> ids = new HashMap<>();

    Renaming(ThreatModel model) {
      model.components().forEach(c -> ids.put(c.id(), free(c.id(), sameAs(c), "component")));
      model.actors().forEach(a -> ids.put(a.id(), free(a.id(), sameAs(a), "actor")));
      model.dataAssets().forEach(d -> ids.put(d.id(), free(d.id(), sameAs(d), "data")));
      model.boundaries().forEach(b -> ids.put(b.id(), free(b.id(), sameAs(b), "boundary")));
      model.flows().forEach(f -> ids.put(f.id(), free(idOf(f), sameAs(f), "flow")));
    }

    String of(String id) {
      return ids.getOrDefault(id, id);
    }

    @Nullable String orNull(@Nullable String id) {
      return id == null ? null : of(id);
    }

    List<String> all(List<String> others) {
      return others.stream().map(this::of).toList();
    }

    /** The element that it is, or its own id, changed where another sort of element has it. */
    private String free(String own, @Nullable String same, String type) {
      if (same != null) {
        return same;
      }
      String id = own;
      for (int n = 2; isTaken(id); n++) {
        id = own + "-" + type + (n == 2 ? "" : "-" + n);
      }
      return id;
    }

    private boolean isTaken(String id) {
      return components.containsKey(id)
          || flows.containsKey(id)
          || boundaries.containsKey(id)
          || assets.containsKey(id)
          || actors.containsKey(id);
    }

    private String idOf(DataFlow flow) {
      String usual = DataFlow.defaultId(flow.from(), flow.to(), flow.protocol());
      return flow.id().equals(usual)
          ? DataFlow.defaultId(of(flow.from()), of(flow.to()), flow.protocol())
          : flow.id();
    }

    private @Nullable String sameAs(Component c) {
      if (components.containsKey(c.id())) {
        return c.id();
      }
      for (Component known : components.values()) {
        if (alike(known.name(), c.name()) && alike(known.kind(), c.kind())) {
          return known.id();
        }
      }
      return null;
    }

    private @Nullable String sameAs(Actor a) {
      if (actors.containsKey(a.id())) {
        return a.id();
      }
      for (Actor known : actors.values()) {
        if (alike(known.name(), a.name()) && known.kind() == a.kind()) {
          return known.id();
        }
      }
      return null;
    }

    private @Nullable String sameAs(DataAsset d) {
      if (assets.containsKey(d.id())) {
        return d.id();
      }
      for (DataAsset known : assets.values()) {
        if (alike(known.name(), d.name())) {
          return known.id();
        }
      }
      return null;
    }

    private @Nullable String sameAs(TrustBoundary b) {
      if (boundaries.containsKey(b.id())) {
        return b.id();
      }
      for (TrustBoundary known : boundaries.values()) {
        if (alike(known.name(), b.name()) && known.kind().equals(b.kind())) {
          return known.id();
        }
      }
      return null;
    }

    /** The flow between the same ends over the same protocol, or where one does not name it. */
    private @Nullable String sameAs(DataFlow f) {
      if (flows.containsKey(f.id()) && sameEnds(flows.get(f.id()), f)) {
        return f.id();
      }
      List<DataFlow> between = flows.values().stream().filter(k -> sameEnds(k, f)).toList();
      for (DataFlow known : between) {
        if (Objects.equals(known.protocol(), f.protocol())) {
          return known.id();
        }
      }
      boolean open =
          between.size() == 1 && (between.get(0).protocol() == null || f.protocol() == null);
      return open ? between.get(0).id() : null;
    }

    private boolean sameEnds(DataFlow known, DataFlow f) {
      return known.from().equals(of(f.from())) && known.to().equals(of(f.to()));
    }
  }

  private static boolean alike(String a, String b) {
    String slug = Slug.of(a);
    return slug.isEmpty() ? a.equals(b) : slug.equals(Slug.of(b));
  }

  private static boolean alike(ComponentKind a, ComponentKind b) {
    return a == b
        || a == ComponentKind.OTHER
        || b == ComponentKind.OTHER
        || !a.dfd().isEmpty() && a.dfd().equals(b.dfd());
  }

  // ---- uniting

  /** The first says so; what a further one says otherwise is a contradiction. */
  private DocumentControl unite(DocumentControl a, DocumentControl b) {
    List<Location> places = new ArrayList<>(a.sources());
    places.addAll(b.sources());
    return new DocumentControl(
        first("version", a.version(), b.version(), places),
        first("author", a.author(), b.author(), places),
        first("reviewer", a.reviewer(), b.reviewer(), places),
        first("approver", a.approver(), b.approver(), places),
        first("next review", a.nextReview(), b.nextReview(), places),
        places);
  }

  private <T> @Nullable T first(
      String what, @Nullable T one, @Nullable T other, List<Location> places) {
    if (one != null && other != null && !one.equals(other)) {
      contradictions.add(
          new Contradiction(
              "the " + what + " of the document is " + one + " and " + other + "; the first counts",
              places));
    }
    return one == null ? other : one;
  }

  private void addModel(ThreatModel model, Renaming ids) {
    name = name.isEmpty() ? model.name() : name;
    description = description.isEmpty() ? model.description() : description;
    people = morePeople(model);
    document = unite(document, model.document());
    for (Component c : model.components()) {
      merge(components, ids.of(c.id()), renamed(c, ids), this::unite);
    }
    for (Actor a : model.actors()) {
      Actor renamed =
          new Actor(ids.of(a.id()), a.name(), a.kind(), a.privilege(), a.inferred(), a.sources());
      merge(actors, renamed.id(), renamed, this::unite);
    }
    for (DataAsset d : model.dataAssets()) {
      DataAsset renamed =
          new DataAsset(
              ids.of(d.id()),
              d.name(),
              d.kinds(),
              d.confidentiality(),
              d.integrity(),
              d.availability(),
              d.safety(),
              d.people(),
              d.inferred(),
              d.sources());
      merge(assets, renamed.id(), renamed, this::unite);
    }
    for (TrustBoundary b : model.boundaries()) {
      TrustBoundary renamed =
          new TrustBoundary(
              ids.of(b.id()),
              b.name(),
              b.kind(),
              ids.orNull(b.parent()),
              ids.all(b.contains()),
              b.inferred(),
              b.sources());
      merge(boundaries, renamed.id(), renamed, this::unite);
    }
    for (DataFlow f : model.flows()) {
      DataFlow renamed =
          new DataFlow(
              ids.of(f.id()),
              ids.of(f.from()),
              ids.of(f.to()),
              f.name(),
              f.protocol(),
              ids.all(f.data()),
              f.bidirectional(),
              f.inferred(),
              f.sources());
      merge(flows, renamed.id(), renamed, this::unite);
    }
    for (Control c : model.controls()) {
      controls.add(new Control(c.id(), ids.of(c.on()), c.status(), c.evidence(), c.sources()));
    }
    for (Fact f : model.facts()) {
      Fact renamed =
          new Fact(f.name(), ids.of(f.about()), f.value(), f.ground(), f.because(), f.sources());
      merge(facts, renamed.id(), renamed, this::unite);
    }
    addJudgements(model.judgements(), ids);
  }

  private static <T> void merge(Map<String, T> into, String id, T value, BinaryOperator<T> unite) {
    into.merge(id, value, unite);
  }

  private static Component renamed(Component c, Renaming ids) {
    return new Component(
        ids.of(c.id()),
        c.name(),
        c.kind(),
        c.technologies(),
        ids.orNull(c.partOf()),
        ids.orNull(c.hostedOn()),
        ids.all(c.data()),
        c.inferred(),
        c.outOfScope(),
        c.sources());
  }

  private @Nullable Integer morePeople(ThreatModel model) {
    if (people == null || model.people() == null) {
      return people == null ? model.people() : people;
    }
    if (!people.equals(model.people())) {
      contradict(
          "the system concerns " + people + " people and " + model.people(),
          Integer.toString(Math.max(people, model.people())),
          List.of(),
          List.of());
    }
    return Math.max(people, model.people());
  }

  private Component unite(Component a, Component b) {
    return new Component(
        a.id(),
        a.name(),
        kind(a, b),
        technologies(a, b),
        one("the owner of " + a.name(), a.partOf(), b.partOf(), a.sources(), b.sources()),
        one("the host of " + a.name(), a.hostedOn(), b.hostedOn(), a.sources(), b.sources()),
        join(a.data(), b.data()),
        a.inferred() && b.inferred(),
        a.outOfScope() == null ? b.outOfScope() : a.outOfScope(),
        said(a.inferred(), b.inferred(), a.sources(), b.sources()));
  }

  /** The places of what was said; of what only follows where nobody said it. */
  private static List<Location> said(
      boolean firstInferred, boolean secondInferred, List<Location> a, List<Location> b) {
    if (firstInferred == secondInferred) {
      return StatedControls.join(a, b);
    }
    return firstInferred ? b : a;
  }

  private ComponentKind kind(Component a, Component b) {
    if (a.kind() == b.kind() || b.kind() == ComponentKind.OTHER) {
      return a.kind();
    }
    if (a.kind() == ComponentKind.OTHER) {
      return b.kind();
    }
    contradict(
        a.name() + " is a " + word(a.kind()) + " and a " + word(b.kind()),
        "the " + word(a.kind()),
        a.sources(),
        b.sources());
    return a.kind();
  }

  private static String word(ComponentKind kind) {
    return kind.word().replace('-', ' ');
  }

  private List<TechnologyUse> technologies(Component a, Component b) {
    Map<String, TechnologyUse> uses = new LinkedHashMap<>();
    a.technologies().forEach(use -> uses.put(use.id(), use));
    for (TechnologyUse use : b.technologies()) {
      uses.merge(use.id(), use, (x, y) -> unite(a.name(), x, y));
    }
    return List.copyOf(uses.values());
  }

  private TechnologyUse unite(String component, TechnologyUse a, TechnologyUse b) {
    return new TechnologyUse(
        a.id(),
        a.name(),
        one(
            "the version of " + a.name() + " in " + component,
            a.version(),
            b.version(),
            a.sources(),
            b.sources()),
        a.inferred() && b.inferred(),
        StatedControls.join(a.sources(), b.sources()));
  }

  /** A value that can only be one; of two the first by the order of inputs counts. */
  private @Nullable String one(
      String what,
      @Nullable String a,
      @Nullable String b,
      List<Location> placesOfA,
      List<Location> placesOfB) {
    if (a != null && b != null && !a.equals(b)) {
      contradict(what + " is " + a + " and " + b, a, placesOfA, placesOfB);
    }
    return a == null ? b : a;
  }

  private Actor unite(Actor a, Actor b) {
    Level higher = a.privilege().compareTo(b.privilege()) >= 0 ? a.privilege() : b.privilege();
    if (a.privilege() != b.privilege() && !a.inferred() && !b.inferred()) {
      contradict(
          "the privilege of "
              + a.name()
              + " is "
              + a.privilege().word()
              + " and "
              + b.privilege().word(),
          higher.word(),
          a.sources(),
          b.sources());
    }
    boolean administrator =
        a.kind() == ComponentKind.ADMINISTRATOR || b.kind() == ComponentKind.ADMINISTRATOR;
    return new Actor(
        a.id(),
        a.name(),
        administrator ? ComponentKind.ADMINISTRATOR : a.kind(),
        higher,
        a.inferred() && b.inferred(),
        said(a.inferred(), b.inferred(), a.sources(), b.sources()));
  }

  private DataAsset unite(DataAsset a, DataAsset b) {
    return new DataAsset(
        a.id(),
        a.name(),
        join(a.kinds(), b.kinds()),
        higher("confidentiality", a, b, a.confidentiality(), b.confidentiality()),
        higher("integrity", a, b, a.integrity(), b.integrity()),
        higher("availability", a, b, a.availability(), b.availability()),
        higher("safety", a, b, a.safety(), b.safety()),
        more(a, b),
        a.inferred() && b.inferred(),
        said(a.inferred(), b.inferred(), a.sources(), b.sources()));
  }

  private @Nullable Level higher(
      String property, DataAsset a, DataAsset b, @Nullable Level x, @Nullable Level y) {
    if (x == null || y == null) {
      return x == null ? y : x;
    }
    Level higher = x.compareTo(y) >= 0 ? x : y;
    if (x != y) {
      contradict(
          "the " + property + " of " + a.name() + " is " + x.word() + " and " + y.word(),
          higher.word(),
          a.sources(),
          b.sources());
    }
    return higher;
  }

  private @Nullable Integer more(DataAsset a, DataAsset b) {
    Integer x = a.people();
    Integer y = b.people();
    if (x == null || y == null) {
      return x == null ? y : x;
    }
    if (!x.equals(y)) {
      contradict(
          a.name() + " concern " + x + " people and " + y,
          Integer.toString(Math.max(x, y)),
          a.sources(),
          b.sources());
    }
    return Math.max(x, y);
  }

  private TrustBoundary unite(TrustBoundary a, TrustBoundary b) {
    return new TrustBoundary(
        a.id(),
        a.name(),
        a.kind(),
        one("the boundary around " + a.name(), a.parent(), b.parent(), a.sources(), b.sources()),
        join(a.contains(), b.contains()),
        a.inferred() && b.inferred(),
        said(a.inferred(), b.inferred(), a.sources(), b.sources()));
  }

  private DataFlow unite(DataFlow a, DataFlow b) {
    return new DataFlow(
        a.id(),
        a.from(),
        a.to(),
        a.name().isEmpty() ? b.name() : a.name(),
        a.protocol() == null ? b.protocol() : a.protocol(),
        join(a.data(), b.data()),
        a.bidirectional() || b.bidirectional(),
        a.inferred() && b.inferred(),
        said(a.inferred(), b.inferred(), a.sources(), b.sources()));
  }

  /** The better ground counts; on equal grounds the harmful answer does, and both are kept. */
  private Fact unite(Fact a, Fact b) {
    if (!a.value().isKnown() || !b.value().isKnown()) {
      return a.value().isKnown() ? a : b;
    }
    if (a.ground() != b.ground()) {
      Fact better = a.ground().weaker(b.ground()) == a.ground() ? b : a;
      if (a.value() != b.value() && a.ground().weaker(b.ground()) == Ground.ASSUMED) {
        contradict(
            a.name() + " of " + nameOf(a.about()) + " is assumed in one way and known in another",
            "what is known",
            a.sources(),
            b.sources());
      }
      return better;
    }
    if (a.value() == b.value()) {
      return new Fact(
          a.name(),
          a.about(),
          a.value(),
          a.ground(),
          a.because(),
          StatedControls.join(a.sources(), b.sources()));
    }
    FactDefinition definition = catalog.facts().get(a.name());
    boolean benign = definition != null && definition.polarity() == FactDefinition.Polarity.BENIGN;
    Fact harmful = a.holds() != benign ? a : b;
    contradict(
        a.name() + " of " + nameOf(a.about()) + " is said to be so and not to be so",
        harmful.holds() ? "that it is so" : "that it is not so",
        a.sources(),
        b.sources());
    return harmful;
  }

  private void addJudgements(Judgements judgements, Renaming ids) {
    for (RecordedAssumption a : judgements.assumptions()) {
      RecordedAssumption renamed =
          new RecordedAssumption(
              a.fact(),
              ids.of(a.about()),
              a.value(),
              a.by(),
              a.confirmBy(),
              a.because(),
              a.sources());
      assumptions.merge(renamed.id(), renamed, this::unite);
    }
    for (OwnThreat t : judgements.threats()) {
      OwnThreat renamed =
          new OwnThreat(
              t.id(),
              t.title(),
              t.stride(),
              ids.of(t.element()),
              t.dread(),
              t.because(),
              t.mitigations(),
              t.sources());
      threats.merge(renamed.finding(), renamed, this::unite);
    }
    for (Decision d : judgements.decisions()) {
      int at = d.finding().indexOf('@');
      String finding =
          at < 0
              ? d.finding()
              : d.finding().substring(0, at + 1) + ids.of(d.finding().substring(at + 1));
      decisions.add(
          new Decision(
              finding,
              d.kind(),
              d.by(),
              d.owner(),
              d.until(),
              d.ticket(),
              d.because(),
              d.proof(),
              renamed(d.facts(), ids),
              d.sources()));
    }
  }

  private static Map<String, String> renamed(Map<String, String> facts, Renaming ids) {
    Map<String, String> renamed = new TreeMap<>();
    facts.forEach(
        (id, word) -> {
          int at = id.indexOf('@');
          renamed.put(id.substring(0, at + 1) + ids.of(id.substring(at + 1)), word);
        });
    return renamed;
  }

  /** The record that goes with the fact that counts. */
  private RecordedAssumption unite(RecordedAssumption a, RecordedAssumption b) {
    Fact counts = facts.get(a.id());
    boolean first = counts == null || a.value() == counts.holds();
    RecordedAssumption kept = first ? a : b;
    RecordedAssumption other = first ? b : a;
    return new RecordedAssumption(
        kept.fact(),
        kept.about(),
        kept.value(),
        kept.by(),
        kept.confirmBy(),
        kept.because(),
        kept.value() == other.value()
            ? StatedControls.join(kept.sources(), other.sources())
            : kept.sources());
  }

  /** The worse of two threats that have one id and one element. */
  private OwnThreat unite(OwnThreat a, OwnThreat b) {
    OwnThreat worse = a.dread().sum() >= b.dread().sum() ? a : b;
    if (!a.dread().equals(b.dread())) {
      contradict(
          "the threat " + a.finding() + " is scored in two ways",
          "the higher score",
          a.sources(),
          b.sources());
    }
    return worse;
  }

  private void contradict(String text, String counts, List<Location> a, List<Location> b) {
    contradictions.add(
        new Contradiction(
            text + "; " + counts + " counts", StatedControls.join(first(a), first(b))));
  }

  private static List<Location> first(List<Location> places) {
    return places.isEmpty() ? places : places.subList(0, 1);
  }

  private static List<String> join(List<String> a, List<String> b) {
    Set<String> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return List.copyOf(both);
  }
}
