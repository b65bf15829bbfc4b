package dev.dreadnought.diff;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Open findings that are known, so that a gate can ask for new ones only.
 *
 * @param known by the finding's id, in order of it
 */
public record Baseline(Map<String, Known> known) {
  public Baseline {
    known = Collections.unmodifiableMap(new TreeMap<>(known));
  }

  /**
   * A finding as it was.
   *
   * @param band by its score with the controls that were in force
   * @param assumed true where it rested on something that nobody said
   * @param proof the digest of the facts that it rested on
   */
  public record Known(Band band, boolean assumed, String proof) {}

  /** The open findings of an assessment. */
  public static Baseline of(Assessment assessment) {
    Map<String, Known> known = new TreeMap<>();
    var proofs = FindingProof.reader(assessment.facts());
    for (Finding finding : assessment.findings()) {
      if (finding.isOpen()) {
        known.put(
            finding.id(),
            new Known(
                finding.current().band(), finding.isAssumed(), proofs.apply(finding).digest()));
      }
    }
    return new Baseline(known);
  }

  /**
   * Why a finding counts as new; empty where it is known. One that was only possible and is certain
   * now, and one whose band has become worse, are new.
   */
  public Optional<String> news(Finding finding) {
    Known before = known.get(finding.id());
    if (before == null) {
      return Optional.of("new");
    }
    List<String> news = new ArrayList<>();
    if (finding.current().band().compareTo(before.band()) < 0) {
      news.add("it was " + before.band().word() + " in the baseline");
    }
    if (before.assumed() && !finding.isAssumed()) {
      news.add("it was only possible in the baseline");
    }
    return news.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", news));
  }
}
