package dev.dreadnought.finding;

import java.util.List;

/**
 * Findings that leave no way to a goal where all of them are closed, and that leave one where all
 * but one are.
 *
 * @param smallest true where no other cut has fewer; false where looking for one was given up
 * @param findings ids, in order
 */
public record AttackCut(boolean smallest, List<String> findings) {
  public AttackCut {
    findings = List.copyOf(findings);
  }
}
