package dev.dreadnought.read.prose;

import java.util.Locale;
import java.util.Set;

/** Sites that only tell of a product or its makers: "the marketing website", not the app. */
final class Showcases {
  private static final Set<String> APPS =
      Set.of("app", "application", "web app", "web application", "webapp");

  private static final Set<String> SITES = Words.of("site website homepage page");

  private static final Set<String> SHOWN_FOR =
      Words.of("marketing landing promotional promo documentation docs corporate brochure");

  private Showcases() {}

  /** "The marketing website … the web app": the one tells of the other. */
  static boolean areTwo(Cluster app, Cluster site) {
    return app.phrases.stream().allMatch(p -> APPS.contains(p.noun())) && isOne(site);
  }

  static boolean isOne(Cluster site) {
    return site.phrases.stream().noneMatch(p -> APPS.contains(p.noun()))
        && site.phrases.stream().anyMatch(Showcases::isShown);
  }

  private static boolean isShown(NounPhrase phrase) {
    return SITES.contains(phrase.noun())
        && phrase.role().stream().anyMatch(r -> SHOWN_FOR.contains(r.toLowerCase(Locale.ROOT)));
  }
}
