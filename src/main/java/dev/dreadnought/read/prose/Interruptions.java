package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * "Sends the order that has been placed to the billing service": where something goes stands behind
 * what is told of it, and belongs to the verb before.
 */
final class Interruptions {
  private static final Set<String> RELATIVE = Words.of("that which who");

  /** What is done to things without anybody who gets them. */
  private static final Set<Verbs.Sense> STAYING =
      Set.of(Verbs.Sense.EDIT, Verbs.Sense.MAKE, Verbs.Sense.OTHER);

  private Interruptions() {}

  /** The predicates with what stands behind a remark at the verb that it belongs to. */
  static List<Predicate> ended(List<Predicate> predicates) {
    List<Predicate> all = new ArrayList<>(predicates);
    for (int i = 1; i < all.size(); i++) {
      Predicate told = all.get(i);
      int sends = isAside(told) ? sender(all, i) : -1;
      if (sends >= 0) {
        List<Predicate.Argument> there = new ArrayList<>(all.get(sends).arguments());
        List<Predicate.Argument> here = new ArrayList<>();
        for (Predicate.Argument argument : told.arguments()) {
          (isGoal(argument) ? there : here).add(argument);
        }
        all.set(sends, all.get(sends).with(all.get(sends).subjects(), List.copyOf(there)));
        all.set(i, told.with(told.subjects(), List.copyOf(here)));
      }
    }
    return List.copyOf(all);
  }

  /** True of "that has been placed to the service". */
  private static boolean isAside(Predicate told) {
    Syntax.Occurrence verb = told.verb();
    return verb != null
        && told.isPassive()
        && STAYING.contains(told.sense())
        && told.subjects().size() == 1
        && told.subjects().get(0).is(NounPhrase.Sort.DATA)
        && RELATIVE.contains(told.syntax().word(told.subjects().get(0).to()))
        && told.arguments().stream().anyMatch(Interruptions::isGoal);
  }

  private static boolean isGoal(Predicate.Argument argument) {
    return argument.isAny("to into onto") && argument.phrase().is(NounPhrase.Sort.COMPONENT);
  }

  /** The predicate that sends or stores what is told of and does not say where; or -1. */
  private static int sender(List<Predicate> all, int told) {
    NounPhrase thing = all.get(told).subjects().get(0);
    for (int i = told - 1; i >= 0; i--) {
      Predicate before = all.get(i);
      boolean sends =
          before.verb() != null
              && (before.sense() == Verbs.Sense.SEND || before.sense() == Verbs.Sense.STORE)
              && before.arguments().stream().anyMatch(a -> a.isDirect() && a.phrase() == thing)
              && before.arguments().stream().noneMatch(Interruptions::isGoal);
      if (sends) {
        return i;
      }
    }
    return -1;
  }
}
