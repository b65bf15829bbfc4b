package dev.dreadnought.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The judgements behind all scores, made once and the same for every system.
 *
 * @param reference the setting for which the bases of threats hold, in words
 * @param bands the least sum (5 to 50) of each band
 * @param weights what each adjustment adds or takes, by the name that rules use
 * @param damageCaps the highest damage of a threat whose gravest consequence is this one
 * @param reachCaps the most affected users of a threat with this reach
 * @param profiles ways to treat discoverability
 * @param effortDays working days for each step of effort, where an organisation has no own
 */
public record Scoring(
    String reference,
    Map<Band, Integer> bands,
    Map<String, Weight> weights,
    Map<ThreatDefinition.Consequence, Integer> damageCaps,
    Map<ThreatDefinition.Reach, Integer> reachCaps,
    List<Profile> profiles,
    Map<ControlDefinition.Effort, Integer> effortDays) {

  /**
   * What one adjustment does.
   *
   * @param factor the factor that it moves
   * @param delta by how much
   * @param group of one group only the strongest adjustment counts, so that no fact counts twice
   * @param reason why, in words
   */
  public record Weight(String id, Factor factor, int delta, String group, String reason) {}

  /**
   * A way to treat discoverability.
   *
   * @param discoverability how it is taken
   */
  public record Profile(String id, Discoverability discoverability, String says) {}

  /** How a profile takes discoverability. */
  public enum Discoverability {
    DERIVED,
    /** Always 10. */
    KNOWN,
    /** Left out: the mean of four. */
    OMITTED
  }

  /** The same with more weights; one of the same id replaces. */
  Scoring with(Map<String, Weight> more) {
    Map<String, Weight> all = new LinkedHashMap<>(weights);
    all.putAll(more);
    return new Scoring(reference, bands, all, damageCaps, reachCaps, profiles, effortDays);
  }

  public Profile profile(String id) {
    return profiles.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no profile is called " + id));
  }

  public Weight weight(String id) {
    Weight weight = weights.get(id);
    if (weight == null) {
      throw new IllegalArgumentException("catalog/scoring.yaml has no weight \"" + id + "\"");
    }
    return weight;
  }
}
