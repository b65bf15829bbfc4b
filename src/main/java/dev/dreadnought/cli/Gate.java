package dev.dreadnought.cli;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --fail-on} asks for. It counts open findings, which no sufficient set of controls and
 * no decision treats, by their current band.
 *
 * @param band the band from which on it counts, or null for the organisation's appetite
 * @param possible true where findings count that rest on something nobody said
 */
record Gate(@Nullable Band band, boolean possible) {
  private static final String POSSIBLE = "possible:";
  private static final String APPETITE = "appetite";

  /**
   * @throws UsageException where there is no such gate
   */
  static Gate of(String text) {
    boolean possible = text.startsWith(POSSIBLE);
    String word = possible ? text.substring(POSSIBLE.length()) : text;
    if (word.startsWith("new:")) {
      throw new UsageException("--fail-on new: compares with a baseline, which is not read yet");
    }
    if (word.equals(APPETITE)) {
      return new Gate(null, possible);
    }
    for (Band band : Band.values()) {
      if (band.word().equals(word.toLowerCase(Locale.ROOT))) {
        return new Gate(band, possible);
      }
    }
    throw new UsageException(
        "--fail-on "
            + text
            + " is no gate; one of critical, high, medium, low or appetite, with possible: before it or without");
  }

  /**
   * The gate with the organisation's appetite where it asks for that.
   *
   * @throws UsageException where it does, and there is none
   */
  Gate with(Optional<Band> appetite) {
    Band limit =
        band != null
            ? band
            : appetite.orElseThrow(
                () ->
                    new UsageException(
                        "--fail-on appetite needs an organisation file with an appetite:"
                            + " add --organisation FILE"));
    return new Gate(limit, possible);
  }

  /** Which findings do not pass, in one line; empty where all do. */
  String objection(Assessment assessment) {
    Band limit = Objects.requireNonNull(band, "the appetite was not asked for");
    List<Finding> over =
        assessment.findings().stream()
            .filter(Finding::isOpen)
            .filter(f -> possible || !f.isAssumed())
            .filter(f -> f.current().band().compareTo(limit) <= 0)
            .toList();
    if (over.isEmpty()) {
      return "";
    }
    String orWorse = limit == Band.CRITICAL ? "" : " or worse";
    return "the gate does not hold: "
        + over.size()
        + (over.size() == 1 ? " finding is " : " findings are ")
        + limit.word()
        + orWorse
        + ": "
        + String.join(", ", over.stream().map(Finding::id).toList());
  }
}
