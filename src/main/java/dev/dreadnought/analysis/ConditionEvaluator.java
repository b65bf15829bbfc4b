package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.model.Truth;
import java.util.function.Function;

/**
 * Judges a threat's condition on one element, in three values: the only place where that is done,
 * so that a finding, the ledger and a why-not agree.
 */
final class ConditionEvaluator {
  private ConditionEvaluator() {}

  /**
   * @param valueOf the value of a fact of the element
   */
  static Truth evaluate(Condition condition, Function<String, Truth> valueOf) {
    if (condition instanceof Condition.Is is) {
      return valueOf.apply(is.fact());
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream()
          .map(part -> evaluate(part, valueOf))
          .reduce(Truth.TRUE, ConditionEvaluator::and);
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream()
          .map(part -> evaluate(part, valueOf))
          .reduce(Truth.FALSE, ConditionEvaluator::or);
    }
    return condition.parts().stream()
        .map(part -> evaluate(part, valueOf))
        .reduce(Truth.FALSE, ConditionEvaluator::or)
        .not();
  }

  private static Truth and(Truth a, Truth b) {
    if (a == Truth.FALSE || b == Truth.FALSE) {
      return Truth.FALSE;
    }
    return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
  }

  private static Truth or(Truth a, Truth b) {
    return and(a.not(), b.not()).not();
  }
}
