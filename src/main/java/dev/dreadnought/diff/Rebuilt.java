package dev.dreadnought.diff;

import dev.dreadnought.diff.Statements.Placed;
import dev.dreadnought.diff.Statements.Statement;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Judgements;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.RecordedAssumption;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model put together from statements. What is said of an element that is not there is left out:
 * who takes a component away takes its flows away, too.
 */
final class Rebuilt {
  private final Map<Key, Statement> statements;
  private final Set<String> there = new HashSet<>(Set.of(ThreatModel.SYSTEM));
  private final Set<String> components = new HashSet<>();

  private Rebuilt(Map<Key, Statement> statements) {
    this.statements = statements;
  }

  /**
   * @param frame whose name and description are kept
   */
  static ThreatModel model(Map<Key, Statement> statements, ThreatModel frame) {
    return new Rebuilt(statements).build(frame);
  }

  private ThreatModel build(ThreatModel frame) {
    settleElements();
    return new ThreatModel(
        frame.name(),
        frame.description(),
        people(),
        all(Statements.COMPONENT, Component.class).stream()
            .filter(c -> there.contains(c.id()))
            .map(this::component)
            .toList(),
        all(Statements.FLOW, DataFlow.class).stream()
            .filter(f -> there.contains(f.id()))
            .map(this::flow)
            .toList(),
        all(Statements.BOUNDARY, TrustBoundary.class).stream().map(this::boundary).toList(),
        all(Statements.ASSET, DataAsset.class),
        all(Statements.ACTOR, Actor.class),
        lists(Statements.CONTROL, Control.class).stream()
            .filter(c -> there.contains(c.on()))
            .toList(),
        lists(Statements.FACT, Fact.class).stream().filter(f -> there.contains(f.about())).toList(),
        judgements());
  }

  /** A part goes with its owner, and a flow with either end. */
  private void settleElements() {
    all(Statements.ACTOR, Actor.class).forEach(a -> there.add(a.id()));
    all(Statements.ASSET, DataAsset.class).forEach(d -> there.add(d.id()));
    all(Statements.BOUNDARY, TrustBoundary.class).forEach(b -> there.add(b.id()));
    List<Component> cores = all(Statements.COMPONENT, Component.class);
    cores.forEach(c -> components.add(c.id()));
    boolean left;
    do {
      left =
          cores.stream()
              .filter(c -> c.partOf() != null && !components.contains(c.partOf()))
              .map(c -> components.remove(c.id()))
              .reduce(false, Boolean::logicalOr);
    } while (left);
    there.addAll(components);
    for (DataFlow flow : all(Statements.FLOW, DataFlow.class)) {
      if (there.contains(flow.from()) && there.contains(flow.to())) {
        there.add(flow.id());
      }
    }
  }

  private @Nullable Integer people() {
    Statement people = statements.get(Key.whole(Statements.PEOPLE, ThreatModel.SYSTEM));
    return people == null ? null : (Integer) people.value();
  }

  private Component component(Component core) {
    List<Placed> technologies = items(Statements.COMPONENT, core.id(), Statements.TECHNOLOGY);
    List<String> hosts = items(Statements.COMPONENT, core.id(), Statements.HOST);
    List<String> data = items(Statements.COMPONENT, core.id(), Statements.DATA);
    return new Component(
        core.id(),
        core.name(),
        core.kind(),
        Statements.inPlace(technologies),
        core.partOf(),
        hosts.stream().filter(there::contains).findFirst().orElse(null),
        data.stream().filter(there::contains).toList(),
        core.inferred(),
        core.outOfScope(),
        core.sources());
  }

  private DataFlow flow(DataFlow core) {
    List<String> data = items(Statements.FLOW, core.id(), Statements.DATA);
    return new DataFlow(
        core.id(),
        core.from(),
        core.to(),
        core.name(),
        core.protocol(),
        data.stream().filter(there::contains).toList(),
        core.bidirectional(),
        core.inferred(),
        core.sources());
  }

  private TrustBoundary boundary(TrustBoundary core) {
    List<String> contains = items(Statements.BOUNDARY, core.id(), Statements.CONTAINS);
    String parent = core.parent();
    return new TrustBoundary(
        core.id(),
        core.name(),
        core.kind(),
        parent != null && there.contains(parent) ? parent : null,
        contains.stream().filter(there::contains).toList(),
        core.inferred(),
        core.sources());
  }

  private Judgements judgements() {
    return new Judgements(
        values(Statements.ASSUMPTION, RecordedAssumption.class).stream()
            .filter(a -> there.contains(a.about()))
            .toList(),
        values(Statements.THREAT, OwnThreat.class).stream()
            .filter(t -> there.contains(t.element()))
            .toList(),
        lists(Statements.DECISION, Decision.class));
  }

  /** Elements of one sort. */
  private <T> List<T> all(String sort, Class<T> type) {
    List<T> all = new ArrayList<>();
    statements.forEach(
        (key, statement) -> {
          if (key.sort().equals(sort) && key.isElement()) {
            all.add(type.cast(statement.value()));
          }
        });
    return all;
  }

  private <T> List<T> values(String sort, Class<T> type) {
    List<T> values = new ArrayList<>();
    statements.forEach(
        (key, statement) -> {
          if (key.sort().equals(sort)) {
            values.add(type.cast(statement.value()));
          }
        });
    return values;
  }

  private <T> List<T> lists(String sort, Class<T> type) {
    List<T> values = new ArrayList<>();
    statements.forEach(
        (key, statement) -> {
          if (key.sort().equals(sort)) {
            ((List<?>) statement.value()).forEach(v -> values.add(type.cast(v)));
          }
        });
    return values;
  }

  /** Items of a list of an element. */
  @SuppressWarnings("unchecked") // each field holds what Statements put there
  private <T> List<T> items(String sort, String element, String field) {
    List<T> items = new ArrayList<>();
    statements.forEach(
        (key, statement) -> {
          boolean isHere = key.sort().equals(sort) && key.element().equals(element);
          if (isHere && key.field().equals(field)) {
            items.add((T) statement.value());
          }
        });
    return items;
  }
}
