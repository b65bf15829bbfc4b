package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Boundaries;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Scale;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.TrustBoundary;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an architect asks of an assessment, in the order of asking, with the words, facts and
 * findings behind each answer.
 *
 * @param scale how much was read and how much of it was said, in a sentence
 * @param boundaries where trust changes
 * @param inferred elements that nobody named, and what they follow from
 * @param assumptions what was taken to be so, what most rests on first
 * @param moreAssumptions how many there are beside those
 * @param trust how many flows lack a known proof of secrecy or of sender, in a sentence; may be
 *     empty
 * @param flows those, the ones across boundaries first
 * @param heaviest what carries most, in a sentence; may be empty
 * @param loads elements with findings, the heaviest first
 * @param flowLoads flows that findings rest on, the heaviest first
 * @param share how much the greatest change of structure takes off, in a sentence; may be empty
 * @param changes structural ones, the one that removes most first
 */
record ArchitectChapter(
    String scale,
    List<Enclosure> boundaries,
    List<Element> inferred,
    List<Assumed> assumptions,
    int moreAssumptions,
    String trust,
    List<TrustedFlow> flows,
    String heaviest,
    List<Load> loads,
    List<FlowLoad> flowLoads,
    String share,
    List<Change> changes) {
  private static final int MOST_ASSUMPTIONS = 8;
  private static final int MOST_LINKS = 3;
  private static final int MOST_CHANGES = 6;
  private static final int MOST_LOADS = 12;
  private static final int NAME = 80;
  private static final int HUNDRED = 100;
  private static final int TEN = 10;

  /**
   * A boundary and what it holds.
   *
   * @param kind empty where the name says it
   */
  record Enclosure(String name, String kind, String holds, boolean inferred, List<Quote> quotes) {}

  record Element(String name, String kind, List<Quote> quotes) {}

  /**
   * @param text what is assumed
   * @param some of the findings that rest on it, the worst first
   * @param more how many others do
   */
  record Assumed(String text, List<FindingView> some, int more) {}

  /** A flow whose secrecy or sender nothing vouches for, as far as is known. */
  record TrustedFlow(
      String name,
      String encrypted,
      String authenticated,
      String crosses,
      String carries,
      String ask,
      List<Quote> quotes,
      List<FindingView> findings,
      int more) {}

  /**
   * What one element carries.
   *
   * @param sum of the current scores of its open findings
   * @param hops from the nearest person, client or outside system
   */
  record Load(String name, int findings, String sum, FindingView worst, String data, String hops) {}

  /** What rests on one flow: findings on it, and those whose proof passes over it. */
  record FlowLoad(String name, int findings, String sum, FindingView worst, String data) {}

  /**
   * A structural change.
   *
   * @param off points that it takes off the current scores of all findings together
   * @param worst the worst score that it acts on, before and after
   * @param adds what the system then has to run and protect, in a sentence; may be empty
   * @param introduces titles of threats that it makes possible
   */
  record Change(
      String title,
      String href,
      String on,
      String effort,
      String does,
      String off,
      String worst,
      Closing closing,
      String adds,
      List<String> introduces) {}

  static ArchitectChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
    return new Composer(assessment, catalog, findings, quotes).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final ThreatModel model;
    private final ModelIndex index;
    private final Catalog catalog;
    private final Quotes quotes;
    private final List<FindingView> findings;
    private final List<FindingView> open;
    private final Map<String, ProvenFact> facts = new HashMap<>();
    private final FlowGrounds grounds;

    Composer(Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
      this.assessment = assessment;
      this.model = assessment.model();
      this.index = new ModelIndex(model);
      this.catalog = catalog;
      this.quotes = quotes;
      this.findings = findings;
      this.open = findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
      assessment.facts().forEach(fact -> facts.put(fact.id(), fact));
      this.grounds = new FlowGrounds(findings, facts);
    }

    ArchitectChapter compose() {
      List<TrustedFlow> flows = flows();
      List<Load> loads = loads();
      return new ArchitectChapter(
          scale(),
          model.boundaries().stream().map(this::enclosure).toList(),
          inferred(),
          assumptions(),
          Math.max(0, assessment.assumptions().size() - MOST_ASSUMPTIONS),
          trust(flows),
          flows,
          heaviest(loads),
          loads.stream().limit(MOST_LOADS).toList(),
          flowLoads(),
          share(),
          changes());
    }

    private String scale() {
      Scale scale = Scale.of(model);
      if (scale.words().isEmpty()) {
        return "";
      }
      String said =
          scale.inferred() == 0
              ? "all of it said"
              : scale.inferred() + " of these inferred, not said";
      return system() + " was read as " + Phrases.list(scale.words()) + ", " + said + ".";
    }

    private Enclosure enclosure(TrustBoundary boundary) {
      return new Enclosure(
          boundary.name(),
          boundary.kind().equalsIgnoreCase(boundary.name())
              ? ""
              : boundary.kind().replace('-', ' '),
          names(boundary.contains()),
          boundary.inferred(),
          quotes.of(boundary.sources()));
    }

    private List<Element> inferred() {
      List<Element> elements = new ArrayList<>();
      for (Component c : model.components()) {
        addInferred(elements, c.inferred(), c.name(), c.kind().word(), c.sources());
      }
      for (DataFlow f : model.flows()) {
        addInferred(elements, f.inferred(), flowName(f), "flow", f.sources());
      }
      for (TrustBoundary b : model.boundaries()) {
        addInferred(elements, b.inferred(), b.name(), "boundary", b.sources());
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
        elements.add(new Element(shown(name), kind.replace('-', ' '), quotes.of(sources)));
      }
    }

    private List<Assumed> assumptions() {
      return assessment.assumptions().stream()
          .sorted(
              Comparator.<Assumption>comparingInt(a -> -a.because().size())
                  .thenComparing(Assumption::id))
          .limit(MOST_ASSUMPTIONS)
          .map(this::assumed)
          .toList();
    }

    private Assumed assumed(Assumption assumption) {
      List<FindingView> resting =
          findings.stream().filter(f -> assumption.because().contains(f.source().id())).toList();
      List<FindingView> some = resting.stream().limit(MOST_LINKS).toList();
      return new Assumed(
          Phrases.named(assumption.text(), system()), some, resting.size() - some.size());
    }

    /** Flows of which it is not known that they are both encrypted and authenticated. */
    private List<TrustedFlow> flows() {
      Boundaries boundaries = new Boundaries(model);
      List<TrustedFlow> across = new ArrayList<>();
      List<TrustedFlow> within = new ArrayList<>();
      for (DataFlow flow : heaviestFirst()) {
        Truth encrypted = truth("flow-encrypted", flow);
        Truth authenticated = truth("flow-authenticated", flow);
        if (encrypted != Truth.TRUE || authenticated != Truth.TRUE) {
          TrustedFlow trusted = trusted(flow, encrypted, authenticated, boundaries);
          (trusted.crosses().isEmpty() ? within : across).add(trusted);
        }
      }
      across.addAll(within);
      return List.copyOf(across);
    }

    /** All but those from a person to what they hold in their hands. */
    private List<DataFlow> networkFlows() {
      return model.flows().stream().filter(f -> index.actor(f.from()).isEmpty()).toList();
    }

    private List<DataFlow> heaviestFirst() {
      return networkFlows().stream()
          .sorted(
              Comparator.<DataFlow>comparingInt(f -> -grounds.sum(f.id()))
                  .thenComparing(DataFlow::id))
          .toList();
    }

    private List<FlowLoad> flowLoads() {
      return heaviestFirst().stream()
          .filter(f -> !grounds.of(f.id()).isEmpty())
          .limit(MOST_LOADS)
          .map(
              f ->
                  new FlowLoad(
                      flowName(f),
                      grounds.of(f.id()).size(),
                      sum(grounds.sum(f.id())),
                      grounds.of(f.id()).get(0),
                      data(f.data())))
          .toList();
    }

    /** Short, since one question stands at many flows. */
    private String ask(DataFlow flow, Truth encrypted, Truth authenticated) {
      String to = shown(index.nameOf(flow.to()));
      if (authenticated != Truth.TRUE) {
        return "How does " + to + " check who sends?";
      }
      return encrypted == Truth.TRUE ? "" : "What encrypts the way to " + to + "?";
    }

    private TrustedFlow trusted(
        DataFlow flow, Truth encrypted, Truth authenticated, Boundaries boundaries) {
      Set<String> crossed = new LinkedHashSet<>();
      boolean isInternetAmong = false;
      for (TrustBoundary boundary : boundaries.crossedBy(flow)) {
        crossed.add(boundary.name());
        isInternetAmong |= boundary.kind().equals("internet");
      }
      if (!isInternetAmong && truth("crosses-internet", flow) == Truth.TRUE) {
        crossed.add("internet");
      }
      Set<Location> said = new LinkedHashSet<>(flow.sources());
      addSources("flow-encrypted", flow, said);
      addSources("flow-authenticated", flow, said);
      List<FindingView> resting = grounds.of(flow.id());
      return new TrustedFlow(
          flowName(flow),
          Phrases.answer(encrypted),
          Phrases.answer(authenticated),
          Phrases.list(List.copyOf(crossed)),
          data(flow.data()),
          ask(flow, encrypted, authenticated),
          quotes.of(List.copyOf(said)),
          resting.stream().limit(MOST_LINKS).toList(),
          Math.max(0, resting.size() - MOST_LINKS));
    }

    private Truth truth(String fact, DataFlow flow) {
      ProvenFact proven = facts.get(fact + "@" + flow.id());
      return proven == null ? Truth.UNKNOWN : proven.value();
    }

    private void addSources(String fact, DataFlow flow, Set<Location> said) {
      ProvenFact proven = facts.get(fact + "@" + flow.id());
      if (proven != null) {
        said.addAll(proven.sources());
      }
    }

    private String trust(List<TrustedFlow> flows) {
      if (model.flows().isEmpty()) {
        return "";
      }
      int all = networkFlows().size();
      if (all == 0) {
        return "In " + system() + ", flows lead from people to their clients only.";
      }
      if (flows.isEmpty()) {
        return "Every flow of " + system() + " is said to be encrypted and authenticated.";
      }
      long across = flows.stream().filter(f -> !f.crosses().isEmpty()).count();
      String crossing =
          across == 0
              ? "none of them crosses a boundary"
              : across + (across == 1 ? " of them crosses" : " of them cross") + " a boundary";
      return "In "
          + system()
          + ", "
          + (flows.size() == all
              ? all == 1 ? "the" : all == 2 ? "both of the" : "all"
              : flows.size() + " of")
          + " "
          + Phrases.count(all, "flow", "flows")
          + (flows.size() == 1 ? " is" : " are")
          + " not known to be both encrypted and authenticated, and "
          + crossing
          + ".";
    }

    private List<Load> loads() {
      Map<String, List<FindingView>> byElement = new LinkedHashMap<>();
      for (FindingView finding : open) {
        byElement.computeIfAbsent(finding.source().element(), id -> new ArrayList<>()).add(finding);
      }
      Map<String, Integer> hops = hops();
      Map<Load, Integer> points = new HashMap<>();
      List<Load> loads = new ArrayList<>();
      byElement.forEach(
          (id, on) -> {
            int sum = on.stream().mapToInt(f -> f.source().current().points()).sum();
            Load load = load(id, on, sum, hops.get(nearest(id, hops)));
            points.put(load, sum);
            loads.add(load);
          });
      loads.sort(Comparator.<Load>comparingInt(l -> -points.get(l)).thenComparing(Load::name));
      return List.copyOf(loads);
    }

    private Load load(String id, List<FindingView> on, int sum, @Nullable Integer hops) {
      Set<String> data = new LinkedHashSet<>();
      index.component(id).ifPresent(c -> data.addAll(c.data()));
      index.flow(id).ifPresent(f -> data.addAll(f.data()));
      if (data.isEmpty()) {
        index.flowsTo(id).forEach(f -> data.addAll(f.data()));
        index.flowsFrom(id).forEach(f -> data.addAll(f.data()));
      }
      return new Load(
          on.get(0).element(),
          on.size(),
          sum(sum),
          on.get(0),
          data(List.copyOf(data)),
          distance(id, hops));
    }

    private String distance(String id, @Nullable Integer hops) {
      if (id.equals(ThreatModel.SYSTEM)) {
        return "";
      }
      if (hops == null) {
        return "no way found";
      }
      boolean isClient = index.component(id).filter(c -> c.kind().isClient()).isPresent();
      if (hops == 0) {
        return isClient ? "in its user's hands" : "outside itself";
      }
      return Phrases.count(hops, "hop", "hops");
    }

    /** A flow is as near as the end that it leads to, and a host as what runs on it. */
    private String nearest(String id, Map<String, Integer> hops) {
      if (!hops.containsKey(id)) {
        return model.components().stream()
            .filter(c -> id.equals(c.hostedOn()) && hops.containsKey(c.id()))
            .map(Component::id)
            .min(Comparator.<String>comparingInt(hops::get).thenComparing(c -> c))
            .orElseGet(() -> index.flow(id).map(DataFlow::to).orElse(id));
      }
      return index.flow(id).map(DataFlow::to).filter(hops::containsKey).orElse(id);
    }

    /** Flows from the nearest outsider; what users hold in their hands is passed at no cost. */
    private Map<String, Integer> hops() {
      Map<String, Integer> hops = new HashMap<>();
      Deque<String> queue = new ArrayDeque<>();
      model.actors().forEach(a -> hops.put(a.id(), 0));
      for (Component component : model.components()) {
        if (component.kind().isOutside() || component.kind().isClient()) {
          hops.put(component.id(), 0);
        }
      }
      queue.addAll(hops.keySet().stream().sorted().toList());
      while (!queue.isEmpty()) {
        String at = queue.removeFirst();
        for (String to : next(at)) {
          if (hops.putIfAbsent(to, hops.get(at) + 1) == null) {
            queue.addLast(to);
          }
        }
      }
      return hops;
    }

    private Set<String> next(String at) {
      Set<String> next = new LinkedHashSet<>();
      index.flowsFrom(at).forEach(f -> next.add(f.to()));
      index.flowsTo(at).stream().filter(DataFlow::bidirectional).forEach(f -> next.add(f.from()));
      if (index.component(at).filter(c -> c.kind().carriesMessages()).isPresent()) {
        index.flowsTo(at).forEach(f -> next.add(f.from()));
      }
      return next;
    }

    private String heaviest(List<Load> loads) {
      if (loads.isEmpty()) {
        return "";
      }
      Load first = loads.get(0);
      int all = loads.stream().mapToInt(Load::findings).sum();
      return first.name()
          + " carries most: "
          + first.findings()
          + " of "
          + Phrases.count(all, "open finding", "open findings")
          + (first.data().isEmpty() ? "" : ", with " + first.data())
          + ".";
    }

    /** Changes of structure by the points that they take off, the most first. */
    private List<Change> changes() {
      Map<ControlAdvice, Integer> off = new LinkedHashMap<>();
      for (ControlAdvice advice : assessment.controls()) {
        String id = advice.control().id();
        int points = Closing.of(id, open).takesOff(id, catalog.scoring());
        if (isStructural(advice.control()) && points > 0) {
          off.put(advice, points);
        }
      }
      return off.keySet().stream()
          .sorted(
              Comparator.<ControlAdvice>comparingInt(advice -> -off.get(advice))
                  .thenComparing(advice -> advice.control().id()))
          .limit(MOST_CHANGES)
          .map(advice -> change(advice, off.get(advice)))
          .toList();
    }

    private String share() {
      int most = 0;
      int other = 0;
      String carrier = "";
      for (ControlAdvice advice : assessment.controls()) {
        String id = advice.control().id();
        int points = Closing.of(id, open).takesOff(id, catalog.scoring());
        if (isStructural(advice.control())) {
          most = Math.max(most, points);
        } else if (points > other) {
          other = points;
          carrier = advice.control().title();
        }
      }
      if (most == 0 || other == 0) {
        return "";
      }
      int all = open.stream().mapToInt(f -> f.source().current().points()).sum();
      String of = " of the " + sum(all) + " points of " + system();
      return most >= other
          ? "The greatest takes " + sum(most) + of + "."
          : "The greatest takes "
              + sum(most)
              + of
              + ": settings and code weigh more, first “"
              + carrier
              + "” with "
              + sum(other)
              + ".";
    }

    /** Something else to run, or another way of threats: a setting is no change of structure. */
    private static boolean isStructural(ControlDefinition control) {
      return !control.adds().isEmpty()
          || control.horizon() == Horizon.STRUCTURAL && !control.introduces().isEmpty();
    }

    private Change change(ControlAdvice advice, int off) {
      ControlDefinition control = advice.control();
      Closing closing = Closing.of(control.id(), open);
      int days = catalog.scoring().effortDays().getOrDefault(control.effort(), 0);
      return new Change(
          control.title(),
          quotes.page() + "#c-" + control.id(),
          names(advice.on()),
          days == 0 ? "within the day" : Phrases.count(days, "day", "days"),
          closing.inWords(),
          sum(off),
          beforeAndAfter(closing, control.id()),
          closing,
          adds(advice),
          control.introduces().stream().map(this::threat).toList());
    }

    private String beforeAndAfter(Closing closing, String control) {
      FindingView worst = closing.all().get(0);
      int after = Derivation.pointsWith(worst.source(), control, catalog.scoring());
      return worst.current().number() + " → " + sum(after);
    }

    private static String sum(int hundredths) {
      return hundredths / HUNDRED + "." + hundredths % HUNDRED / TEN;
    }

    private String adds(ControlAdvice advice) {
      String adds = advice.control().adds();
      return adds.isEmpty() ? "" : "To " + system() + ", it adds " + adds + ".";
    }

    private String threat(String id) {
      return catalog.threats().containsKey(id) ? catalog.threats().get(id).title() : id;
    }

    private String names(List<String> ids) {
      return Phrases.list(ids.stream().map(id -> shown(index.nameOf(id))).distinct().toList());
    }

    private String data(List<String> ids) {
      return Phrases.list(
          ids.stream().map(id -> Phrases.small(shown(index.nameOf(id)))).distinct().toList());
    }

    private String flowName(DataFlow flow) {
      return shown(index.nameOf(flow.from())) + " to " + shown(index.nameOf(flow.to()));
    }

    private String system() {
      return shown(model.name());
    }

    private static String shown(String name) {
      return Visible.shortened(name, NAME);
    }
  }
}
