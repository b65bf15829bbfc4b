package dev.dreadnought.finding;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Factor;
import java.util.EnumMap;
import java.util.Map;

/**
 * Five factors, each 1 to 10, and what follows from them.
 *
 * @param factors every factor, also one that the profile leaves out
 * @param points the mean in hundredths: 700 is 7.0. Whole, so that no rounding enters an ordering
 * @param low the mean in hundredths if every unknown turned out harmless
 * @param high the mean in hundredths if every unknown turned out harmful; never below low
 * @param band by the mean, or by the floor for extremes
 * @param floored true where the floor for extremes raised the band
 * @param profile {@code standard-1}: the profile, and the version of the rubric
 */
public record DreadScore(
    Map<Factor, Integer> factors,
    int points,
    int low,
    int high,
    Band band,
    boolean floored,
    String profile) {

  private static final int HUNDRED = 100;
  private static final int TEN = 10;

  public DreadScore {
    factors = java.util.Collections.unmodifiableMap(new EnumMap<>(factors));
    if (low > high) {
      throw new IllegalArgumentException("low " + low + " is above high " + high);
    }
  }

  public int of(Factor factor) {
    return factors.get(factor);
  }

  /** The mean in decimal digits: one where they are exact, else two. */
  public String score() {
    return decimal(points);
  }

  public String lowText() {
    return decimal(low);
  }

  public String highText() {
    return decimal(high);
  }

  private static String decimal(int hundredths) {
    int whole = hundredths / HUNDRED;
    int rest = hundredths % HUNDRED;
    return rest % TEN == 0
        ? whole + "." + rest / TEN
        : whole + "." + (rest < TEN ? "0" : "") + rest;
  }

  /** {@code D:8/R:9/E:8/A:10/D:7@standard-1}: enough to check the score from a printed page. */
  public String vector() {
    StringBuilder text = new StringBuilder();
    for (Factor factor : Factor.values()) {
      text.append(text.isEmpty() ? "" : "/").append(factor.letter()).append(':').append(of(factor));
    }
    return text.append('@').append(profile).toString();
  }

  /** Damage and affected users, 2 to 20: how bad it would be. */
  public int impact() {
    return of(Factor.DAMAGE) + of(Factor.AFFECTED_USERS);
  }

  /** Reproducibility, exploitability and discoverability, 7 to 30: how likely it is. */
  public int likelihood() {
    return of(Factor.REPRODUCIBILITY) + of(Factor.EXPLOITABILITY) + of(Factor.DISCOVERABILITY);
  }
}
