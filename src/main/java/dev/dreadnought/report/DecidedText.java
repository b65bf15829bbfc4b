package dev.dreadnought.report;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.model.Decision;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people decided, in a line for what counts and a line for what does not. */
final class DecidedText {
  private final List<JudgedDecision> decisions;

  DecidedText(Assessment assessment) {
    this.decisions = assessment.decisions();
  }

  /** {@code 2: a@b (accept, CISO, until 2027-01-31), …}; empty where nothing counts. */
  String inForce() {
    return counted(decisions.stream().filter(JudgedDecision::inForce).toList(), DecidedText::terms);
  }

  /** The same with why each does not count. */
  String lapsed() {
    return counted(
        decisions.stream().filter(d -> !d.inForce()).toList(), d -> terms(d) + ": " + d.why());
  }

  private static String counted(
      List<JudgedDecision> decisions, Function<JudgedDecision, String> text) {
    return decisions.isEmpty()
        ? ""
        : decisions.size() + ": " + decisions.stream().map(text).collect(Collectors.joining("; "));
  }

  private static String terms(JudgedDecision judged) {
    Decision decision = judged.decision();
    String until = decision.until() == null ? "" : ", until " + decision.until();
    String unproven = judged.inForce() && !decision.isProven() ? ", unproven" : "";
    return judged.finding()
        + " ("
        + decision.kind().word().replace('-', ' ')
        + ", "
        + decision.by()
        + until
        + unproven
        + ")";
  }
}
