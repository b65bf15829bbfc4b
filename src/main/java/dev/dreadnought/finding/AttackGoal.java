package dev.dreadnought.finding;

import java.util.Locale;

/**
 * What an attacker wants.
 *
 * @param verb what is done
 * @param target the id of a data asset, or of a component
 * @param targetName what people call it
 */
public record AttackGoal(Verb verb, String target, String targetName) {

  /** What is done to the target. */
  public enum Verb {
    STEAL,
    CHANGE,
    STOP;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code steal-accounts}: unique over all goals of a model. */
  public String id() {
    return verb.word() + "-" + target;
  }

  /** {@code Steal User accounts}. */
  public String text() {
    String word = verb.word();
    return Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + targetName;
  }
}
