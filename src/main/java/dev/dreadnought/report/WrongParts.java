package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.report.EngineerChapter.Brief;
import dev.dreadnought.report.EngineerChapter.Check;
import dev.dreadnought.report.EngineerChapter.Fix;
import dev.dreadnought.report.EngineerChapter.Ground;
import dev.dreadnought.report.EngineerChapter.Line;
import dev.dreadnought.report.EngineerChapter.Missing;
import dev.dreadnought.report.EngineerChapter.Part;
import dev.dreadnought.report.EngineerChapter.Wrong;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong, component by component, the worst first. */
final class WrongParts {
  /** From this score on, in hundredths, a finding is told in full. */
  private static final int IN_FULL = 700;

  /** So many of the worst are told in full whatever they score. */
  private static final int AT_LEAST_IN_FULL = 3;

  private static final int MOST_WORDS = 3;
  private static final String IS_HUMAN = "is-human@";
  private static final String STATED = "stated";
  private static final int MOST_OF_ABBREVIATION = 6;

  private final Catalog catalog;
  private final ModelIndex model;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> open;

  WrongParts(Catalog catalog, Quotes quotes, Steps steps, List<FindingView> open) {
    this.catalog = catalog;
    this.model = steps.model();
    this.quotes = quotes;
    this.steps = steps;
    this.open = open;
  }

  List<Part> parts() {
    Map<String, List<FindingView>> byElement = new LinkedHashMap<>();
    for (FindingView finding : open) {
      byElement
          .computeIfAbsent(finding.source().element(), element -> new ArrayList<>())
          .add(finding);
    }
    List<Part> parts = new ArrayList<>();
    byElement.forEach((element, wrong) -> parts.add(part("e" + (parts.size() + 1), wrong)));
    return List.copyOf(parts);
  }

  private Part part(String anchor, List<FindingView> wrong) {
    FindingView first = wrong.get(0);
    List<FindingView> worst = wrong.stream().filter(this::isInFull).toList();
    return new Part(
        anchor,
        first.element(),
        about(first),
        wrong.stream().map(this::line).toList(),
        sure(first.element(), wrong),
        grounds(wrong),
        worst.stream().map(this::wrong).toList(),
        wrong.stream().filter(f -> !isInFull(f)).map(this::brief).toList(),
        fixes(worst));
  }

  private boolean isInFull(FindingView finding) {
    return finding.source().current().points() >= IN_FULL
        || open.indexOf(finding) < AT_LEAST_IN_FULL;
  }

  private Line line(FindingView finding) {
    Finding source = finding.source();
    List<Missing> missing =
        source.mitigations().stream()
            .filter(Steps::isSaidMissing)
            .map(m -> new Missing(m.title(), Quotes.distinct(quotes.of(m.sources()))))
            .toList();
    return new Line(finding, state(finding), missing);
  }

  private static String state(FindingView finding) {
    List<Mitigation> held =
        finding.source().mitigations().stream().filter(Mitigation::isInForce).toList();
    boolean isByDefault = !held.isEmpty() && held.stream().allMatch(Mitigation::byDefault);
    return finding.treatment() + (isByDefault ? " by default" : "");
  }

  private Brief brief(FindingView finding) {
    List<Mitigation> first = FirstStep.of(finding.source(), catalog).stream().limit(1).toList();
    return new Brief(
        finding,
        words(finding),
        steps.say(finding, through(finding), Placed.first(finding.source().threat().attack())),
        first.stream()
            .flatMap(m -> steps.step(finding, m).stream())
            .findFirst()
            .orElse(new Prose(List.of())),
        steps.say(finding, "", finding.source().threat().verify()),
        first.stream().flatMap(m -> check(finding, m).stream()).toList());
  }

  /** Of the first ground that has words. */
  private static List<Quote> words(FindingView finding) {
    return finding.because().stream()
        .map(FindingView.Ground::quotes)
        .filter(quotes -> !quotes.isEmpty())
        .findFirst()
        .map(quotes -> Quotes.distinct(quotes).stream().limit(MOST_WORDS).toList())
        .orElse(List.of());
  }

