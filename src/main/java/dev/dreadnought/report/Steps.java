package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the engineer's page names a place, and says what to set there. */
final class Steps {
  private static final int NAME = 80;
  private static final int MOST_DATA = 2;

  /** Tells a system apart from a component of the same name. */
  static final String WHOLE = " (whole system)";

  /** Where advice is for no technology of its own. */
  private static final String GENERAL = "default";

  private final Assessment assessment;
  private final Catalog catalog;
  private final ModelIndex model;
  private final Placed placed;

  Steps(Assessment assessment, Catalog catalog) {
    this.assessment = assessment;
    this.catalog = catalog;
    this.model = new ModelIndex(assessment.model());
    this.placed = new Placed(catalog);
  }

  /** The first sentence of what to set. */
  List<Prose> step(FindingView finding, Mitigation mitigation) {
    return mitigation.guidance().stream()
        .filter(g -> !g.text().isBlank())
        .limit(1)
        .map(g -> placed.say(lead(finding, g.technology()), Placed.first(g.text())))
        .toList();
  }

  /**
   * The same at every place of some findings, once for each technology that the control has advice
   * for; what is said of any technology only where there is no more.
   */
  List<Prose> each(List<FindingView> findings, String control) {
    Map<String, Prose> said = new LinkedHashMap<>();
    Set<String> sentences = new HashSet<>();
    for (FindingView finding : findings) {
      Mitigation mitigation = mitigation(finding.source(), control);
      for (Guidance g : mitigation == null ? List.<Guidance>of() : mitigation.guidance()) {
        String first = Placed.first(g.text());
        if (!g.text().isBlank() && !said.containsKey(g.technology()) && sentences.add(first)) {
          String lead = lead(finding, g.technology());
          said.put(g.technology(), placed.say(lead, first));
        }
      }
    }
    if (said.size() > 1) {
      said.remove(GENERAL);
    }
    return List.copyOf(said.values());
  }

  /** What shows that a control is in place; nothing where the catalog has no test of it. */
  List<Prose> after(String place, String control) {
    return Stream.ofNullable(catalog.controls().get(control))
        .map(ControlDefinition::verify)
        .filter(verify -> !verify.isBlank())
        .map(verify -> placed.say(place + ":", verify))
        .toList();
  }

  /**
   * Advice and the place that it is for.
   *
   * @param place without the colon behind it
   */
  private record Advice(String place, String text) {}

  /** What to set or call at a component, whatever findings it has. */
  List<Prose> at(Component component, String control) {
    return said(adviceAt(component, control));
  }

