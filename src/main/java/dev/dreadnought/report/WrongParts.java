package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.report.EngineerChapter.Absent;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final FirstStep firstStep;
  private final ModelIndex model;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> open;
  private final Absences absences;
  private final Called called;

  WrongParts(
      Assessment assessment,
      Catalog catalog,
      FirstStep firstStep,
      Quotes quotes,
      Steps steps,
      List<FindingView> open) {
    this.catalog = catalog;
    this.firstStep = firstStep;
    this.model = steps.model();
    this.quotes = quotes;
    this.steps = steps;
    this.open = open;
    this.called = new Called(assessment.model(), catalog);
    this.absences = new Absences(assessment, catalog, quotes, steps, open);
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

  /** What is said to be missing at elements on which nothing is open. */
  List<Absent> elsewhere() {
    Set<String> told = open.stream().map(f -> f.source().element()).collect(Collectors.toSet());
    return absences.outside(told);
  }

  private Part part(String anchor, List<FindingView> wrong) {
    FindingView first = wrong.get(0);
    List<FindingView> worst = wrong.stream().filter(this::isInFull).toList();
    List<FindingView> rest = wrong.stream().filter(f -> !isInFull(f)).toList();
    Set<String> shown = new HashSet<>();
    worst.forEach(f -> firstStep.against(f.source()).forEach(m -> shown.add(m.control())));
    rest.forEach(f -> firstOf(f).forEach(m -> shown.add(m.control())));
    List<Fix> fixes = new ArrayList<>(fixes(wrong, shown));
    fixes.addAll(absences.fixes(wrong));
    return new Part(
        anchor,
        steps.wholly(first),
        about(first),
        wrong.stream().map(this::line).toList(),
        sure(wrong),
        grounds(wrong),
        worst.stream().map(this::wrong).toList(),
        rest.stream().map(this::brief).toList(),
        absences.at(wrong),
        List.copyOf(fixes));
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
            .map(m -> new Missing(m.title(), Quotes.distinct(quotes.sentences(m.sources()))))
            .toList();
    return new Line(finding, state(finding), missing);
  }

  /** What technologies bring, or leave off, was not said by anybody. */
  private String state(FindingView finding) {
    List<Mitigation> held =
        finding.source().mitigations().stream().filter(Mitigation::isInForce).toList();
    if (!held.isEmpty()) {
      boolean isByDefault = held.stream().allMatch(Mitigation::byDefault);
      return finding.treatment() + (isByDefault ? " by default" : "");
    }
    List<Mitigation> off =
        finding.source().mitigations().stream().filter(Mitigation::byDefault).toList();
    boolean isSaid = finding.source().mitigations().stream().anyMatch(Steps::isSaidMissing);
    if (off.isEmpty() || isSaid) {
      return finding.treatment();
    }
    String of = leavingOff(finding.source().element(), off);
    return finding.treatment() + ": off by default" + (of.isEmpty() ? "" : " of " + of);
  }

  private String leavingOff(String element, List<Mitigation> off) {
    Set<String> controls = off.stream().map(Mitigation::control).collect(Collectors.toSet());
    return Phrases.list(
        Stream.concat(model.component(element).stream(), model.partsOf(element).stream())
            .flatMap(component -> component.technologies().stream())
            .flatMap(use -> catalog.technology(use.id()).stream())
            .filter(t -> t.defaults().keySet().stream().anyMatch(controls::contains))
            .map(Technology::name)
            .distinct()
            .toList());
  }

  private Brief brief(FindingView finding) {
    return new Brief(
        finding,
        words(finding),
        steps.say(finding, through(finding), finding.source().threat().attack()),
        steps.say(finding, "", finding.source().threat().verify()),
        firstOf(finding).stream().flatMap(m -> check(finding, m).stream()).toList());
  }

  private List<Mitigation> firstOf(FindingView finding) {
    return firstStep.against(finding.source()).stream().limit(1).toList();
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
        boolean passesOn =
            model
                .component(flow.to())
                .filter(c -> c.kind().isClient() || c.kind().forwards())
                .isPresent();
        if (!passesOn) {
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

  /** How many are stated outright; what the words mean is said once, for all parts. */
  private String sure(List<FindingView> findings) {
    int all = findings.size();
    long stated = findings.stream().filter(f -> f.certainty().equals(STATED)).count();
    String subject = "For " + steps.place(findings.get(0)) + ": ";
    String found = Phrases.count(all, "finding", "findings");
    if (stated == all) {
      return subject + found + ", stated outright.";
    }
    return stated == 0
        ? subject + found + ", inferred."
        : subject + stated + " of " + found + " stated outright, the rest inferred.";
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
                    said(g),
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

  /** Of what was said in so many words, the clause: it may name what the words leave out. */
  private List<Quote> said(FindingView.Ground ground) {
    return Quotes.distinct(
        ground.basis().equals(STATED) ? quotes.clauses(ground.places()) : ground.quotes());
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
        firstStep.against(source).stream().flatMap(m -> check(finding, m).stream()).toList(),
        steps.say(finding, "", source.threat().falsePositive()));
  }

  private List<Check> check(FindingView finding, Mitigation mitigation) {
    String href = quotes.page() + "#c-" + mitigation.control();
    return steps.after(steps.place(finding), mitigation.control()).stream()
        .map(test -> new Check(mitigation.title(), href, test))
        .toList();
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
    List<String> harmed =
        finding.source().affects().stream()
            .filter(id -> !id.equals(finding.source().element()))
            .toList();
    return "It harms " + called.list(harmed, harmed.size()) + kept + ".";
  }

  /** Every control that is not in force; those to begin with lead. */
  private List<Fix> fixes(List<FindingView> findings, Set<String> shown) {
    Map<String, FindingView.ControlLine> first = new LinkedHashMap<>();
    Map<String, FindingView.ControlLine> others = new LinkedHashMap<>();
    Map<String, List<FindingView>> against = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      Set<String> begin =
          firstStep.against(finding.source()).stream()
              .map(Mitigation::control)
              .collect(Collectors.toSet());
      for (FindingView.ControlLine control : finding.controls()) {
        if (!control.inForce()) {
          (begin.contains(control.id()) ? first : others).putIfAbsent(control.id(), control);
          against.computeIfAbsent(control.id(), id -> new ArrayList<>()).add(finding);
        }
      }
    }
    others.keySet().removeAll(first.keySet());
    return Stream.concat(first.values().stream(), others.values().stream())
        .map(line -> fix(line, against.get(line.id()), shown.contains(line.id())))
        .toList();
  }

  private Fix fix(FindingView.ControlLine line, List<FindingView> findings, boolean isShown) {
    FindingView finding = findings.get(0);
    Mitigation mitigation = Steps.mitigation(finding.source(), line.id());
    return new Fix(
        line.title(),
        line.href(),
        mitigation == null ? List.of() : steps.all(finding, mitigation),
        steps.after(steps.place(finding), line.id()),
        isShown,
        findings);
  }
}
