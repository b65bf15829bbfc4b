package dev.dreadnought.catalog;

import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hole of a technology that attackers are known to have used.
 *
 * @param id of the CVE list
 * @param name that people call it by, or null
 * @param technology its id
 * @param in the releases that have it
 * @param goTo the oldest release that one should move to
 * @param gives what an attacker gets by it
 * @param login true where an account of the product is needed
 * @param source where its maker or a register tells of it
 */
public record KnownHole(
    String id,
    @Nullable String name,
    String technology,
    List<Range> in,
    String goTo,
    String gives,
    boolean login,
    String source,
    Location location) {
  public KnownHole {
    in = List.copyOf(in);
  }

  /**
   * Releases that follow one another.
   *
   * @param from the first that has the hole
   * @param below the first that has it no more
   */
  public record Range(String from, String below) {
    private boolean holds(VersionNumber version) {
      Optional<VersionNumber> first = VersionNumber.of(from);
      Optional<VersionNumber> end = VersionNumber.of(below);
      return first.isPresent() && end.isPresent() && version.isWithin(first.get(), end.get());
    }
  }

  /** True where every release that a version stands for has the hole; what is open is no hit. */
  public boolean isIn(String version) {
    Optional<VersionNumber> number = VersionNumber.of(version);
    return number.isPresent() && in.stream().anyMatch(range -> range.holds(number.get()));
  }
}
