package dev.dreadnought.read.prose;

import dev.dreadnought.model.ComponentKind;
import java.util.List;
import java.util.Set;

/** Whose code holds something: "the password for the API is written in the Kotlin code". */
final class CodeSecrets {
  private static final Set<String> CODE = Words.of("code source sources codebase");

  /** Languages of apps for phones. */
  private static final Set<String> PHONES = Words.of("dart kotlin swift objective-c");

  private CodeSecrets() {}

  /**
   * The programs in whose code, by its language, something other than a program lies: what is made
   * with it already, else the only app for phones; none where neither is known.
   */
  static List<Draft.Part> owners(
      Predicate predicate, Predicate.Argument argument, Cast cast, Draft draft) {
    NounPhrase phrase = argument.phrase();
    boolean lies =
        predicate.isPassive()
            && argument.isAny("in")
            && phrase.technologies().size() == 1
            && CODE.contains(phrase.sentence().word(phrase.to()))
            && !predicate.subjects().isEmpty()
            && predicate.subjects().stream().allMatch(s -> s.is(NounPhrase.Sort.DATA));
    if (!lies) {
      return List.of();
    }
    Mention language = phrase.technologies().get(0);
    List<Draft.Part> made = cast.madeWith(language);
    if (!made.isEmpty()) {
      return made;
    }
    List<Draft.Part> apps = draft.parts.stream().filter(CodeSecrets::isForPhones).toList();
    boolean phone = PHONES.contains(language.meaning().id());
    return phone && apps.size() == 1 ? apps : List.of();
  }

  private static boolean isForPhones(Draft.Part part) {
    return part.kind == ComponentKind.MOBILE_APP
        || part.kind == ComponentKind.OTHER
            && part.materials.values().stream().anyMatch(m -> Kinds.isForPhones(m.technology));
  }
}
