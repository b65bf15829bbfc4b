package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.diff.Baseline;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.Plan;
import dev.dreadnought.finding.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which findings a gate does not let pass, and what would clear them. */
final class GateMessage {
  private final Dreadnought dreadnought;
  private final Gate gate;
  private final Assessment assessment;
  private final @Nullable Baseline baseline;

  GateMessage(
      Dreadnought dreadnought, Gate gate, Assessment assessment, @Nullable Baseline baseline) {
    this.dreadnought = dreadnought;
    this.gate = gate;
    this.assessment = assessment;
    this.baseline = baseline;
  }

  /** The lines; none where everything passes. */
  List<String> lines() {
    List<Finding> over = gate.over(assessment, baseline);
    List<String> lines = new ArrayList<>();
    if (!over.isEmpty()) {
      lines.add(objection(over));
      over.forEach(f -> lines.add("  " + f.id() + ": " + news(f) + clearing(f)));
      if (over.size() > 1) {
        together(over).ifPresent(lines::add);
      }
    }
    return lines;
  }

  private String objection(List<Finding> over) {
    Band limit = gate.limit();
    return "the gate does not hold: "
        + over.size()
        + (gate.onlyNew() ? " new" : "")
        + (over.size() == 1 ? " finding is " : " findings are ")
        + limit.word()
        + (limit == Band.CRITICAL ? "" : " or worse")
        + ": "
        + String.join(", ", over.stream().map(Finding::id).toList());
  }

  private String news(Finding finding) {
    return baseline == null || !gate.onlyNew()
        ? ""
        : baseline.news(finding).map(n -> n + "; ").orElse("");
  }

  private String clearing(Finding finding) {
    Optional<Question> question = question(finding);
    if (question.isPresent()) {
      return "answer first: " + question.get().text() + " [" + question.get().id() + "]";
    }
    Set<String> controls = dreadnought.remedy(assessment, finding, gate.limit());
    return controls.isEmpty()
        ? "no set of controls is known to be enough; what remains is to decide about it:"
            + " dreadnought decide"
        : (closes(controls, finding) ? "closed by " : "lowered enough by ")
            + String.join(" and ", controls)
            + " ("
            + days(controls)
            + ")";
  }

  private static boolean closes(Set<String> controls, Finding finding) {
    Set<String> then = new HashSet<>(controls);
    finding.mitigations().stream()
        .filter(Mitigation::isInForce)
        .forEach(m -> then.add(m.control()));
    return finding.threat().sufficient().stream().anyMatch(then::containsAll);
  }

  /** Of what is only possible: what would settle whether it is there. */
  private Optional<Question> question(Finding finding) {
    List<String> decisive =
        assessment.assumptions().stream()
            .filter(a -> finding.isAssumed() && a.decisive().contains(finding.id()))
            .map(Assumption::id)
            .toList();
    return assessment.questions().stream().filter(q -> decisive.contains(q.id())).findFirst();
  }

  private String days(Set<String> controls) {
    return Days.of(dreadnought.effortDays(controls));
  }

  /** What is cheapest for all of them, where controls serve several. */
  private Optional<String> together(List<Finding> over) {
    Plan plan = dreadnought.plan(assessment, gate.limit(), gate.possible());
    boolean forAll = over.stream().allMatch(f -> plan.treated().contains(f.id()));
    if (!forAll || gate.onlyNew()) {
      return Optional.empty();
    }
    return Optional.of(
        "  all of them: "
            + plan.steps().size()
            + (plan.steps().size() == 1 ? " control" : " controls")
            + " in "
            + Days.of(plan.days())
            + "; see dreadnought plan INPUT --target "
            + (gate.possible() ? "possible:" : "")
            + gate.limit().word());
  }
}
