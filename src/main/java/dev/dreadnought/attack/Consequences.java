package dev.dreadnought.attack;

import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What follows from a position although nothing else goes wrong: who runs code inside a program has
 * its data and its rights, who controls a machine runs code in what it runs, who stops a database
 * stops what cannot work without it.
 */
final class Consequences {
  /** Without these a program does not do its work; without a cache or a queue it does some. */
  private static final Set<ComponentKind> INDISPENSABLE =
      Set.of(ComponentKind.DATABASE, ComponentKind.SECRET_STORE, ComponentKind.IDENTITY_PROVIDER);

  private static final Set<ComponentKind> BUILD_CHAIN =
      Set.of(ComponentKind.CI_CD, ComponentKind.SOURCE_REPOSITORY, ComponentKind.REGISTRY);

  private final Surroundings around;
  private final List<Step> steps = new ArrayList<>();

  Consequences(Surroundings around) {
    this.around = around;
  }

  List<Step> all() {
    for (Component component : around.model().components()) {
      if (!component.kind().isPart()) {
        of(component);
      }
    }
    return steps;
  }

  private void of(Component component) {
    String id = component.id();
    control(component);
    logins(component);
    for (DataFlow flow : around.requests(id)) {
      String to = Surroundings.otherEnd(flow, id);
      around.index().component(to).ifPresent(called -> rights(component, flow, called));
    }
    follows(Position.DESTROY, id, Position.STOP, id);
    if (INDISPENSABLE.contains(component.kind())) {
      around.callers(id).stream()
          .filter(caller -> !around.isAtUser(caller))
          .forEach(caller -> follows(Position.STOP, id, Position.STOP, caller));
    }
    if (BUILD_CHAIN.contains(component.kind())) {
      build(component);
    }
    if (component.kind() == ComponentKind.SECRET_STORE) {
      around.callers(id).forEach(caller -> follows(Position.READ, id, Position.COMPONENT, caller));
    }
  }

  private void control(Component component) {
    String id = component.id();
    if (component.kind().isHost()) {
      for (Component hosted : around.index().hostedOn(id)) {
        follows(Position.HOST, id, Position.PROCESS, hosted.id());
        follows(Position.STOP, id, Position.STOP, hosted.id());
      }
      follows(Position.HOST, id, Position.LOCAL_ACCOUNT, id);
      inside(Position.HOST, id);
    } else if (around.machineOf(id).equals(id)) {
      follows(Position.HOST, id, Position.PROCESS, id);
    }
    follows(Position.PROCESS, id, Position.LOCAL_ACCOUNT, around.machineOf(id));
    inside(Position.PROCESS, id);
  }

  private void inside(String power, String id) {
    follows(power, id, Position.RIGHTS, id);
    follows(power, id, Position.READ, id);
    follows(power, id, Position.ALTER, id);
    follows(power, id, Position.STOP, id);
  }

  /** A program that passes requests on passes on in whose name they are made. */
  private void logins(Component component) {
    String id = component.id();
    follows(Position.USER, id, Position.ACCOUNT, id);
    follows(Position.ANY_USER, id, Position.USER, id);
    follows(Position.ANY_USER, id, Position.READ, id);
    follows(Position.ANY_USER, id, Position.ALTER, id);
    follows(Position.ADMINISTRATOR, id, Position.ACCOUNT, id);
    follows(Position.ADMINISTRATOR, id, Position.READ, id);
    follows(Position.ADMINISTRATOR, id, Position.ALTER, id);
    if (component.kind().forwards()) {
      for (String to : around.called(id)) {
        if (!around.isStore(to)) {
          follows(Position.USER, id, Position.USER, to);
          follows(Position.ANY_USER, id, Position.ANY_USER, to);
          follows(Position.ADMINISTRATOR, id, Position.ADMINISTRATOR, to);
        }
      }
    }
  }

