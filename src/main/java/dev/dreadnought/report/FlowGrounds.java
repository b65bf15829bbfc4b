package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which open findings rest on a flow or a component: those on it, those whose proof passes over it,
 * and those on one end of a flow that are about what goes over it.
 */
final class FlowGrounds {
  private static final String UPLOAD_LINKS = "gives-upload-links";
  private static final String REPORTS = "sends-what-its-user-did";

  /** Facts of an element that are about what comes in over each of its flows. */
  private static final Set<String> ABOUT_INCOMING =
      Set.of(
          "queues-work",
          "exposes-api",
          "accepts-network-connections",
          "limits-connections",
          "has-database-accounts",
          "trusts-network-by-default",
          "opened-with-cloud-rights",
          "acts-on-browser-session");

  /** Facts of an element that are about what stores and queues hand to it. */
  private static final Set<String> ABOUT_EVENTS = Set.of("invoked-by-events", "consumes-messages");

  /** Facts of an element that are about what it sends. */
  private static final Set<String> ABOUT_OUTGOING = Set.of("calls-over-foreign-networks", REPORTS);

  /** What takes logins only is told nothing of what users did. */
  private static final ComponentKind LOGS_IN = ComponentKind.IDENTITY_PROVIDER;

  /** What keeps data on a phone keeps the login as well. */
  private static final String LOGIN = "keeps-login-on-phone";

  private static final String DATA = "keeps-data-on-phone";

  private final Map<String, ProvenFact> facts;
  private final ModelIndex index;
  private final Catalog catalog;
  private final Map<String, List<FindingView>> resting = new HashMap<>();

  /**
   * @param facts by id
   */
  FlowGrounds(
      List<FindingView> findings,
      Map<String, ProvenFact> facts,
      ModelIndex index,
      Catalog catalog) {
    this.facts = facts;
    this.index = index;
    this.catalog = catalog;
    for (FindingView finding : findings) {
      if (finding.isOpen()) {
        Set<String> about = new HashSet<>(Set.of(finding.source().element()));
        for (Because because : finding.source().because()) {
          passed(because.fact(), about);
          ProvenFact fact = facts.get(because.fact());
          if (fact != null && fact.value() == Truth.TRUE) {
            carrying(fact).forEach(about::add);
          }
        }
        about.forEach(id -> resting.computeIfAbsent(id, k -> new ArrayList<>()).add(finding));
      }
    }
  }

  private void passed(String because, Set<String> about) {
    Deque<String> queue = new ArrayDeque<>(List.of(because));
    Set<String> seen = new HashSet<>();
    while (!queue.isEmpty()) {
      ProvenFact fact = facts.get(queue.removeFirst());
      if (fact != null && seen.add(fact.id())) {
        about.add(fact.about());
        queue.addAll(fact.from());
      }
    }
  }

  /** Flows, or libraries, over or in which lies what a fact of an element is about. */
  private Stream<String> carrying(ProvenFact fact) {
    String element = fact.about();
    if (ABOUT_INCOMING.contains(fact.name())) {
      return index.flowsTo(element).stream().map(DataFlow::id);
    }
    if (ABOUT_EVENTS.contains(fact.name())) {
      return index.flowsTo(element).stream()
          .filter(f -> is(f.from(), kind -> kind.isStore() || kind.carriesMessages()))
          .map(DataFlow::id);
    }
    if (ABOUT_OUTGOING.contains(fact.name())) {
      return index.flowsFrom(element).stream()
          .filter(f -> !fact.name().equals(REPORTS) || !is(f.to(), LOGS_IN::equals))
          .map(DataFlow::id);
    }
    if (fact.name().equals(UPLOAD_LINKS)) {
      return index.model().flows().stream().filter(this::isUpload).map(DataFlow::id);
    }
    return index.partsOf(element).stream()
        .filter(part -> brings(part, fact.name()))
        .map(Component::id);
  }

  private boolean is(String id, Predicate<ComponentKind> of) {
    return index.component(id).filter(c -> of.test(c.kind())).isPresent();
  }

  /** Whether it is a library in which an app keeps what the fact says. */
  private boolean brings(Component part, String fact) {
    return part.technologies().stream()
        .flatMap(use -> catalog.technology(use.id()).stream())
        .map(Technology::does)
        .anyMatch(does -> does.contains(fact) || fact.equals(LOGIN) && does.contains(DATA));
  }

  /** Whether a client writes straight into an object store, as upload links allow. */
  private boolean isUpload(DataFlow flow) {
    return is(flow.to(), kind -> kind == ComponentKind.OBJECT_STORE)
        && is(flow.from(), ComponentKind::isClient);
  }

  /** Who hands out the links with which a client sends over a flow, and by which words. */
  List<ProvenFact> uploadLinks(DataFlow flow) {
    return isUpload(flow)
        ? index.model().components().stream()
            .map(c -> facts.get(UPLOAD_LINKS + "@" + c.id()))
            .filter(fact -> fact != null && fact.value() == Truth.TRUE)
            .toList()
        : List.of();
  }

  /** Names of all facts that it knows to tell of a flow or a library. */
  static Set<String> names() {
    return Stream.of(
            ABOUT_INCOMING, ABOUT_EVENTS, ABOUT_OUTGOING, Set.of(LOGIN, DATA, UPLOAD_LINKS))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /** The worst first. */
  List<FindingView> of(String element) {
    return resting.getOrDefault(element, List.of());
  }

  /** Hundredths of the scores of all that rests on it. */
  int sum(String element) {
    return of(element).stream().mapToInt(f -> f.source().current().points()).sum();
  }

  List<DataFlow> heaviestFirst(List<DataFlow> flows) {
    return flows.stream()
        .sorted(Comparator.<DataFlow>comparingInt(f -> -sum(f.id())).thenComparing(DataFlow::id))
        .toList();
  }
}
