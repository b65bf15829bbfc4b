package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.catalog.Scoring.Discoverability;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.ControlStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a finding's scores come about, step by step, so that a reader with a pencil gets the same
 * numbers. The steps are counted again from what the finding holds; where they would lead to
 * another number than the engine's, nothing is shown: such a report would not be true.
 *
 * @param factors one for each factor
 * @param sum of the factors that count
 * @param counted how many factors count
 */
record Derivation(List<FactorSteps> factors, int sum, int counted) {

  /** Controls do not push a factor below this. */
  static final int RESIDUAL = 2;

  private static final int HUNDRED = 100;

  /**
   * One factor.
   *
   * @param limit the cap or least value that was hit, in words; empty where none was
   * @param value without controls
   * @param controls what controls in force or planned do to it
   */
  record FactorSteps(
      Factor factor,
      int base,
      List<Step> steps,
      int unlimited,
      String limit,
      int value,
      int current,
      int target,
      List<Lowering> controls) {}

  /**
   * One adjustment.
   *
   * @param note why it does not count; empty where it does
   */
  record Step(Adjustment adjustment, String note) {
    boolean counts() {
      return note.isEmpty();
    }
  }

  /**
   * What one control takes off one factor.
   *
   * @param note why it does not count; empty where it does
   */
  record Lowering(Mitigation control, int delta, String note) {}

  static Derivation of(Finding finding, Scoring scoring) {
    return new Maker(finding, scoring).make();
  }

  /** {@code 8 + 9 + 8 + 7 + 8 = 40}. */
  String sumText() {
    return factors.stream()
            .filter(f -> counted == factors.size() || f.factor() != Factor.DISCOVERABILITY)
            .map(f -> Integer.toString(f.value()))
            .collect(Collectors.joining(" + "))
        + " = "
        + sum;
  }

  /**
   * The lower end of a score's interval, as a sum: {@code 8 + 7 + 6 + 8 + 7 = 36, 36 / 5 = 7.2}.
   * Everything unknown is taken as harmless.
   *
   * @param isTreated true for the current score: controls in force count, and those of which nobody
   *     said anything
   */
  static String lowSum(Finding finding, Scoring scoring, boolean isTreated) {
    return new Maker(finding, scoring).lowSum(isTreated);
  }

  /**
   * The current score in hundredths if one more control were in force.
   *
   * @param control its id
   */
  static int pointsWith(Finding finding, String control, Scoring scoring) {
    Maker maker = new Maker(finding, scoring);
    int sum = 0;
    int counted = 0;
    for (Factor factor : Factor.values()) {
      if (maker.counts(factor)) {
        int value = finding.inherent().of(factor);
        sum += maker.lowered(factor, value, m -> m.isInForce() || m.control().equals(control));
        counted++;
      }
    }
    return sum * HUNDRED / counted;
  }

  /** The least mean of a band, such as {@code 7.0}; the catalog gives it as a sum of five. */
  static String leastOf(Band band, Scoring scoring) {
    int sum = scoring.bands().get(band);
    int factors = Factor.values().length;
    return sum / factors + "." + sum % factors * 10 / factors;
  }

  /** The profile of a score: {@code standard} of {@code standard-1}. */
  static Scoring.Profile profileOf(DreadScore score, Scoring scoring) {
    String profile = score.profile();
    return scoring.profile(profile.substring(0, profile.lastIndexOf('-')));
  }

  private static final class Maker {
    private final Finding finding;
    private final ThreatDefinition threat;
    private final Scoring scoring;
    private final Discoverability discoverability;
    private final Set<Adjustment> counting;

    Maker(Finding finding, Scoring scoring) {
      this.finding = finding;
      this.threat = finding.threat();
      this.scoring = scoring;
      this.discoverability = profileOf(finding.inherent(), scoring).discoverability();
      this.counting = strongest(Maker::isCautious);
    }

    Derivation make() {
      List<FactorSteps> factors = new ArrayList<>();
      int sum = 0;
      int counted = 0;
      for (Factor factor : Factor.values()) {
        FactorSteps steps = steps(factor);
        factors.add(steps);
        if (counts(factor)) {
          sum += steps.value();
          counted++;
        }
      }
      return new Derivation(List.copyOf(factors), sum, counted);
    }

    private boolean counts(Factor factor) {
      return factor != Factor.DISCOVERABILITY || discoverability != Discoverability.OMITTED;
    }

    private String lowSum(boolean isTreated) {
      List<Integer> values = new ArrayList<>();
      for (Factor factor : Factor.values()) {
        if (counts(factor)) {
          int value = harmless(factor);
          values.add(
              isTreated ? lowered(factor, value, m -> m.isInForce() || m.isUnsaid()) : value);
        }
      }
      int sum = values.stream().mapToInt(Integer::intValue).sum();
      DreadScore score = isTreated ? finding.current() : finding.inherent();
      if (sum * HUNDRED / values.size() != score.low()) {
        throw new IllegalStateException(
            "the lower end of " + finding.id() + " is not what its steps lead to");
      }
      return values.stream().map(v -> Integer.toString(v)).collect(Collectors.joining(" + "))
          + " = "
          + sum
          + ", "
          + sum
          + " / "
          + values.size()
          + " = "
          + score.lowText();
    }

