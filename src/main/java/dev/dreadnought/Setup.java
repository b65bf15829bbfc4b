package dev.dreadnought;

import dev.dreadnought.analysis.Planner;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.evidence.Contents;
import dev.dreadnought.evidence.Extension;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.look.Look;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Reading;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.read.prose.ProseReader;
import dev.dreadnought.rules.RuleBase;
import dev.dreadnought.source.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What the program reads, analyses and reports with. Each {@code with} is the same but for one
 * thing.
 *
 * @param rules may still be in the making; {@link #loadedRules} waits for them
 * @param prose the reader of plain English, which follows from the catalog
 * @param profile id of a profile of scoring
 * @param today the day of the analysis, where one was given
 * @param extensions a user's own entries and rules, which catalog and rules hold too
 * @param look how pages look; nothing that is found follows from it
 * @param narration what a language model worded
 */
record Setup(
    Catalog catalog,
    FutureTask<RuleBase> rules,
    ProseReader prose,
    String profile,
    @Nullable Organisation organisation,
    @Nullable Day today,
    List<Extension> extensions,
    Look look,
    Narration narration) {
  private static final String STANDARD = "standard";

  private static Setup of(Catalog catalog, FutureTask<RuleBase> rules) {
    ProseReader prose = ProseReader.of(catalog);
    return new Setup(
        catalog, rules, prose, STANDARD, null, null, List.of(), Look.PLAIN, Narration.NONE);
  }

  /** Loaded once, on first use; the rules beside the catalog. */
  static Setup builtIn() {
    return BuiltIn.INSTANCE;
  }

  static Catalog builtInCatalog() {
    return BuiltInCatalog.INSTANCE;
  }

  /** Loaded when first asked for; the virtual machine sees to it that this happens once. */
  private static final class BuiltIn {
    static final Setup INSTANCE = load();

    private static Setup load() {
      FutureTask<RuleBase> rules = new FutureTask<>(RuleBase::builtIn);
      Thread loading = new Thread(rules, "dreadnought-rules");
      loading.setDaemon(true);
      loading.start();
      return of(builtInCatalog(), rules);
    }
  }

  /** Apart from the rules, which not everybody needs who needs the catalog. */
  private static final class BuiltInCatalog {
    static final Catalog INSTANCE = CatalogLoader.builtIn();
  }

  /** A complete catalog of a user's own, with the program's rules. */
  static Setup withCatalog(Path folder) {
    Setup builtIn = builtIn();
    return of(CatalogLoader.fromFolder(folder, builtIn.catalog), builtIn.rules);
  }

  Setup withEntries(Folder folder) {
    Catalog over = CatalogLoader.overlay(catalog, folder);
    return new Setup(
        over,
        rules,
        ProseReader.of(over),
        profile,
        organisation,
        today,
        and(Extension.ENTRIES, folder),
        look,
        narration);
  }

  Setup withRules(Folder folder) {
    RuleBase all = loadedRules().with(folder);
    FutureTask<RuleBase> loaded = new FutureTask<>(() -> all);
    loaded.run();
    return new Setup(
        catalog,
        loaded,
        prose,
        profile,
        organisation,
        today,
        and(Extension.RULES, folder),
        look,
        narration);
  }

  private List<Extension> and(String kind, Folder folder) {
    List<Extension> all = new ArrayList<>(extensions);
    all.add(new Extension(kind, folder));
    return List.copyOf(all);
  }

  Setup withProfile(String id) {
    String known = catalog.scoring().profile(id).id();
    return new Setup(
        catalog, rules, prose, known, organisation, today, extensions, look, narration);
  }

  /** What the organisation says of effort counts in place of what the catalog says. */
  Setup withOrganisation(Organisation whose) {
    Catalog its = catalog.withEffortDays(whose.effortDays());
    return new Setup(its, rules, prose, profile, whose, today, extensions, look, narration);
  }

  Setup withDate(Day day) {
    return new Setup(
        catalog, rules, prose, profile, organisation, day, extensions, look, narration);
  }

  Setup withLook(Look whose) {
    return new Setup(
        catalog, rules, prose, profile, organisation, today, extensions, whose, narration);
  }

  Setup withNarration(Narration words) {
    return new Setup(catalog, rules, prose, profile, organisation, today, extensions, look, words);
  }

  RuleBase loadedRules() {
    try {
      return rules.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were loaded", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be loaded", e.getCause());
    }
  }

  Assessment assess(Reading reading) {
    return parts().assess(reading);
  }

  /** What of it makes an analysis, to be compared and mixed with another's. */
  MixedEngines.Parts parts() {
    List<Folder> ownRules =
        extensions.stream()
            .filter(e -> e.kind().equals(Extension.RULES))
            .map(Extension::folder)
            .toList();
    return new MixedEngines.Parts(catalog, loadedRules(), ownRules, profile, organisation, today);
  }

  /** What of it an evidence bundle records. */
  Contents.Setting setting() {
    return new Contents.Setting(builtInCatalog(), catalog, organisation, extensions, today);
  }

  /** Plans what is done next, for findings that were scored by a profile. */
  Planner planner(String scoredBy) {
    return new Planner(catalog, catalog.scoring().profile(scoredBy), this::assess);
  }
}
