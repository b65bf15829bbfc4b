package dev.dreadnought.attack;

import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Truth;
import dev.dreadnought.model.Ways.Way;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attacker has from the start: the internet, requests that the system takes from outside, a
 * place on the way of traffic that leaves it, people to lure, an ordinary account, a place among
 * those who supply code. What a finding then needs of them is in its score already.
 */
final class Entries {
  private static final String REACHABLE = "internet-reachable@";

  private final Surroundings around;
  private final Boundaries boundaries;
  private final Map<String, ProvenFact> reachable = new HashMap<>();

  Entries(Surroundings around, Collection<ProvenFact> facts) {
    this.around = around;
    this.boundaries = new Boundaries(around.model());
    for (ProvenFact fact : facts) {
      if (fact.id().startsWith(REACHABLE)) {
        reachable.put(fact.about(), fact);
      }
    }
  }

  /** How a position is had from the start, where it is. */
  Optional<Step> to(Position position) {
    return switch (position.power()) {
      case Position.PROCESS_REACH -> reach(position);
      case Position.SEND -> send(position);
      case Position.FLOW_REACH -> onTheWay(position);
      case Position.VICTIM -> certain(position, "makes a user open a page, a mail or a file");
      case Position.ACCOUNT -> account(position);
      case Position.LOCAL_ACCOUNT ->
          certain(position, "has an account on the machine of " + name(position));
      case Position.SUPPLIER ->
          certain(position, "supplies code to " + name(position) + ", or took over whoever does");
      default -> Optional.empty();
    };
  }

  private Optional<Step> reach(Position position) {
    String id = position.element();
    Optional<Component> component = around.index().component(id);
    if (component.isEmpty()) {
      return Optional.empty();
    }
    ProvenFact fact = reachable.get(id);
    Truth internet = fact == null ? Truth.UNKNOWN : fact.value();
    if (internet == Truth.TRUE) {
      return entry(
          position, "sends requests to " + name(position) + " over the internet", fact.ground());
    }
    if (component.get().kind().isOutside()) {
      return certain(position, "sends requests to " + name(position) + ", as anybody can");
    }
    if (around.isAtUser(id)) {
      return certain(position, "has a copy of " + name(position) + ", or is one of its users");
    }
    Optional<Way> open =
        around.waysTo(id).stream()
            .filter(w -> w.over().stream().allMatch(this::passesOn))
            .findFirst();
    if (open.isPresent()) {
      String who = around.index().nameOf(open.get().from());
      return certain(position, "sends requests to " + name(position) + ", as " + who + " can");
    }
    Optional<ProvenFact> hosted =
        around.index().hostedOn(id).stream()
            .map(c -> reachable.get(c.id()))
            .filter(f -> f != null && f.value() == Truth.TRUE)
            .findFirst();
    if (hosted.isPresent() && internet == Truth.UNKNOWN) {
      return entry(
          position,
          "sends packets to the machine " + name(position) + " over the internet",
          Ground.INFERRED);
    }
    return internet == Truth.UNKNOWN
        ? entry(position, "connects to " + name(position) + " from outside", Ground.ASSUMED)
        : Optional.empty();
  }

  private boolean passesOn(String id) {
    return around.is(id, k -> k.forwards() || k.isClient());
  }

  private Optional<Step> send(Position position) {
    String id = position.element();
    Optional<Step> direct =
        reach(new Position(Position.PROCESS_REACH, id))
            .filter(s -> s.certainty() != Ground.ASSUMED)
            .map(s -> Step.entry(position, s.text(), s.certainty()));
    if (direct.isPresent()) {
      return direct;
    }
    List<Way> ways = around.waysTo(id);
    for (Component hosted : around.index().hostedOn(id)) {
      if (ways.isEmpty()) {
        ways = around.waysTo(hosted.id());
      }
    }
    return ways.stream().findFirst().flatMap(way -> certain(position, passedOn(position, way)));
  }

  private String passedOn(Position position, Way way) {
    List<String> over = way.over().stream().map(around.index()::nameOf).toList();
    return "gets data to "
        + name(position)
        + (over.isEmpty() ? "" : " over " + String.join(", ", over));
  }

  /** Between parts of one machine or one network of their own, nobody stands without more. */
  private Optional<Step> onTheWay(Position position) {
    Optional<DataFlow> found = around.index().flow(position.element());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    DataFlow flow = found.get();
    String text = "stands on the way of " + name(position);
    if (isOutside(flow.from()) || isOutside(flow.to()) || !boundaries.crossedBy(flow).isEmpty()) {
      return certain(position, text);
    }
    boolean sameMachine = around.machineOf(flow.from()).equals(around.machineOf(flow.to()));
    boolean sameNetwork =
        boundaries.innermost(flow.from()).isPresent()
            && boundaries.innermost(flow.from()).equals(boundaries.innermost(flow.to()));
    return sameMachine || sameNetwork ? Optional.empty() : entry(position, text, Ground.ASSUMED);
  }

  private boolean isOutside(String id) {
    return around.index().actor(id).isPresent()
        || around.isAtUser(id)
        || around.is(id, ComponentKind::isOutside);
  }

  private Optional<Step> account(Position position) {
    boolean isForUsers =
        !around.isStore(position.element())
            && around.waysTo(position.element()).stream()
                .anyMatch(w -> around.index().actor(w.from()).isPresent());
    return certain(
        position,
        (isForUsers ? "is an ordinary user of " : "is one of those who work with ")
            + name(position));
  }

  private Optional<Step> certain(Position position, String text) {
    return entry(position, text, Ground.INFERRED);
  }

  private static Optional<Step> entry(Position position, String text, Ground certainty) {
    return Optional.of(Step.entry(position, text, certainty));
  }

  private String name(Position position) {
    return around.index().nameOf(position.element());
  }
}