    /** A factor without controls, where what nobody said is harmless. */
    private int harmless(Factor factor) {
      if (factor == Factor.DISCOVERABILITY && discoverability == Discoverability.KNOWN) {
        return Factor.MOST;
      }
      int delta =
          strongest(a -> a.certain() || a.delta() < 0).stream()
              .filter(a -> a.factor() == factor)
              .mapToInt(Adjustment::delta)
              .sum();
      return Math.max(factor.least(), Math.min(most(factor), threat.dread().get(factor) + delta));
    }

    private FactorSteps steps(Factor factor) {
      List<Step> steps =
          finding.scoring().stream()
              .filter(a -> a.factor() == factor)
              .map(a -> new Step(a, note(a)))
              .toList();
      int base = threat.dread().get(factor);
      int unlimited =
          base
              + steps.stream()
                  .filter(Step::counts)
                  .mapToInt(step -> step.adjustment().delta())
                  .sum();
      boolean isFixed =
          factor == Factor.DISCOVERABILITY && discoverability == Discoverability.KNOWN;
      int value =
          isFixed ? Factor.MOST : Math.max(factor.least(), Math.min(most(factor), unlimited));
      require(factor, "inherent", value, finding.inherent());
      int current = lowered(factor, value, Mitigation::isInForce);
      require(factor, "current", current, finding.current());
      int target = lowered(factor, value, Maker::isInForceOrPlanned);
      require(factor, "target", target, finding.target());
      return new FactorSteps(
          factor,
          base,
          steps,
          unlimited,
          isFixed ? "the profile takes it as 10" : limit(factor, unlimited, value),
          value,
          current,
          target,
          lowerings(factor));
    }

    /** Of each group the strongest of those that count. */
    private Set<Adjustment> strongest(Predicate<Adjustment> among) {
      Map<String, Adjustment> groups = new LinkedHashMap<>();
      finding.scoring().stream()
          .filter(among)
          .sorted(
              Comparator.<Adjustment>comparingInt(a -> -Math.abs(a.delta()))
                  .thenComparing(Adjustment::weight))
          .forEach(a -> groups.putIfAbsent(a.factor() + " " + group(a), a));
      return new LinkedHashSet<>(groups.values());
    }

    private static boolean isCautious(Adjustment adjustment) {
      return adjustment.certain() || adjustment.delta() > 0;
    }

    private String group(Adjustment adjustment) {
      return scoring.weight(adjustment.weight()).group();
    }

    private String note(Adjustment adjustment) {
      if (!isCautious(adjustment)) {
        return "not counted: nobody said so";
      }
      if (!counting.contains(adjustment)) {
        return "not counted: a stronger one of the group " + group(adjustment) + " counts";
      }
      return "";
    }

    private int most(Factor factor) {
      return switch (factor) {
        case DAMAGE ->
            threat.consequence().stream()
                .mapToInt(scoring.damageCaps()::get)
                .max()
                .orElse(Factor.MOST);
        case AFFECTED_USERS -> scoring.reachCaps().get(threat.reach());
        case REPRODUCIBILITY, EXPLOITABILITY, DISCOVERABILITY -> Factor.MOST;
      };
    }

    private String limit(Factor factor, int unlimited, int value) {
      if (unlimited == value) {
        return "";
      }
      if (unlimited < value) {
        return "never below " + factor.least();
      }
      return switch (factor) {
        case DAMAGE -> value == Factor.MOST ? "never above 10" : "no more with this consequence";
        case AFFECTED_USERS ->
            value == Factor.MOST
                ? "never above 10"
                : "no more where one success reaches " + threat.reach().word();
        case REPRODUCIBILITY, EXPLOITABILITY, DISCOVERABILITY -> "never above 10";
      };
    }

    private static boolean isInForceOrPlanned(Mitigation mitigation) {
      return mitigation.isInForce() || mitigation.status() == ControlStatus.PLANNED;
    }

    private int lowered(Factor factor, int value, Predicate<Mitigation> counts) {
      Map<String, Integer> byMechanism = new LinkedHashMap<>();
      for (Mitigation mitigation : finding.mitigations()) {
        Integer delta = mitigation.effect().get(factor);
        if (delta != null && counts.test(mitigation)) {
          byMechanism.merge(mitigation.mechanism(), delta, Math::min);
        }
      }
      int off = byMechanism.values().stream().mapToInt(Integer::intValue).sum();
      return Math.max(Math.min(RESIDUAL, value), value + off);
    }

    private List<Lowering> lowerings(Factor factor) {
      Map<String, Mitigation> strongest = new LinkedHashMap<>();
      List<Mitigation> acting =
          finding.mitigations().stream()
              .filter(m -> isInForceOrPlanned(m) && m.effect().containsKey(factor))
              .sorted(Comparator.comparingInt(m -> m.effect().get(factor)))
              .toList();
      acting.forEach(m -> strongest.putIfAbsent(m.mechanism(), m));
      return acting.stream()
          .map(
              m ->
                  new Lowering(
                      m,
                      m.effect().get(factor),
                      strongest.get(m.mechanism()).equals(m)
                          ? ""
                          : "not counted: " + strongest.get(m.mechanism()).title() + " does more"))
          .toList();
    }

    private void require(Factor factor, String which, int value, DreadScore score) {
      if (score.of(factor) != value) {
        throw new IllegalStateException(
            "the "
                + which
                + " "
                + factor.word()
                + " of "
                + finding.id()
                + " is "
                + score.of(factor)
                + ", but its steps lead to "
                + value);
      }
    }
  }
}
