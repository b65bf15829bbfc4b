package dev.dreadnought.rules;

import java.util.List;

/**
 * What a rule concluded, and from what.
 *
 * @param rule its name
 * @param from ids of the facts and elements that it read, in order
 */
public record Proof(String rule, List<String> from) {
  public Proof {
    from = from.stream().distinct().sorted().toList();
  }

  /** The same for equal proofs, and different for different ones. */
  String key() {
    return rule + "\n" + String.join("\n", from);
  }
}
