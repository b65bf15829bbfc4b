package dev.dreadnought.finding;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A control against one finding.
 *
 * @param mechanism of one mechanism only the strongest effect counts
 * @param effect what it takes off which factor of this finding when in force
 * @param status as stated for the place where it counts, or null where nobody said anything
 * @param byDefault true where it is in force, or off, because the technology comes that way
 * @param because the rule by which a stated control counts here, or empty
 * @param guidance for the technologies of the finding's element; the default where none has its own
 * @param evidenced true where it is in force and each statement of it either was verified or shows
 *     evidence that has not run out
 * @param sources the words that state it
 */
public record Mitigation(
    String control,
    String title,
    String kind,
    String mechanism,
    Map<Factor, Integer> effect,
    @Nullable ControlStatus status,
    boolean byDefault,
    String because,
    List<Guidance> guidance,
    boolean evidenced,
    List<Location> sources) {

  public Optional<ControlStatus> knownStatus() {
    return Optional.ofNullable(status);
  }

  public boolean isInForce() {
    return status != null && status.isInForce();
  }

  /** Nobody spoke of it: the technology may leave it off, and somebody have switched it on. */
  public boolean isUnsaid() {
    return status == null || byDefault && !isInForce();
  }

  /** The word in reports: a status, or {@code unknown}. */
  public String statusWord() {
    return status == null ? "unknown" : status.word();
  }
}
