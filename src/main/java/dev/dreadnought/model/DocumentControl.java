package dev.dreadnought.model;

import dev.dreadnought.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the description of a system, as its authors say; nothing of it is checked, and
 * nothing of it changes a finding.
 *
 * @param version of the description, in its author's words, or null
 * @param author who wrote it, or null
 * @param reviewer who read it, or null
 * @param approver who released it, or null
 * @param nextReview the day by which it has to be read again, or null
 * @param sources where it stands
 */
public record DocumentControl(
    @Nullable String version,
    @Nullable String author,
    @Nullable String reviewer,
    @Nullable String approver,
    @Nullable Day nextReview,
    List<Location> sources) {

  /** Nobody said anything of the kind. */
  public static final DocumentControl NONE =
      new DocumentControl(null, null, null, null, null, List.of());

  public DocumentControl {
    sources = sources.stream().distinct().sorted().toList();
  }

  public boolean isEmpty() {
    return version == null
        && author == null
        && reviewer == null
        && approver == null
        && nextReview == null;
  }
}
