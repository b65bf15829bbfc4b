package dev.dreadnought.finding;

import dev.dreadnought.source.Location;
import java.util.List;

/**
 * One ground of a finding.
 *
 * @param fact the id of the fact
 * @param text what it says, as a sentence without a full stop
 * @param sources the words that it comes from, through all derivations; empty where it is assumed
 */
public record Because(String fact, String text, List<Location> sources) {
  public Because {
    sources = sources.stream().distinct().sorted().toList();
  }
}
