package dev.dreadnought.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two analyses, and why.
 *
 * @param from the name of the system before
 * @param to the name of the system now
 * @param renames elements that are the same under another name
 * @param changes what the descriptions and what analysed them differ in; of saved analyses only the
 *     elements, facts and decisions that they keep
 * @param findings that are new, gone, scored or judged otherwise, the worst first
 * @param same how many findings stand as they did
 * @param tried true where each cause was tried by undoing it in an analysis of the whole system,
 *     false where two records were compared
 */
public record Difference(
    String from,
    String to,
    List<Rename> renames,
    List<Change> changes,
    List<Moved> findings,
    int same,
    boolean tried) {
  public Difference {
    renames = List.copyOf(renames);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * An element under another id or name.
   *
   * @param sort what it is
   */
  public record Rename(String sort, String fromId, String toId, String fromName, String toName) {}

  /**
   * Something that is otherwise than it was.
   *
   * @param id unique among the changes, and stable: what kind of thing, then its id
   * @param text a sentence without a full stop
   * @param needed true where it has to be undone for the findings to be as before
   */
  public record Change(String id, String text, boolean needed) {}

  /** What became of a finding. */
  public enum Kind {
    NEW("new"),
    GONE("gone"),
    RESCORED("re-scored"),
    JUDGED("judged otherwise");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * A finding that does not stand as it did.
   *
   * @param id as it is now, or was last
   * @param before null where it is new
   * @param after null where it is gone
   * @param causes what made it so
   * @param smallest true where no cause can be left out, as far as was tried
   */
  public record Moved(
      Kind kind,
      String id,
      Snapshot.@Nullable State before,
      Snapshot.@Nullable State after,
      List<Cause> causes,
      boolean smallest) {
    public Moved {
      causes = List.copyOf(causes);
    }

    /** The finding now, or as it was last. */
    public Snapshot.State latest() {
      Snapshot.State latest = after == null ? before : after;
      if (latest == null) {
        throw new IllegalStateException("a finding that was neither before nor is now");
      }
      return latest;
    }
  }

  /**
   * One reason.
   *
   * @param kind {@code description}, {@code fact}, {@code control}, {@code decision}, {@code
   *     entry}, {@code rule}, {@code finding}, {@code catalog}, {@code rules}, {@code
   *     organisation}, {@code profile}, {@code date}, {@code program} or {@code unknown}
   * @param id of the change, fact, control, finding, entry or rule; may be empty
   * @param text a sentence without a full stop
   */
  public record Cause(String kind, String id, String text) {}
}
