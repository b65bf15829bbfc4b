package dev.dreadnought.catalog;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.analysis.ThreatAnalyzer;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.rules.RuleBase;
import java.util.Map;

/** Asks the engine about one threat alone, so that many proofs take little time. */
final class Proving {
  private static final Dreadnought ENGINE = Dreadnought.builtIn();
  private static final RuleBase RULES = RuleBase.builtIn();

  private Proving() {}

  static Reading reading(Proof proof) {
    return ENGINE.read(proof.source());
  }

  static boolean isRaised(ThreatDefinition threat, Reading reading, String element) {
    Catalog alone = with(ENGINE.catalog(), threat);
    Assessment assessment =
        new ThreatAnalyzer(alone, RULES, alone.scoring().profile("standard")).assess(reading);
    return assessment.findings().stream()
        .anyMatch(f -> f.threat().id().equals(threat.id()) && f.element().equals(element));
  }

  static boolean isThere(ThreatModel model, String element) {
    return element.equals(ThreatModel.SYSTEM)
        || model.component(element).isPresent()
        || model.flow(element).isPresent()
        || model.actor(element).isPresent()
        || model.dataAssets().stream().anyMatch(a -> a.id().equals(element))
        || model.boundaries().stream().anyMatch(b -> b.id().equals(element));
  }

  private static Catalog with(Catalog c, ThreatDefinition threat) {
    return new Catalog(
        c.version(),
        c.sha256(),
        c.rulesSha256(),
        c.engineVersion(),
        c.facts(),
        c.capabilities(),
        c.dataKinds(),
        c.technologies(),
        Map.of(threat.id(), threat),
        c.controls(),
        c.frameworks(),
        c.kinds(),
        c.language(),
        c.scoring(),
        c.roles(),
        c.features(),
        c.structures(),
        c.releases(),
        c.domains(),
        c.peers(),
        c.capitals(),
        c.overlays());
  }
}
