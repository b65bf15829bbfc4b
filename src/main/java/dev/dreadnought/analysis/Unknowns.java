package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Condition;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Question;
import dev.dreadnought.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** What nobody said and something depends on: assumptions, and the questions that settle them. */
final class Unknowns {
  /**
   * An answer that can remove a finding weighs as much as one that moves a factor over its range.
   */
  private static final int REMOVAL = 10;

  private final List<Assumption> assumptions = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  Unknowns(FactBase facts, List<Finding> findings, Wording wording) {
    for (Fact unknown : facts.unknown()) {
      List<String> resting = new ArrayList<>();
      int influence = 0;
      for (Finding finding : findings) {
        int weight = influence(unknown, finding);
        if (weight > 0) {
          resting.add(finding.id());
          influence += weight;
        }
      }
      if (influence > 0) {
        assumptions.add(
            new Assumption(
                unknown.id(),
                wording.assumption(unknown),
                unknown.about(),
                resting.stream().sorted().toList()));
        questions.add(
            new Question(unknown.id(), wording.question(unknown), unknown.about(), influence));
      }
    }
  }

  private static int influence(Fact unknown, Finding finding) {
    boolean inCondition =
        finding.isAssumed()
            && finding.element().equals(unknown.about())
            && finding
                .threat()
                .when()
                .facts()
                .map(Condition.Is::fact)
                .anyMatch(unknown.name()::equals);
    int widens =
        finding.scoring().stream()
            .filter(a -> !a.certain() && a.because().contains(unknown.id()))
            .map(Adjustment::delta)
            .mapToInt(Math::abs)
            .sum();
    return (inCondition ? REMOVAL : 0) + widens;
  }

  List<Assumption> assumptions() {
    return assumptions;
  }

  List<Question> questions() {
    return questions;
  }
}
