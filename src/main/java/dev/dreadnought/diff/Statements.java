package dev.dreadnought.diff;

import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A model taken apart into statements, each of which can be there or not. */
final class Statements {
  static final String COMPONENT = "component";
  static final String FLOW = "flow";
  static final String BOUNDARY = "boundary";
  static final String ASSET = "data asset";
  static final String ACTOR = "actor";
  static final String CONTROL = "control";
  static final String FACT = "fact";
  static final String ASSUMPTION = "assumption";
  static final String THREAT = "threat";
  static final String DECISION = "decision";
  static final String PEOPLE = "people";
  static final String TECHNOLOGY = "technology";
  static final String HOST = "host";
  static final String DATA = "data";
  static final String CONTAINS = "contains";

  private final Map<Key, Statement> statements = new TreeMap<>();

  private Statements() {}

  /**
   * One statement.
   *
   * @param value what is stated
   * @param says the same without places and names: what the analysis can see of it
   */
  record Statement(Object value, Object says) {}

  /**
   * A technology, and its place in the list of its component.
   *
   * @param place 0-based
   */
  record Placed(int place, TechnologyUse use) {}

  static Map<Key, Statement> of(ThreatModel model) {
    Statements all = new Statements();
    model.components().forEach(all::add);
    model.flows().forEach(all::add);
    model.boundaries().forEach(all::add);
    model.dataAssets().forEach(all::add);
    model.actors().forEach(all::add);
    all.addLists(
        CONTROL,
        model.controls(),
        c -> new Key(CONTROL, c.on(), CONTROL, c.id()),
        c -> new Control(c.id(), c.on(), c.status(), shown(c), List.of()));
    all.addLists(
        FACT,
        model.facts(),
        f -> new Key(FACT, f.about(), FACT, f.name()),
        f -> new Fact(f.name(), f.about(), f.value(), f.ground(), "", List.of()));
    model.judgements().assumptions().forEach(all::add);
    model.judgements().threats().forEach(all::add);
    all.addLists(
        DECISION,
        model.judgements().decisions(),
        d -> new Key(DECISION, d.finding(), DECISION, d.kind().word()),
        Statements::said);
    if (model.people() != null) {
      all.put(Key.whole(PEOPLE, ThreatModel.SYSTEM), model.people(), model.people());
    }
    return all.statements;
  }

  private static List<Evidence> shown(Control control) {
    return control.evidence().stream()
        .map(e -> new Evidence(e.kind(), e.ref(), e.on(), e.by(), e.validUntil(), List.of()))
        .toList();
  }

  private static Decision said(Decision d) {
    return new Decision(
        d.finding(),
        d.kind(),
        d.by(),
        d.owner(),
        d.until(),
        d.ticket(),
        d.because(),
        d.proof(),
        d.facts(),
        List.of());
  }

  private void put(Key key, Object value, Object says) {
    statements.put(key, new Statement(value, says));
  }

  private void add(Component c) {
    Component core =
        new Component(
            c.id(),
            c.name(),
            c.kind(),
            List.of(),
            c.partOf(),
            null,
            List.of(),
            c.inferred(),
            c.outOfScope(),
            c.sources());
    String scope = c.inScope() ? "in scope" : "out of scope";
    put(
        Key.whole(COMPONENT, c.id()),
        core,
        c.kind().word() + " " + c.partOf() + " " + c.inferred() + " " + scope);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < c.technologies().size(); i++) {
      TechnologyUse use = c.technologies().get(i);
      int number = seen.merge(use.id(), 1, Integer::sum);
      put(
          new Key(COMPONENT, c.id(), TECHNOLOGY, use.id() + (number == 1 ? "" : " " + number)),
          new Placed(i, use),
          use.id() + " " + use.version() + " " + use.inferred());
    }
    if (c.hostedOn() != null) {
      put(new Key(COMPONENT, c.id(), HOST, ""), c.hostedOn(), c.hostedOn());
    }
    c.data().forEach(d -> put(new Key(COMPONENT, c.id(), DATA, d), d, d));
  }

  private void add(DataFlow f) {
    DataFlow core =
        new DataFlow(
            f.id(),
            f.from(),
            f.to(),
            f.name(),
            f.protocol(),
            List.of(),
            f.bidirectional(),
            f.inferred(),
            f.sources());
    put(
        Key.whole(FLOW, f.id()),
        core,
        List.of(
            f.from(),
            f.to(),
            String.valueOf(f.protocol()),
            "" + f.bidirectional(),
            "" + f.inferred()));
    f.data().forEach(d -> put(new Key(FLOW, f.id(), DATA, d), d, d));
  }

  private void add(TrustBoundary b) {
    TrustBoundary core =
        new TrustBoundary(
            b.id(), b.name(), b.kind(), b.parent(), List.of(), b.inferred(), b.sources());
    put(Key.whole(BOUNDARY, b.id()), core, b.kind() + " " + b.parent() + " " + b.inferred());
    b.contains().forEach(c -> put(new Key(BOUNDARY, b.id(), CONTAINS, c), c, c));
  }

  private void add(DataAsset d) {
    put(
        Key.whole(ASSET, d.id()),
        d,
        new DataAsset(
            d.id(),
            "",
            d.kinds(),
            d.confidentiality(),
            d.integrity(),
            d.availability(),
            d.safety(),
            d.people(),
            d.inferred(),
            List.of()));
  }

  private void add(Actor a) {
    put(
        Key.whole(ACTOR, a.id()),
        a,
        a.kind().word() + " " + a.privilege().word() + " " + a.inferred());
  }

  private void add(RecordedAssumption a) {
    put(
        new Key(ASSUMPTION, a.about(), ASSUMPTION, a.fact()),
        a,
        new RecordedAssumption(
            a.fact(), a.about(), a.value(), a.by(), a.confirmBy(), a.because(), List.of()));
  }

  private void add(OwnThreat t) {
    put(
        new Key(THREAT, t.element(), THREAT, t.id()),
        t,
        new OwnThreat(
            t.id(),
            t.title(),
            t.stride(),
            t.element(),
            t.dread(),
            t.because(),
            t.mitigations(),
            List.of()));
  }

  /** What may be stated several times of one element, and then is one statement. */
  private <T> void addLists(String sort, List<T> items, Function<T, Key> key, Function<T, T> says) {
    Map<Key, List<T>> lists = new TreeMap<>();
    items.forEach(i -> lists.computeIfAbsent(key.apply(i), k -> new ArrayList<>()).add(i));
    lists.forEach((k, list) -> put(k, list, list.stream().map(says).toList()));
  }

  /** Technologies of a component in the order that they had. */
  static List<TechnologyUse> inPlace(List<Placed> placed) {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::place).thenComparing(p -> p.use().id()))
        .map(Placed::use)
        .toList();
  }
}
