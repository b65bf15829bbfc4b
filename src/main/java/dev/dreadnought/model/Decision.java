package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a finding. Whether it is in force is for the analysis to say.
 *
 * @param finding the finding's id
 * @param by who decided
 * @param owner who answers for it, or null
 * @param until the last day on which it counts, or null where it has no end
 * @param ticket where it is tracked, or null
 * @param because the reason
 */
public record Decision(
    String finding,
    Kind kind,
    String by,
    @Nullable String owner,
    @Nullable Day until,
    @Nullable String ticket,
    String because,
    List<Location> sources) {
  public Decision {
    sources = sources.stream().distinct().sorted().toList();
  }

  /** What was decided. */
  public enum Kind {
    ACCEPT,
    TRANSFER,
    FALSE_POSITIVE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
