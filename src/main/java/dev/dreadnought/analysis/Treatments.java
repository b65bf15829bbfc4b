package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.rules.Conclusions.CountedControl;
import dev.dreadnought.rules.Default;
import dev.dreadnought.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done about each finding, and what could be. */
final class Treatments {
  private static final String DEFAULT = "default";

  private final Catalog catalog;
  private final ModelIndex model;
  private final Map<String, Stack> stacks = new HashMap<>();
  private final Map<String, List<CountedControl>> counted;
  private final @Nullable Day today;

  /**
   * @param counted what the rules say counts
   * @param today on which evidence may have run out, or null where nobody said
   */
  Treatments(Catalog catalog, ModelIndex model, List<CountedControl> counted, @Nullable Day today) {
    this.today = today;
    this.catalog = catalog;
    this.model = model;
    this.counted = counted.stream().collect(Collectors.groupingBy(CountedControl::finding));
  }

  /** True where the same statements count for a finding. */
  boolean agreesWith(Treatments others, String finding) {
    return counted
        .getOrDefault(finding, List.of())
        .equals(others.counted.getOrDefault(finding, List.of()));
  }

  /** Every control that the threat names, the strongest effect first. */
  List<Mitigation> of(String finding, ThreatDefinition threat, String element) {
    List<CountedControl> here = counted.getOrDefault(finding, List.of());
    Stack stack = stackAt(element);
    List<Mitigation> mitigations = new ArrayList<>();
    threat
        .mitigations()
        .forEach(
            (id, effect) -> {
              ControlDefinition control = catalog.control(id);
              List<CountedControl> statements =
                  here.stream().filter(c -> c.control().equals(id)).toList();
              if (statements.isEmpty() && hasNoPlace(control, element)) {
                return;
              }
              ControlStatus status = status(statements);
              mitigations.add(
                  new Mitigation(
                      id,
                      control.title(),
                      control.kind().word(),
                      control.mechanism(),
                      effect,
                      status,
                      !statements.isEmpty()
                          && statements.stream().allMatch(CountedControl::byDefault),
                      rule(statements, status),
                      guidance(control, stack),
                      isEvidenced(statements),
                      words(statements)));
            });
    mitigations.sort(STRONGEST_FIRST);
    return List.copyOf(mitigations);
  }

  private boolean hasNoPlace(ControlDefinition control, String element) {
    return model
        .component(element)
        .map(c -> control.notOn().contains(c.kind().word()))
        .orElse(false);
  }

  private static final Comparator<Mitigation> STRONGEST_FIRST =
      Comparator.<Mitigation>comparingInt(
              m -> m.effect().values().stream().mapToInt(Integer::intValue).sum())
          .thenComparing(Mitigation::control);

  private static ControlStatus statusOf(CountedControl counted) {
    if (counted.statement() instanceof Control control) {
      return control.status();
    }
    return ((Default) counted.statement()).status();
  }

  /**
   * Where statements differ the weakest counts; but a control that is said to be absent in one
   * place does not undo one of another place that counts here too.
   */
  private static @Nullable ControlStatus status(List<CountedControl> statements) {
    return statements.stream().collect(Collectors.groupingBy(Treatments::place)).values().stream()
        .map(place -> place.stream().map(Treatments::statusOf).min(Enum::compareTo).orElseThrow())
        .max(Enum::compareTo)
        .orElse(null);
  }