  /**
   * What comes inside a request meets the library; a connection is made to the component itself.
   */
  private static String through(FindingView finding) {
    boolean isInside = finding.source().threat().borne() == ThreatDefinition.Borne.DATA;
    return finding.at().isEmpty() || !isInside ? "" : ", through " + finding.at();
  }

  private String about(FindingView finding) {
    String id = finding.source().element();
    if (model.actor(id).isPresent()) {
      return people(finding);
    }
    List<String> says = new ArrayList<>();
    String made = madeWith(id);
    if (!made.isEmpty()) {
      says.add("is built on " + made);
    }
    String entered = entered(id);
    if (!entered.isEmpty()) {
      says.add("is entered from " + entered);
    }
    String handled = handled(id);
    if (!handled.isEmpty()) {
      says.add("handles " + handled);
    }
    return says.isEmpty() ? "" : finding.element() + " " + Phrases.list(says) + ".";
  }

  /** People are not mended: what they log in to is. */
  private String people(FindingView finding) {
    Set<String> servers = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(finding.source().element()));
    Deque<String> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      for (DataFlow flow : model.flowsFrom(queue.removeFirst())) {
        boolean isClient = model.component(flow.to()).filter(c -> c.kind().isClient()).isPresent();
        if (!isClient) {
          servers.add(flow.to());
        } else if (seen.add(flow.to())) {
          queue.add(flow.to());
        }
      }
    }
    return servers.isEmpty()
        ? ""
        : "People, not a part: what stops this for "
            + finding.element()
            + " is built into "
            + Phrases.list(servers.stream().map(steps::name).toList())
            + ".";
  }

  private String madeWith(String id) {
    Set<String> names = new LinkedHashSet<>();
    model.component(id).ifPresent(c -> technologies(c, names));
    model.partsOf(id).forEach(part -> technologies(part, names));
    names.remove(steps.name(id));
    return Phrases.list(List.copyOf(names));
  }

  private static void technologies(Component component, Set<String> names) {
    component.technologies().stream().map(TechnologyUse::name).forEach(names::add);
  }

  private String entered(String id) {
    Set<String> ways = new LinkedHashSet<>();
    for (DataFlow flow : model.flowsTo(id)) {
      String over = flow.protocol() == null ? "" : " over " + protocol(flow.protocol());
      ways.add(steps.name(flow.from()) + over);
    }
    return Phrases.list(List.copyOf(ways));
  }

  /** As its technology is written, else as an abbreviation where it is short. */
  private String protocol(String id) {
    String word = id.length() <= MOST_OF_ABBREVIATION ? id.toUpperCase(Locale.ROOT) : id;
    return catalog.technology(id).map(Technology::name).orElse(word);
  }

  private String handled(String id) {
    Set<String> data = new LinkedHashSet<>();
    model.component(id).ifPresent(c -> data.addAll(c.data()));
    model.flow(id).ifPresent(f -> data.addAll(f.data()));
    model.flowsTo(id).forEach(f -> data.addAll(f.data()));
    model.flowsFrom(id).forEach(f -> data.addAll(f.data()));
    return steps.names(data);
  }

  private String sure(String element, List<FindingView> findings) {
    int all = findings.size();
    long stated = findings.stream().filter(f -> f.certainty().equals(STATED)).count();
    String id = findings.get(0).source().element();
    String of = model.actor(id).isPresent() ? " of " + steps.system() : steps.keeping(id);
    String subject = "For " + element + of + ", ";
    String found = Phrases.count(all, "finding", "findings");
    if (stated == all) {
      return subject + found + (all == 1 ? " rests" : " rest") + " on what was stated outright.";
    }
    String inferred = all == 1 ? " is inferred" : " are inferred";
    return stated == 0
        ? subject + found + inferred + " from the words below, by rules that are named."
        : subject
            + stated
            + " of "
            + found
            + (stated == 1 ? " is" : " are")
            + " stated outright, and rules infer the rest.";
  }

  private List<Ground> grounds(List<FindingView> findings) {
    Map<String, FindingView.Ground> said = new LinkedHashMap<>();
    Map<String, List<FindingView>> resting = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      for (FindingView.Ground ground : telling(finding.because())) {
        said.putIfAbsent(ground.fact(), ground);
        resting.computeIfAbsent(ground.fact(), fact -> new ArrayList<>()).add(finding);
      }
    }
    List<Ground> grounds = new ArrayList<>();
    said.forEach(
        (fact, g) ->
            grounds.add(
                new Ground(
                    keeping(Phrases.named(g.text(), steps.system()), findings.get(0)),
                    basis(g, findings.get(0)),
                    Quotes.distinct(g.quotes()),
                    resting.get(fact))));
    grounds.sort(Comparator.comparingInt(g -> -g.findings().size()));
    return List.copyOf(grounds);
  }

  /** A store is told by what it keeps, as many systems have one of that product. */
  private String keeping(String text, FindingView finding) {
    String name = finding.element();
    return text.startsWith(name + " ")
        ? name + steps.keeping(finding.source().element()) + text.substring(name.length())
        : text;
  }

  /** Without the bare statement of what an element is, where others say more. */
  private static List<FindingView.Ground> telling(List<FindingView.Ground> because) {
    List<FindingView.Ground> telling =
        because.stream().filter(ground -> !ground.fact().startsWith(IS_HUMAN)).toList();
    return telling.isEmpty() ? because : telling;
  }

  /** Of a person, with the system that they are a person of: many systems have users. */
  private String basis(FindingView.Ground ground, FindingView finding) {
    boolean isPerson = model.actor(finding.source().element()).isPresent();
    return isPerson ? "of " + steps.system() + ", " + ground.basis() : ground.basis();
  }

  private Wrong wrong(FindingView finding) {
    Finding source = finding.source();
    return new Wrong(
        finding,
        steps.say(finding, through(finding), source.threat().attack()),
        harm(finding),
        steps.say(finding, "", source.threat().verify()),
        FirstStep.of(source, catalog).stream().flatMap(m -> check(finding, m).stream()).toList(),
        steps.say(finding, ", dismiss it once this holds", source.threat().falsePositive()));
  }

  private List<Check> check(FindingView finding, Mitigation mitigation) {
    ControlDefinition control = catalog.controls().get(mitigation.control());
    return control == null || control.verify().isBlank()
        ? List.of()
        : List.of(
            new Check(
                mitigation.title(),
                quotes.page() + "#c-" + mitigation.control(),
                steps.say(finding, "", control.verify())));
  }

  private String harm(FindingView finding) {
    if (finding.affects().isEmpty()) {
      return "";
    }
    Set<String> data = new LinkedHashSet<>();
    for (String id : finding.source().affects()) {
      model.component(id).ifPresent(c -> data.addAll(c.data()));
    }
    String kept = data.isEmpty() ? "" : ", with its " + steps.names(data);
    return "The harm is at " + finding.affects() + kept + ".";
  }

  private List<Fix> fixes(List<FindingView> findings) {
    Map<String, FindingView.ControlLine> lines = new LinkedHashMap<>();
    Map<String, List<FindingView>> against = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      Set<String> missing =
          FirstStep.of(finding.source(), catalog).stream()
              .map(Mitigation::control)
              .collect(Collectors.toSet());
      for (FindingView.ControlLine control : finding.controls()) {
        if (missing.contains(control.id())) {
          lines.putIfAbsent(control.id(), control);
          against.computeIfAbsent(control.id(), id -> new ArrayList<>()).add(finding);
        }
      }
    }
    List<Fix> fixes = new ArrayList<>();
    lines.forEach(
        (id, line) ->
            fixes.add(
                new Fix(
                    line.title(), line.href(), allSteps(id, against.get(id)), against.get(id))));
    return List.copyOf(fixes);
  }

  private List<Prose> allSteps(String control, List<FindingView> findings) {
    FindingView finding = findings.get(0);
    Mitigation mitigation = Steps.mitigation(finding.source(), control);
    return mitigation == null ? List.of() : steps.all(finding, mitigation);
  }
}
