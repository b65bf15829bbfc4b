package dev.dreadnought.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds conditions that no model can fulfil, by trying every assignment of their few facts. */
final class Impossible {
  /** 2^20 assignments take milliseconds; a condition with more facts wants to be two threats. */
  private static final int MOST_FACTS = 20;

  private Impossible() {}

  static boolean cannotHold(Condition condition) {
    List<String> facts =
        List.copyOf(new TreeSet<>(condition.facts().map(Condition.Is::fact).toList()));
    if (facts.size() > MOST_FACTS) {
      return false;
    }
    for (long bits = 0; bits < 1L << facts.size(); bits++) {
      Map<String, Boolean> values = new TreeMap<>();
      for (int i = 0; i < facts.size(); i++) {
        values.put(facts.get(i), (bits & 1L << i) != 0);
      }
      if (holds(condition, values)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Condition condition, Map<String, Boolean> values) {
    if (condition instanceof Condition.Is is) {
      return values.get(is.fact());
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(p -> holds(p, values));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(p -> holds(p, values));
    }
    return condition.parts().stream().noneMatch(p -> holds(p, values));
  }
}
