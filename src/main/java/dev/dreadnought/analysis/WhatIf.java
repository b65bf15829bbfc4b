package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Sensitivity;
import dev.dreadnought.finding.Sensitivity.Change;
import dev.dreadnought.finding.Sensitivity.Result;
import dev.dreadnought.finding.Sensitivity.Swing;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.Conclusions.CountedControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers each open question both ways, takes controls that count to be absent and others to be in
 * force, and facts that refute though nobody said them to be otherwise, one at a time: each time
 * the whole analysis is made again, so that everything that follows follows here too.
 */
final class WhatIf implements Supplier<Result> {
  /** Each of them takes two analyses. */
  private static final int MOST_QUESTIONS = 6;

  /** Of each way to suppose otherwise; each of them takes one analysis. */
  private static final int MOST_OF_A_WAY = 5;

  private final ThreatAnalyzer analyzer;
  private final Catalog catalog;
  private final Reading reading;
  private final ThreatAnalyzer.Judged judged;
  private final List<Question> questions;
  private final Ledger ledger;
  private final Map<String, Assumption> assumptions = new HashMap<>();

  WhatIf(
      ThreatAnalyzer analyzer,
      Catalog catalog,
      Reading reading,
      ThreatAnalyzer.Judged judged,
      Unknowns unknowns,
      Ledger ledger) {
    this.analyzer = analyzer;
    this.catalog = catalog;
    this.reading = reading;
    this.judged = judged;
    this.questions = unknowns.questions();
    this.ledger = ledger;
    unknowns.assumptions().forEach(a -> assumptions.put(a.id(), a));
  }

