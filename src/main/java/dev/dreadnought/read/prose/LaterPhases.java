package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Headings such as "Phase 2": what stands below them is still to come, unless the text begins with
 * a first phase, and so may tell the steps of what there is.
 */
final class LaterPhases {
  private static final Set<String> PHASES = Words.of("phase stage iteration wave horizon");

  private static final Set<String> FIRST = Words.of("0 1 one i a");

  private static final Set<String> LATER = Words.of("2 3 4 two three four ii iii iv");

  private boolean begun;

  /** What a heading makes of what stands below it, by the number of its phase. */
  Optional<Status> standing(List<Token> heading) {
    List<Token> words = Titles.words(heading);
    if (words.size() < 2 || !PHASES.contains(words.get(0).word())) {
      return Optional.empty();
    }
    String number = words.get(1).word();
    begun |= FIRST.contains(number);
    boolean whole = words.size() == 2 || !words.get(2).isWord();
    boolean comes = whole && !begun && LATER.contains(number);
    return comes ? Optional.of(Status.PLANNED) : Optional.empty();
  }
}
