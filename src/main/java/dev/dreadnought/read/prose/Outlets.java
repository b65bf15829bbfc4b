package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.Set;

/**
 * Tells products that only say where a program can be got ("available on Google Play", "published
 * on GitHub") or with what its users may open it ("a browser extension for Firefox") from parts of
 * the system.
 */
final class Outlets {
  private static final Set<ComponentKind> SHELVES =
      Set.of(
          ComponentKind.EXTERNAL_SERVICE, ComponentKind.SOURCE_REPOSITORY, ComponentKind.REGISTRY);

  private static final Set<String> OFFERED =
      Words.of(
          "available published released downloadable listed distributed launched open-sourced"
              + " publicly live");

  private static final Set<String> ON = Words.of("on in at via through from");

  private static final Set<String> FITTING =
      Words.of(
          "extension extensions add-on addon addons add-ons plugin plugins plug-in supports support"
              + " supported supporting compatible tested works");

  private static final Set<String> WITH = Words.of("for in on with across");

  private Outlets() {}

  /** True of a product that is no part of the system, where it stands. */
  static boolean contain(NounPhrase phrase) {
    Technology product = phrase.product();
    if (product == null || phrase.isNamed() || !phrase.role().isEmpty()) {
      return false;
    }
    if (SHELVES.contains(product.kind())) {
      return isLedBy(phrase, ON, OFFERED);
    }
    return product.kind() == ComponentKind.BROWSER_CLIENT && isLedBy(phrase, WITH, FITTING);
  }

  /**
   * True where one of some prepositions leads to the list that the phrase stands in, and one of
   * some words stands before it with nothing but plain words between.
   */
  private static boolean isLedBy(NounPhrase phrase, Set<String> prepositions, Set<String> words) {
    Sentence sentence = phrase.sentence();
    boolean led = false;
    for (int i = phrase.from() - 1; i >= 0; i--) {
      String word = sentence.word(i);
      if (words.contains(word)) {
        return led || words == FITTING;
      }
      if (word.equals(";") || Words.RELATIVES.contains(word)) {
        return false;
      }
      led |= prepositions.contains(word);
      boolean name = sentence.token(i).capital() && i > 0;
      if (!name && Verbs.ENGLISH.of(word) != null && !Words.BE.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
