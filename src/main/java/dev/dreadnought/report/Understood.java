package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Scale;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ArchitectChapter.Assumed;
import dev.dreadnought.report.ArchitectChapter.Element;
import dev.dreadnought.report.ArchitectChapter.Enclosure;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a system was understood: what was read, where trust changes, what was assumed. */
final class Understood {
  private static final int MOST_ASSUMPTIONS = 8;
  private static final int MOST_LINKS = 3;

  /** What others run, on machines of theirs. */
  private static final Set<String> PROVIDED =
      Set.of("is-run-by-provider", "stands-in-cloud", "opened-with-cloud-rights");

  private final Assessment assessment;
  private final ThreatModel model;
  private final ElementNames names;
  private final Boundaries boundaries;
  private final Quotes quotes;
  private final List<FindingView> findings;
  private final OpenQuestions questions;

  Understood(
      Assessment assessment, Quotes quotes, List<FindingView> findings, OpenQuestions questions) {
    this.assessment = assessment;
    this.model = assessment.model();
    this.names = new ElementNames(model);
    this.boundaries = new Boundaries(model);
    this.quotes = quotes;
    this.findings = findings;
    this.questions = questions;
  }

  /** What was read, counted as the diagram draws it; empty where nothing was. */
  String scale() {
    Scale scale = Scale.of(model);
    if (scale.words().isEmpty()) {
      return "";
    }
    Set<String> frames = frames();
    int boxes = scale.components() - frames.size();
    List<String> drawn = new ArrayList<>();
    if (boxes > 0) {
      drawn.add(Phrases.count(boxes, "component", "components"));
    }
    if (scale.people() > 0) {
      drawn.add(Phrases.count(scale.people(), "kind of people", "kinds of people"));
    }
    List<String> read = new ArrayList<>();
    if (!drawn.isEmpty()) {
      read.add(Phrases.list(drawn) + " (the boxes of the diagram)");
    }
    if (!frames.isEmpty()) {
      String machines =
          Phrases.count(frames.size(), "machine drawn as a frame", "machines drawn as frames");
      read.add(machines + " (" + names.list(List.copyOf(frames)) + ")");
    }
    add(read, scale.libraries(), "library within a component", "libraries within components");
    add(read, scale.flows(), "flow", "flows");
    add(read, scale.boundaries(), "boundary", "boundaries");
    add(read, scale.data(), "kind of data", "kinds of data");
    String said =
        scale.inferred() == 0
            ? "all of it said"
            : scale.inferred() + " of these inferred, not said";
    return names.system() + " was read as " + Phrases.list(read) + ", " + said + ".";
  }

  private static void add(List<String> read, int count, String one, String many) {
    if (count > 0) {
      read.add(Phrases.count(count, one, many));
    }
  }

  /** Machines and platforms around what runs on them, which the diagram draws as no element. */
  private Set<String> frames() {
    Set<String> frames = new LinkedHashSet<>();
    for (Component component : model.components()) {
      String host = component.hostedOn();
      if (host != null
          && !component.kind().isPart()
          && names.index().component(host).filter(h -> !h.kind().isPart()).isPresent()
          && boundaries.innermost(component.id()).equals(boundaries.innermost(host))
          && names.index().flowsFrom(host).isEmpty()
          && names.index().flowsTo(host).isEmpty()) {
        frames.add(host);
      }
    }
    return frames;
  }

  List<Enclosure> enclosures() {
    return model.boundaries().stream().map(this::enclosure).toList();
  }

  private Enclosure enclosure(TrustBoundary boundary) {
    List<String> crossing =
        names.networkFlows().stream()
            .filter(f -> boundaries.crossedBy(f).contains(boundary))
            .map(names::flow)
            .distinct()
            .toList();
    return new Enclosure(
        boundary.name(),
        kind(boundary),
        names.list(boundary.contains()),
        Phrases.list(crossing),
        boundary.inferred(),
        said(boundary.sources()));
  }

  /** Nothing where the name says it: "Office network". */
  private static String kind(TrustBoundary boundary) {
    String kind = boundary.kind().replace('-', ' ');
    return boundary.name().toLowerCase(Locale.ROOT).endsWith(kind) ? "" : kind;
  }

