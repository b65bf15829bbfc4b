package dev.dreadnought.rules;

import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.ThreatDefinition.Borne;
import dev.dreadnought.catalog.ThreatDefinition.Consequence;
import dev.dreadnought.catalog.ThreatDefinition.Reach;

/**
 * A threat whose condition does not fail on an element: to be scored.
 *
 * @param property what is lost first: I reads confidentiality, T and R integrity, D availability, S
 *     and E the highest
 * @param connectionBorne true where the attacker must reach the element itself
 * @param needsAccount true where the attacker needs an ordinary account
 * @param concernsMany true where one success can concern more than one person
 * @param canHarm true where it can alter, stop or control something
 * @param saidOutright true where somebody said what alone gives ground for it: whatever a product
 *     does by itself does not help here
 */
public record Raised(
    String id,
    String threat,
    String element,
    Stride stride,
    Property property,
    boolean connectionBorne,
    boolean needsAccount,
    boolean concernsMany,
    boolean canHarm,
    boolean saidOutright)
    implements Given {

  private static final String ACCOUNT = "have-account";

  /** The threat on the element. */
  public static Raised of(ThreatDefinition threat, String element, boolean saidOutright) {
    return new Raised(
        threat.id() + "@" + element,
        threat.id(),
        element,
        threat.stride(),
        lost(threat.stride()),
        threat.borne() == Borne.CONNECTION,
        threat.requires().contains(ACCOUNT),
        threat.reach() != Reach.ONE,
        threat.consequence().stream().anyMatch(c -> c != Consequence.READ),
        saidOutright);
  }

  private static Property lost(Stride stride) {
    return switch (stride) {
      case I -> Property.CONFIDENTIALITY;
      case T, R -> Property.INTEGRITY;
      case D -> Property.AVAILABILITY;
      case S, E -> Property.HIGHEST;
    };
  }
}
