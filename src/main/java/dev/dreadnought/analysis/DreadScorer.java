package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.catalog.Scoring.Profile;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Mitigation;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Adds up what the rules said. Every number comes from a threat's bases, an adjustment or an
 * effect, all of which are printed, so that the sum can be redone by hand.
 */
final class DreadScorer {
  /** Below this, controls do not push a factor that was above it. */
  private static final int RESIDUAL = 2;

  private static final int EXTREME = 9;
  private static final int EXTREME_LIKELIHOOD = 8;
  private static final int LIFE = 10;
  private static final int HUNDRED = 100;
  private static final String VERSION = "-1";

  private final Scoring scoring;
  private final Profile profile;

  DreadScorer(Scoring scoring, Profile profile) {
    this.scoring = scoring;
    this.profile = profile;
  }

  /** The score without any control. */
  DreadScore inherent(ThreatDefinition threat, List<Adjustment> adjustments) {
    return treated(threat, adjustments, List.of(), List.of());
  }

  /**
   * The score with the controls that are in force.
   *
   * @param possible controls of which nobody said anything count for the low end
   */
  DreadScore treated(
      ThreatDefinition threat,
      List<Adjustment> adjustments,
      List<Mitigation> inForce,
      List<Mitigation> possible) {
    boolean life = adjustments.stream().anyMatch(a -> a.weight().equals("life-damage"));
    Map<Factor, Integer> high = factors(threat, adjustments, a -> a.certain() || a.delta() > 0);
    Map<Factor, Integer> low = factors(threat, adjustments, a -> a.certain() || a.delta() < 0);
    return score(lowered(high, inForce), lowered(low, possible), life);
  }

  private Map<Factor, Integer> factors(
      ThreatDefinition threat, List<Adjustment> adjustments, Predicate<Adjustment> counts) {
    Map<Factor, Integer> factors = new EnumMap<>(threat.dread());
    for (Adjustment strongest : strongest(adjustments.stream().filter(counts).toList())) {
      factors.merge(strongest.factor(), strongest.delta(), Integer::sum);
    }
    factors.replaceAll((factor, value) -> clamp(factor, value, threat));
    if (profile.discoverability() == Scoring.Discoverability.KNOWN) {
      factors.put(Factor.DISCOVERABILITY, Factor.MOST);
    }
    return factors;
  }

  /** Of each factor and group the strongest; of equally strong ones the first by weight. */
  List<Adjustment> strongest(List<Adjustment> adjustments) {
    Map<String, Adjustment> groups = new LinkedHashMap<>();
    adjustments.stream()
        .sorted(
            Comparator.<Adjustment>comparingInt(a -> -Math.abs(a.delta()))
                .thenComparing(Adjustment::weight))
        .forEach(a -> groups.putIfAbsent(a.factor() + " " + scoring.weight(a.weight()).group(), a));
    return List.copyOf(groups.values());
  }

  private int clamp(Factor factor, int value, ThreatDefinition threat) {
    int most = Factor.MOST;
    if (factor == Factor.AFFECTED_USERS) {
      most = scoring.reachCaps().get(threat.reach());
    }
    if (factor == Factor.DAMAGE) {
      most =
          threat.consequence().stream()
              .mapToInt(scoring.damageCaps()::get)
              .max()
              .orElse(Factor.MOST);
    }
    return Math.max(factor.least(), Math.min(most, value));
  }

  /** Of each mechanism the strongest effect on a factor; never below what no control removes. */
  private static Map<Factor, Integer> lowered(
      Map<Factor, Integer> factors, List<Mitigation> controls) {
    Map<Factor, Integer> lowered = new EnumMap<>(factors);
    Map<String, Map<Factor, Integer>> byMechanism = new LinkedHashMap<>();
    for (Mitigation control : controls) {
      Map<Factor, Integer> strongest =
          byMechanism.computeIfAbsent(control.mechanism(), k -> new EnumMap<>(Factor.class));
      control.effect().forEach((f, d) -> strongest.merge(f, d, Math::min));
    }
    for (Map<Factor, Integer> effect : byMechanism.values()) {
      effect.forEach((f, d) -> lowered.merge(f, d, Integer::sum));
    }
    lowered.replaceAll((f, value) -> Math.max(Math.min(RESIDUAL, factors.get(f)), value));
    return lowered;
  }

  private DreadScore score(Map<Factor, Integer> high, Map<Factor, Integer> low, boolean life) {
    int points = points(high);
    Band band = band(sum(high), counted());
    boolean extreme =
        life && high.get(Factor.DAMAGE) == LIFE
            || high.get(Factor.DAMAGE) >= EXTREME
                && high.get(Factor.AFFECTED_USERS) >= EXTREME
                && high.get(Factor.REPRODUCIBILITY) + high.get(Factor.EXPLOITABILITY)
                    >= EXTREME_LIKELIHOOD;
    boolean floored = extreme && band.compareTo(Band.HIGH) > 0;
    return new DreadScore(
        high,
        points,
        points(low),
        points,
        floored ? Band.HIGH : band,
        floored,
        profile.id() + VERSION);
  }

  private int counted() {
    return profile.discoverability() == Scoring.Discoverability.OMITTED
        ? Factor.values().length - 1
        : Factor.values().length;
  }

  private int sum(Map<Factor, Integer> factors) {
    int sum = factors.values().stream().mapToInt(Integer::intValue).sum();
    return profile.discoverability() == Scoring.Discoverability.OMITTED
        ? sum - factors.get(Factor.DISCOVERABILITY)
        : sum;
  }

  private int points(Map<Factor, Integer> factors) {
    return sum(factors) * HUNDRED / counted();
  }

  /** The limits are sums of five; for a mean of four they are compared as means. */
  private Band band(int sum, int factors) {
    for (Band band : Band.values()) {
      if (sum * Factor.values().length >= scoring.bands().get(band) * factors) {
        return band;
      }
    }
    return Band.LOW;
  }
}
