package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/** "The admin panel uses the same API as the mobile app": both do, and neither is the other. */
final class SameThings {
  private SameThings() {}

  /** The predicate with those whom a thing is shared with beside its subjects. */
  static Predicate ofBoth(Predicate predicate) {
    NounPhrase shared = null;
    NounPhrase other = null;
    List<Predicate.Argument> rest = new ArrayList<>();
    for (Predicate.Argument argument : predicate.arguments()) {
      if (shared != null && argument.isAny("as") && isProgram(argument.phrase())) {
        other = argument.phrase();
      } else {
        rest.add(argument);
        shared = isSame(argument.phrase()) ? argument.phrase() : shared;
      }
    }
    if (other == null || predicate.subjects().isEmpty() || predicate.isPassive()) {
      return predicate;
    }
    List<NounPhrase> both = new ArrayList<>(predicate.subjects());
    both.add(other);
    return predicate.with(List.copyOf(both), List.copyOf(rest));
  }

  private static boolean isProgram(NounPhrase phrase) {
    return phrase.is(NounPhrase.Sort.COMPONENT) && Identities.isProgram(phrase.kind());
  }

  private static boolean isSame(NounPhrase phrase) {
    for (int i = Math.max(0, phrase.from() - 1); i < phrase.to(); i++) {
      if (phrase.sentence().word(i).equals("same")) {
        return phrase.is(NounPhrase.Sort.COMPONENT);
      }
    }
    return false;
  }
}
