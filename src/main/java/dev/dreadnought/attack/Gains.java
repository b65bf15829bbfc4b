package dev.dreadnought.attack;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition.Borne;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a finding needs and gives, from what its threat says ({@code requires}, {@code gives}) and
 * where it is.
 *
 * <p>What concerns one person at a time takes no data of everybody, so it gives no data of a
 * server; the login that it gives may lead further.
 */
final class Gains {
  private static final Set<String> LOGS_OF_OTHERS =
      Set.of(Position.USER, Position.ADMINISTRATOR, Position.ACCOUNT);

  private final Surroundings around;

  Gains(Surroundings around) {
    this.around = around;
  }

  Step step(Finding finding) {
    List<Position> needs = new ArrayList<>();
    for (String required : finding.threat().requires()) {
      needs.add(need(finding, required));
    }
    List<Position> gives = new ArrayList<>();
    for (String given : finding.threat().gives()) {
      add(finding, Position.of(given, finding.element()).power(), gives);
    }
    return new Step(
        "finding:" + finding.id(),
        finding,
        finding.title(),
        needs,
        gives,
        finding.certainty(),
        around.index().flow(finding.element()).isPresent() ? finding.element() : null);
  }

  // ---- what it needs

  private Position need(Finding finding, String required) {
    String element = finding.element();
    String power = Position.of(required, element).power();
    boolean rides =
        finding.threat().borne() == Borne.DATA
            || required.equals(Position.PROCESS_REACH) && isStoreOnly(element);
    return switch (power) {
      case Position.PROCESS_REACH -> {
        if (around.index().flow(element).isPresent()) {
          yield new Position(Position.FLOW_REACH, element);
        }
        yield new Position(rides ? Position.SEND : Position.PROCESS_REACH, element);
      }
      case Position.VICTIM -> new Position(Position.VICTIM, ThreatModel.SYSTEM);
      case Position.CLOUD -> new Position(Position.CLOUD, ThreatModel.SYSTEM);
      case Position.SUPPLY -> new Position(Position.SUPPLIER, element);
      case Position.PROCESS ->
          new Position(
              around.isStore(element)
                  ? Position.CALLER
                  : around.is(element, ComponentKind::isHost) ? Position.HOSTED : power,
              element);
      case Position.COMPONENT ->
          new Position(around.isStore(element) ? Position.CALLER_RIGHTS : power, element);
      default -> new Position(power, element);
    };
  }

  private boolean isStoreOnly(String element) {
    return around.kind(element).filter(k -> k.isStore() && k.dfd().size() == 1).isPresent();
  }

  // ---- what it gives

  private void add(Finding finding, String power, List<Position> gives) {
    String element = finding.element();
    boolean concernsOne = finding.threat().reach() == Reach.ONE && !around.isLocal(element);
    switch (power) {
      case Position.READ, Position.ALTER, Position.DESTROY -> {
        if (!concernsOne && !isSecret(finding)) {
          dataAt(finding).forEach(at -> gives.add(new Position(power, at)));
        }
      }
      case Position.STOP -> {
        if (!concernsOne) {
          stoppedAt(finding).forEach(at -> gives.add(new Position(power, at)));
        }
      }
      case Position.PROCESS, Position.SUPPLY ->
          programsAt(finding).forEach(at -> gives.add(new Position(power, at)));
      case Position.HOST -> machinesAt(element).forEach(at -> gives.add(new Position(power, at)));
      case Position.CLOUD -> gives.add(new Position(power, ThreatModel.SYSTEM));
      case Position.COMPONENT -> actsAsComponent(finding, gives);
      case Position.PROCESS_REACH ->
          reachedFrom(finding).forEach(at -> gives.add(new Position(power, at)));
      case Position.FLOW_REACH ->
          flowsFrom(element).forEach(at -> gives.add(new Position(power, at)));
      case Position.VICTIM -> gives.add(new Position(power, ThreatModel.SYSTEM));
      default -> {
        if (LOGS_OF_OTHERS.contains(power)) {
          around.actingAt(element).forEach(at -> gives.add(new Position(power, at)));
          if (power.equals(Position.USER) && finding.threat().reach() == Reach.ALL) {
            around.actingAt(element).forEach(at -> gives.add(new Position(Position.ANY_USER, at)));
          }
        } else {
          gives.add(new Position(power, element));
        }
      }
    }
  }

  /** What is read is a key, and the key is what gives more. */
  private static boolean isSecret(Finding finding) {
    return finding.stride() == Stride.I
        && finding.threat().gives().contains(Position.COMPONENT)
        && !finding.threat().requires().contains(Position.PROCESS_REACH);
  }

  /** What is harmed, as far as it is no person; else the element. */
  private List<String> targets(Finding finding) {
    List<String> targets =
        finding.affects().stream()
            .filter(id -> around.index().actor(id).isEmpty())
            .filter(id -> !id.equals(ThreatModel.SYSTEM))
            .toList();
    return targets.isEmpty() ? List.of(finding.element()) : targets;
  }

  private List<String> dataAt(Finding finding) {
    return finding.element().equals(ThreatModel.SYSTEM) ? around.stores() : targets(finding);
  }

  private List<String> stoppedAt(Finding finding) {
    return finding.element().equals(ThreatModel.SYSTEM)
        ? around.ids(k -> k.servesOthers() || k.isHost())
        : targets(finding);
  }

  private List<String> programsAt(Finding finding) {
    return finding.element().equals(ThreatModel.SYSTEM)
        ? around.ids(ComponentKind::runsOwnCode)
        : targets(finding);
  }

  private List<String> machinesAt(String element) {
    if (!element.equals(ThreatModel.SYSTEM)) {
      return List.of(around.machineOf(element));
    }
    List<String> hosts = around.ids(ComponentKind::isHost);
    return hosts.isEmpty() ? around.ids(ComponentKind::servesOthers) : hosts;
  }

  /**
   * Who poses as a sender is taken for one, which is as good as an account. Who makes a program
   * send requests for them works with its rights. Else it is credentials that somebody found: those
   * of the program, or of the programs that keep them in a store.
   */
  private void actsAsComponent(Finding finding, List<Position> gives) {
    String element = finding.element();
    if (element.equals(ThreatModel.SYSTEM)) {
      around
          .ids(ComponentKind::runsOwnCode)
          .forEach(at -> gives.add(new Position(Position.COMPONENT, at)));
    } else if (finding.stride() == Stride.S) {
      around
          .index()
          .component(element)
          .ifPresent(c -> gives.add(new Position(Position.ACCOUNT, element)));
    } else if (around.isStore(element)) {
      around.callers(element).forEach(at -> gives.add(new Position(Position.COMPONENT, at)));
    } else if (finding.threat().requires().contains(Position.PROCESS_REACH)) {
      gives.add(new Position(Position.RIGHTS, element));
    } else {
      gives.add(new Position(Position.COMPONENT, element));
    }
  }

  private List<String> reachedFrom(Finding finding) {
    String element = finding.element();
    if (element.equals(ThreatModel.SYSTEM)) {
      return around.ids(k -> !k.isOutside() && !k.isClient());
    }
    List<String> reached = new ArrayList<>(around.called(element));
    reached.addAll(around.onMachineOf(element));
    reached.addAll(around.besides(element));
    return reached;
  }

  private List<String> flowsFrom(String element) {
    return (element.equals(ThreatModel.SYSTEM) ? around.model().flows() : around.flowsAt(element))
        .stream().map(DataFlow::id).toList();
  }
}