  @Override
  public Result get() {
    List<Finding> before = judged.findings().stream().sorted(Finding.WORST_FIRST).toList();
    List<Swing> swings = new ArrayList<>();
    int tried = 0;
    List<Question> bearing = bearing(before);
    for (Question question : bearing.subList(0, Math.min(MOST_QUESTIONS, bearing.size()))) {
      for (Truth answer : List.of(Truth.TRUE, Truth.FALSE)) {
        ThreatModel model = answered(question, answer);
        List<Change> changes = changes(before, analyzer.findings(with(model)));
        add(swings, question.id(), question.text(), "", answer == Truth.TRUE, changes);
        tried++;
      }
    }
    List<Supposed> supposed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Map<String, Supposed> way :
        List.of(
            supposedInForce(before, m -> m.status() == null, "nobody said"),
            supposedInForce(before, m -> m.byDefault() && !m.isInForce(), "absent by default"),
            supposedAbsent(before),
            supposedOtherwise())) {
      List<String> ids = way.keySet().stream().filter(id -> !taken.contains(id)).toList();
      List<String> first = ids.subList(0, Math.min(MOST_OF_A_WAY, ids.size()));
      first.forEach(id -> supposed.add(Objects.requireNonNull(way.get(id))));
      taken.addAll(ids);
      ids.subList(first.size(), ids.size())
          .forEach(id -> left.add(Objects.requireNonNull(way.get(id)).text()));
    }
    SupposedControls together = new SupposedControls();
    for (Supposed each : supposed) {
      together.add(each.alone());
    }
    for (Supposed each : supposed) {
      Reading supposing = with(each.model());
      List<Finding> after =
          each.alone() == null
              ? analyzer.findings(supposing)
              : analyzer.findings(supposing, judged, together.counted(each.alone()));
      List<Change> changes = changes(before, after);
      add(swings, each.id(), each.text(), each.standing(), each.answer(), changes);
      tried++;
    }
    int idle = questions.size() - bearing.size();
    int untried = Math.max(0, bearing.size() - MOST_QUESTIONS);
    return new Result(tried, idle, untried, List.copyOf(left), List.copyOf(swings));
  }

  /** Questions that one of the worst rests on, or a possible finding that may come up to them. */
  private List<Question> bearing(List<Finding> before) {
    Set<String> near = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      Finding last = before.get(Math.min(i, Sensitivity.WORST - 1));
      boolean mayComeUp =
          before.get(i).isAssumed()
              && before.get(i).current().band().compareTo(last.current().band()) <= 0;
      if (i < Sensitivity.WORST || mayComeUp) {
        near.add(before.get(i).id());
      }
    }
    return questions.stream()
        .sorted(Question.MOST_INFLUENTIAL_FIRST)
        .filter(q -> bears(q, near))
        .toList();
  }

  private boolean bears(Question question, Set<String> findings) {
    Assumption assumption = assumptions.get(question.id());
    return assumption != null && assumption.because().stream().anyMatch(findings::contains);
  }

  private static void add(
      List<Swing> swings,
      String unknown,
      String text,
      String standing,
      boolean answer,
      List<Change> changes) {
    if (!changes.isEmpty()) {
      swings.add(new Swing(unknown, text, standing, answer, changes));
    }
  }

  /**
   * The system with one thing otherwise than it is taken to be.
   *
   * @param standing how it is taken to be
   * @param alone the statement, where it is on a control alone and every fact stays as it is
   */
  private record Supposed(
      String id,
      String text,
      String standing,
      boolean answer,
      @Nullable Control alone,
      ThreatModel model) {}

  /**
   * What counts with each supposed statement on a control. Statements on one control are no matter
   * of another's, so that one run of the rules tells it for many: as many as differ in control.
   */
  private final class SupposedControls {
    /** Rounds of statements, each on other controls. */
    private final List<Map<String, Control>> rounds = new ArrayList<>();

    private final Map<Map<String, Control>, List<CountedControl>> counted = new HashMap<>();

    void add(@Nullable Control control) {
      if (control == null) {
        return;
      }
      for (Map<String, Control> round : rounds) {
        if (round.putIfAbsent(control.id(), control) == null) {
          return;
        }
      }
      rounds.add(new TreeMap<>(Map.of(control.id(), control)));
    }

    /** What counts where this statement is made, and nothing else is otherwise. */
    List<CountedControl> counted(Control control) {
      Map<String, Control> round =
          rounds.stream()
              .filter(r -> control.equals(r.get(control.id())))
              .findFirst()
              .orElseThrow();
      List<CountedControl> then = counted.computeIfAbsent(round, this::counted);
      return Stream.concat(
              judged.counted().stream().filter(c -> !c.control().equals(control.id())),
              then.stream().filter(c -> c.control().equals(control.id())))
          .sorted(
              Comparator.comparing(CountedControl::finding).thenComparing(CountedControl::control))
          .toList();
    }

    private List<CountedControl> counted(Map<String, Control> round) {
      ThreatModel model = reading.model();
      for (Control control : round.values()) {
        model = controlled(model, control);
      }
      return analyzer.counted(with(model), judged);
    }
  }

  /** Of each of the worst the control with the most effect of which that holds. */
  private Map<String, Supposed> supposedInForce(
      List<Finding> before, Predicate<Mitigation> wanted, String standing) {
    Map<String, Supposed> controls = new LinkedHashMap<>();
    for (Finding finding : before.stream().limit(Sensitivity.WORST).toList()) {
      strongest(finding, wanted)
          .ifPresent(m -> put(controls, finding, m, ControlStatus.IMPLEMENTED, standing));
    }
    return controls;
  }

  /**
   * Controls without which a finding would be among the worst: whether they hold is a judgement.
   */
  private Map<String, Supposed> supposedAbsent(List<Finding> before) {
    Map<String, Supposed> controls = new LinkedHashMap<>();
    if (before.isEmpty()) {
      return controls;
    }
    Finding last = before.get(Math.min(before.size(), Sensitivity.WORST) - 1);
    for (Finding finding : before) {
      if (finding.inherent().points() >= last.current().points()) {
        strongest(finding, Mitigation::isInForce)
            .ifPresent(
                m ->
                    put(
                        controls,
                        finding,
                        m,
                        ControlStatus.ABSENT,
                        m.byDefault() ? "in force by default" : "said to be in force"));
      }
    }
    return controls;
  }

  /**
   * Facts that refute something though nobody said them: a rule concluded them, often from what a
   * technology does by itself. Those that refute most come first.
   */
  private Map<String, Supposed> supposedOtherwise() {
    Map<String, Integer> refuting = new TreeMap<>();
    for (Ledger.Refuted pair : ledger.refuted()) {
      for (String id : pair.against()) {
        ProvenFact fact = judged.proven().get(id);
        if (fact != null && fact.rule() != null && catalog.facts().containsKey(fact.name())) {
          refuting.merge(id, 1, Integer::sum);
        }
      }
    }
    Map<String, Supposed> otherwise = new LinkedHashMap<>();
    refuting.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .flatMap(e -> Stream.ofNullable(judged.proven().get(e.getKey())))
        .forEach(fact -> otherwise.put(fact.id(), otherwise(fact)));
    return otherwise;
  }

  private Supposed otherwise(ProvenFact fact) {
    boolean isTrue = fact.value() != Truth.TRUE;
    boolean isDefault = fact.from().stream().anyMatch(id -> id.startsWith("uses-"));
    return new Supposed(
        fact.id(),
        fact.text(),
        isDefault ? "so by default" : "inferred",
        isTrue,
        null,
        stated(fact.name(), fact.about(), isTrue ? Truth.TRUE : Truth.FALSE));
  }

  private static Optional<Mitigation> strongest(Finding finding, Predicate<Mitigation> wanted) {
    return finding.mitigations().stream()
        .filter(m -> !m.effect().isEmpty() && wanted.test(m))
        .findFirst();
  }

  private void put(
      Map<String, Supposed> controls,
      Finding finding,
      Mitigation mitigation,
      ControlStatus status,
      String standing) {
    boolean everywhere = catalog.control(mitigation.control()).systemWide();
    String on = everywhere ? ThreatModel.SYSTEM : finding.element();
    Control control = new Control(mitigation.control(), on, status, List.of());
    String id = control.id() + "@" + on;
    controls.putIfAbsent(
        id,
        new Supposed(
            id,
            text(control),
            standing,
            status.isInForce(),
            analyzer.standsAlone(control.id()) ? control : null,
            controlled(reading.model(), control)));
  }

  private String text(Control control) {
    String at = reading.model().nameOf(control.on());
    return "In force? " + catalog.control(control.id()).title() + " at " + at;
  }

  private ThreatModel answered(Question question, Truth answer) {
    String name =
        question.id().substring(0, question.id().length() - question.about().length() - 1);
    return stated(name, question.about(), answer);
  }

  /** With an answer that nobody gave. */
  private ThreatModel stated(String name, String about, Truth answer) {
    ThreatModel model = reading.model();
    List<Fact> changed = new ArrayList<>(model.facts());
    changed.add(Fact.stated(name, about, answer, List.of()));
    return model.withFacts(changed);
  }

  private ThreatModel controlled(ThreatModel model, Control control) {
    List<Control> controls = new ArrayList<>(model.controls());
    if (!control.status().isInForce()) {
      controls.removeAll(statements(control));
    }
    controls.add(control);
    return model.withControls(controls);
  }

  /** What was said of a control and counts where it is supposed to be absent, and no more. */
  private Set<Object> statements(Control control) {
    boolean everywhere = control.on().equals(ThreatModel.SYSTEM);
    return judged.counted().stream()
        .filter(c -> c.control().equals(control.id()))
        .filter(c -> everywhere || c.finding().endsWith("@" + control.on()))
        .map(CountedControl::statement)
        .collect(Collectors.toSet());
  }

  private Reading with(ThreatModel model) {
    return new Reading(
        reading.inputs(),
        model,
        reading.mentions(),
        reading.setAside(),
        reading.notUnderstood(),
        reading.contradictions(),
        reading.problems(),
        reading.remarks());
  }

  /** What differs among the worst: who is there, in which band, and in which order. */
  private static List<Change> changes(List<Finding> before, List<Finding> after) {
    List<Change> changes = new ArrayList<>();
    List<String> stay = new ArrayList<>();
    for (int i = 0; i < Math.min(Sensitivity.WORST, before.size()); i++) {
      int then = indexOf(after, before.get(i).id());
      Change change = change(before.get(i), i + 1, then < 0 ? null : after.get(then), then + 1);
      boolean isRescored =
          then >= 0 && after.get(then).current().points() != before.get(i).current().points();
      if (leaves(change) || change.from() != change.to() || isRescored) {
        changes.add(change);
      } else {
        stay.add(change.finding());
      }
    }
    for (int i = 0; i < Math.min(Sensitivity.WORST, after.size()); i++) {
      int was = indexOf(before, after.get(i).id());
      if (was < 0 || was >= Sensitivity.WORST) {
        Finding first = was < 0 ? null : before.get(was);
        changes.add(change(first, was + 1, after.get(i), i + 1));
      }
    }
    addFirstMove(changes, stay, before, after);
    return List.copyOf(changes);
  }

  private static boolean leaves(Change change) {
    return change.after() == 0 || change.after() > Sensitivity.WORST;
  }

  /** Where those that stay change places, the first that does stands for all. */
  private static void addFirstMove(
      List<Change> changes, List<String> stay, List<Finding> before, List<Finding> after) {
    List<String> then = after.stream().map(Finding::id).filter(stay::contains).toList();
    for (int i = 0; i < stay.size(); i++) {
      if (!stay.get(i).equals(then.get(i))) {
        int now = indexOf(after, then.get(i));
        int was = indexOf(before, then.get(i));
        changes.add(change(before.get(was), was + 1, after.get(now), now + 1));
        return;
      }
    }
  }

  private static Change change(@Nullable Finding was, int before, @Nullable Finding is, int after) {
    Finding either = is == null ? Objects.requireNonNull(was) : is;
    return new Change(
        either.id(),
        either.title(),
        either.elementName(),
        before,
        after,
        was == null ? null : was.current().band(),
        is == null ? null : is.current().band(),
        is == null ? "" : is.current().score(),
        Math.abs(points(is) - points(was)),
        is != null && is.current().floored());
  }

  private static int points(@Nullable Finding finding) {
    return finding == null ? 0 : finding.current().points();
  }

  private static int indexOf(List<Finding> findings, String id) {
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
