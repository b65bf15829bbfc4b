package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.ThreatDefinition.Borne;
import dev.dreadnought.catalog.ThreatDefinition.Reach;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.source.Location;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threats that an analyst names, as entries that the engine can score and explain like those of the
 * catalog. Their author scored them for this system, so nothing adjusts or caps them; what an
 * author did not say is said to be missing.
 */
final class OwnThreats {
  /** What stands where a rule's name does. */
  static final String RULE = "a threat that the analyst names";

  private static final Location NOWHERE = new Location("model", 1, 1, 0);

  private OwnThreats() {}

  /** The name of the fact that the analyst says so. */
  static String factOf(OwnThreat threat) {
    return "analyst-names-" + threat.id();
  }

  static ThreatDefinition definition(OwnThreat threat, DfdType element) {
    Location place = threat.sources().isEmpty() ? NOWHERE : threat.sources().get(0);
    Map<String, Map<Factor, Integer>> mitigations = new LinkedHashMap<>();
    threat.mitigations().forEach(control -> mitigations.put(control, Map.of()));
    return new ThreatDefinition(
        threat.id(),
        threat.title(),
        Stride.valueOf(threat.stride()),
        List.of(),
        element,
        null,
        new Condition.Is(factOf(threat), place),
        Borne.DATA,
        List.of(),
        Reach.ALL,
        List.of(),
        gives(threat),
        threat.because(),
        "The analyst rates the damage "
            + threat.dread().damage()
            + " of 10 and the affected users "
            + threat.dread().affectedUsers()
            + " of 10.",
        "The analyst who named this threat gave no test for it.",
        Map.of(),
        "Only the analyst who named this threat can withdraw it.",
        dread(threat.dread()),
        "The analyst's own values for this system: " + threat.because(),
        mitigations,
        threat.mitigations().isEmpty() ? List.of() : List.of(threat.mitigations()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        place);
  }

  /** As far as the letter says it; what a new identity or right is good for, nobody said. */
  private static List<String> gives(OwnThreat threat) {
    return switch (Stride.valueOf(threat.stride())) {
      case T -> List.of("alter-data");
      case R -> List.of("deny-action");
      case I -> List.of("read-data");
      case D -> List.of("stop-service");
      case S, E -> List.of();
    };
  }

  private static Map<Factor, Integer> dread(OwnThreat.Dread dread) {
    Map<Factor, Integer> values = new EnumMap<>(Factor.class);
    values.put(Factor.DAMAGE, dread.damage());
    values.put(Factor.REPRODUCIBILITY, dread.reproducibility());
    values.put(Factor.EXPLOITABILITY, dread.exploitability());
    values.put(Factor.AFFECTED_USERS, dread.affectedUsers());
    values.put(Factor.DISCOVERABILITY, dread.discoverability());
    return values;
  }
}
