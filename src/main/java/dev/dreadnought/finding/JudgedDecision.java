package dev.dreadnought.finding;

import dev.dreadnought.model.Decision;

/**
 * A decision about a finding, and whether it counts. A decision about whatever fits a pattern is
 * judged for each finding that does.
 *
 * @param finding the id of the finding that it is judged for; what the decision names where there
 *     is none
 * @param inForce false where it has lapsed, or never counted
 * @param why why it does not count; empty where it does
 */
public record JudgedDecision(Decision decision, String finding, boolean inForce, String why) {

  /** The word in documents. */
  public String state() {
    return inForce ? "in force" : "lapsed";
  }

  /** The word in reports, with why it does not count, or that it is not proven. */
  public String standing() {
    if (!inForce) {
      return state() + ": " + why;
    }
    return decision.isProven()
        ? state()
        : state() + ", unproven: it names no facts, so no change of them ends it";
  }
}
