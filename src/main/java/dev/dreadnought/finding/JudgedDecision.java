package dev.dreadnought.finding;

import dev.dreadnought.model.Decision;

/**
 * A decision about a finding, and whether it counts.
 *
 * @param inForce false where it has lapsed, or never counted
 * @param why why it does not count; empty where it does
 */
public record JudgedDecision(Decision decision, boolean inForce, String why) {

  /** The word in documents. */
  public String state() {
    return inForce ? "in force" : "lapsed";
  }
}
