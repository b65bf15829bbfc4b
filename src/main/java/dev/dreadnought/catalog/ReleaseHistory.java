package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Releases of a technology that get no more security fixes. What is not listed is not judged.
 *
 * @param technology its id
 * @param goTo the oldest release that one should move to
 * @param source where the maker or who keeps such lists says it
 */
public record ReleaseHistory(
    String technology, String goTo, List<EndedLine> ended, String source, Location location) {
  /** Stands for every release, also for one that nobody names. */
  public static final String ALL = "all";

  /** Stands for a release that nobody names, where the technology is known for its ended ones. */
  public static final String UNNAMED = "unnamed";

  public ReleaseHistory {
    ended = List.copyOf(ended);
  }

  /**
   * Releases whose fixes have ended.
   *
   * @param line what their versions begin with, {@link #ALL} or {@link #UNNAMED}; behind {@code
   *     before} the first release that is not meant
   * @param on the last day, or null where nobody has written it down
   * @param paid what brings fixes for money, or null where the maker sells none
   * @param paidUntil the last day of these, or null where it is open
   */
  public record EndedLine(
      String line,
      @Nullable String on,
      @Nullable String paid,
      @Nullable String paidUntil,
      Location location) {
    private static final String BEFORE = "before ";

    /** What the line names, without what leads it. */
    String number() {
      return isBefore() ? line.substring(BEFORE.length()) : line;
    }

    boolean isBefore() {
      return line.startsWith(BEFORE);
    }

    /** True where no version is written in it. */
    boolean isWord() {
      return line.equals(ALL) || line.equals(UNNAMED);
    }

    /** {@code version} is empty where what is written cannot be compared. */
    private boolean holds(Optional<VersionNumber> version) {
      return line.equals(ALL) || version.filter(this::holds).isPresent();
    }

    private boolean holds(VersionNumber version) {
      Optional<VersionNumber> number = VersionNumber.of(number());
      return number.filter(n -> isBefore() ? version.isBelow(n) : version.isOf(n)).isPresent();
    }

    /** The more is named, the more it says: 5.6 before 5, and both before everything. */
    private int precision() {
      return isWord()
          ? 0
          : isBefore() ? 1 : 1 + VersionNumber.of(line).map(v -> v.parts().size()).orElse(0);
    }
  }

  /**
   * The line that a version is of, where all releases that it stands for have ended.
   *
   * @param version as written, or null where none was
   */
  public Optional<EndedLine> endedLine(@Nullable String version) {
    Optional<VersionNumber> number = version == null ? Optional.empty() : VersionNumber.of(version);
    return ended.stream()
        .filter(l -> version == null ? l.isWord() : l.holds(number))
        .max(Comparator.comparingInt(EndedLine::precision));
  }
}
