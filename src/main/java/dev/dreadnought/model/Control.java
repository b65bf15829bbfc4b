package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a control is in place, planned or absent.
 *
 * @param id an id of the catalog's controls
 * @param on the id of the element that it protects, or {@code system}
 * @param evidence what somebody can show for it; may be empty
 * @param sources the words that say so
 */
public record Control(
    String id, String on, ControlStatus status, List<Evidence> evidence, List<Location> sources) {
  public Control {
    evidence = List.copyOf(evidence);
    sources = sources.stream().distinct().sorted().toList();
  }

  /** A statement without evidence. */
  public Control(String id, String on, ControlStatus status, List<Location> sources) {
    this(id, on, status, List.of(), sources);
  }

  /**
   * The last day on which what shows that it was verified was valid, where that is past; else
   * empty.
   *
   * @param today the day of the analysis, or null where nobody gave one: then nothing is past
   */
  public Optional<Day> ended(@Nullable Day today) {
    boolean isStale =
        today != null
            && status == ControlStatus.VERIFIED
            && !evidence.isEmpty()
            && evidence.stream().allMatch(e -> e.hasEnded(today));
    return isStale
        ? evidence.stream().flatMap(e -> Stream.ofNullable(e.validUntil())).max(Day::compareTo)
        : Optional.empty();
  }

  /** How far it counts on a day: what was verified, and can be shown no more, is implemented. */
  public ControlStatus countedOn(@Nullable Day today) {
    return ended(today).isPresent() ? ControlStatus.IMPLEMENTED : status;
  }
}
