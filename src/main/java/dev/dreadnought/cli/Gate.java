package dev.dreadnought.cli;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.diff.Baseline;
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
 * @param onlyNew true where findings of a baseline do not count
 */
record Gate(@Nullable Band band, boolean possible, boolean onlyNew) {
  private static final String POSSIBLE = "possible:";
  private static final String NEW = "new:";
  private static final String APPETITE = "appetite";

  /**
   * @throws UsageException where there is no such gate
   */
  static Gate of(String text) {
    Gate gate = of("--fail-on", text.startsWith(NEW) ? text.substring(NEW.length()) : text, text);
    return new Gate(gate.band(), gate.possible(), text.startsWith(NEW));
  }

  /** What {@code --target} asks for: the same, without a baseline. */
  static Gate target(String text) {
    return of("--target", text, text);
  }

  private static Gate of(String option, String text, String written) {
    boolean possible = text.startsWith(POSSIBLE);
    String word = possible ? text.substring(POSSIBLE.length()) : text;
    if (word.equals(APPETITE)) {
      return new Gate(null, possible, false);
    }
    for (Band band : Band.values()) {
      if (band.word().equals(word.toLowerCase(Locale.ROOT))) {
        return new Gate(band, possible, false);
      }
    }
    String prefixes = option.equals("--target") ? POSSIBLE : NEW + ", " + POSSIBLE + " or both";
    throw new UsageException(
        option
            + " "
            + written
            + " is no gate; one of critical, high, medium, low or appetite, with "
            + prefixes
            + " before it or without");
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
                        "the appetite is for an organisation file to say: add --organisation FILE"
                            + " with appetite:"));
    return new Gate(limit, possible, onlyNew);
  }

  Band limit() {
    return Objects.requireNonNull(band, "the appetite was not asked for");
  }

  /**
   * Findings that do not pass, worst first.
   *
   * @param baseline findings that are known, or null where all count
   */
  List<Finding> over(Assessment assessment, @Nullable Baseline baseline) {
    return assessment.findings().stream()
        .filter(Finding::isOpen)
        .filter(f -> possible || !f.isAssumed())
        .filter(f -> f.current().band().compareTo(limit()) <= 0)
        .filter(f -> !onlyNew || baseline == null || baseline.news(f).isPresent())
        .toList();
  }
}
