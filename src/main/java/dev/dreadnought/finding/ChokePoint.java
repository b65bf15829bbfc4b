package dev.dreadnought.finding;

import java.util.Locale;

/**
 * What lies on every way to a goal: where it is closed, none is left.
 *
 * @param id of a finding, a control or a flow
 * @param text its title, or the name of the flow
 */
public record ChokePoint(Kind kind, String id, String text) {

  /** What is closed. */
  public enum Kind {
    FINDING,
    /** A control that by itself closes findings on every way. */
    CONTROL,
    /** A flow that the attacker has to follow. */
    HOP;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
