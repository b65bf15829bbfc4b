package dev.dreadnought.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification is asked to check, beside form, digests and schemas.
 *
 * @param key the auditor's, to check the signature with, or null: then no signature is checked
 * @param previous the bundle before this one, or null: then the chain is not checked
 * @param replay true where everything is to be made again
 * @param foreign what lay in the bundle and can be no part of one, such as a link; it fails
 * @param runRules true where rules of the bundle's own, which are code, may run
 */
public record Checks(
    Keys.@Nullable Checking key,
    @Nullable Bundle previous,
    boolean replay,
    boolean runRules,
    List<String> foreign) {
  public Checks {
    foreign = List.copyOf(foreign);
  }

  /** Replay, and nothing that needs something from outside. */
  public static final Checks ALONE = new Checks(null, null, true, false, List.of());

  /** The same, with a key. */
  public Checks withKey(Keys.Checking auditors) {
    return new Checks(auditors, previous, replay, runRules, foreign);
  }

  /** The same, with the bundle before. */
  public Checks after(Bundle earlier) {
    return new Checks(key, earlier, replay, runRules, foreign);
  }
}