  /**
   * From within a program, or with its credentials where its neighbour can be reached: what the
   * program does along a flow. A client has the rights of its user and no others.
   */
  private void rights(Component from, DataFlow flow, Component to) {
    Position within = new Position(Position.RIGHTS, from.id());
    Position with = new Position(Position.COMPONENT, from.id());
    Position reach = new Position(Position.PROCESS_REACH, to.id());
    steps.add(Step.along(flow.id(), List.of(within), reach));
    List<Position> gained = new ArrayList<>();
    gained.add(new Position(Position.ACCOUNT, to.id()));
    if (!around.isAtUser(from.id()) || around.isLocal(to.id())) {
      String at = to.kind().isStore() ? to.id() : flow.id();
      gained.add(new Position(Position.READ, at));
      gained.add(new Position(Position.ALTER, at));
    }
    for (Position gain : gained) {
      steps.add(Step.along(flow.id(), List.of(within), gain));
      steps.add(Step.along(flow.id(), List.of(with, reach), gain));
    }
  }

  /** What is built or deployed there carries the code on. */
  private void build(Component chain) {
    for (String to : around.called(chain.id())) {
      boolean isChain = around.is(to, BUILD_CHAIN::contains);
      follows(Position.SUPPLY, chain.id(), isChain ? Position.SUPPLY : Position.PROCESS, to);
    }
    for (String caller : around.callers(chain.id())) {
      boolean isChain = around.is(caller, BUILD_CHAIN::contains);
      if (!isChain && chain.kind() == ComponentKind.CI_CD) {
        continue;
      }
      follows(Position.SUPPLY, chain.id(), isChain ? Position.SUPPLY : Position.PROCESS, caller);
    }
    follows(Position.PROCESS, chain.id(), Position.SUPPLY, chain.id());
  }

  private void follows(String power, String at, String then, String there) {
    Position from = new Position(power, at);
    Position to = new Position(then, there);
    if (!from.equals(to)) {
      steps.add(Step.follows(from, to));
    }
  }

  /** What a finding needs of the surroundings of its element, or of anything in the system. */
  static List<Step> toward(Position need, Surroundings around) {
    List<Step> steps = new ArrayList<>();
    String at = need.element();
    switch (need.power()) {
      case Position.FLOW_REACH ->
          around
              .flowsAt(at)
              .forEach(f -> steps.add(Step.follows(new Position(need.power(), f.id()), need)));
      case Position.HOSTED -> {
        steps.add(Step.follows(new Position(Position.PROCESS, at), need));
        for (Component hosted : around.index().hostedOn(at)) {
          steps.add(Step.follows(new Position(Position.PROCESS, hosted.id()), need));
        }
      }
      case Position.CALLER -> {
        for (String caller : around.callers(at)) {
          steps.add(Step.follows(new Position(Position.PROCESS, caller), need));
        }
      }
      case Position.CALLER_RIGHTS -> {
        for (String caller : around.callers(at)) {
          steps.add(Step.follows(new Position(Position.RIGHTS, caller), need));
          steps.add(Step.follows(new Position(Position.COMPONENT, caller), need));
        }
      }
      case Position.HOST -> {
        String machine = around.machineOf(at);
        if (!machine.equals(at)) {
          steps.add(Step.follows(new Position(Position.HOST, machine), need));
        }
      }
      case Position.LOCAL_ACCOUNT -> {
        String machine = around.machineOf(at);
        if (!machine.equals(at)) {
          steps.add(Step.follows(new Position(need.power(), machine), need));
        }
      }
      case Position.COMPONENT -> steps.add(Step.follows(new Position(Position.RIGHTS, at), need));
      case Position.SUPPLIER -> steps.add(Step.follows(new Position(Position.SUPPLY, at), need));
      case Position.SEND -> steps.add(Step.follows(new Position(Position.PROCESS_REACH, at), need));
      default -> {}
    }
    if (at.equals(ThreatModel.SYSTEM)) {
      for (String any : around.ids(k -> true)) {
        steps.add(Step.follows(new Position(need.power(), any), need));
        if (need.power().equals(Position.COMPONENT)) {
          steps.add(Step.follows(new Position(Position.RIGHTS, any), need));
        }
      }
    }
    return steps;
  }
}
