package dev.dreadnought.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What each threat of a catalog waits for, worked out once for all elements and analyses. */
public final class Triggers {
  private final Map<String, Set<String>> byThreat = new HashMap<>();

  private Triggers() {}

  public static Triggers of(Catalog catalog) {
    Set<String> closed = catalog.closedFacts();
    Triggers triggers = new Triggers();
    catalog.threats().forEach((id, threat) -> triggers.byThreat.put(id, threat.triggers(closed)));
    return triggers;
  }

  /**
   * The presences one of which must be there for the threat to be looked at.
   *
   * @param threat one of the catalog's
   * @see ThreatDefinition#triggers
   */
  public Set<String> of(ThreatDefinition threat) {
    return byThreat.getOrDefault(threat.id(), Set.of());
  }
}
