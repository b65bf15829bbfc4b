package dev.dreadnought.finding;

import dev.dreadnought.catalog.Band;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Open findings by how bad they would be and how likely they are, with the controls that are in
 * force. A picture and a list show the same cells.
 *
 * @param cells those that hold a finding: the highest impact first, then the highest likelihood
 */
public record RiskMatrix(List<Cell> cells) {
  /** Steps of either scale; each spans two points of a mean from 1 to 10. */
  public static final int STEPS = 5;

  private static final int IMPACT_FACTORS = 2;
  private static final int LIKELIHOOD_FACTORS = 3;

  public RiskMatrix {
    cells = List.copyOf(cells);
  }

  /**
   * Findings that are about as bad and as likely.
   *
   * @param impact 1 to {@value #STEPS}, from the mean of damage and affected users
   * @param likelihood 1 to {@value #STEPS}, from the mean of the other three factors
   * @param findings at least one, worst first
   */
  public record Cell(int impact, int likelihood, List<Finding> findings) {
    public Cell {
      findings = List.copyOf(findings);
    }

    public List<Finding> certain() {
      return findings.stream().filter(f -> !f.isAssumed()).toList();
    }

    /** How many rest on something that nobody said. */
    public int possible() {
      return findings.size() - certain().size();
    }

    /** The worst band of those that are certain; of the others where none is. */
    public Band worst() {
      List<Finding> counted = certain().isEmpty() ? findings : certain();
      return counted.stream()
          .map(f -> f.current().band())
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    /** {@code Impact 9–10, likelihood 7–8: 6 grounded and 2 possible, the worst high}. */
    public String inWords() {
      List<String> counts = new ArrayList<>();
      if (!certain().isEmpty()) {
        counts.add(certain().size() + " grounded");
      }
      if (possible() > 0) {
        counts.add(possible() + " possible");
      }
      return "Impact "
          + span(impact)
          + ", likelihood "
          + span(likelihood)
          + ": "
          + String.join(" and ", counts)
          + (findings.size() == 1 ? ", " : ", the worst ")
          + worst().word();
    }

    /** {@code risk-4-5}: the id under which a page lists the cell. */
    public String anchor() {
      return "risk-" + impact + "-" + likelihood;
    }
  }

  /** What a step of either scale spans: {@code 1–2} for the first. */
  public static String span(int step) {
    return 2 * step - 1 + "–" + 2 * step;
  }

  /** Closed findings are in no cell. */
  public static RiskMatrix of(List<Finding> findings) {
    List<Cell> cells = new ArrayList<>();
    for (int impact = STEPS; impact > 0; impact--) {
      for (int likelihood = STEPS; likelihood > 0; likelihood--) {
        int bad = impact;
        int likely = likelihood;
        List<Finding> here =
            findings.stream()
                .filter(Finding::isOpen)
                .filter(f -> impact(f) == bad && likelihood(f) == likely)
                .toList();
        if (!here.isEmpty()) {
          cells.add(new Cell(impact, likelihood, here));
        }
      }
    }
    return new RiskMatrix(cells);
  }

  private static int impact(Finding finding) {
    return step(finding.current().impact(), IMPACT_FACTORS);
  }

  private static int likelihood(Finding finding) {
    return step(finding.current().likelihood(), LIKELIHOOD_FACTORS);
  }

  /** Two points of a mean to a step, without leaving whole numbers. */
  private static int step(int sum, int factors) {
    int points = 2 * factors;
    return (sum + points - 1) / points;
  }
}
