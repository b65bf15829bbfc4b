package dev.dreadnought;

import dev.dreadnought.analysis.ThreatAnalyzer;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.diff.Engines;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Reading;
import dev.dreadnought.rules.RuleBase;
import dev.dreadnought.rules.RuleChanges;
import dev.dreadnought.source.Folder;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two ways of analysing, and everything in between: any ingredient of the second can be as the
 * first has it. A user's own rules are put together from the texts of both, and compiled again.
 */
final class MixedEngines implements Engines {
  /** To undo one, the rules are compiled again, which takes half a second. */
  private static final int MOST_RULES = 30;

  private static final String RULE = "rule";
  private static final String RULES = "rules";
  private static final String ORGANISATION = "organisation";
  private static final String PROFILE = "profile";
  private static final String DATE = "date";

  private final Parts old;
  private final Parts now;
  private final RuleChanges rules;
  private final List<Ingredient> differing = new ArrayList<>();

  /** Changes of rules that an ingredient is made of, by its place among the ingredients. */
  private final List<BitSet> ruleSets = new ArrayList<>();

  private final Map<BitSet, Side> sides = new HashMap<>();
  private final Map<BitSet, RuleBase> compiled = new HashMap<>();

  /**
   * What makes an analysis.
   *
   * @param ownRules folders of a user's own rules, which {@code rules} holds too
   */
  record Parts(
      Catalog catalog,
      RuleBase rules,
      List<Folder> ownRules,
      String profile,
      @Nullable Organisation organisation,
      @Nullable Day day) {
    Assessment assess(Reading reading) {
      return new ThreatAnalyzer(
              catalog, rules, catalog.scoring().profile(profile), organisation, day)
          .assess(reading);
    }

    private Side side() {
      return new Side(catalog, this::assess);
    }
  }

  MixedEngines(Parts old, Parts now) {
    this.old = old;
    this.now = now;
    this.rules = RuleChanges.between(old.ownRules(), now.ownRules());
    addRules();
    if (!old.catalog().sha256().equals(now.catalog().sha256())) {
      differing.add(new Ingredient(CATALOG, "", "the catalogs differ"));
    }
    if (!Objects.equals(said(old), said(now))) {
      differing.add(new Ingredient(ORGANISATION, "", "what the organisation says differs"));
    }
    add(PROFILE, "the profile of scoring", old.profile(), now.profile());
    add(DATE, "the day of the analysis", text(old.day()), text(now.day()));
    sides.put(new BitSet(), now.side());
    sides.put(first(differing.size()), old.side());
    compiled.put(new BitSet(), now.rules());
    compiled.put(first(rules.list().size()), old.rules());
  }

  private static BitSet first(int count) {
    BitSet first = new BitSet();
    first.set(0, count);
    return first;
  }

  /** Each rule alone; where they are very many, all together. */
  private void addRules() {
    int count = rules.list().size();
    if (count > MOST_RULES) {
      differing.add(new Ingredient(RULES, "", "the rules differ: " + count + " of them"));
      ruleSets.add(first(count));
      return;
    }
    for (int i = 0; i < count; i++) {
      RuleChanges.Change change = rules.list().get(i);
      differing.add(new Ingredient(RULE, change.id(), change.what()));
      BitSet one = new BitSet();
      one.set(i);
      ruleSets.add(one);
    }
  }

  private static @Nullable String said(Parts parts) {
    return parts.organisation() == null ? null : parts.organisation().source().text();
  }

  private static String text(@Nullable Day day) {
    return day == null ? "not said" : day.text();
  }

  private void add(String kind, String what, String was, String is) {
    if (!was.equals(is)) {
      differing.add(new Ingredient(kind, "", what + " was " + was + ", and is " + is));
    }
  }

  @Override
  public List<Ingredient> differing() {
    return List.copyOf(differing);
  }

  @Override
  public Side without(BitSet undone) {
    Side side = sides.get(undone);
    if (side == null) {
      side = mixed(undone).side();
      sides.put((BitSet) undone.clone(), side);
    }
    return side;
  }

  private Parts mixed(BitSet undone) {
    Parts catalog = of(CATALOG, undone);
    Parts profile = of(PROFILE, undone);
    if (catalog.catalog().scoring().profiles().stream()
        .noneMatch(p -> p.id().equals(profile.profile()))) {
      throw refusal("the catalog has no profile " + profile.profile());
    }
    return new Parts(
        catalog.catalog(),
        rules(undone),
        List.of(),
        profile.profile(),
        of(ORGANISATION, undone).organisation(),
        of(DATE, undone).day());
  }

  /** The side that an ingredient is taken from. */
  private Parts of(String kind, BitSet undone) {
    return undone.stream().anyMatch(i -> differing.get(i).kind().equals(kind)) ? old : now;
  }

  private RuleBase rules(BitSet undone) {
    BitSet changes = new BitSet();
    undone.stream().filter(i -> i < ruleSets.size()).forEach(i -> changes.or(ruleSets.get(i)));
    RuleBase known = compiled.get(changes);
    if (known == null) {
      known = RuleBase.builtIn();
      for (Folder folder : rules.without(changes)) {
        known = known.with(folder);
      }
      compiled.put(changes, known);
    }
    return known;
  }

  private static InvalidInputException refusal(String what) {
    return new InvalidInputException(
        List.of(Problem.error(new Location("rules", 1, 1, 0), what, "")));
  }
}
