package dev.dreadnought.read.prose;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "The project connects the sensors to a broker": what a text as a whole is said to bring together
 * talks, the one to the other.
 */
final class Joinings {
  private static final Set<String> JOINS = Words.of("connect link hook wire");

  private final Draft draft;
  private final Cast cast;
  private final Predicate predicate;

  Joinings(Draft draft, Cast cast, Predicate predicate) {
    this.draft = draft;
    this.cast = cast;
    this.predicate = predicate;
  }

  /** True of a verb by which two things are brought together. */
  static boolean isOne(Syntax.@Nullable Occurrence verb) {
    return verb != null && JOINS.contains(verb.verb().lemma());
  }

  /** Adds to the draft; true where the predicate tells nothing else. */
  boolean read() {
    boolean joins =
        isOne(predicate.verb())
            && predicate.verb().isFinite()
            && !predicate.isPassive()
            && cast.parts(predicate.subjects()).stream().allMatch(p -> p.whole);
    List<Draft.Part> left = joins ? parts(true) : List.of();
    List<Draft.Part> right = joins ? parts(false) : List.of();
    for (Draft.Part one : left) {
      for (Draft.Part other : right) {
        if (one != other) {
          draft.flow(one, other, predicate.arguments().get(0).phrase().span());
        }
      }
    }
    return !left.isEmpty() && !right.isEmpty();
  }

  private List<Draft.Part> parts(boolean direct) {
    return predicate.arguments().stream()
        .filter(a -> direct ? a.isDirect() : a.isAny("to with"))
        .filter(a -> a.phrase().isPresent())
        .map(a -> cast.part(a.phrase()))
        .filter(p -> p != null && !p.whole)
        .toList();
  }
}
