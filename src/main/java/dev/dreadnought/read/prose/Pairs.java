package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;

/** "A and B use C and D respectively": the first uses the first, the second the second. */
final class Pairs {
  private Pairs() {}

  static boolean isSaid(Syntax syntax) {
    for (int i = 0; i < syntax.sentence().size(); i++) {
      if (syntax.word(i).equals("respectively")) {
        return true;
      }
    }
    return false;
  }

  static List<Predicate> apart(List<Predicate> predicates) {
    List<Predicate> found = new ArrayList<>();
    predicates.forEach(p -> found.addAll(apart(p)));
    return found;
  }

  private static List<Predicate> apart(Predicate predicate) {
    List<NounPhrase> subjects = predicate.subjects();
    List<Predicate.Argument> things =
        predicate.arguments().stream()
            .filter(a -> a.phrase().is(NounPhrase.Sort.COMPONENT))
            .toList();
    boolean pairs =
        predicate.verb() != null && subjects.size() > 1 && subjects.size() == things.size();
    if (!pairs) {
      return List.of(predicate);
    }
    List<Predicate> found = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      List<Predicate.Argument> behind = new ArrayList<>(predicate.arguments());
      behind.removeAll(things);
      behind.add(things.get(i));
      found.add(predicate.with(List.of(subjects.get(i)), behind));
    }
    return found;
  }
}
