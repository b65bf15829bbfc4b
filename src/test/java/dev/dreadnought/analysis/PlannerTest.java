package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    assertThat(REMEDIES.days(choice.controls())).isEqualTo(cheapest(needs, 0, Set.of()));
    needs.forEach(need -> assertThat(need).anyMatch(way -> choice.controls().containsAll(way)));
  }

  @Provide
  Arbitrary<Long> needs() {
    return Arbitraries.longs();
  }

  /** By trying every combination. */
  private static int cheapest(List<List<Set<String>>> needs, int from, Set<String> chosen) {
    if (from == needs.size()) {
      return REMEDIES.days(chosen);
    }
    int least = Integer.MAX_VALUE;
    for (Set<String> way : needs.get(from)) {
      Set<String> with = new TreeSet<>(chosen);
      with.addAll(way);
      least = Math.min(least, cheapest(needs, from + 1, with));
    }
    return least;
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
}