  /** What no boundary holds, libraries aside; empty where there is no boundary to be inside of. */
  String inNone() {
    List<String> left =
        model.components().stream()
            .filter(c -> !c.kind().isPart() && boundaries.innermost(c.id()).isEmpty())
            .map(Component::id)
            .toList();
    return model.boundaries().isEmpty() ? "" : names.list(left);
  }

  /** Why what runs on one machine or in one network is inside no boundary of that. */
  List<String> unsaid() {
    boolean isNetworkNamed =
        model.boundaries().stream().anyMatch(b -> !b.inferred() && !b.kind().equals("internet"));
    String outside = inNone();
    if (isNetworkNamed || outside.isEmpty()) {
      return List.of();
    }
    Set<String> hosts = frames();
    List<String> unsaid = new ArrayList<>();
    unsaid.add(
        "Of "
            + names.system()
            + " nobody named a network, subnet or account, so no boundary of that kind is drawn"
            + (hosts.isEmpty()
                ? ""
                : "; "
                    + names.list(List.copyOf(hosts))
                    + " is where it runs, which makes no boundary of trust")
            + ". Name the networks of "
            + names.system()
            + " and what stands in each, and hops between them are judged as crossings.");
    List<String> homeless = hosts.isEmpty() ? List.of() : homeless();
    if (!homeless.isEmpty()) {
      boolean one = homeless.size() == 1;
      unsaid.add(
          "Where "
              + names.list(homeless)
              + (one ? " runs" : " run")
              + ", nobody said: judged as apart from "
              + names.list(List.copyOf(hosts))
              + ", with a network between. "
              + (one ? "If it shares" : "If they share")
              + " that machine, put hostedOn into the model, and what passes between stays inside it.");
    }
    return List.copyOf(unsaid);
  }

  /** Stores of the system's own of which nobody said on which machine they are. */
  private List<String> homeless() {
    Set<String> elsewhere = new HashSet<>();
    for (ProvenFact fact : assessment.facts()) {
      if (PROVIDED.contains(fact.name()) && fact.value() == Truth.TRUE) {
        elsewhere.add(fact.about());
      }
    }
    return model.components().stream()
        .filter(c -> c.hostedOn() == null && c.kind().dfd().contains(DfdType.DATA_STORE))
        .filter(c -> !elsewhere.contains(c.id()))
        .map(Component::id)
        .toList();
  }

  /** Elements that nobody named, beside boundaries, which are told by themselves. */
  List<Element> inferred() {
    List<Element> elements = new ArrayList<>();
    for (Component c : model.components()) {
      addInferred(elements, c.inferred(), c.name(), c.kind().word(), c.sources());
    }
    for (DataFlow f : model.flows()) {
      addInferred(elements, f.inferred(), names.flow(f), "flow", f.sources());
    }
    for (var data : model.dataAssets()) {
      addInferred(elements, data.inferred(), data.name(), "data", data.sources());
    }
    for (var actor : model.actors()) {
      addInferred(elements, actor.inferred(), actor.name(), actor.kind().word(), actor.sources());
    }
    return List.copyOf(elements);
  }

  private void addInferred(
      List<Element> elements,
      boolean isInferred,
      String name,
      String kind,
      List<Location> sources) {
    if (isInferred) {
      String shown = ElementNames.shown(name);
      elements.add(new Element(shown, kind.replace('-', ' '), said(sources)));
    }
  }

  private List<Quotes.Quote> said(List<Location> sources) {
    return Quotes.distinct(quotes.of(sources));
  }

  /** What most rests on first. */
  List<Assumed> assumptions() {
    return assessment.assumptions().stream()
        .sorted(
            Comparator.<Assumption>comparingInt(a -> -a.because().size())
                .thenComparing(Assumption::id))
        .limit(MOST_ASSUMPTIONS)
        .map(this::assumed)
        .toList();
  }

  int moreAssumptions() {
    return Math.max(0, assessment.assumptions().size() - MOST_ASSUMPTIONS);
  }

  private Assumed assumed(Assumption assumption) {
    List<FindingView> resting =
        findings.stream().filter(f -> assumption.because().contains(f.source().id())).toList();
    List<FindingView> some = resting.stream().limit(MOST_LINKS).toList();
    return new Assumed(
        Phrases.named(questions.assumed(assumption), names.system()),
        quotes.page() + "#" + anchor(assumption.id()),
        questions.settling(assumption.id()),
        some,
        resting.size() - some.size());
  }

  static String anchor(String assumption) {
    return "a-" + assumption;
  }
}
