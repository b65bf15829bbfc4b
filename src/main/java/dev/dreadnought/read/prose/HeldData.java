package dev.dreadnought.read.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Records stored in DynamoDB are exported to S3": where the data lie that a verb sends on is where
 * they come from.
 */
final class HeldData {
  private HeldData() {}

  /** The predicates of a sentence, those that send on held data with where these come from. */
  static List<Predicate> sentOn(List<Predicate> predicates) {
    List<Predicate> all = new ArrayList<>(predicates);
    for (int i = 1; i < all.size(); i++) {
      NounPhrase store = holder(all.get(i - 1), all.get(i));
      if (store != null) {
        List<Predicate.Argument> behind = new ArrayList<>();
        behind.add(new Predicate.Argument("from", store));
        behind.addAll(all.get(i).arguments());
        all.set(i, all.get(i).with(all.get(i).subjects(), List.copyOf(behind)));
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable NounPhrase holder(Predicate held, Predicate sent) {
    Syntax.Occurrence keeps = held.verb();
    Syntax.Occurrence sends = sent.verb();
    boolean told =
        keeps != null
            && sends != null
            && keeps.use() == Syntax.Use.PARTICIPLE
            && (held.sense() == Verbs.Sense.STORE || held.sense() == Verbs.Sense.READ)
            && sends.use() == Syntax.Use.PASSIVE
            && sent.sense() == Verbs.Sense.SEND
            && sent.subjects().stream().noneMatch(s -> s.is(NounPhrase.Sort.COMPONENT))
            && sent.arguments().stream().noneMatch(a -> a.isAny("from by"))
            && sent.arguments().stream().anyMatch(a -> a.isAny("to into onto"));
    if (!told || held.arguments().size() != 1) {
      return null;
    }
    Predicate.Argument where = held.arguments().get(0);
    boolean kept =
        where.isAny("in on")
            && where.phrase().is(NounPhrase.Sort.COMPONENT)
            && where.phrase().to() == sends.start();
    return kept ? where.phrase() : null;
  }
}
