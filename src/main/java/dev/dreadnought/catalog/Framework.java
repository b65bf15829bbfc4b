package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or standard, as far as a threat model can speak to it. Labels are in our own words.
 *
 * @param shortName what people call it: {@code GDPR}; may be empty
 * @param whenAny facts of the system, each of which brings it into scope
 * @param voluntary true where nobody is obliged to follow it
 * @param because why those facts bring it into scope; may be empty
 * @param onUserMachines what to consider where all data about people stays on the machines of its
 *     users; may be empty
 * @param question what to ask where nothing decides it, or null
 * @param notifications whom to tell after an incident
 */
public record Framework(
    String id,
    String name,
    String shortName,
    String edition,
    List<String> whenAny,
    boolean voluntary,
    String because,
    String onUserMachines,
    @Nullable String question,
    List<Requirement> requirements,
    List<Notification> notifications,
    Location location) {

  /** By what people call it. */
  public String called() {
    return shortName.isEmpty() ? name : shortName;
  }

  /**
   * One requirement.
   *
   * @param organisational true where a threat model cannot show whether it is met
   * @param manyBecause why more controls serve it than one requirement usually has, or null
   */
  public record Requirement(
      String id,
      String label,
      boolean organisational,
      @Nullable String manyBecause,
      Location location) {}

  /**
   * Somebody who has to be told after an incident.
   *
   * @param requirement the id of the requirement that says so
   * @param what has to be told, as a clause that goes on from the name of the article
   * @param to who has to be told
   * @param within how soon, in the words of the framework's article
   * @param assessedBy who judges whether it has to be told: never a threat model
   * @param onlyHighRisk true where it has to be told only if the risk for people is high
   */
  public record Notification(
      String requirement,
      String what,
      String to,
      String within,
      String assessedBy,
      boolean onlyHighRisk,
      Location location) {}
}
