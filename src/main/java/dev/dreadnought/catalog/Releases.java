package dev.dreadnought.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of single releases of technologies.
 *
 * @param asOf the day that it was written down; what ends later is not judged
 * @param histories by technology
 * @param holes by id
 */
public record Releases(
    String asOf, Map<String, ReleaseHistory> histories, Map<String, KnownHole> holes) {
  /**
   * The ended line that a version is of.
   *
   * @param version as written, or null where none was
   */
  public Optional<ReleaseHistory.EndedLine> endedLine(String technology, @Nullable String version) {
    return Optional.ofNullable(histories.get(technology)).flatMap(h -> h.endedLine(version));
  }

  /** Holes that a release has, in order of id; none where no version was written. */
  public List<KnownHole> holesOf(String technology, @Nullable String version) {
    if (version == null) {
      return List.of();
    }
    return holes.values().stream()
        .filter(h -> h.technology().equals(technology) && h.isIn(version))
        .toList();
  }

  /** True where fixes can still be had for money. */
  public boolean isPaidOnly(ReleaseHistory.EndedLine line) {
    return line.paid() != null
        && (line.paidUntil() == null || line.paidUntil().compareTo(asOf) >= 0);
  }
}
