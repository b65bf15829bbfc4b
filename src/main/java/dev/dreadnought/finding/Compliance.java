package dev.dreadnought.finding;

import dev.dreadnought.catalog.Framework;
import dev.dreadnought.model.Truth;
import java.util.List;

/**
 * One framework, requirement by requirement.
 *
 * @param inScope unknown where nobody said and no data decides it
 * @param why who or what says so
 */
public record Compliance(
    Framework framework, Truth inScope, String why, List<RequirementStatus> requirements) {

  /**
   * @param status {@code gap} where a finding that is open and certain calls for a control that
   *     serves it and that is neither claimed, nor planned, nor comes by default there; of an
   *     exemption, which nobody has to meet, {@code not available today} for the same reason;
   *     {@code planned}, {@code claimed}, {@code default}, {@code evidenced} or {@code not
   *     assessable here}. Claimed is never satisfied; default is where nobody says so and the
   *     technology comes that way, which is no evidence; evidenced is where somebody checked each
   *     control that serves it and is in force, and left evidence
   * @param findings open findings that say so
   * @param controls controls that serve it and that findings of this system call for
   */
  public record RequirementStatus(
      String id, String label, String status, List<String> findings, List<String> controls) {
    /** What is called for and missing. */
    public static final String GAP = "gap";

    /** An exemption that open findings stand against: it cannot be relied on, and is no duty. */
    public static final String NOT_AVAILABLE = "not available today";

    /** True of what frees from a duty: nobody fails it, it is only there or not. */
    public boolean isExemption() {
      return label.startsWith(EXEMPTION);
    }

    /** Whether something that binds is called for and missing. */
    public boolean isGap() {
      return status.equals(GAP);
    }

    /** Whether open findings stand against it, be it a duty or an exemption. */
    public boolean isStoodAgainst() {
      return isGap() || status.equals(NOT_AVAILABLE);
    }

    /** How what is missing from a requirement of such a label is called. */
    public static String missing(String label) {
      return label.startsWith(EXEMPTION) ? NOT_AVAILABLE : GAP;
    }

    private static final String EXEMPTION = "Exemption";
  }
}
