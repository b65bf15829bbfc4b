package dev.dreadnought.finding;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.ControlDefinition;
import java.util.List;

/**
 * The controls after which no finding is in a band or worse, for the least days of work.
 *
 * @param target the band that no finding is to be in, nor in a worse one
 * @param possible true where findings count that rest on something nobody said
 * @param steps in order of the worst finding that each serves
 * @param days of all steps
 * @param exact true where no set of fewer days does it; false where there are too many to try, and
 *     for each finding in turn was taken what adds least
 * @param treated ids of the findings that the steps are made for, worst first
 * @param brought ids of findings in the target that come up with the first choice of steps, because
 *     a control brings them or closes what they were part of, and for which more was chosen
 * @param left ids of findings that stay in the target, for no known set of controls is enough
 */
public record Plan(
    Band target,
    boolean possible,
    List<Step> steps,
    int days,
    boolean exact,
    List<String> treated,
    List<String> brought,
    List<String> left) {
  public Plan {
    steps = List.copyOf(steps);
    treated = List.copyOf(treated);
    brought = List.copyOf(brought);
    left = List.copyOf(left);
  }

  /**
   * One control.
   *
   * @param on where it is to be put in force: ids of elements, or {@code system}
   * @param days of work, 0 where it is less than one
   * @param findings ids of the findings that it is needed for, worst first
   */
  public record Step(ControlDefinition control, List<String> on, int days, List<String> findings) {
    public Step {
      on = List.copyOf(on);
      findings = List.copyOf(findings);
    }
  }
}
