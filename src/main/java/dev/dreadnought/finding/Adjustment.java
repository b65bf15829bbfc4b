package dev.dreadnought.finding;

import dev.dreadnought.catalog.Factor;
import java.util.List;

/**
 * How this system differs from the reference setting, on one factor.
 *
 * @param delta what is added
 * @param weight its id in {@code catalog/scoring.yaml}
 * @param reason in words
 * @param rule the rule that made it
 * @param certain false where it rests on something that nobody said: it widens the interval
 * @param because ids of the facts that the rule read
 */
public record Adjustment(
    Factor factor,
    int delta,
    String weight,
    String reason,
    String rule,
    boolean certain,
    List<String> because) {
  public Adjustment {
    because = because.stream().distinct().sorted().toList();
  }
}
