package dev.dreadnought.finding;

import dev.dreadnought.model.Ground;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact, with its proof.
 *
 * @param id unique over all facts of an assessment
 * @param name what is so; for a fact of the vocabulary, its id in the catalog
 * @param about the id of the element
 * @param text what it says, as a sentence without a full stop
 * @param rule the rule that concluded it, or null where it was given
 * @param from ids of the facts that the rule read
 * @param sources the words that it comes from, through all derivations
 * @param derivations every way in which it was concluded, the one of {@code rule} first; empty
 *     where it was given
 */
public record ProvenFact(
    String id,
    String name,
    String about,
    String text,
    Truth value,
    Ground ground,
    @Nullable String rule,
    List<String> from,
    List<Location> sources,
    List<Derivation> derivations) {

  /** One way in which a fact was concluded. */
  public record Derivation(String rule, List<String> from) {
    public Derivation {
      from = from.stream().distinct().sorted().toList();
    }
  }
}
