package dev.dreadnought.report;

import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ComplianceChapter.Artefact;
import dev.dreadnought.report.ComplianceChapter.Evidence;
import dev.dreadnought.report.ComplianceChapter.Served;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which evidence is to be collected: by what it is, then control by control. */
final class ComplianceEvidence {
  private static final int MOST_EVIDENCE = 20;
  private static final int MOST_SETTINGS = 3;

  private final ComplianceView view;
  private final Placed placed;

  /** Frameworks by the order of reading: those that apply or may apply first. */
  private final List<String> frameworks;

  private final List<ControlAdvice> serving;

  ComplianceEvidence(ComplianceView view) {
    this.view = view;
    this.placed = new Placed(view.catalog());
    this.frameworks =
        view.assessment().compliance().stream()
            .sorted(
                Comparator.<Compliance>comparingInt(c -> c.inScope() == Truth.TRUE ? 0 : 1)
                    .thenComparingInt(c -> c.framework().voluntary() ? 1 : 0))
            .map(c -> c.framework().id())
            .toList();
    this.serving =
        Stream.concat(view.assessment().controls().stream(), onlyClaimed().stream())
            .filter(c -> !c.control().requirements().isEmpty())
            .sorted(
                Comparator.<ControlAdvice>comparingInt(c -> standing(c).rank())
                    .thenComparingInt(c -> -binding(c))
                    .thenComparingInt(c -> -c.control().requirements().size())
                    .thenComparingInt(c -> -c.findings().size())
                    .thenComparing(c -> c.control().id()))
            .toList();
  }

  /** How many requirements it serves of regimes that apply or may apply. */
  private int binding(ControlAdvice advice) {
    return (int)
        view.assessment().compliance().stream()
            .filter(c -> c.inScope() == Truth.TRUE)
            .flatMap(
                c ->
                    advice.control().requirements().stream()
                        .filter(r -> r.startsWith(c.framework().id() + ":")))
            .count();
  }

  /**
   * What somebody says is there has to be shown first; then what serves most requirements that may
   * bind, then most others.
   */
  List<Artefact> artefacts() {
    Map<ControlDefinition.Kind, List<ControlAdvice>> byKind = new TreeMap<>();
    serving.stream()
        .limit(MOST_EVIDENCE)
        .forEach(c -> byKind.computeIfAbsent(c.control().kind(), k -> new ArrayList<>()).add(c));
    List<Artefact> artefacts = new ArrayList<>();
    byKind.forEach(
        (kind, controls) -> {
          Set<String> served = new LinkedHashSet<>();
          controls.forEach(c -> served.addAll(c.control().requirements()));
          artefacts.add(
              new Artefact(
                  artefact(kind) + " for " + view.system(),
                  servedInAll(List.copyOf(served)),
                  controls.stream().map(this::evidence).toList()));
        });
    return artefacts;
  }

  List<Served> rest() {
    return serving.stream()
        .skip(MOST_EVIDENCE)
        .map(
            c ->
                new Served(
                    view.control(c.control().id()),
                    status(c) + ", for " + placesIn(c),
                    byFramework(c.control().requirements())))
        .toList();
  }

  /** Controls that no finding calls for, as somebody said that their effect is there. */
  private List<ControlAdvice> onlyClaimed() {
    Set<String> advised = new HashSet<>();
    view.assessment().controls().forEach(c -> advised.add(c.control().id()));
    return view.claims().controls().stream()
        .filter(id -> !advised.contains(id))
        .map(
            id ->
                new ControlAdvice(
                    view.catalog().control(id), "unknown", List.of(), List.of(), List.of()))
        .toList();
  }

  private ControlStanding standing(ControlAdvice advice) {
    List<Finding> findings =
        view.views(advice.findings()).stream().map(FindingView::source).toList();
    return ControlStanding.of(advice, view.model().controls(), findings, view.claims());
  }

  private List<Mitigation> here(ControlAdvice advice) {
    return view.views(advice.findings()).stream()
        .flatMap(f -> f.source().mitigations().stream())
        .filter(m -> m.control().equals(advice.control().id()))
        .toList();
  }

  private Evidence evidence(ControlAdvice advice) {
    ControlDefinition control = advice.control();
    List<Quote> said = new ArrayList<>();
    here(advice).forEach(m -> said.addAll(view.quotes().of(m.sources())));
    view.claims().of(control.id()).forEach(f -> said.addAll(view.quotes().of(f.sources())));
    String on = places(advice);
    return new Evidence(
        control.title(),
        view.control(control.id()).href(),
        status(advice),
        on,
        placed.say("At " + on + forSystem(on) + ":", control.verify()),
        settings(advice, on),
        byFramework(control.requirements()),
        Quotes.distinct(said));
  }

