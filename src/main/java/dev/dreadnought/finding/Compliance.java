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
   *     serves it and that is neither claimed, nor planned, nor comes by default there; {@code
   *     planned}, {@code claimed}, {@code default}, {@code evidenced} or {@code not assessable
   *     here}. Claimed is never satisfied; default is where nobody says so and the technology comes
   *     that way, which is no evidence; evidenced is where somebody checked each control that
   *     serves it and is in force, and left evidence
   * @param findings open findings that say so
   * @param controls controls that serve it and that findings of this system call for
   */
  public record RequirementStatus(
      String id, String label, String status, List<String> findings, List<String> controls) {
    private static final String GAP = "gap";

    /** True of what frees from a duty: nobody fails it, it is only there or not. */
    public boolean isExemption() {
      return label.startsWith("Exemption");
    }

    public boolean isGap() {
      return status.equals(GAP) && !isExemption();
    }

    /** The status, where an exemption that a finding stands against is no gap. */
    public String said() {
      return status.equals(GAP) && isExemption() ? "not available today" : status;
    }
  }
}
