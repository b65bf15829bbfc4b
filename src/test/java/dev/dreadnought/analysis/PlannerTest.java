package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ControlDefinition.Effort;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans do what they say, and nothing cheaper does. */
class PlannerTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();
  private static final Remedies REMEDIES =
      new Remedies(DREADNOUGHT.catalog(), DREADNOUGHT.catalog().scoring().profile("standard"));

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Tag("slow")
  @Property(tries = 25, seed = "20261125")
  void with_the_controls_of_a_plan_only_what_it_names_is_left(@ForAll("models") ThreatModel model) {
    Assessment before = DREADNOUGHT.assess(model);
    for (Band target : List.of(Band.HIGH, Band.MEDIUM)) {
      Plan plan = DREADNOUGHT.plan(before, target, true);
      List<Control> controls = new ArrayList<>(model.controls());
      for (Plan.Step step : plan.steps()) {
        controls.removeIf(c -> c.id().equals(step.control().id()) && !c.status().isInForce());
        step.on()
            .forEach(
                on ->
                    controls.add(
                        new Control(
                            step.control().id(), on, ControlStatus.IMPLEMENTED, List.of())));
      }
      List<String> left =
          DREADNOUGHT.assess(model.withControls(controls)).findings().stream()
              .filter(f -> f.isOpen() && f.current().band().compareTo(target) <= 0)
              .map(Finding::id)
              .toList();
      assertThat(plan.left()).containsAll(left);
      assertThat(plan.treated()).noneMatch(left::contains);
    }
  }

  @Property(tries = 200, seed = "20261125")
  void no_choice_of_ways_is_cheaper_than_the_one_that_is_found(@ForAll("needs") long seed) {
    Random random = new Random(seed);
    List<String> ids = new ArrayList<>(DREADNOUGHT.catalog().controls().keySet());
    java.util.Collections.shuffle(ids, random);
    List<String> few = ids.subList(0, 8);
    List<List<Set<String>>> needs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<Set<String>> ways = new ArrayList<>();
      for (int w = 0; w < 1 + random.nextInt(3); w++) {
        Set<String> way = new TreeSet<>();
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
          way.add(few.get(random.nextInt(few.size())));
        }
        ways.add(way);
      }
      needs.add(ways);
    }
    CheapestSet.Choice choice = new CheapestSet(REMEDIES).of(needs);
    assertThat(choice.exact()).isTrue();
    assertThat(choice.controls()).isEqualTo(cheapest(needs, 0, Set.of()));
    needs.forEach(need -> assertThat(need).anyMatch(way -> choice.controls().containsAll(way)));
  }

  @Test
  void a_choice_that_was_not_searched_whole_serves_every_need_and_says_so() {
    String shared = control(Effort.MEDIUM, 0);
    List<List<Set<String>>> needs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      needs.add(List.of(Set.of(control(Effort.SMALL, i)), Set.of(shared)));
    }
    CheapestSet.Choice whole = new CheapestSet(REMEDIES).of(needs);
    assertThat(whole.exact()).isTrue();
    assertThat(whole.controls()).containsExactly(shared);
    CheapestSet.Choice greedy = new CheapestSet(REMEDIES, 1).of(needs);
    assertThat(greedy.exact()).isFalse();
    assertThat(REMEDIES.days(greedy.controls())).isGreaterThan(REMEDIES.days(whole.controls()));
    needs.forEach(need -> assertThat(need).anyMatch(way -> greedy.controls().containsAll(way)));
    List<List<Set<String>>> apart = new ArrayList<>(needs);
    apart.add(List.of(Set.of()));
    assertThat(new CheapestSet(REMEDIES, 2).of(apart).exact())
        .as("one part was not, whatever comes of the other")
        .isFalse();
    assertThat(new CheapestSet(REMEDIES, 2).of(List.of(List.of(Set.of()))).exact()).isTrue();
  }

  private static String control(Effort effort, int which) {
    return DREADNOUGHT.catalog().controls().values().stream()
        .filter(c -> c.effort() == effort)
        .map(ControlDefinition::id)
        .skip(which)
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<Long> needs() {
    return Arbitraries.longs();
  }

  /** By trying every combination. */
  private static Set<String> cheapest(List<List<Set<String>>> needs, int from, Set<String> chosen) {
    if (from == needs.size()) {
      return chosen;
    }
    return needs.get(from).stream()
        .map(way -> Stream.concat(chosen.stream(), way.stream()))
        .map(with -> cheapest(needs, from + 1, with.collect(Collectors.toCollection(TreeSet::new))))
        .min(REMEDIES.cheapestFirst())
        .orElseThrow();
  }

  @Test
  void the_cheapest_remedy_is_what_closes_or_lowers_for_the_fewest_days() {
    Assessment assessment = DREADNOUGHT.assess(Models.blog().build());
    Finding sql = assessment.finding("sql-injection@web").orElseThrow();
    assertThat(DREADNOUGHT.remedy(assessment, sql, Band.HIGH))
        .containsExactly("parameterised-queries");
    Finding metadata = assessment.finding("metadata-credential-theft@vm").orElseThrow();
    assertThat(DREADNOUGHT.remedy(assessment, metadata, Band.HIGH))
        .containsExactly("imdsv2-required");
    assertThat(DREADNOUGHT.remedy(assessment, metadata, Band.MEDIUM))
        .containsExactly("imdsv2-required", "least-privilege-cloud-role");
  }

  @Test
  void what_a_control_brings_is_treated_in_turn() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    Plan plan = DREADNOUGHT.plan(shop, Band.MEDIUM, true);
    assertThat(controls(plan)).as("a backup is a copy").contains("tested-backups");
    assertThat(plan.brought()).containsExactly("database-copy-theft@db");
    assertThat(plan.treated()).contains("database-copy-theft@db");
    assertThat(plan.steps()).anyMatch(s -> s.findings().contains("database-copy-theft@db"));
    assertThat(plan.left()).isEmpty();
    assertThat(plan.exact()).isTrue();
    assertThat(DREADNOUGHT.plan(shop, Band.HIGH, true).brought()).isEmpty();
  }

  @Test
  void what_nobody_said_is_planned_for_where_that_is_asked() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    Plan certain = DREADNOUGHT.plan(shop, Band.HIGH, false);
    Plan possible = DREADNOUGHT.plan(shop, Band.HIGH, true);
    assertThat(certain.treated()).isEqualTo(open(shop, Band.HIGH, false)).isNotEmpty();
    assertThat(possible.treated())
        .isEqualTo(open(shop, Band.HIGH, true))
        .hasSizeGreaterThan(certain.treated().size());
    assertThat(possible.days()).isGreaterThan(certain.days());
  }

  @Test
  void a_step_says_where_for_what_and_for_how_long() {
    Plan plan = DREADNOUGHT.plan(DREADNOUGHT.assess(shop().build()), Band.HIGH, true);
    int days = 0;
    for (Plan.Step step : plan.steps()) {
      Set<String> on = new TreeSet<>();
      step.findings().forEach(f -> on.add(f.substring(f.indexOf('@') + 1)));
      assertThat(step.findings()).isNotEmpty();
      assertThat(step.on())
          .as(step.control().id())
          .isEqualTo(step.control().systemWide() ? List.of("system") : List.copyOf(on));
      assertThat(step.days()).isEqualTo(DREADNOUGHT.effortDays(Set.of(step.control().id())));
      days += step.days();
    }
    assertThat(plan.steps()).anyMatch(s -> s.control().systemWide());
    assertThat(plan.days()).isEqualTo(days).isPositive();
  }

  @Test
  void what_no_control_is_known_for_is_left() {
    ModelBuilder club =
        new ModelBuilder("Club")
            .component("ledger", ComponentKind.OTHER)
            .threat(buying("vote-ring"))
            .threat(buying("bribe", "parameterised-queries"));
    Plan plan = DREADNOUGHT.plan(DREADNOUGHT.assess(club.build()), Band.MEDIUM, false);
    assertThat(plan.left()).containsExactly("vote-ring@ledger");
    assertThat(plan.treated()).containsExactly("bribe@ledger");
    assertThat(plan.brought()).isEmpty();
    assertThat(controls(plan)).containsExactly("parameterised-queries");
    assertThat(DREADNOUGHT.plan(DREADNOUGHT.assess(club.build()), Band.HIGH, false).steps())
        .as("none is that bad")
        .isEmpty();
  }

  @Test
  void what_is_only_planned_is_put_in_force_and_what_is_closed_or_decided_needs_nothing() {
    ModelBuilder planned =
        shop().control("least-privilege-database-account", "db", ControlStatus.PLANNED);
    assertThat(plan(planned)).isEqualTo(plan(shop()));
    ModelBuilder closed =
        shop().control("least-privilege-database-account", "db", ControlStatus.VERIFIED);
    assertThat(controls(plan(closed))).doesNotContain("least-privilege-database-account");
    assertThat(plan(closed).treated()).doesNotContain("over-privileged-database-account@db");
  }

  private static Plan plan(ModelBuilder model) {
    return DREADNOUGHT.plan(DREADNOUGHT.assess(model.build()), Band.HIGH, true);
  }

  private static List<String> controls(Plan plan) {
    return plan.steps().stream().map(s -> s.control().id()).toList();
  }

  private static List<String> open(Assessment assessment, Band target, boolean possible) {
    return assessment.findings().stream()
        .filter(f -> f.isOpen() && f.current().band().compareTo(target) <= 0)
        .filter(f -> possible || !f.isAssumed())
        .map(Finding::id)
        .toList();
  }

  private static ModelBuilder shop() {
    return new ModelBuilder("Shop")
        .component("web", ComponentKind.WEB_APPLICATION)
        .component("db", ComponentKind.DATABASE)
        .flow("web", "db");
  }

  private static OwnThreat buying(String id, String... controls) {
    return new OwnThreat(
        id,
        "Votes are bought",
        "T",
        "ledger",
        new OwnThreat.Dread(5, 5, 5, 5, 5),
        "it was seen",
        List.of(controls),
        List.of());
  }

  @Test
  void each_way_is_enough_needs_all_of_its_controls_and_the_cheapest_goes_first() {
    Assessment shop = DREADNOUGHT.assess(shop().build());
    for (Finding finding : shop.findings()) {
      List<Set<String>> ways = REMEDIES.ways(finding, Band.MEDIUM);
      assertThat(ways).as(finding.id()).isNotEmpty().doesNotHaveDuplicates();
      int days = 0;
      for (Set<String> way : ways) {
        assertThat(REMEDIES.days(way)).isGreaterThanOrEqualTo(days);
        days = REMEDIES.days(way);
        assertThat(ways).noneMatch(w -> !w.equals(way) && way.containsAll(w));
        assertThat(isClosing(finding, way) || way.size() <= 3)
            .as(finding.id() + " " + way)
            .isTrue();
        ModelBuilder with = shop();
        way.forEach(c -> with.control(c, place(c, finding), ControlStatus.IMPLEMENTED));
        Finding then = DREADNOUGHT.assess(with.build()).finding(finding.id()).orElse(null);
        assertThat(then == null || !then.isOpen() || then.current().band() == Band.LOW)
            .as(finding.id() + " " + way)
            .isTrue();
      }
    }
  }

  @Test
  void of_ways_of_as_many_days_those_that_close_a_finding_go_before_those_that_lower_it() {
    int[] both = {0};
    for (ModelBuilder system : List.of(shop(), Models.blog())) {
      for (Finding finding : DREADNOUGHT.assess(system.build()).findings()) {
        List<Set<String>> ways = REMEDIES.ways(finding, Band.HIGH);
        for (int i = 1; i < ways.size(); i++) {
          Set<String> before = ways.get(i - 1);
          if (REMEDIES.days(before) == REMEDIES.days(ways.get(i))) {
            boolean lowersFirst = !isClosing(finding, before) && isClosing(finding, ways.get(i));
            assertThat(lowersFirst).as(finding.id() + " " + ways).isFalse();
            both[0] += isClosing(finding, before) && !isClosing(finding, ways.get(i)) ? 1 : 0;
          }
        }
      }
    }
    assertThat(both[0]).isPositive();
  }

  @Test
  void a_score_is_lowered_by_three_controls_together_and_by_no_more() {
    assertThat(lowering(7))
        .as("three points above the band")
        .hasSize(4)
        .allSatisfy(way -> assertThat(way).hasSize(3));
    assertThat(lowering(8)).as("four points above it").isEmpty();
  }

  /** Ways to get a threat below high that four controls lower by one point each. */
  private static List<Set<String>> lowering(int damage) {
    String entry =
        """
        threats:
        - id: own-threat
          title: A threat of our own
          stride: T
          element: process
          when: {all: [parses-xml]}
          borne: data
          consequence: [alter]
          reach: all
          attack: a
          impact: b
          verify: c
          falsePositive: d
          dread: {damage: %d, reproducibility: 8, exploitability: 8, affectedUsers: 7, discoverability: 7}
          dreadBecause: e
          mitigations:
            input-validation: {exploitability: -1}
            request-size-limits: {reproducibility: -1}
            template-autoescaping: {exploitability: -1}
            parameterised-queries: {reproducibility: -1}
        """
            .formatted(damage);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("own.yaml", entry.getBytes(StandardCharsets.UTF_8));
    Dreadnought own = DREADNOUGHT.withEntries(new Folder("own", "own", files));
    Finding finding =
        own.assess(
                shop()
                    .fact("parses-xml", "web", Truth.TRUE)
                    .fact("internet-reachable", "web", Truth.FALSE)
                    .fact("many-people", "system", Truth.FALSE)
                    .build())
            .finding("own-threat@web")
            .orElseThrow();
    return new Remedies(own.catalog(), own.catalog().scoring().profile("standard"))
        .ways(finding, Band.HIGH);
  }

  private static boolean isClosing(Finding finding, Set<String> way) {
    return finding.threat().sufficient().stream().anyMatch(way::containsAll);
  }

  private static String place(String control, Finding finding) {
    return DREADNOUGHT.catalog().control(control).systemWide() ? "system" : finding.element();
  }

  @Test
  void what_is_in_force_already_is_no_part_of_a_way() {
    ModelBuilder encrypted = shop().control("tls-in-transit", "web--db", ControlStatus.IMPLEMENTED);
    Finding tampering =
        DREADNOUGHT.assess(encrypted.build()).finding("tampering-in-transit@web--db").orElseThrow();
    assertThat(tampering.threat().sufficient())
        .containsExactly(List.of("tls-in-transit", "server-certificate-verification"));
    assertThat(REMEDIES.ways(tampering, Band.LOW))
        .containsExactly(Set.of("server-certificate-verification"));
  }
}
