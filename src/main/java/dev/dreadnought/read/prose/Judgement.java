package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes facts and controls of statements; of two that contradict each other the cautious one
 * counts.
 */
final class Judgement {
  private record Key(String id, String about) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byId = id.compareTo(other.id);
      return byId == 0 ? about.compareTo(other.about) : byId;
    }
  }

  private final Assembly assembly;
  private final Map<Key, Map<Truth, List<Span>>> facts = new TreeMap<>();
  private final Map<Key, List<Span>> heard = new TreeMap<>();
  private final Map<Key, FactDefinition> definitions = new TreeMap<>();
  private final Map<Key, Map<ControlStatus, List<Span>>> controls = new TreeMap<>();

  /** What frames hear of controls; it counts where nothing is said outright. */
  private final Map<Key, Map<ControlStatus, List<Span>>> heardControls = new TreeMap<>();

  private final List<Reading.Contradiction> contradictions = new ArrayList<>();

  private Judgement(Assembly assembly) {
    this.assembly = assembly;
  }

  static Judgement of(Assembly assembly, List<Statements.Statement> statements) {
    Judgement judgement = new Judgement(assembly);
    statements.forEach(judgement::collect);
    return judgement;
  }

  private void collect(Statements.Statement statement) {
    Claims.Stated stated = statement.stated();
    String about = statement.about() == null ? ThreatModel.SYSTEM : assembly.id(statement.about());
    if (about.isEmpty()) {
      return;
    }
    Key key = new Key(stated.claim().id(), about);
    if (stated.claim() instanceof Phrases.Claim.OfControl && stated.isHeard()) {
      ControlStatus status =
          stated.claim().saysMissing() ? ControlStatus.ABSENT : ControlStatus.IMPLEMENTED;
      Draft.keep(
          heardControls
              .computeIfAbsent(key, k -> new EnumMap<>(ControlStatus.class))
              .computeIfAbsent(status, s -> new ArrayList<>()),
          stated.span());
    } else if (stated.claim() instanceof Phrases.Claim.OfControl) {
      ControlStatus status =
          stated.claim().saysMissing() ? ControlStatus.ABSENT : status(stated.status());
      Map<ControlStatus, List<Span>> said =
          controls.computeIfAbsent(key, k -> new EnumMap<>(ControlStatus.class));
      Draft.keep(said.computeIfAbsent(status, s -> new ArrayList<>()), stated.span());
    } else if (stated.isHeard()) {
      Draft.keep(heard.computeIfAbsent(key, k -> new ArrayList<>()), stated.span());
    } else if (stated.claim() instanceof Phrases.Claim.OfFact) {
      definitions.put(key, ((Phrases.Claim.OfFact) stated.claim()).fact());
      Map<Truth, List<Span>> said = facts.computeIfAbsent(key, k -> new EnumMap<>(Truth.class));
      Draft.keep(
          said.computeIfAbsent(Truth.of(stated.holds()), t -> new ArrayList<>()), stated.span());
    }
  }

  private static ControlStatus status(Status status) {
    return switch (status) {
      case PRESENT -> ControlStatus.IMPLEMENTED;
      case PLANNED, DEFERRED -> ControlStatus.PLANNED;
      default -> ControlStatus.ABSENT;
    };
  }

  List<Fact> facts() {
    List<Fact> found = new ArrayList<>();
    facts.forEach(
        (key, said) -> {
          Truth value =
              said.size() == 1 ? said.keySet().iterator().next() : cautious(definitions.get(key));
          if (said.size() > 1) {
            contradict(key, said.values());
          }
          found.add(
              Fact.stated(
                  key.id(),
                  key.about(),
                  value,
                  assembly.locations(said.getOrDefault(value, List.of()))));
        });
    heard.forEach(
        (key, spans) -> {
          if (!facts.containsKey(key)) {
            found.add(heard(key, spans));
          }
        });
    return found;
  }

  /** What the words seem to mean is taken to be so until somebody says. */
  private Fact heard(Key key, List<Span> spans) {
    return new Fact(
        key.id(),
        key.about(),
        Truth.TRUE,
        Ground.ASSUMED,
        "so the words sound, and nobody says it outright",
        assembly.locations(spans));
  }

  private static Truth cautious(FactDefinition fact) {
    return Truth.of(fact == null || fact.polarity() != FactDefinition.Polarity.BENIGN);
  }

  List<Control> controls() {
    List<Control> found = new ArrayList<>();
    Map<Key, Map<ControlStatus, List<Span>>> all = new TreeMap<>(heardControls);
    all.putAll(controls);
    all.forEach(
        (key, said) -> {
          ControlStatus lowest = said.keySet().iterator().next();
          if (said.size() > 1) {
            contradict(key, said.values());
          }
          found.add(
              new Control(
                  key.id(),
                  key.about(),
                  lowest,
                  assembly.locations(said.getOrDefault(lowest, List.of()))));
        });
    return found;
  }

  private void contradict(Key key, Iterable<List<Span>> sides) {
    List<Location> places = new ArrayList<>();
    sides.forEach(s -> places.addAll(assembly.locations(s)));
    contradictions.add(
        new Reading.Contradiction(
            "\""
                + key.id()
                + "\" is said and denied of "
                + key.about()
                + "; the cautious answer counts",
            places));
  }

  /** After {@link #facts()} and {@link #controls()}. */
  List<Reading.Contradiction> contradictions() {
    return contradictions;
  }

  /** Whether the system can be reached from the internet, if that was said or follows. */
  List<Fact> exposure(Exposure exposure, List<Span> users) {
    if (!exposure.exposed().isEmpty() && !exposure.hidden().isEmpty()) {
      contradict(
          new Key(Phrases.INTERNET_FACING, ThreatModel.SYSTEM),
          List.of(exposure.exposed(), exposure.hidden()));
    }
    return switch (exposure.value()) {
      case TRUE ->
          List.of(
              Fact.stated(
                  Phrases.INTERNET_FACING,
                  ThreatModel.SYSTEM,
                  Truth.TRUE,
                  assembly.locations(exposure.exposed())));
      case FALSE ->
          List.of(
              Fact.stated(
                  Phrases.INTERNET_FACING,
                  ThreatModel.SYSTEM,
                  Truth.FALSE,
                  assembly.locations(exposure.hidden())));
      case UNKNOWN ->
          users.isEmpty()
              ? List.of()
              : List.of(
                  new Fact(
                      Phrases.INTERNET_FACING,
                      ThreatModel.SYSTEM,
                      Truth.TRUE,
                      Ground.INFERRED,
                      "people use it over the web, and nothing says that it is internal",
                      assembly.locations(users)));
    };
  }
}
