package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.model.Fact;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.Truth;
import java.util.List;

/**
 * Whether the words that sound like a threat can mean it. Words alone give ground for it only where
 * nothing that is known of the element speaks against it: what only words can say may be so, and
 * what would follow from how the system is built must follow, unless nobody said what the element
 * is built with.
 */
final class HeardSigns {
  private final Catalog catalog;
  private final FactBase facts;
  private final ModelIndex model;

  HeardSigns(Catalog catalog, FactBase facts, ModelIndex model) {
    this.catalog = catalog;
    this.facts = facts;
    this.model = model;
  }

  /** Signs of threats that cannot be where they seem to be. */
  List<Fact> impossible() {
    return facts.all().stream()
        .filter(f -> Sign.isFact(f.name()) && f.holds() && f.ground() == Ground.ASSUMED)
        .filter(f -> !f.sources().isEmpty() && !mayBe(f))
        .toList();
  }

  private boolean mayBe(Fact sign) {
    ThreatDefinition threat = catalog.threats().get(Sign.threat(sign.name()));
    return threat != null
        && ConditionEvaluator.evaluate(threat.when(), fact -> possible(fact, sign.about()))
            != Truth.FALSE;
  }

  private Truth possible(String fact, String element) {
    Truth known = facts.valueOf(fact, element);
    FactDefinition definition = catalog.facts().get(fact);
    if (Sign.isFact(fact) || definition == null) {
      return Truth.FALSE;
    }
    boolean silent = known == Truth.FALSE && !facts.isRefuted(fact, element);
    boolean open = definition.derivedBy().isEmpty() || isBuiltWithUnknown(element);
    return silent && open ? Truth.UNKNOWN : known;
  }

  private boolean isBuiltWithUnknown(String element) {
    return model.component(element).map(c -> c.technologies().isEmpty()).orElse(false);
  }
}
