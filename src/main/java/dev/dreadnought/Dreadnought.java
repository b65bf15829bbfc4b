package dev.dreadnought;

import dev.dreadnought.analysis.ThreatAnalyzer;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.rules.RuleBase;

/**
 * Threat modelling as a library: read a description, assess the model, write reports. Immutable, and
 * safe for any number of threads; writes nothing unless asked.
 */
public final class Dreadnought {
  private static final String STANDARD = "standard";

  private final Catalog catalog;
  private final RuleBase rules;
  private final String profile;

  private Dreadnought(Catalog catalog, RuleBase rules, String profile) {
    this.catalog = catalog;
    this.rules = rules;
    this.profile = profile;
  }

  /** With the catalog and the rules that the program was built with. */
  public static Dreadnought builtIn() {
    return new Dreadnought(CatalogLoader.builtIn(), RuleBase.builtIn(), STANDARD);
  }

  public Catalog catalog() {
    return catalog;
  }

  /** What follows from a model, however it was read. */
  public Assessment assess(Reading reading) {
    return new ThreatAnalyzer(catalog, rules, catalog.scoring().profile(profile)).assess(reading);
  }
}
