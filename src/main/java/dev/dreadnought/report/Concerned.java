package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.model.Actor;
import dev.dreadnought.model.ComponentKind;
import dev.dreadnought.model.DataAsset;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Whom data is about: the people who use the system, or others whom it has records of; and how many
 * they are, where somebody said so.
 */
final class Concerned {
  private static final int MOST_NAMES = 3;
  private static final int NAME = 80;
  private static final String CREDENTIALS = "credentials";
  private static final String PERSONAL = "personal-data";

  /** How many characters stand between an address and the password that goes with it. */
  private static final int LEAST_BETWEEN = 3;

  private static final int MOST_BETWEEN = 12;

  private final ThreatModel model;
  private final Catalog catalog;
  private final UnaryOperator<String> naming;

  Concerned(ThreatModel model, Catalog catalog) {
    this(model, catalog, UnaryOperator.identity());
  }

  /**
   * @param naming how names of data and people are written within a sentence
   */
  Concerned(ThreatModel model, Catalog catalog, UnaryOperator<String> naming) {
    this.model = model;
    this.catalog = catalog;
    this.naming = naming;
  }

  List<DataKind> kinds(DataAsset asset) {
    return asset.kinds().stream().map(catalog.dataKinds()::get).filter(Objects::nonNull).toList();
  }

  boolean isPersonal(DataAsset asset) {
    return kinds(asset).stream().anyMatch(DataKind::personal);
  }

  /** True where the kind does not tell whether it is about people. */
  boolean isPerhapsPersonal(DataAsset asset) {
    return !isPersonal(asset) && kinds(asset).stream().anyMatch(DataKind::isPerhapsPersonal);
  }

  /**
   * Customer data is about others, unless customers are the ones who use the system; so is an
   * address, unless people log in with it.
   */
  boolean isAboutOthers(DataAsset asset) {
    if (kinds(asset).stream().noneMatch(DataKind::isAboutOthers) || isPartOfLogin(asset)) {
      return false;
    }
    String first = asset.name().split(" ")[0].toLowerCase(Locale.ROOT);
    return model.actors().stream()
        .noneMatch(a -> a.name().toLowerCase(Locale.ROOT).startsWith(first));
  }

  /**
   * Named in one breath with a password, wherever it is named: "an e-mail address and a password".
   */
  private boolean isPartOfLogin(DataAsset asset) {
    List<Location> passwords =
        model.dataAssets().stream()
            .filter(a -> !a.id().equals(asset.id()) && a.kinds().contains(CREDENTIALS))
            .flatMap(a -> a.sources().stream())
            .toList();
    return asset.kinds().contains(PERSONAL)
        && !asset.sources().isEmpty()
        && asset.sources().stream()
            .allMatch(s -> passwords.stream().anyMatch(p -> isJoined(s, p) || isJoined(p, s)));
  }

  /** One word such as "and" between them, and no end of a sentence. */
  private static boolean isJoined(Location one, Location other) {
    int gap = other.column() - one.column() - one.length();
    return one.input().equals(other.input())
        && one.line() == other.line()
        && gap >= LEAST_BETWEEN
        && gap <= MOST_BETWEEN;
  }

  /** {@link #others}, and how many they are. */
  String othersCounted(Collection<DataAsset> assets) {
    String others = others(assets);
    Integer people = null;
    for (DataAsset asset : assets) {
      if (isAboutOthers(asset) && asset.people() != null) {
        people = asset.people();
      }
    }
    return others.isEmpty()
        ? ""
        : others
            + (people == null
                ? " (how many was not said)"
                : " (" + number(people) + ", as stated)");
  }

  /** {@code the people whom the diagnoses and medication plans are about}; may be empty. */
  String others(Collection<DataAsset> assets) {
    List<String> names = new ArrayList<>();
    for (DataAsset asset : assets) {
      if (isAboutOthers(asset)) {
        names.add(naming.apply(name(asset)));
      }
    }
    if (names.isEmpty()) {
      return "";
    }
    boolean isOne = names.size() == 1 && !names.get(0).endsWith("s");
    return "the people whom the "
        + Called.shortened(names, MOST_NAMES)
        + (isOne ? " is" : " are")
        + " about";
  }

  static String name(DataAsset asset) {
    return Called.small(Visible.shortened(asset.name(), NAME));
  }

  /** The people who use it, by their names and number; empty where nobody was named. */
  String users() {
    List<String> names = userNames();
    if (names.isEmpty() || model.people() == null) {
      return Phrases.list(names);
    }
    String people = number(model.people());
    return names.size() == 1
        ? names.get(0) + " (" + people + ", as stated)"
        : Phrases.list(names) + " (" + people + " in all, as stated)";
  }

  List<String> userNames() {
    return model.actors().stream()
        .filter(a -> a.kind() == ComponentKind.USER)
        .map(Actor::name)
        .map(n -> naming.apply(Called.small(Visible.shortened(n, NAME))))
        .distinct()
        .toList();
  }

  /** With commas between thousands. */
  static String number(int people) {
    return String.format(Locale.ROOT, "%,d", people);
  }
}
