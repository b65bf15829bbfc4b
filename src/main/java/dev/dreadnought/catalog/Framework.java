package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or standard, as far as a threat model can speak to it. Labels are in our own words.
 *
 * @param whenAny facts of the system, each of which brings it into scope
 * @param voluntary true where nobody is obliged to follow it
 * @param because why those facts bring it into scope; may be empty
 * @param question what to ask where nothing decides it, or null
 */
public record Framework(
    String id,
    String name,
    String edition,
    List<String> whenAny,
    boolean voluntary,
    String because,
    @Nullable String question,
    List<Requirement> requirements,
    Location location) {

  /**
   * One requirement.
   *
   * @param organisational true where a threat model cannot show whether it is met
   */
  public record Requirement(String id, String label, boolean organisational, Location location) {}
}
