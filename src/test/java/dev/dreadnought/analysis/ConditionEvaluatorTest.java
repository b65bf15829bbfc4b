package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions in three values: what was not said is neither so nor not so. */
class ConditionEvaluatorTest {
  private static final Location HERE = new Location("threats.yaml", 1, 1, 0);
  private static final List<Condition> BOTH =
      List.of(new Condition.Is("a", HERE), new Condition.Is("b", HERE));

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE, TRUE, FALSE",
    "TRUE, FALSE, FALSE, TRUE, FALSE",
    "FALSE, TRUE, FALSE, TRUE, FALSE",
    "FALSE, FALSE, FALSE, FALSE, TRUE",
    "TRUE, UNKNOWN, UNKNOWN, TRUE, FALSE",
    "UNKNOWN, TRUE, UNKNOWN, TRUE, FALSE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, FALSE, FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void a_condition_holds_as_far_as_its_parts_do(
      Truth a, Truth b, Truth all, Truth any, Truth none) {
    Function<String, Truth> values = Map.of("a", a, "b", b)::get;
    assertThat(ConditionEvaluator.evaluate(BOTH.get(0), values)).isEqualTo(a);
    assertThat(ConditionEvaluator.evaluate(new Condition.All(BOTH), values)).isEqualTo(all);
    assertThat(ConditionEvaluator.evaluate(new Condition.Any(BOTH), values)).isEqualTo(any);
    assertThat(ConditionEvaluator.evaluate(new Condition.None(BOTH), values)).isEqualTo(none);
  }
}
