package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.catalog.Technology;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.TechnologyUse;
import dev.dreadnought.report.Quotes.Quote;
import dev.dreadnought.source.Location;
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
 * @param refuted threats that words of the input speak against
 * @param noGround how many threats nothing gives ground for, with some examples; may be empty
 * @param waiting open findings that score low however the unknown turns out, or that an answer
 *     brings down
 * @param day what the steps for today come to, in a sentence; empty where there is none
 * @param today controls that fit into a day: what the input says is missing first, then the first
 *     steps against the worst
 * @param begin those of the same kinds that take longer
 * @param next others that act on the worst
 * @param moreNext how many there are beside those
 */
record EngineerChapter(
    List<Part> parts,
    List<Closed> closed,
    List<FindingView> possible,
    List<Outside> outside,
    List<Refutation> refuted,
    String noGround,
    List<Waiting> waiting,
    String day,
    List<Task> today,
    List<Task> begin,
    List<Task> next,
    int moreNext) {
  private static final int MOST_NEXT = 5;
  private static final int HOURS_OF_A_DAY = 8;

  /** What a step that is done within the day is counted as. */
  private static final int HOURS = 2;

  /** From this score on, in hundredths, a finding is told in full. */
  private static final int IN_FULL = 700;

  /** So many of the worst are told in full whatever they score. */
  private static final int AT_LEAST_IN_FULL = 3;

  /** Hundredths below which a finding can wait: the score, or what an answer may leave of it. */
  private static final int CAN_WAIT = 500;

  private static final int MAY_COME_DOWN = 400;
  private static final int NAME = 80;
  private static final String STATED = "stated";
  private static final int MOST_OF_ABBREVIATION = 6;

  /**
   * One element and what is wrong with it.
   *
   * @param about what it is built on, who enters it and what it handles; may be empty
   * @param lines every open one with certain grounds, worst first
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
      List<Line> lines,
      String sure,
      List<Ground> grounds,
      List<Wrong> worst,
      List<Brief> rest,
      List<Fix> fixes) {}

  /**
   * @param state what is known to be done about it
   * @param missing controls that the input says are not there
   */
  record Line(FindingView finding, String state, List<Missing> missing) {}

  /** A control that the input says is not there, and the words that say so. */
  record Missing(String title, List<Quote> quotes) {}

  /**
   * A finding in one line.
   *
   * @param step what to set first; without pieces where nothing is left to add
   */
  record Brief(FindingView finding, Prose step) {}

  /** Something that findings rest on. */
  record Ground(String text, String basis, List<Quote> quotes, List<FindingView> findings) {}

  /**
   * One finding in this system's terms.
   *
   * @param attack how it goes here
   * @param harm whom it harms beside the element; may be empty
   * @param test what shows that it works
   * @param after what shows that each first control is in place
   * @param dismiss when it is no finding
   */
  record Wrong(
      FindingView finding,
      Prose attack,
      String harm,
      Prose test,
      List<Check> after,
      Prose dismiss) {}

  /** What shows that a control is in place. */
  record Check(String title, String href, Prose test) {}

  /** A control that is not in force on an element. */
  record Fix(String title, String href, List<Prose> steps, List<FindingView> findings) {}

  /** A finding that need not be worked on, and why. */
  record Closed(FindingView finding, List<FindingView.ControlLine> by) {}

  record Outside(String name, String why, List<Quote> quotes) {}

  /** A threat that became no finding, and what speaks against it. */
  record Refutation(String title, String element, List<Against> against) {}

  record Against(String text, List<Quote> quotes) {}

  /** A finding that can wait, and the number that says so. */
  record Waiting(FindingView finding, String why) {}

  /**
   * @param on names of the elements that lack it
   * @param does what it closes and lowers, in words
   * @param missing the words that say that it is not there; may be empty
   * @param step the setting itself, where it acts on the worst
   */
  record Task(
      String title,
      String id,
      String href,
      String effort,
      String on,
      String does,
      List<Quote> missing,
      List<Prose> step,
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
      Day day = day();
      return new EngineerChapter(
          parts(),
          closed(),
          findings.stream().filter(f -> f.isOpen() && f.source().isAssumed()).toList(),
          outside(),
          refuted(),
          noGround(),
          waiting(),
          inHours(day.today().size(), day.begin().size()),
          day.today().stream().map(this::task).toList(),
          day.begin().stream().map(this::task).toList(),
          day.next().stream().limit(MOST_NEXT).map(this::task).toList(),
          Math.max(0, day.next().size() - MOST_NEXT));
    }

    private record Day(
        List<ControlAdvice> today, List<ControlAdvice> begin, List<ControlAdvice> next) {}

    /** What is said to be missing first, then the first steps against the worst, then the rest. */
    private Day day() {
      Set<String> first = firstSteps();
      Map<ControlAdvice, Closing> closings = new LinkedHashMap<>();
      for (ControlAdvice advice : assessment.controls()) {
        Closing closing = Closing.of(advice.control().id(), open);
        if (!closing.isEmpty()) {
          closings.put(advice, closing);
        }
      }
      List<ControlAdvice> ordered =
          closings.keySet().stream()
              .sorted(
                  Comparator.<ControlAdvice>comparingInt(a -> urgency(a, first))
                      .thenComparingInt(a -> -closings.get(a).worst())
                      .thenComparingInt(
                          a -> -closings.get(a).takesOff(a.control().id(), catalog.scoring()))
                      .thenComparing(a -> a.control().id()))
              .toList();
      List<ControlAdvice> today = new ArrayList<>();
      List<ControlAdvice> begin = new ArrayList<>();
      List<ControlAdvice> next = new ArrayList<>();
      for (ControlAdvice advice : ordered) {
        if (days(advice) == 0 && (today.size() + 1) * HOURS <= HOURS_OF_A_DAY) {
          today.add(advice);
        } else {
          (urgency(advice, first) < LATER ? begin : next).add(advice);
        }
      }
      return new Day(today, begin, next);
    }

    private static final int LATER = 2;

    private int urgency(ControlAdvice advice, Set<String> first) {
      if (!missing(advice.control().id()).isEmpty()) {
        return 0;
      }
      return first.contains(advice.control().id()) ? 1 : LATER;
    }

    /** Those that the executive summary names, and against the worst that is certain. */
    private Set<String> firstSteps() {
      Set<String> first = new HashSet<>();
      List<FindingView> worst = new ArrayList<>(open.stream().limit(1).toList());
      ExecutiveSummary.of(assessment, catalog, findings)
          .priorities()
          .forEach(priority -> worst.add(priority.finding()));
      for (FindingView finding : worst) {
        FirstStep.of(finding.source(), catalog).forEach(m -> first.add(m.control()));
      }
      return first;
    }

    /** Words that say that a control is not there, of any open finding. */
    private List<Quote> missing(String control) {
      Set<Location> words = new LinkedHashSet<>();
      for (FindingView finding : open) {
        Mitigation mitigation = mitigation(finding.source(), control);
        if (mitigation != null && isSaidMissing(mitigation)) {
          words.addAll(mitigation.sources());
        }
      }
      return distinct(quotes.of(List.copyOf(words)));
    }

    private static boolean isSaidMissing(Mitigation mitigation) {
      return mitigation.status() == ControlStatus.ABSENT
          && !mitigation.byDefault()
          && !mitigation.sources().isEmpty();
    }

    private String inHours(int today, int begin) {
      String longer =
          begin == 0
              ? ""
              : begin == 1
                  ? "; one step that takes longer begins today too"
                  : "; " + begin + " steps that take longer begin today too";
      if (today == 0) {
        return begin == 0
            ? ""
            : "For " + system() + ", nothing urgent is done within the day" + longer + ".";
      }
      return "For "
          + system()
          + ", today holds "
          + Phrases.count(today, "step", "steps")
          + " of about "
          + HOURS
          + " hours, "
          + today * HOURS
          + " in all"
          + longer
          + ".";
    }

    private List<Refutation> refuted() {
      List<Refutation> refuted = new ArrayList<>();
      for (Ledger.Refuted pair : assessment.ledger().refuted()) {
        refuted.add(new Refutation(title(pair), name(pair.element()), against(pair)));
      }
      return List.copyOf(refuted);
    }

    private String title(Ledger.Refuted pair) {
      return catalog.threats().containsKey(pair.threat())
          ? catalog.threats().get(pair.threat()).title()
          : pair.threat();
    }

    private List<Against> against(Ledger.Refuted pair) {
      List<Against> against = new ArrayList<>();
      for (String id : pair.against()) {
        assessment
            .fact(id)
            .ifPresent(
                fact ->
                    against.add(
                        new Against(
                            ofSystem(fact.text(), pair.element()),
                            distinct(quotes.of(fact.sources())))));
      }
      return List.copyOf(against);
    }

    /** Of a person, with the system that they are a person of. */
    private String ofSystem(String text, String element) {
      String lead = model.nameOf(element) + ": ";
      return model.actor(element).isPresent() && text.startsWith(lead)
          ? name(element) + " of " + system() + ": " + text.substring(lead.length())
          : Phrases.named(text, system());
    }

    private String noGround() {
      int count = 0;
      for (var ofLetter : assessment.ledger().counts().values()) {
        count += ofLetter.getOrDefault(Ledger.Outcome.NO_GROUND, 0);
      }
      if (count == 0) {
        return "";
      }
      List<String> examples =
          assessment.ledger().withoutGround().stream()
              .limit(EXAMPLES)
              .map(pair -> "“" + title(pair) + "” on " + name(pair.element()))
              .toList();
      return "For "
          + Phrases.count(count, "pair", "pairs")
          + " of a threat and a part of "
          + system()
          + " nothing that was said gives ground, such as "
          + Phrases.list(examples)
          + ".";
    }

    private static final int EXAMPLES = 3;

    private List<Waiting> waiting() {
      List<Waiting> waiting = new ArrayList<>();
      for (FindingView finding : open) {
        DreadScore score = finding.source().current();
        if (score.high() < CAN_WAIT) {
          waiting.add(new Waiting(finding, "at most " + score.highText()));
        } else if (score.low() < MAY_COME_DOWN) {
          waiting.add(new Waiting(finding, "answers may bring it down to " + score.lowText()));
        }
      }
      return List.copyOf(waiting);
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
              .filter(Composer::isSaidMissing)
              .map(m -> new Missing(m.title(), distinct(quotes.of(m.sources()))))
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
      return FirstStep.of(finding.source(), catalog).stream()
          .limit(1)
          .map(m -> new Brief(finding, step(finding, m).stream().findFirst().orElse(NOTHING)))
          .findFirst()
          .orElse(new Brief(finding, NOTHING));
    }

    private static final Prose NOTHING = new Prose(List.of());

    /** The first sentence of what to set. */
    private List<Prose> step(FindingView finding, Mitigation mitigation) {
      return mitigation.guidance().stream()
          .filter(g -> !g.text().isBlank())
          .limit(1)
          .map(g -> placed.say(lead(finding, g.technology()), Placed.first(g.text())))
          .toList();
    }

    private String lead(FindingView finding, String technology) {
      String with =
          catalog
              .technology(technology)
              .map(Technology::name)
              .filter(name -> !finding.element().startsWith(name))
              .map(name -> ", " + name)
              .orElse("");
      return place(finding) + with + ":";
    }

    /** Without words that another quote holds. */
    private static List<Quote> distinct(List<Quote> quotes) {
      List<Quote> distinct = new ArrayList<>();
      for (Quote quote : quotes) {
        String words = quote.words().toLowerCase(Locale.ROOT);
        boolean isHeld =
            !words.isEmpty()
                && quotes.stream()
                    .filter(other -> other != quote)
                    .map(other -> other.words().toLowerCase(Locale.ROOT))
                    .anyMatch(other -> other.contains(words) && !other.equals(words));
        boolean isRepeated =
            !words.isEmpty()
                && distinct.stream().anyMatch(other -> other.words().equalsIgnoreCase(words));
        if (!isHeld && !isRepeated) {
          distinct.add(quote);
        }
      }
      return List.copyOf(distinct);
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
                      distinct(g.quotes()),
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
          placed.say(at + through + ":", source.threat().attack()),
          harm(finding),
          placed.say(at + ":", source.threat().verify()),
          FirstStep.of(source, catalog).stream().flatMap(m -> check(finding, m).stream()).toList(),
          placed.say(at + ", dismiss it once this holds:", source.threat().falsePositive()));
    }

    private List<Check> check(FindingView finding, Mitigation mitigation) {
      ControlDefinition control = catalog.controls().get(mitigation.control());
      return control == null || control.verify().isBlank()
          ? List.of()
          : List.of(
              new Check(
                  mitigation.title(),
                  quotes.page() + "#c-" + mitigation.control(),
                  placed.say(place(finding) + ":", control.verify())));
    }

    private String place(FindingView finding) {
      String id = finding.source().element();
      if (model.flow(id).isPresent()) {
        DataFlow flow = model.flow(id).get();
        return name(flow.from()) + " to " + name(flow.to());
      }
      return model.actor(id).isPresent()
          ? finding.element() + " of " + system()
          : finding.element();
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
          .map(g -> placed.say(lead(finding, g.technology()), g.text()))
          .toList();
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
      String id = advice.control().id();
      Closing closing = Closing.of(id, open);
      FindingView worst = closing.all().get(0);
      Mitigation mitigation = mitigation(worst.source(), id);
      int days = days(advice);
      return new Task(
          advice.control().title(),
          id,
          quotes.page() + "#c-" + id,
          days == 0 ? "about " + HOURS + " hours" : Phrases.count(days, "day", "days"),
          Phrases.list(advice.on().stream().map(this::name).toList()),
          closing.inWords() + ", the worst " + Phrases.scored(worst.source().current()),
          missing(id),
          mitigation == null ? List.of() : step(worst, mitigation),
          closing);
    }

    private static @Nullable Mitigation mitigation(Finding finding, String control) {
      return finding.mitigations().stream()
          .filter(m -> m.control().equals(control))
          .findFirst()
          .orElse(null);
    }
  }
}
