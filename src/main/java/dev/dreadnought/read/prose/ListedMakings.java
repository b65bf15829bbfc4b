package dev.dreadnought.read.prose;

import java.util.List;

/** "Three Go services: booking, fleet and billing": what the noun is made with, each of them is. */
final class ListedMakings {
  private ListedMakings() {}

  static void add(Cast cast, List<NounPhrase> phrases) {
    for (NounPhrase head : phrases) {
      boolean made =
          head.is(NounPhrase.Sort.COMPONENT)
              && head.isPresent()
              && head.technologies().stream().anyMatch(ListedMakings::isMaking);
      if (made && Collectives.announces(head, phrases)) {
        phrases.stream()
            .filter(p -> p.sentence() == head.sentence() && p.from() > head.to())
            .filter(p -> p.is(NounPhrase.Sort.COMPONENT) && p.isPresent() && p.product() == null)
            .forEach(p -> use(cast, p, head));
      }
    }
  }

  private static void use(Cast cast, NounPhrase member, NounPhrase head) {
    Draft.Part part = cast.part(member);
    if (part != null && part.isApplication() && part.materials.isEmpty()) {
      head.technologies().stream()
          .filter(ListedMakings::isMaking)
          .forEach(t -> cast.use(part, head.sentence(), t));
    }
  }

  private static boolean isMaking(Mention technology) {
    return OpenNouns.LANGUAGES.contains(NounPhrase.kindOf(technology));
  }
}