  /**
   * The rule by which a statement counts that has the status told; of several the first by name.
   */
  private static String rule(List<CountedControl> statements, @Nullable ControlStatus status) {
    return statements.stream()
        .filter(c -> statusOf(c) == status)
        .map(c -> c.proof().rule())
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** What a technology does by default needs no evidence of ours, and gives none. */
  private boolean isEvidenced(List<CountedControl> statements) {
    List<Control> stated = new ArrayList<>();
    for (CountedControl statement : statements) {
      if (statement.statement() instanceof Control control && control.status().isInForce()) {
        stated.add(control);
      }
    }
    return !stated.isEmpty() && stated.stream().allMatch(this::isEvidenced);
  }

  private boolean isEvidenced(Control control) {
    return control.status() == ControlStatus.VERIFIED
        || control.evidence().stream().anyMatch(this::isValid);
  }

  /** Where nobody gave a day, nothing has run out. */
  private boolean isValid(Evidence evidence) {
    return today == null || !evidence.hasEnded(today);
  }

  private static String place(CountedControl counted) {
    return counted.statement() instanceof Control control ? control.on() : "";
  }

  private static List<Location> words(List<CountedControl> statements) {
    Set<Location> words = new TreeSet<>();
    for (CountedControl statement : statements) {
      if (statement.statement() instanceof Control control) {
        words.addAll(control.sources());
      }
    }
    return List.copyOf(words);
  }

  /** Technologies, and which of them run on a server that the team has in its own hands. */
  static final class Stack {
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();

    Set<String> technologies() {
      return all;
    }

    boolean isOwn(String technology) {
      return own.contains(technology);
    }

    void addAll(Stack other) {
      all.addAll(other.all);
      own.addAll(other.own);
    }

    private void add(Collection<String> technologies, boolean isProvided) {
      all.addAll(technologies);
      if (!isProvided) {
        own.addAll(technologies);
      }
    }
  }

  /**
   * Technologies of the element, of its parts, its host and its stores, and of both ends of a flow:
   * these without their stores, which are the ends of flows of their own.
   */
  Stack stackAt(String element) {
    Stack known = stacks.get(element);
    if (known == null) {
      known = findStackAt(element);
      stacks.put(element, known);
    }
    return known;
  }

  private Stack findStackAt(String element) {
    Stack found = new Stack();
    if (element.equals(ThreatModel.SYSTEM)) {
      model.model().components().forEach(c -> add(c, found));
      return found;
    }
    model
        .flow(element)
        .ifPresent(
            f -> {
              addWithParts(f.to(), found);
              addWithParts(f.from(), found);
            });
    addWithParts(element, found);
    for (DataFlow flow : model.flowsFrom(element)) {
      model.component(flow.to()).filter(c -> isUsed(c, element)).ifPresent(c -> add(c, found));
    }
    for (DataFlow flow : model.flowsTo(element)) {
      model
          .component(flow.from())
          .filter(c -> c.kind().carriesMessages())
          .ifPresent(c -> add(c, found));
    }
    model.actor(element).ifPresent(a -> addUsedBy(element, found));
    return found;
  }

  /** A component's own, those of its parts and of its host. */
  private void addWithParts(String id, Stack found) {
    model.component(id).ifPresent(c -> add(c, found));
    model.partsOf(id).forEach(c -> add(c, found));
    model
        .component(id)
        .map(Component::hostedOn)
        .flatMap(model::component)
        .ifPresent(host -> add(host, found));
  }

  /** Checks on messages are for who takes them: a queue says nothing about who fills it. */
  private boolean isUsed(Component to, String from) {
    return !to.kind().carriesMessages()
        || model.component(from).map(c -> c.kind() == ComponentKind.WORKER).orElse(false);
  }

  private void add(Component component, Stack found) {
    boolean isProvided =
        component.technologies().stream()
            .flatMap(use -> catalog.technology(use.id()).stream())
            .anyMatch(t -> t.kind() == component.kind() && isService(t));
    for (TechnologyUse use : component.technologies()) {
      found.add(catalog.withContents(use.id()), isProvided);
    }
  }

  /** A provider runs it. */
  private static boolean isService(Technology technology) {
    return technology.vendor() != null || technology.does().contains("is-run-by-provider");
  }

  /** What a person uses, directly or through a client or a proxy. */
  private void addUsedBy(String actor, Stack found) {
    Deque<String> ways = new ArrayDeque<>(List.of(actor));
    Set<String> seen = new LinkedHashSet<>(ways);
    while (!ways.isEmpty()) {
      for (DataFlow flow : model.flowsFrom(ways.removeFirst())) {
        Optional<Component> to = model.component(flow.to());
        if (to.isPresent() && !to.get().kind().isStore() && seen.add(flow.to())) {
          found.addAll(stackAt(flow.to()));
          if (to.get().kind().isClient() || to.get().kind().forwards()) {
            ways.add(flow.to());
          }
        }
      }
    }
  }

  /** Advice for the technologies at hand; the general one only where none has its own. */
  static List<Guidance> guidance(ControlDefinition control, Stack stack) {
    List<Guidance> own =
        control.guidance().entrySet().stream()
            .filter(e -> stack.technologies().contains(e.getKey()))
            .filter(e -> !control.ownServer().contains(e.getKey()) || stack.isOwn(e.getKey()))
            .map(e -> new Guidance(e.getKey(), e.getValue()))
            .toList();
    return own.isEmpty()
        ? List.of(new Guidance(DEFAULT, control.guidance().getOrDefault(DEFAULT, "")))
        : own;
  }

  /**
   * Untreated is what is said not to be treated: of each sufficient set at least one control is
   * absent or only planned. Where some set may be in force, nobody knows.
   */
  static Treatment treatment(ThreatDefinition threat, List<Mitigation> mitigations) {
    Set<String> inForce =
        mitigations.stream()
            .filter(Mitigation::isInForce)
            .map(Mitigation::control)
            .collect(Collectors.toSet());
    if (threat.sufficient().stream().anyMatch(inForce::containsAll)) {
      return Treatment.SUFFICIENT;
    }
    if (!inForce.isEmpty()) {
      return Treatment.PARTIAL;
    }
    Set<String> missing =
        mitigations.stream()
            .filter(m -> m.status() != null)
            .map(Mitigation::control)
            .collect(Collectors.toSet());
    boolean none =
        threat.sufficient().stream().allMatch(set -> set.stream().anyMatch(missing::contains));
    return none && !missing.isEmpty() ? Treatment.UNTREATED : Treatment.UNKNOWN;
  }
}
