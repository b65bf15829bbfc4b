package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.rules.Conclusions.CountedControl;
import dev.dreadnought.rules.Default;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done about each finding, and what could be. */
final class Treatments {
  private static final String DEFAULT = "default";

  private final Catalog catalog;
  private final ThreatModel model;
  private final Map<String, List<CountedControl>> counted;

  /**
   * @param counted what the rules say counts
   */
  Treatments(Catalog catalog, ThreatModel model, Set<CountedControl> counted) {
    this.catalog = catalog;
    this.model = model;
    this.counted = counted.stream().collect(Collectors.groupingBy(CountedControl::finding));
  }

  /** Every control that the threat names, the strongest effect first. */
  List<Mitigation> of(String finding, ThreatDefinition threat, String element) {
    List<CountedControl> here = counted.getOrDefault(finding, List.of());
    Set<String> technologies = technologiesAt(element);
    List<Mitigation> mitigations = new ArrayList<>();
    threat
        .mitigations()
        .forEach(
            (id, effect) -> {
              ControlDefinition control = catalog.control(id);
              List<CountedControl> statements =
                  here.stream().filter(c -> c.control().equals(id)).sorted(ORDER).toList();
              mitigations.add(
                  new Mitigation(
                      id,
                      control.title(),
                      control.kind().word(),
                      control.mechanism(),
                      effect,
                      status(statements),
                      !statements.isEmpty()
                          && statements.stream().allMatch(CountedControl::byDefault),
                      statements.stream().findFirst().map(c -> c.proof().rule()).orElse(""),
                      guidance(control, technologies),
                      words(statements)));
            });
    mitigations.sort(STRONGEST_FIRST);
    return List.copyOf(mitigations);
  }

  private static final Comparator<CountedControl> ORDER =
      Comparator.comparing((CountedControl c) -> statusOf(c))
          .thenComparing(c -> c.proof().rule())
          .thenComparing(c -> String.join(" ", c.proof().from()));

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
   * Where statements differ the weakest counts; but a control that is said to be absent in one place
   * does not undo one of another place that counts here too.
   */
  private static @Nullable ControlStatus status(List<CountedControl> statements) {
    return statements.stream()
        .collect(Collectors.groupingBy(Treatments::place))
        .values()
        .stream()
        .map(place -> place.stream().map(Treatments::statusOf).min(Enum::compareTo).orElseThrow())
        .max(Enum::compareTo)
        .orElse(null);
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

  /** Technologies of the element, of its parts, of its host, and of both ends of a flow. */
  Set<String> technologiesAt(String element) {
    Set<String> technologies = new LinkedHashSet<>();
    model
        .flow(element)
        .ifPresent(
            f -> {
              technologies.addAll(technologiesAt(f.to()));
              technologies.addAll(technologiesAt(f.from()));
            });
    model
        .component(element)
        .ifPresent(c -> c.technologies().forEach(t -> technologies.add(t.id())));
    model.components().stream()
        .filter(c -> element.equals(c.partOf()) || element.equals(ThreatModel.SYSTEM))
        .forEach(c -> c.technologies().forEach(t -> technologies.add(t.id())));
    model
        .component(element)
        .map(c -> c.hostedOn())
        .flatMap(model::component)
        .ifPresent(h -> h.technologies().forEach(t -> technologies.add(t.id())));
    model.flows().stream()
        .filter(f -> f.from().equals(element))
        .flatMap(f -> model.component(f.to()).stream())
        .forEach(c -> c.technologies().forEach(t -> technologies.add(t.id())));
    model.actor(element).ifPresent(a -> technologies.addAll(technologiesUsedBy(element)));
    return technologies;
  }

  /** What a person uses, directly or through a browser. */
  private Set<String> technologiesUsedBy(String actor) {
    Set<String> technologies = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>(List.of(actor));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var flow : model.flows()) {
        if (seen.contains(flow.from()) && !seen.contains(flow.to())) {
          var to = model.component(flow.to());
          if (to.isPresent() && !to.get().kind().isStore()) {
            seen.add(flow.to());
            technologies.addAll(technologiesAt(flow.to()));
            grown = true;
          }
        }
      }
    }
    return technologies;
  }

  /** Advice for the technologies at hand; the general one only where none has its own. */
  static List<Guidance> guidance(ControlDefinition control, Set<String> technologies) {
    List<Guidance> own =
        control.guidance().entrySet().stream()
            .filter(e -> technologies.contains(e.getKey()))
            .map(e -> new Guidance(e.getKey(), e.getValue()))
            .toList();
    return own.isEmpty()
        ? List.of(new Guidance(DEFAULT, control.guidance().getOrDefault(DEFAULT, "")))
        : own;
  }

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
    return mitigations.stream().anyMatch(m -> m.status() != null)
        ? Treatment.UNTREATED
        : Treatment.UNKNOWN;
  }
}
