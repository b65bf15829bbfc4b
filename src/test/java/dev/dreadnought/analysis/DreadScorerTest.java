package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.OwnThreat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What sums come to, at the edges of bands and factors. */
class DreadScorerTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();

  @Test
  void a_band_begins_with_its_least_sum() {
    assertThat(band("standard", threat(9, 9, 9, 9, 9))).isEqualTo(Band.CRITICAL);
    assertThat(band("standard", threat(8, 9, 9, 9, 9))).isEqualTo(Band.HIGH);
    assertThat(band("standard", threat(7, 7, 7, 7, 7))).isEqualTo(Band.HIGH);
    assertThat(band("standard", threat(6, 7, 7, 7, 7))).isEqualTo(Band.MEDIUM);
    assertThat(band("standard", threat(3, 4, 4, 4, 5))).isEqualTo(Band.MEDIUM);
    assertThat(band("standard", threat(3, 4, 4, 3, 5))).isEqualTo(Band.LOW);
  }

  @Test
  void a_mean_of_four_is_held_against_the_same_means() {
    DreadScore critical = scorer("dread-d").inherent(threat(9, 9, 9, 9, 5), List.of());
    assertThat(critical.band()).isEqualTo(Band.CRITICAL);
    assertThat(critical.points()).isEqualTo(900);
    DreadScore high = scorer("dread-d").inherent(threat(8, 9, 9, 9, 10), List.of());
    assertThat(high.band()).isEqualTo(Band.HIGH);
    assertThat(high.points()).isEqualTo(875);
    assertThat(high.profile()).isEqualTo("dread-d-1");
  }

  @Test
  void what_is_assumed_to_be_known_is_found_by_everybody() {
    DreadScore known = scorer("assume-known").inherent(threat(5, 5, 5, 5, 5), List.of());
    assertThat(known.of(Factor.DISCOVERABILITY)).isEqualTo(10);
    assertThat(known.points()).isEqualTo(600);
    assertThat(scorer("standard").inherent(threat(5, 5, 5, 5, 5), List.of()).points())
        .isEqualTo(500);
  }

  @Test
  void the_extreme_is_high_at_least_where_it_is_no_more_than_unlikely() {
    assertThat(floored(threat(9, 4, 4, 9, 5))).isTrue();
    assertThat(band("standard", threat(9, 4, 4, 9, 5))).isEqualTo(Band.HIGH);
    assertThat(floored(threat(9, 4, 3, 9, 5))).isFalse();
    assertThat(band("standard", threat(9, 4, 3, 9, 5))).isEqualTo(Band.MEDIUM);
    assertThat(floored(threat(8, 4, 4, 9, 5))).isFalse();
    assertThat(floored(threat(9, 4, 4, 8, 5))).isFalse();
    assertThat(floored(threat(9, 6, 6, 9, 5))).as("high by itself").isFalse();
  }

  @Test
  void a_life_is_high_at_least_however_unlikely() {
    DreadScore life =
        scorer("standard").inherent(threat(1, 1, 1, 1, 5), List.of(certain("life-damage")));
    assertThat(life.of(Factor.DAMAGE)).isEqualTo(10);
    assertThat(life.band()).isEqualTo(Band.HIGH);
    assertThat(life.floored()).isTrue();
    DreadScore injury =
        scorer("standard").inherent(threat(7, 1, 1, 1, 5), List.of(certain("injury-damage")));
    assertThat(injury.of(Factor.DAMAGE)).isEqualTo(10);
    assertThat(injury.floored()).isFalse();
    Mitigation barrier = control("barrier", "m", Map.of(Factor.DAMAGE, -1), ControlStatus.VERIFIED);
    DreadScore behind =
        scorer("standard")
            .treated(
                threat(1, 1, 1, 1, 5),
                List.of(certain("life-damage")),
                List.of(barrier),
                List.of(barrier));
    assertThat(behind.floored()).as("no life is at stake behind the barrier").isFalse();
  }

  @Test
  void of_one_group_the_strongest_counts_and_groups_add_up() {
    List<Adjustment> exposed =
        List.of(certain("public-people-exploitability"), certain("internet-exploitability"));
    assertThat(exploitability(exposed)).isEqualTo(3 + 2);
    assertThat(
            exploitability(
                List.of(
                    certain("internet-exploitability"),
                    certain("open-registration-exploitability"))))
        .isEqualTo(3 + 2 + 1);
    assertThat(scorer("standard").strongest(exposed))
        .extracting(Adjustment::weight)
        .containsExactly("internet-exploitability");
    assertThat(
            scorer("standard")
                .strongest(List.of(certain("high-data-damage"), certain("no-data-damage"))))
        .as("however it moves the factor")
        .extracting(Adjustment::weight)
        .containsExactly("no-data-damage");
    assertThat(
            scorer("standard")
                .strongest(
                    List.of(
                        certain("public-people-exploitability"),
                        certain("internet-flow-exploitability"))))
        .as("of equally strong ones the first by name")
        .extracting(Adjustment::weight)
        .containsExactly("internet-flow-exploitability");
  }

  @Test
  void what_nobody_said_counts_at_the_end_of_the_interval_where_it_hurts() {
    DreadScore worse = inherent(uncertain("internet-exploitability"));
    assertThat(worse.low()).isEqualTo(420);
    assertThat(worse.points()).isEqualTo(460).isEqualTo(worse.high());
    DreadScore better = inherent(uncertain("behind-tier-exploitability"));
    assertThat(better.low()).isEqualTo(380);
    assertThat(better.points()).isEqualTo(420).isEqualTo(better.high());
    DreadScore sure = inherent(certain("behind-tier-exploitability"));
    assertThat(sure.low()).isEqualTo(380).isEqualTo(sure.high());
    DreadScore treated =
        scorer("standard")
            .treated(
                threat(5, 5, 3, 3, 5),
                List.of(uncertain("internet-exploitability")),
                List.of(),
                List.of());
    assertThat(treated.low()).isEqualTo(420);
    assertThat(treated.high()).isEqualTo(460);
    DreadScore eased =
        scorer("standard")
            .treated(
                threat(5, 5, 3, 3, 5),
                List.of(uncertain("behind-tier-exploitability")),
                List.of(),
                List.of());
    assertThat(eased.low()).isEqualTo(380);
    assertThat(eased.high()).isEqualTo(420);
  }

  @Test
  void no_factor_leaves_its_range_or_what_the_threat_can_do() {
    ThreatDefinition one = CATALOG.threat("cache-key-confusion");
    assertThat(
            scorer("standard")
                .inherent(one, List.of(certain("many-people-affected")))
                .of(Factor.AFFECTED_USERS))
        .as("one person at a time")
        .isEqualTo(3);
    ThreatDefinition outage = CATALOG.threat("cache-stampede");
    assertThat(
            scorer("standard").inherent(outage, List.of(certain("life-damage"))).of(Factor.DAMAGE))
        .as("an outage")
        .isEqualTo(8);
    DreadScore least =
        scorer("standard")
            .inherent(
                threat(2, 2, 2, 2, 5),
                List.of(certain("no-data-damage"), certain("isolated-discoverability")));
    assertThat(least.of(Factor.DAMAGE)).isEqualTo(1);
    assertThat(least.of(Factor.DISCOVERABILITY)).isEqualTo(5);
  }

  @Test
  void of_one_mechanism_the_strongest_control_counts_and_mechanisms_add_up() {
    Mitigation weak =
        control("a", "same", Map.of(Factor.EXPLOITABILITY, -1), ControlStatus.IMPLEMENTED);
    Mitigation strong =
        control("b", "same", Map.of(Factor.EXPLOITABILITY, -3), ControlStatus.IMPLEMENTED);
    Mitigation other =
        control("c", "other", Map.of(Factor.EXPLOITABILITY, -2), ControlStatus.IMPLEMENTED);
    assertThat(exploitabilityWith(9, weak, strong)).isEqualTo(6);
    assertThat(exploitabilityWith(9, strong, weak)).isEqualTo(6);
    assertThat(exploitabilityWith(9, strong, other)).isEqualTo(4);
    assertThat(exploitabilityWith(5, strong, other)).as("something remains").isEqualTo(2);
    assertThat(exploitabilityWith(1, strong, other)).as("no control makes it worse").isEqualTo(1);
  }

  @Test
  void a_control_of_which_nobody_spoke_lowers_the_low_end_only() {
    Mitigation unsaid = control("a", "m", Map.of(Factor.EXPLOITABILITY, -5), null);
    DreadScore score =
        scorer("standard").treated(threat(5, 5, 9, 5, 5), List.of(), List.of(), List.of(unsaid));
    assertThat(score.points()).isEqualTo(580).isEqualTo(score.high());
    assertThat(score.low()).isEqualTo(480);
  }

  private static DreadScorer scorer(String profile) {
    Scoring scoring = CATALOG.scoring();
    return new DreadScorer(scoring, scoring.profile(profile));
  }

  private static DreadScore inherent(Adjustment adjustment) {
    return scorer("standard").inherent(threat(5, 5, 3, 3, 5), List.of(adjustment));
  }

  private static int exploitability(List<Adjustment> adjustments) {
    return scorer("standard")
        .inherent(threat(5, 5, 3, 5, 5), adjustments)
        .of(Factor.EXPLOITABILITY);
  }

  private static int exploitabilityWith(int before, Mitigation... controls) {
    return scorer("standard")
        .treated(threat(5, 5, before, 5, 5), List.of(), List.of(controls), List.of(controls))
        .of(Factor.EXPLOITABILITY);
  }

  private static Band band(String profile, ThreatDefinition threat) {
    return scorer(profile).inherent(threat, List.of()).band();
  }

  private static boolean floored(ThreatDefinition threat) {
    return scorer("standard").inherent(threat, List.of()).floored();
  }

  /** A threat that an analyst names, which nothing caps. */
  private static ThreatDefinition threat(int d, int r, int e, int a, int found) {
    OwnThreat own =
        new OwnThreat(
            "vote-ring",
            "Votes are bought",
            "T",
            "web",
            new OwnThreat.Dread(d, r, e, a, found),
            "it was seen",
            List.of(),
            List.of());
    return OwnThreats.definition(own, DfdType.PROCESS);
  }

  private static Adjustment certain(String weight) {
    return adjustment(weight, true);
  }

  private static Adjustment uncertain(String weight) {
    return adjustment(weight, false);
  }

  private static Adjustment adjustment(String id, boolean certain) {
    Scoring.Weight weight = CATALOG.scoring().weight(id);
    return new Adjustment(
        weight.factor(), weight.delta(), id, weight.reason(), "a rule", certain, List.of());
  }

  private static Mitigation control(
      String id, String mechanism, Map<Factor, Integer> effect, ControlStatus status) {
    return new Mitigation(
        id, id, "preventive", mechanism, effect, status, false, "", List.of(), false, List.of());
  }
}
