package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a finding. Whether it is in force is for the analysis to say.
 *
 * @param finding the finding's id, or a pattern of ids in which {@code *} stands for any characters
 * @param by who decided
 * @param owner who answers for it, or null
 * @param until the last day on which it counts, or null where it has no end
 * @param ticket where it is tracked, or null
 * @param because the reason
 * @param proof the digest of the facts on which it was decided, or null where nobody gave one
 * @param facts facts on which it rests, each with the word for what was so: {@code yes}, {@code no}
 *     or {@code unknown}; in order of id, and empty where nobody named any
 */
public record Decision(
    String finding,
    Kind kind,
    String by,
    @Nullable String owner,
    @Nullable Day until,
    @Nullable String ticket,
    String because,
    @Nullable String proof,
    Map<String, String> facts,
    List<Location> sources) {
  private static final String ANY = "*";

  public Decision {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    sources = sources.stream().distinct().sorted().toList();
  }

  /** A decision that names no facts on which it rests. */
  public Decision(
      String finding,
      Kind kind,
      String by,
      @Nullable String owner,
      @Nullable Day until,
      @Nullable String ticket,
      String because,
      List<Location> sources) {
    this(finding, kind, by, owner, until, ticket, because, null, Map.of(), sources);
  }

  /** True where it says on what it rests, so that it can lapse when that changes. */
  public boolean isProven() {
    return proof != null || !facts.isEmpty();
  }

  /** True where it is about whatever fits a pattern. */
  public boolean isPattern() {
    return isPattern(finding);
  }

  /** True where an id holds a {@code *}. */
  public static boolean isPattern(String finding) {
    return finding.contains(ANY);
  }

  /** True where it is about the finding with this id. */
  public boolean isAbout(String id) {
    return matches(finding, id);
  }

  /** True where an id is, or fits, what a decision names. */
  public static boolean matches(String pattern, String id) {
    if (!isPattern(pattern)) {
      return pattern.equals(id);
    }
    StringBuilder expression = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.matches(expression.toString(), id);
  }

  /** What was decided. */
  public enum Kind {
    /** To live with it. */
    ACCEPT,
    /** That somebody else bears it. */
    TRANSFER,
    /** To give up what brings it. */
    AVOID,
    /** That it is none. */
    FALSE_POSITIVE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