  /** {@code Shop API and all of Harbour Goods}. */
  private String placesIn(ControlAdvice advice) {
    Set<String> parts = elements(advice);
    boolean isEverywhere = parts.remove(ThreatModel.SYSTEM);
    String system = view.system();
    if (parts.isEmpty()) {
      return system;
    }
    String list = view.called().list(parts, ComplianceView.MOST_NAMES);
    if (isEverywhere) {
      return list + " and all of " + system;
    }
    // Not "the blog application of Blog application".
    boolean isSaid = list.toLowerCase(Locale.ROOT).contains(system.toLowerCase(Locale.ROOT));
    return isSaid ? list : list + " of " + system;
  }

  private String places(ControlAdvice advice) {
    return view.called().list(elements(advice), ComplianceView.MOST_NAMES);
  }

  private Set<String> elements(ControlAdvice advice) {
    Set<String> on = new LinkedHashSet<>();
    String control = advice.control().id();
    view.claims().of(control).forEach(f -> on.add(f.about()));
    view.model().controls().stream()
        .filter(c -> c.id().equals(control))
        .forEach(c -> on.add(c.on()));
    on.addAll(advice.on());
    return on;
  }

  private String status(ControlAdvice advice) {
    Set<String> byDefault = new LinkedHashSet<>();
    Set<String> offByDefault = new LinkedHashSet<>();
    for (FindingView shown : view.views(advice.findings())) {
      Finding finding = shown.source();
      for (Mitigation mitigation : finding.mitigations()) {
        if (mitigation.control().equals(advice.control().id()) && mitigation.byDefault()) {
          (mitigation.isInForce() ? byDefault : offByDefault)
              .addAll(view.technologiesByDefault(finding, advice.control().id()));
        }
      }
    }
    List<String> parts = new ArrayList<>();
    ControlStanding standing = standing(advice);
    if (!standing.isSilent() || byDefault.isEmpty() && offByDefault.isEmpty()) {
      parts.addAll(standing.inWords(at -> view.called().list(at, ComplianceView.MOST_NAMES)));
    }
    if (!byDefault.isEmpty()) {
      parts.add("default of " + Phrases.list(List.copyOf(byDefault)) + ", which nobody said");
    }
    if (!offByDefault.isEmpty()) {
      parts.add(
          "absent by default of "
              + Phrases.list(List.copyOf(offByDefault))
              + ", and nobody said otherwise");
    }
    return String.join("; elsewhere ", parts);
  }

  private static String artefact(ControlDefinition.Kind kind) {
    return switch (kind) {
      case PREVENTIVE -> "Dated test reports, each with an export of the setting,";
      case CONTAINING -> "Exports of settings that limit, each with a refused attempt,";
      case DETECTING -> "Sample records, each with one raised alarm,";
      case RECOVERING -> "Records of drills";
    };
  }

  /** Which setting, command or document to show, technology by technology. */
  private List<Prose> settings(ControlAdvice advice, String on) {
    Set<String> said = new LinkedHashSet<>();
    return advice.guidance().stream()
        .filter(g -> !g.text().isBlank() && said.add(Placed.first(g.text())))
        .limit(MOST_SETTINGS)
        .map(g -> placed.say("Show that it is so at " + place(g, on) + ":", Placed.first(g.text())))
        .toList();
  }

  private String place(Guidance guidance, String on) {
    String technology = guidance.technology();
    List<String> at =
        view.model().components().stream()
            .filter(c -> c.uses(technology))
            .map(Component::id)
            .toList();
    String name = view.catalog().technology(technology).map(Technology::name).orElse("");
    String where =
        at.isEmpty()
            ? name.isEmpty() ? on : name
            : view.called().list(at, ComplianceView.MOST_NAMES);
    boolean isNamed = name.isEmpty() || where.contains(name);
    return where + (isNamed ? "" : ", " + name) + forSystem(where);
  }

  /** Nothing where the place has the name of the system: "the blog application". */
  private String forSystem(String place) {
    String system = view.system();
    boolean isSaid = place.toLowerCase(Locale.ROOT).contains(system.toLowerCase(Locale.ROOT));
    return isSaid ? "" : ", for " + system;
  }

  /** Articles of laws by their number, and how many requirements of voluntary standards. */
  private String servedInAll(List<String> references) {
    List<String> laws = new ArrayList<>();
    Set<String> standards = new LinkedHashSet<>();
    int byChoice = 0;
    for (String reference : references) {
      String framework = reference.substring(0, reference.indexOf(':'));
      if (view.catalog().frameworks().get(framework).voluntary()) {
        standards.add(Requirements.nameOf(framework, view.catalog()));
        byChoice++;
      } else {
        laws.add(reference);
      }
    }
    List<String> parts = new ArrayList<>(byFramework(laws));
    if (byChoice > 0) {
      parts.add(
          Phrases.count(byChoice, "requirement", "requirements")
              + " of "
              + Phrases.list(List.copyOf(standards)));
    }
    return String.join("; ", parts);
  }

  /** {@code GDPR 33(1), 33(5) and 34(1)}: what may bind first. */
  private List<String> byFramework(List<String> references) {
    List<String> sorted = new ArrayList<>(references);
    sorted.sort(Comparator.comparingInt(r -> frameworks.indexOf(r.substring(0, r.indexOf(':')))));
    return Requirements.inWords(sorted, view.catalog());
  }
}
