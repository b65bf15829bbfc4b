package dev.dreadnought.read.prose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * "**Multi-Tenant Report Server** … the multi-tenant server": a later name that leaves out the
 * words between the compound that tells which and the noun that tells what.
 */
final class ShortRoles {
  private ShortRoles() {}

  /** Joins such names with the only longer one that begins and ends like them. */
  static void link(List<NounPhrase> phrases, Identities identities) {
    Map<String, NounPhrase> longer = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (NounPhrase phrase : phrases) {
      if (isOfCompound(phrase) && phrase.role().size() > 1) {
        NounPhrase before = longer.putIfAbsent(key(phrase), phrase);
        if (before != null && words(phrase).containsAll(words(before))) {
          continue;
        }
        if (before != null && words(before).containsAll(words(phrase))) {
          longer.put(key(phrase), phrase);
        } else if (before != null) {
          several.add(key(phrase));
        }
      }
    }
    for (NounPhrase phrase : phrases) {
      boolean brief = isOfCompound(phrase) && phrase.role().size() == 1;
      NounPhrase whole = brief && !several.contains(key(phrase)) ? longer.get(key(phrase)) : null;
      if (whole != null && whole.number() < phrase.number()) {
        identities.join(whole, phrase);
      }
    }
  }

  private static boolean isOfCompound(NounPhrase phrase) {
    return !phrase.role().isEmpty()
        && phrase.role().get(0).indexOf('-') > 0
        && phrase.product() == null
        && Identities.isProgram(phrase.kind());
  }

  private static Set<String> words(NounPhrase phrase) {
    Set<String> words = new HashSet<>();
    phrase.role().forEach(w -> words.add(w.toLowerCase(Locale.ROOT)));
    return words;
  }

  private static String key(NounPhrase phrase) {
    String noun = Goals.singular(phrase.sentence().word(phrase.to() - 1));
    return phrase.role().get(0).toLowerCase(Locale.ROOT) + " " + noun;
  }
}
