package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer asks of an assessment, in the order of asking, with the findings behind each
 * answer.
 *
 * @param parts what is wrong, component by component, the worst first
 * @param closed what controls in force close, so that it may be ignored while they hold
 * @param possible what would be wrong if something is so that nobody said
 * @param outside components that nobody is to look at here, and why
 * @param today controls that can be in place within a day
 * @param next controls that take longer and do most
 */
record EngineerChapter(
    List<Part> parts,
    List<Closed> closed,
    List<FindingView> possible,
    List<Outside> outside,
    List<Task> today,
    List<Task> next) {
  private static final int MOST_NEXT = 5;
  private static final int MOST_TODAY = 7;
  private static final int MOST_IN_FULL = 8;
  private static final int NAME = 80;
  private static final String STATED = "stated";
  private static final int MOST_OF_ABBREVIATION = 6;

  /**
   * One element and what is wrong with it.
   *
   * @param about what it is built on, who enters it and what it handles; may be empty
   * @param findings every open one with certain grounds, worst first
   * @param sure how many are stated and how many inferred, in a sentence
   * @param grounds what they rest on, what most rest on first
   * @param worst the findings that are told in full
   * @param rest the others
   * @param fixes controls that the worst ones lack
   */
  record Part(
      String anchor,
      String name,
      String about,
      List<FindingView> findings,
      String sure,
      List<Ground> grounds,
      List<Wrong> worst,
      List<FindingView> rest,
      List<Fix> fixes) {}

  /** Something that findings rest on. */
  record Ground(String text, String basis, List<Quote> quotes, List<FindingView> findings) {}

  /**
   * One finding in this system's terms.
   *
   * @param attack how it goes here
   * @param harm whom it harms beside the element; may be empty
   * @param test what shows that it works, and later that it does not
   * @param dismiss when it is no finding
   */
  record Wrong(FindingView finding, Prose attack, String harm, Prose test, Prose dismiss) {}

  /** A control that is not in force on an element. */
  record Fix(String title, String href, List<Prose> steps, List<FindingView> findings) {}

  /** A finding that need not be worked on, and why. */
  record Closed(FindingView finding, List<FindingView.ControlLine> by) {}

  record Outside(String name, String why, List<Quote> quotes) {}

  /**
   * @param on names of the elements that lack it
   * @param does what it closes and lowers, in words
   */
  record Task(
      String title,
      String id,
      String href,
      String effort,
      String on,
      String does,
      Closing closing) {}

  static EngineerChapter of(
      Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
    return new Composer(assessment, catalog, findings, quotes).compose();
  }

  private static final class Composer {
    private final Assessment assessment;
    private final Catalog catalog;
    private final ModelIndex model;
    private final Quotes quotes;
    private final Placed placed;
    private final List<FindingView> open;
    private final List<FindingView> findings;

    Composer(Assessment assessment, Catalog catalog, List<FindingView> findings, Quotes quotes) {
      this.assessment = assessment;
      this.catalog = catalog;
      this.model = new ModelIndex(assessment.model());
      this.findings = findings;
      this.quotes = quotes;
      this.placed = new Placed(catalog);
      this.open = findings.stream().filter(f -> f.isOpen() && !f.source().isAssumed()).toList();
    }

    EngineerChapter compose() {
      List<Task> tasks =
          assessment.controls().stream()
              .map(this::task)
              .filter(task -> !task.closing().isEmpty())
              .sorted(
                  Comparator.comparing(Task::closing, Closing.MOST_FIRST).thenComparing(Task::id))
              .toList();
      Set<String> withinDay =
          assessment.controls().stream()
              .filter(c -> days(c) == 0)
              .map(c -> c.control().id())
              .collect(Collectors.toSet());
      return new EngineerChapter(
          parts(),
          closed(),
          findings.stream().filter(f -> f.isOpen() && f.source().isAssumed()).toList(),
          outside(),
          tasks.stream().filter(t -> withinDay.contains(t.id())).limit(MOST_TODAY).toList(),
          tasks.stream().filter(t -> !withinDay.contains(t.id())).limit(MOST_NEXT).toList());
    }

    private List<Part> parts() {
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
      List<FindingView> worst = wrong.stream().limit(MOST_IN_FULL).toList();
      return new Part(
          anchor,
          first.element(),
          about(first),
          wrong,
          sure(first.element(), wrong),
          grounds(wrong),
          worst.stream().map(this::wrong).toList(),
          wrong.stream().skip(MOST_IN_FULL).toList(),
          fixes(worst));
    }

    private String about(FindingView finding) {
      String id = finding.source().element();
      if (model.actor(id).isPresent()) {
        return "";
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

    private String madeWith(String id) {
      Set<String> names = new LinkedHashSet<>();
      model.component(id).ifPresent(c -> technologies(c, names));
      model.partsOf(id).forEach(part -> technologies(part, names));
      names.remove(name(id));
      return Phrases.list(List.copyOf(names));
    }

    private static void technologies(Component component, Set<String> names) {
      component.technologies().stream().map(TechnologyUse::name).forEach(names::add);
    }

    private String entered(String id) {
      Set<String> ways = new LinkedHashSet<>();
      for (DataFlow flow : model.flowsTo(id)) {
        String over = flow.protocol() == null ? "" : " over " + protocol(flow.protocol());
        ways.add(name(flow.from()) + over);
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
      return names(data);
    }

    private String names(Set<String> ids) {
      return Phrases.list(ids.stream().map(this::name).map(Phrases::small).distinct().toList());
    }

    private String name(String id) {
      return Visible.shortened(model.nameOf(id), NAME);
    }

    private String sure(String element, List<FindingView> findings) {
      int all = findings.size();
      long stated = findings.stream().filter(f -> f.certainty().equals(STATED)).count();
      String of =
          (model.actor(findings.get(0).source().element()).isPresent() ? " of " + system() : "");
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
        for (FindingView.Ground ground : finding.because()) {
          said.putIfAbsent(ground.fact(), ground);
          resting.computeIfAbsent(ground.fact(), fact -> new ArrayList<>()).add(finding);
        }
      }
      List<Ground> grounds = new ArrayList<>();
      said.forEach(
          (fact, g) ->
              grounds.add(
                  new Ground(
                      Phrases.named(g.text(), system()),
                      basis(g, findings.get(0)),
                      g.quotes(),
                      resting.get(fact))));
      grounds.sort(Comparator.comparingInt(g -> -g.findings().size()));
      return List.copyOf(grounds);
    }

    /** Of a person, with the system that they are a person of: many systems have users. */
    private String basis(FindingView.Ground ground, FindingView finding) {
      boolean isPerson = model.actor(finding.source().element()).isPresent();
      return isPerson ? "of " + system() + ", " + ground.basis() : ground.basis();
    }

    private String system() {
      return Visible.shortened(assessment.model().name(), NAME);
    }

    private Wrong wrong(FindingView finding) {
      Finding source = finding.source();
      String at = place(finding);
      String through = finding.at().isEmpty() ? "" : ", through " + finding.at();
      return new Wrong(
          finding,
          placed.say(at + through + ",", source.threat().attack()),
          harm(finding),
          placed.say(at + ":", source.threat().verify()),
          placed.say(at + ", dismiss it once this holds:", source.threat().falsePositive()));
    }

    private String place(FindingView finding) {
      String id = finding.source().element();
      if (id.equals(ThreatModel.SYSTEM)) {
        return "In " + finding.element();
      }
      if (model.flow(id).isPresent()) {
        DataFlow flow = model.flow(id).get();
        return "Between " + name(flow.from()) + " and " + name(flow.to());
      }
      return model.actor(id).isPresent()
          ? "With " + finding.element() + " of " + system()
          : "At " + finding.element();
    }

    private String harm(FindingView finding) {
      if (finding.affects().isEmpty()) {
        return "";
      }
      Set<String> data = new LinkedHashSet<>();
      for (String id : finding.source().affects()) {
        model.component(id).ifPresent(c -> data.addAll(c.data()));
      }
      String kept = data.isEmpty() ? "" : ", with its " + names(data);
      return "The harm is at " + finding.affects() + kept + ".";
    }

    private List<Fix> fixes(List<FindingView> findings) {
      Map<String, FindingView.ControlLine> lines = new LinkedHashMap<>();
      Map<String, List<FindingView>> against = new LinkedHashMap<>();
      for (FindingView finding : findings) {
        Set<String> missing = missing(finding.source());
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
                  new Fix(line.title(), line.href(), steps(id, against.get(id)), against.get(id))));
      return List.copyOf(fixes);
    }

    /** What to set or call, technology by technology. */
    private List<Prose> steps(String control, List<FindingView> findings) {
      FindingView finding = findings.get(0);
      Mitigation mitigation = mitigation(finding.source(), control);
      if (mitigation == null) {
        return List.of();
      }
      return mitigation.guidance().stream()
          .map(
              g -> {
                var technology = catalog.technology(g.technology());
                String with =
                    technology
                        .map(Technology::name)
                        .filter(name -> !name.equals(finding.element()))
                        .map(name -> ", in " + name)
                        .orElse("");
                return placed.say(place(finding) + with + ":", g.text());
              })
          .toList();
    }

    /**
     * Of the sets that close it the one that lacks least; where none does, the strongest control.
     */
    private static Set<String> missing(Finding finding) {
      Set<String> held = inForce(finding);
      return finding.threat().sufficient().stream()
          .map(set -> set.stream().filter(c -> !held.contains(c)).collect(Collectors.toSet()))
          .min(Comparator.comparingInt(Set::size))
          .orElseGet(() -> strongest(finding));
    }

    private static Set<String> strongest(Finding finding) {
      return finding.mitigations().stream()
          .filter(m -> !m.isInForce())
          .limit(1)
          .map(Mitigation::control)
          .collect(Collectors.toSet());
    }

    private List<Closed> closed() {
      return findings.stream()
          .filter(f -> !f.isOpen())
          .map(
              f ->
                  new Closed(
                      f, f.controls().stream().filter(FindingView.ControlLine::inForce).toList()))
          .toList();
    }

    private List<Outside> outside() {
      List<Outside> outside = new ArrayList<>();
      for (Component component : assessment.model().components()) {
        if (component.outOfScope() != null) {
          outside.add(
              new Outside(
                  component.name(), component.outOfScope(), quotes.of(component.sources())));
        }
      }
      return List.copyOf(outside);
    }

    private int days(ControlAdvice advice) {
      Effort effort = advice.control().effort();
      return catalog.scoring().effortDays().getOrDefault(effort, 0);
    }

    private Task task(ControlAdvice advice) {
      Closing closing = Closing.of(advice.control().id(), open);
      int days = days(advice);
      return new Task(
          advice.control().title(),
          advice.control().id(),
          quotes.page() + "#c-" + advice.control().id(),
          days == 0 ? "within the day" : Phrases.count(days, "day", "days"),
          Phrases.list(advice.on().stream().map(this::name).toList()),
          closing.inWords(),
          closing);
    }

    private static @Nullable Mitigation mitigation(Finding finding, String control) {
      return finding.mitigations().stream()
          .filter(m -> m.control().equals(control))
          .findFirst()
          .orElse(null);
    }

    private static Set<String> inForce(Finding finding) {
      Set<String> held = new HashSet<>();
      finding.mitigations().stream()
          .filter(Mitigation::isInForce)
          .forEach(m -> held.add(m.control()));
      return held;
    }
  }
}