  /** The same advice for several places is said once, and so is a sentence of several. */
  private List<Prose> said(List<Advice> advice) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    Set<String> before = new HashSet<>();
    Map<String, String> shortened = new HashMap<>();
    for (Advice one : advice) {
      String text =
          shortened.computeIfAbsent(
              one.text(),
              whole -> {
                List<String> sentences = new ArrayList<>(Placed.sentences(whole));
                sentences.removeIf(s -> !before.add(s));
                return sentences.isEmpty() ? whole : String.join(" ", sentences);
              });
      List<String> same = places.computeIfAbsent(text, said -> new ArrayList<>());
      if (!same.contains(one.place())) {
        same.add(one.place());
      }
    }
    List<Prose> said = new ArrayList<>();
    places.forEach(
        (text, same) -> {
          String others =
              same.size() == 1 ? "" : "; the same at " + Phrases.list(same.subList(1, same.size()));
          said.add(placed.say(same.get(0) + others + ":", text));
        });
    return said;
  }

  private List<Advice> adviceAt(Component component, String control) {
    ControlDefinition definition = catalog.controls().get(control);
    if (definition == null) {
      return List.of();
    }
    Map<String, String> guidance = definition.guidance();
    List<String> own = own(component, definition);
    List<String> used = own.isEmpty() && guidance.containsKey(GENERAL) ? List.of(GENERAL) : own;
    return used.stream()
        .map(id -> new Advice(name(component.id()), guidance.getOrDefault(id, "")))
        .toList();
  }

  /** Whether a control has advice for what a component is built on. */
  boolean isAtHome(Component component, String control) {
    ControlDefinition definition = catalog.controls().get(control);
    return definition != null && !own(component, definition).isEmpty();
  }

  /** Technologies of a component for which a control has advice. */
  private List<String> own(Component component, ControlDefinition control) {
    return Stream.concat(Stream.of(component), model.partsOf(component.id()).stream())
        .flatMap(c -> c.technologies().stream())
        .flatMap(use -> catalog.withContents(use.id()).stream())
        .filter(control.guidance()::containsKey)
        .distinct()
        .toList();
  }

  /** Whether all that is said of a control here would be said of any technology. */
  static boolean isGeneral(Mitigation mitigation) {
    return mitigation.guidance().stream().allMatch(g -> g.technology().equals(GENERAL));
  }

  /** What to set or call, technology by technology. */
  List<Prose> all(FindingView finding, Mitigation mitigation) {
    List<Advice> atClients = atClients(finding, mitigation);
    if (!atClients.isEmpty() && isGeneral(mitigation)) {
      return said(atClients);
    }
    List<Advice> all = new ArrayList<>();
    mitigation.guidance().forEach(g -> all.add(new Advice(at(finding, g), g.text())));
    all.addAll(atClients);
    return said(all);
  }

  /** Of a store, what to set in the programs that fill it. */
  private List<Advice> atClients(FindingView finding, Mitigation mitigation) {
    String store = finding.source().element();
    ControlDefinition control = catalog.controls().get(mitigation.control());
    if (control == null || model.component(store).filter(c -> c.kind().isStore()).isEmpty()) {
      return List.of();
    }
    return model.flowsTo(store).stream()
        .map(DataFlow::from)
        .distinct()
        .flatMap(id -> model.component(id).stream())
        .filter(client -> isAtHome(client, control.id()))
        .flatMap(client -> adviceAt(client, control.id()).stream())
        .toList();
  }

  private String lead(FindingView finding, String technology) {
    return at(finding, technology) + ":";
  }

  private String at(FindingView finding, Guidance guidance) {
    return at(finding, guidance.technology());
  }

  private String at(FindingView finding, String technology) {
    String with =
        catalog
            .technology(technology)
            .map(Technology::name)
            .filter(name -> !finding.element().startsWith(name))
            .map(name -> ", " + name)
            .orElse("");
    return place(finding) + with;
  }

  /** A standing text of the catalog, said of the place of a finding. */
  Prose say(FindingView finding, String after, String text) {
    return placed.say(place(finding) + after + ":", text);
  }

  String place(FindingView finding) {
    String id = finding.source().element();
    if (model.flow(id).isPresent()) {
      DataFlow flow = model.flow(id).get();
      return name(flow.from()) + " to " + name(flow.to());
    }
    return model.actor(id).isPresent()
        ? finding.element() + " of " + system()
        : wholly(finding) + keeping(id);
  }

  /** What a store keeps, as many systems have a store of that product: {@code with photos}. */
  String keeping(String id) {
    List<String> data =
        model.component(id).filter(c -> c.kind().isStore()).stream()
            .flatMap(c -> c.data().stream())
            .map(assessment.model()::nameOf)
            .map(name -> Called.small(Visible.shortened(name, NAME)))
            .toList();
    return data.isEmpty() ? "" : " with " + Called.shortened(data, MOST_DATA);
  }

  /** An element's name; a system that bears the name of a component is told apart. */
  String wholly(FindingView finding) {
    String id = finding.source().element();
    boolean isSystem = id.equals(ThreatModel.SYSTEM);
    return isSystem ? system() + WHOLE : finding.element();
  }

  String names(Set<String> ids) {
    return Phrases.list(ids.stream().map(this::name).map(Phrases::small).distinct().toList());
  }

  String name(String id) {
    return id.equals(ThreatModel.SYSTEM)
        ? system() + WHOLE
        : Visible.shortened(model.nameOf(id), NAME);
  }

  String system() {
    return Visible.shortened(assessment.model().name(), NAME);
  }

  ModelIndex model() {
    return model;
  }

  static boolean isSaidMissing(Mitigation mitigation) {
    return mitigation.status() == ControlStatus.ABSENT
        && !mitigation.byDefault()
        && !mitigation.sources().isEmpty();
  }

  static @Nullable Mitigation mitigation(Finding finding, String control) {
    return finding.mitigations().stream()
        .filter(m -> m.control().equals(control))
        .findFirst()
        .orElse(null);
  }
}
