package dev.dreadnought.report;

import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hops that data has to take between those that were said. */
final class CompliancePaths {
  private final ComplianceView view;

  CompliancePaths(ComplianceView view) {
    this.view = view;
  }

  /**
   * The hops that nobody said and where nobody said how the data gets.
   *
   * @param hops each the only one there is
   * @param unsaid ids of components that more than one hop, or none, leads to
   */
  private record Gaps(Set<DataFlow> hops, Set<String> unsaid) {}

  /** What is missing between the ways of some data, in words; empty where nothing is. */
  String missing(String name, List<DataFlow> ways) {
    Gaps gaps = gaps(ways);
    List<String> parts = new ArrayList<>();
    if (!gaps.hops().isEmpty()) {
      parts.add(
          "Inferred for "
              + name
              + " of "
              + view.system()
              + ", as no other way was named: "
              + Phrases.list(gaps.hops().stream().map(this::hop).toList())
              + ".");
    }
    if (!gaps.unsaid().isEmpty()) {
      parts.add(
          "To settle for "
              + view.system()
              + ": do "
              + name
              + " arise in "
              + view.called().list(gaps.unsaid(), ComplianceView.MOST_NAMES)
              + ", or which way do they get there?");
    }
    return String.join(" ", parts);
  }

  String hop(DataFlow flow) {
    return "from " + view.called().of(flow.from()) + " to " + view.called().of(flow.to());
  }

  private Gaps gaps(List<DataFlow> ways) {
    Gaps gaps = new Gaps(new LinkedHashSet<>(), new LinkedHashSet<>());
    Set<String> senders = new LinkedHashSet<>();
    Set<String> receivers = new LinkedHashSet<>();
    for (DataFlow way : ways) {
      senders.add(way.from());
      receivers.add(way.to());
    }
    for (String receiver : receivers) {
      if (!senders.contains(receiver) && isForwarder(receiver)) {
        passOn(receiver, gaps);
      }
    }
    for (String sender : senders) {
      if (!receivers.contains(sender) && isServer(sender)) {
        traceBack(sender, ways, receivers, gaps);
      } else if (isServer(sender) && getsFromStoresOnly(sender, ways)) {
        Gaps before = new Gaps(new LinkedHashSet<>(), new LinkedHashSet<>());
        traceBack(sender, ways, receivers, before);
        if (before.unsaid().isEmpty()) {
          gaps.hops().addAll(before.hops());
        }
      }
    }
    return gaps;
  }

  /** What reads data back from a store may also have handed it on when it first came in. */
  private boolean getsFromStoresOnly(String server, List<DataFlow> ways) {
    return ways.stream().filter(w -> w.to().equals(server)).allMatch(w -> isStore(w.from()));
  }

  /** What only forwards hands on what it gets. */
  private void passOn(String forwarder, Gaps gaps) {
    List<DataFlow> onward =
        view.model().flows().stream().filter(f -> f.from().equals(forwarder)).toList();
    if (onward.size() == 1) {
      gaps.hops().add(onward.get(0));
    }
  }

  /** From a server back to whoever enters the data, as long as there is one way only. */
  private void traceBack(String server, List<DataFlow> ways, Set<String> receivers, Gaps gaps) {
    List<DataFlow> back = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String at = server;
    while (isServer(at) && seen.add(at)) {
      List<DataFlow> into = into(at, ways, receivers);
      if (into.size() != 1) {
        gaps.unsaid().add(at);
        break;
      }
      back.add(0, into.get(0));
      if (receivers.contains(into.get(0).from())) {
        break;
      }
      at = into.get(0).from();
    }
    gaps.hops().addAll(back);
  }

  /**
   * From where the data is known to be, if it is anywhere; else from anything but a store. What is
   * outside answers, and what gets the data from here does not bring it.
   */
  private List<DataFlow> into(String server, List<DataFlow> ways, Set<String> receivers) {
    List<DataFlow> all =
        view.model().flows().stream()
            .filter(f -> f.to().equals(server) && !isStore(f.from()) && !isOutside(f.from()))
            .filter(
                f ->
                    ways.stream()
                        .noneMatch(w -> w.from().equals(server) && w.to().equals(f.from())))
            .toList();
    List<DataFlow> known = all.stream().filter(f -> receivers.contains(f.from())).toList();
    return known.isEmpty() ? all : known;
  }

  private boolean isOutside(String id) {
    return component(id).stream().anyMatch(c -> c.kind().isOutside());
  }

  private boolean isForwarder(String id) {
    return component(id).stream().anyMatch(c -> c.kind().forwards());
  }

  private boolean isStore(String id) {
    return component(id).stream().anyMatch(c -> c.kind().isStore() && !c.kind().carriesMessages());
  }

  /** Neither a person, nor what people enter data with, nor somebody else's. */
  private boolean isServer(String id) {
    return component(id).stream()
        .anyMatch(c -> !c.kind().isClient() && !c.kind().isOutside() && !c.kind().isStore());
  }

  private List<Component> component(String id) {
    return view.model().component(id).stream().toList();
  }
}
