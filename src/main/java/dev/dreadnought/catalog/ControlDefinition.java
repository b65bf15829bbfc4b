package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something that a team can do against threats.
 *
 * @param mechanism of the controls of one mechanism only the strongest counts
 * @param systemWide true where it protects the whole system, false where one component
 * @param introduces threats that the control itself makes possible
 * @param brings presences that it gives where it is in force; each introduced threat needs one
 * @param adds what a system then has to run and protect, to follow "adds"; empty where nothing. A
 *     control that adds something is a change of structure
 * @param notOn kinds of components, in words, that have no place for it: nobody gives a function of
 *     the cloud an account of its operating system
 * @param phrases how people state that it is in place
 * @param absentPhrases how people state that it is missing without saying "not": "in plain text"
 * @param ownServer technologies whose guidance takes the server's machine, start options or files
 *     of configuration: who has a provider run the server cannot follow it
 * @param guidance by technology id, and {@code default}
 * @param requirements {@code framework:id}
 */
public record ControlDefinition(
    String id,
    String title,
    Kind kind,
    String mechanism,
    boolean systemWide,
    Effort effort,
    Horizon horizon,
    List<String> introduces,
    List<String> brings,
    String adds,
    List<String> notOn,
    List<String> phrases,
    List<String> absentPhrases,
    List<String> ownServer,
    Map<String, String> guidance,
    String verify,
    List<String> requirements,
    Location location) {

  /** What it does about an attack. */
  public enum Kind {
    PREVENTIVE,
    CONTAINING,
    DETECTING,
    RECOVERING;

    /**
     * The factors that it can lower: what keeps an attack from working makes it harder and rarer,
     * what holds it back makes the harm less, and who only watches changes neither.
     */
    public Set<Factor> factors() {
      return switch (this) {
        case PREVENTIVE -> EnumSet.of(Factor.REPRODUCIBILITY, Factor.EXPLOITABILITY);
        case CONTAINING, RECOVERING -> EnumSet.of(Factor.DAMAGE, Factor.AFFECTED_USERS);
        case DETECTING -> EnumSet.noneOf(Factor.class);
      };
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How much work it is; days for each step stand in {@code scoring.yaml}. */
  public enum Effort {
    TRIVIAL,
    SMALL,
    MEDIUM,
    LARGE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** When it can be done. */
  public enum Horizon {
    IMMEDIATE,
    SHORT_TERM,
    STRUCTURAL;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
