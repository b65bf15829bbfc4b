package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
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
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one answer changes among the worst is what the system has of which it is true. */
class WhatIfTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  /** So many questions are answered, and so many controls or facts of each way are tried. */
  private static final int QUESTIONS = 6;

  private static final int OF_A_WAY = 5;

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Tag("slow")
  @Property(tries = 20, seed = "20261127")
  void what_an_answer_changes_is_what_the_system_with_it_has(@ForAll("models") ThreatModel model) {
    assertChanges(DREADNOUGHT.assess(model));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"blog", "shop", "stores", "kept", "mobile-backend", "media-player", "web-shop"})
  void a_swing_tells_all_that_an_answer_changes_among_the_worst_and_nothing_else(String system)
      throws IOException {
    assertThat(assertChanges(system(system))).isPositive();
  }

  private static int assertChanges(Assessment before) {
    List<Swing> swings = before.sensitivity().result().swings();
    for (Swing swing : swings) {
      assertChanges(swing, worstFirst(before), worstFirst(otherwise(before.model(), swing)));
    }
    return swings.size();
  }

  private static void assertChanges(Swing swing, List<Finding> before, List<Finding> after) {
    Map<String, Change> told = new LinkedHashMap<>();
    for (Change change : swing.changes()) {
      String what = swing.unknown() + " " + swing.answer() + ": " + change.finding();
      assertThat(told.put(change.finding(), change)).as(what).isNull();
      assertTrue(what, change, at(before, change.finding()), at(after, change.finding()));
      assertThat(change.before()).as(what).isEqualTo(place(before, change.finding()));
      assertThat(change.after()).as(what).isEqualTo(place(after, change.finding()));
    }
    List<String> changed = changed(before, after);
    List<String> stay = ids(worst(before));
    stay.removeAll(changed);
    List<String> then = ids(after);
    then.retainAll(stay);
    for (int i = 0; i < stay.size(); i++) {
      if (!stay.get(i).equals(then.get(i))) {
        changed.add(then.get(i));
        break;
      }
    }
    assertThat(told.keySet())
        .as(swing.unknown() + " " + swing.answer())
        .containsExactlyElementsOf(changed);
  }

  private static void assertTrue(
      String what, Change change, Optional<Finding> was, Optional<Finding> is) {
    Finding either = is.or(() -> was).orElseThrow();
    int points = is.map(f -> f.current().points()).orElse(0);
    assertThat(change.title()).isEqualTo(either.title());
    assertThat(change.elementName()).isEqualTo(either.elementName());
    assertThat(change.from()).as(what).isEqualTo(was.map(f -> f.current().band()).orElse(null));
    assertThat(change.to()).as(what).isEqualTo(is.map(f -> f.current().band()).orElse(null));
    assertThat(change.score()).as(what).isEqualTo(is.map(f -> f.current().score()).orElse(""));
    assertThat(change.moved())
        .as(what)
        .isEqualTo(Math.abs(points - was.map(f -> f.current().points()).orElse(0)));
    assertThat(change.raised()).as(what).isEqualTo(is.isPresent() && is.get().current().floored());
  }

  /** Those that leave the worst or are scored otherwise, then those that come up to them. */
  private static List<String> changed(List<Finding> before, List<Finding> after) {
    List<String> changed = new ArrayList<>();
    for (Finding was : worst(before)) {
      Optional<Finding> is = at(worst(after), was.id());
      if (is.isEmpty() || !score(is.get()).equals(score(was))) {
        changed.add(was.id());
      }
    }
    for (Finding is : worst(after)) {
      if (at(worst(before), is.id()).isEmpty()) {
        changed.add(is.id());
      }
    }
    return changed;
  }

  private static String score(Finding finding) {
    return finding.current().band() + " " + finding.current().score();
  }

  /** The system of which the answer is true. */
  private static Assessment otherwise(ThreatModel model, Swing swing) {
    String name = swing.unknown().substring(0, swing.unknown().indexOf('@'));
    String on = swing.unknown().substring(name.length() + 1);
    if (!DREADNOUGHT.catalog().controls().containsKey(name)) {
      List<Fact> facts = new ArrayList<>(model.facts());
      facts.add(Fact.stated(name, on, Truth.of(swing.answer()), List.of()));
      return DREADNOUGHT.assess(model.withFacts(facts));
    }
    List<Control> controls = new ArrayList<>(model.controls());
    if (!swing.answer()) {
      controls.removeIf(c -> c.id().equals(name) && counts(model, c, on));
    }
    ControlStatus status = swing.answer() ? ControlStatus.IMPLEMENTED : ControlStatus.ABSENT;
    controls.add(new Control(name, on, status, List.of()));
    return DREADNOUGHT.assess(model.withControls(controls));
  }

  /** True where a statement on a control says something of it there, were it the only one. */
  private static boolean counts(ThreatModel model, Control statement, String on) {
    List<Control> alone = new ArrayList<>(model.controls());
    alone.removeIf(c -> c.id().equals(statement.id()));
    Assessment without = DREADNOUGHT.assess(model.withControls(alone));
    alone.add(statement);
    return on.equals(ThreatModel.SYSTEM)
        || !statuses(without, statement.id(), on)
            .equals(statuses(DREADNOUGHT.assess(model.withControls(alone)), statement.id(), on));
  }

  private static Set<String> statuses(Assessment assessment, String control, String on) {
    Set<String> statuses = new TreeSet<>();
    for (Finding finding : assessment.findings()) {
      if (finding.element().equals(on)) {
        finding.mitigations().stream()
            .filter(m -> m.control().equals(control))
            .forEach(m -> statuses.add(finding.id() + " " + m.statusWord()));
      }
    }
    return statuses;
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "shop", "meter", "mobile-backend", "media-player", "web-shop"})
  void a_question_is_answered_both_ways_where_one_of_the_worst_rests_on_it_or_what_may_come_up(
      String system) throws IOException {
    Assessment before = system(system);
    Result result = before.sensitivity().result();
    List<Question> bearing =
        before.questions().stream()
            .sorted(Question.MOST_INFLUENTIAL_FIRST)
            .filter(q -> restsOn(before, q).stream().anyMatch(f -> isNear(before, f)))
            .toList();
    assertThat(result.idle()).isEqualTo(before.questions().size() - bearing.size());
    assertThat(result.untried()).isEqualTo(Math.max(0, bearing.size() - QUESTIONS));
    List<String> expected = new ArrayList<>();
    for (Question question : bearing.subList(0, Math.min(QUESTIONS, bearing.size()))) {
      for (boolean answer : new boolean[] {true, false}) {
        Swing swing = new Swing(question.id(), question.text(), "", answer, List.of());
        if (isFelt(before, swing)) {
          expected.add(swing.unknown() + " " + swing.answer() + " " + swing.text());
        }
      }
    }
    assertThat(result.swings().stream().filter(s -> !s.isJudged()))
        .extracting(s -> s.unknown() + " " + s.answer() + " " + s.text())
        .containsExactlyElementsOf(expected);
  }

  private static List<String> restsOn(Assessment assessment, Question question) {
    return assessment.assumptions().stream()
        .filter(a -> a.id().equals(question.id()))
        .findFirst()
        .map(Assumption::because)
        .orElseThrow();
  }

  /** One of the worst, or a possible one in the band of the last of them or a worse one. */
  private static boolean isNear(Assessment assessment, String finding) {
    List<Finding> worst = worst(worstFirst(assessment));
    Band last = worst.get(worst.size() - 1).current().band();
    Finding it = assessment.finding(finding).orElseThrow();
    return worst.contains(it) || it.isAssumed() && it.current().band().compareTo(last) <= 0;
  }

  private static boolean isFelt(Assessment before, Swing swing) {
    List<Finding> was = worstFirst(before);
    List<Finding> is = worstFirst(otherwise(before.model(), swing));
    return !changed(was, is).isEmpty() || !ids(worst(was)).equals(ids(worst(is)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "shop", "stores", "kept", "mobile-backend", "web-shop"})
  void of_each_of_the_worst_the_strongest_control_that_nobody_spoke_of_or_that_is_off_is_tried(
      String system) throws IOException {
    Assessment before = system(system);
    Set<String> unsaid = new LinkedHashSet<>();
    Set<String> off = new LinkedHashSet<>();
    for (Finding finding : worst(worstFirst(before))) {
      strongest(finding, m -> m.status() == null).ifPresent(m -> unsaid.add(place(m, finding)));
      strongest(finding, m -> m.byDefault() && !m.isInForce())
          .ifPresent(m -> off.add(place(m, finding)));
    }
    off.removeAll(unsaid);
    assertTried(before, unsaid, "nobody said", true);
    assertTried(before, off, "absent by default", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "stores", "kept", "mobile-backend", "web-shop"})
  void a_control_without_which_a_finding_would_be_among_the_worst_is_taken_away(String system)
      throws IOException {
    Assessment before = system(system);
    List<Finding> worst = worst(worstFirst(before));
    int last = worst.get(worst.size() - 1).current().points();
    Map<String, String> standing = new LinkedHashMap<>();
    for (Finding finding : worstFirst(before)) {
      if (finding.inherent().points() >= last) {
        strongest(finding, Mitigation::isInForce)
            .ifPresent(
                m ->
                    standing.putIfAbsent(
                        place(m, finding),
                        m.byDefault() ? "in force by default" : "said to be in force"));
      }
    }
    List<String> tried = new ArrayList<>(standing.keySet());
    for (String each : tried.subList(0, Math.min(OF_A_WAY, tried.size()))) {
      if (isFelt(before, new Swing(each, "", "", false, List.of()))) {
        assertThat(swings(before, standing.get(each))).as(each).contains(each);
      }
    }
    assertThat(before.sensitivity().result().swings())
        .filteredOn(s -> s.standing().contains("in force"))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.answer()).isFalse())
        .allSatisfy(s -> assertThat(standing).containsEntry(s.unknown(), s.standing()));
  }

  private static void assertTried(
      Assessment before, Set<String> ids, String standing, boolean answer) {
    List<String> all = List.copyOf(ids);
    List<String> tried = all.subList(0, Math.min(OF_A_WAY, all.size()));
    List<String> felt =
        tried.stream()
            .filter(id -> isFelt(before, new Swing(id, "", standing, answer, List.of())))
            .toList();
    assertThat(swings(before, standing)).containsExactlyElementsOf(felt);
    for (Swing swing : before.sensitivity().result().swings()) {
      if (swing.standing().equals(standing)) {
        assertThat(swing.answer()).isEqualTo(answer);
        assertThat(swing.text()).isEqualTo(inWords(before, swing.unknown()));
      }
    }
    List<String> left = new ArrayList<>(before.sensitivity().result().left());
    left.retainAll(all.stream().map(id -> inWords(before, id)).toList());
    assertThat(left)
        .containsExactlyElementsOf(
            all.subList(tried.size(), all.size()).stream().map(id -> inWords(before, id)).toList());
  }

  private static List<String> swings(Assessment before, String standing) {
    return before.sensitivity().result().swings().stream()
        .filter(s -> s.standing().equals(standing))
        .map(Swing::unknown)
        .toList();
  }

  private static String inWords(Assessment assessment, String id) {
    int at = id.indexOf('@');
    return "In force? "
        + DREADNOUGHT.catalog().control(id.substring(0, at)).title()
        + " at "
        + assessment.model().nameOf(id.substring(at + 1));
  }

  private static Optional<Mitigation> strongest(Finding finding, Predicate<Mitigation> wanted) {
    return finding.mitigations().stream()
        .filter(wanted)
        .filter(m -> m.effect().values().stream().mapToInt(Integer::intValue).sum() < 0)
        .findFirst();
  }

  private static String place(Mitigation mitigation, Finding finding) {
    boolean everywhere = DREADNOUGHT.catalog().control(mitigation.control()).systemWide();
    return mitigation.control() + "@" + (everywhere ? ThreatModel.SYSTEM : finding.element());
  }

  @ParameterizedTest
  @ValueSource(strings = {"board", "desktop", "media-player", "mobile-backend", "web-shop"})
  void facts_that_a_rule_concluded_and_that_refute_are_taken_otherwise_the_most_refuting_first(
      String system) throws IOException {
    Assessment before = system(system);
    Map<String, Integer> refuting = new HashMap<>();
    for (Ledger.Refuted pair : before.ledger().refuted()) {
      pair.against().forEach(id -> refuting.merge(id, 1, Integer::sum));
    }
    refuting.keySet().removeIf(id -> fact(before, id).rule() == null);
    List<String> order =
        refuting.keySet().stream()
            .sorted(
                (a, b) ->
                    refuting.get(a) == refuting.get(b)
                        ? a.compareTo(b)
                        : refuting.get(b) - refuting.get(a))
            .toList();
    List<Swing> swings =
        before.sensitivity().result().swings().stream()
            .filter(s -> s.standing().equals("inferred") || s.standing().equals("so by default"))
            .toList();
    List<String> felt =
        order.subList(0, Math.min(OF_A_WAY, order.size())).stream()
            .filter(id -> isFelt(before, turned(fact(before, id))))
            .toList();
    assertThat(swings).extracting(Swing::unknown).containsExactlyElementsOf(felt);
    for (Swing swing : swings) {
      ProvenFact fact = fact(before, swing.unknown());
      assertThat(swing.answer()).isEqualTo(fact.value() == Truth.FALSE);
      assertThat(swing.text()).isEqualTo(fact.text());
      assertThat(swing.standing().equals("so by default"))
          .as(swing.unknown())
          .isEqualTo(fact.from().stream().anyMatch(id -> id.startsWith("uses-")));
    }
  }

  private static Swing turned(ProvenFact fact) {
    return new Swing(fact.id(), "", "", fact.value() == Truth.FALSE, List.of());
  }

  private static ProvenFact fact(Assessment assessment, String id) {
    return assessment.facts().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void each_answer_that_was_tried_is_counted_whether_or_not_it_changes_anything() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    assertThat(shop.sensitivity().result().left()).hasSize(1);
    assertThat(shop.sensitivity().result().tried())
        .isEqualTo(2 * shop.questions().size() + OF_A_WAY);
  }

  @Test
  void where_nothing_is_found_nothing_is_tried() {
    Assessment nothing =
        DREADNOUGHT.assess(
            new ModelBuilder("Club").component("ledger", ComponentKind.OTHER).build());
    assertThat(nothing.sensitivity().result()).isEqualTo(new Result(0, 0, 0, List.of(), List.of()));
  }

  @Test
  void a_control_that_is_tried_may_bring_a_threat() {
    Assessment kept = DREADNOUGHT.assess(kept().build());
    assertThat(kept.sensitivity().result().swings())
        .filteredOn(s -> s.unknown().equals("tested-backups@db"))
        .singleElement()
        .satisfies(
            s ->
                assertThat(s.changes())
                    .filteredOn(c -> c.before() == 0)
                    .extracting(Change::finding)
                    .containsExactly("database-copy-theft@db"));
  }

  @Test
  void what_is_taken_away_in_one_place_stays_in_force_in_another() {
    Assessment stores =
        DREADNOUGHT.assess(
            stores()
                .control("tls-in-transit", "web--db", ControlStatus.IMPLEMENTED)
                .control("tls-in-transit", "web--archive", ControlStatus.IMPLEMENTED)
                .build());
    assertThat(stores.sensitivity().result().swings())
        .filteredOn(s -> s.unknown().equals("tls-in-transit@web--db"))
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.standing()).isEqualTo("said to be in force");
              assertThat(s.changes().stream().filter(c -> c.moved() > 0))
                  .extracting(Change::finding)
                  .containsExactlyInAnyOrder(
                      "clear-text-interception@web--db", "tampering-in-transit@web--db");
            });
  }

  private static Assessment system(String name) throws IOException {
    return switch (name) {
      case "blog" -> DREADNOUGHT.assess(Models.blog().build());
      case "shop" -> DREADNOUGHT.assess(shop().build());
      case "stores" -> DREADNOUGHT.assess(stores().build());
      case "kept" -> DREADNOUGHT.assess(kept().build());
      case "board" ->
          DREADNOUGHT.assess(
              shop()
                  .component("board", ComponentKind.WEB_APPLICATION, "grafana")
                  .flow("board", "db")
                  .build());
      case "desktop" ->
          DREADNOUGHT.assess(
              shop()
                  .component("app", ComponentKind.WEB_APPLICATION, "electron")
                  .flow("app", "web")
                  .build());
      case "meter" ->
          DREADNOUGHT.assess(
              new ModelBuilder("Metering")
                  .component("meter", ComponentKind.DEVICE)
                  .component("api", ComponentKind.API)
                  .flow("meter", "api")
                  .build());
      default -> {
        String text = Files.readString(Path.of("samples", name, "model.yaml"));
        yield DREADNOUGHT.assess(DREADNOUGHT.read(new Source("model.yaml", "yaml", text)));
      }
    };
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .flow("web", "db");
  }

  /** Two stores, of which the same is asked. */
  private static ModelBuilder stores() {
    return shop()
        .component("archive", ComponentKind.DATABASE)
        .flow("web", "archive")
        .control("network-restriction", "db", ControlStatus.IMPLEMENTED);
  }

  /** A shop whose backups are not safe from whoever deletes the rest. */
  private static ModelBuilder kept() {
    return shop()
        .control("deletion-proof-backups", "db", ControlStatus.ABSENT)
        .control("least-privilege-database-account", "db", ControlStatus.IMPLEMENTED);
  }

  private static Optional<Finding> at(List<Finding> findings, String id) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** 1-based; 0 where it is not there. */
  private static int place(List<Finding> findings, String id) {
    return ids(findings).indexOf(id) + 1;
  }

  private static List<String> ids(List<Finding> findings) {
    return new ArrayList<>(findings.stream().map(Finding::id).toList());
  }

  private static List<Finding> worst(List<Finding> findings) {
    return findings.subList(0, Math.min(Sensitivity.WORST, findings.size()));
  }

  private static List<Finding> worstFirst(Assessment assessment) {
    return assessment.findings().stream().sorted(Finding.WORST_FIRST).toList();
  }
}
