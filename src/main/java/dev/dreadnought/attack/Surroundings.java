package dev.dreadnought.attack;

import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Ways;
import dev.dreadnought.model.Ways.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What lies around an element, as far as an attacker at it gets any further by it. */
final class Surroundings {
  private final ModelIndex index;
  private final ThreatModel model;
  private final Map<String, List<Way>> waysTo = new HashMap<>();

  Surroundings(ModelIndex index) {
    this.index = index;
    this.model = index.model();
    for (Way way : new Ways(model).all()) {
      waysTo.computeIfAbsent(way.to(), k -> new ArrayList<>()).add(way);
    }
  }

  ModelIndex index() {
    return index;
  }

  ThreatModel model() {
    return model;
  }

  /** Ways from people, clients and outside systems, the shortest first. */
  List<Way> waysTo(String id) {
    return waysTo.getOrDefault(id, List.of());
  }

  Optional<ComponentKind> kind(String id) {
    return index.component(id).map(Component::kind);
  }

  boolean is(String id, java.util.function.Predicate<ComponentKind> kind) {
    return kind(id).filter(kind).isPresent();
  }

  /** Keeps data, and runs nothing of the team's. */
  boolean isStore(String id) {
    return is(id, ComponentKind::isStore);
  }

  /** In the hands of one user: what is done there concerns that user. */
  boolean isAtUser(String id) {
    return is(id, k -> k.isClient() || k.runsAtUser());
  }

  /** At a user's, or a store that nothing but programs at users' use. */
  boolean isLocal(String id) {
    List<String> callers = callers(id);
    return isAtUser(id)
        || isStore(id) && !callers.isEmpty() && callers.stream().allMatch(this::isAtUser);
  }

  /** Components that send requests to an element. */
  List<String> callers(String id) {
    return index.flowsTo(id).stream()
        .map(DataFlow::from)
        .filter(from -> index.component(from).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  /** Flows along which requests of an element go. */
  List<DataFlow> requests(String id) {
    List<DataFlow> flows = new ArrayList<>(index.flowsFrom(id));
    index.flowsTo(id).stream().filter(DataFlow::bidirectional).forEach(flows::add);
    return flows;
  }

  /** The other end of a flow. */
  static String otherEnd(DataFlow flow, String id) {
    return flow.from().equals(id) ? flow.to() : flow.from();
  }

  /** Where the requests of an element go. */
  List<String> called(String id) {
    return requests(id).stream()
        .map(f -> otherEnd(f, id))
        .filter(to -> index.component(to).isPresent())
        .distinct()
        .sorted()
        .toList();
  }

  List<DataFlow> flowsAt(String id) {
    List<DataFlow> flows = new ArrayList<>(index.flowsFrom(id));
    flows.addAll(index.flowsTo(id));
    return flows;
  }

  /** An element, what it runs, the machine under it and what that runs. */
  List<String> onMachineOf(String id) {
    Set<String> all = new TreeSet<>();
    index.hostedOn(id).forEach(c -> all.add(c.id()));
    index.component(id).map(Component::hostedOn).ifPresent(all::add);
    return List.copyOf(all);
  }

  /** The machine that an element is, or that runs it; the element where no machine is known. */
  String machineOf(String id) {
    if (is(id, ComponentKind::isHost)) {
      return id;
    }
    return index.component(id).map(Component::hostedOn).orElse(id);
  }

  /**
   * Where users of an element act: at a program, itself; at a store, the programs that use it; at a
   * client, what it calls; at a service for logins, also what its callers call.
   */
  List<String> actingAt(String id) {
    Set<String> at = new TreeSet<>();
    if (index.actor(id).isPresent() || is(id, ComponentKind::isClient)) {
      addServers(id, at, new TreeSet<>());
    } else if (is(id, k -> k == ComponentKind.IDENTITY_PROVIDER)) {
      at.add(id);
      for (String caller : callers(id)) {
        if (is(caller, ComponentKind::isClient)) {
          addServers(caller, at, new TreeSet<>());
        } else {
          at.add(caller);
        }
      }
    } else if (isBehind(id)) {
      callers(id).stream().filter(c -> !isStore(c)).forEach(at::add);
    } else {
      at.add(id);
    }
    at.removeIf(this::isStore);
    return at.isEmpty() ? List.of(id) : List.copyOf(at);
  }

  /** No user meets it: logins found there are those of programs around it. */
  private boolean isBehind(String id) {
    return is(
        id,
        k ->
            k.isStore()
                || k == ComponentKind.MONITORING
                || k == ComponentKind.CI_CD
                || k == ComponentKind.WORKER);
  }

  private void addServers(String from, Set<String> servers, Set<String> seen) {
    for (String to : called(from)) {
      if (is(to, ComponentKind::isClient)) {
        if (seen.add(to)) {
          addServers(to, servers, seen);
        }
      } else {
        servers.add(to);
      }
    }
  }

  /** Components inside the boundaries that directly hold an element. */
  List<String> besides(String id) {
    Set<String> all = new TreeSet<>();
    for (TrustBoundary boundary : model.boundaries()) {
      if (boundary.contains().contains(id) && !boundary.kind().equals("internet")) {
        all.addAll(boundary.contains());
      }
    }
    all.removeIf(e -> index.component(e).isEmpty());
    return List.copyOf(all);
  }

  List<String> stores() {
    return ids(ComponentKind::isStore);
  }

  List<String> ids(java.util.function.Predicate<ComponentKind> kind) {
    return model.components().stream()
        .filter(c -> !c.kind().isPart() && kind.test(c.kind()))
        .map(Component::id)
        .toList();
  }

  /**
   * Where data is: the stores that keep it, the flows that carry it and the programs at their ends.
   * Clients count where there is no server, because else each holds one user's.
   */
  List<String> holders(String asset) {
    Set<String> servers = new TreeSet<>();
    Set<String> clients = new TreeSet<>();
    for (Component component : model.components()) {
      if (component.data().contains(asset)) {
        (isAtUser(component.id()) ? clients : servers).add(component.id());
      }
    }
    for (DataFlow flow : model.flows()) {
      if (!flow.data().contains(asset)) {
        continue;
      }
      boolean reachesServer = false;
      for (String end : List.of(flow.from(), flow.to())) {
        if (index.component(end).isPresent()) {
          (isAtUser(end) ? clients : servers).add(end);
          reachesServer |= !isAtUser(end);
        }
      }
      (reachesServer ? servers : clients).add(flow.id());
    }
    return List.copyOf(servers.isEmpty() ? clients : servers);
  }
}
