package dev.dreadnought;

import dev.dreadnought.beside.Beside;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.diff.Comparison;
import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Snapshot;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Differences;
import dev.dreadnought.evidence.Extension;
import dev.dreadnought.evidence.Recipe;
import dev.dreadnought.evidence.Verifier;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Reading;
import dev.dreadnought.read.InputKind;
import dev.dreadnought.read.OrganisationReader;
import dev.dreadnought.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes bundles again in this process, by this program and from what they hold alone. */
final class Replays implements Verifier.Replay {
  @Override
  public Catalog catalog() {
    return Setup.builtInCatalog();
  }

  @Override
  public String by() {
    return "this process";
  }

  /** Beside the other checks. */
  @Override
  public Supplier<Bundle> start(Bundle bundle, Recipe recipe) {
    Beside<Bundle> again = Beside.of(() -> replayed(recipe));
    return again::value;
  }

  @Override
  public List<String> changes(Bundle earlier, Bundle later) {
    return between(earlier, later);
  }

  /** A bundle made again, unsigned. */
  static Bundle replayed(Bundle bundle) {
    return replayed(recipe(bundle));
  }

  private static Bundle replayed(Recipe recipe) {
    return new BundleMaker(setup(recipe)).attest(recipe.order());
  }

  private static Recipe recipe(Bundle bundle) {
    return Recipe.of(bundle, Schemas.of("evidence"));
  }

  /**
   * What became of the findings since an earlier bundle, in lines. What the earlier one holds is
   * compared with what this program makes of it first: that is no change of the system.
   */
  static List<String> between(Bundle earlier, Bundle later) {
    Recipe was = recipe(earlier);
    Recipe is = recipe(later);
    Setup before = setup(was);
    Setup after = setup(is);
    Reading old = InputReader.of(before).read(was.order());
    Snapshot made = Snapshot.of(before.assess(old));
    Difference again = Comparison.of(Differences.recorded(earlier), made, before.catalog());
    Reading now = InputReader.of(after).read(is.order());
    Difference since = Comparison.of(new MixedEngines(before.parts(), after.parts()), old, now);
    return Differences.tried(earlier, again, since);
  }

  /** The program as a bundle was made with it. */
  private static Setup setup(Recipe recipe) {
    Setup again = Setup.builtIn();
    for (Extension extension : recipe.extensions()) {
      again =
          extension.kind().equals(Extension.RULES)
              ? again.withRules(extension.folder())
              : again.withEntries(extension.folder());
    }
    List<Scoring.Profile> profiles = again.catalog().scoring().profiles();
    if (profiles.stream().noneMatch(p -> p.id().equals(recipe.profile()))) {
      throw recipe.wrong("there is no profile \"" + recipe.profile() + "\"");
    }
    again = again.withProfile(recipe.profile());
    Optional<Source> organisation = recipe.organisation();
    if (organisation.isPresent()) {
      again = again.withOrganisation(OrganisationReader.read(organisation.get(), again.catalog()));
    }
    Optional<Day> day = recipe.date();
    if (day.isPresent()) {
      again = again.withDate(day.get());
    }
    for (Attestation.Input input : recipe.order().inputs()) {
      if (!InputKind.ALL.contains(input.source().kind())) {
        throw recipe.wrong("inputs of kind " + input.source().kind() + " are not read");
      }
    }
    return again;
  }
}
