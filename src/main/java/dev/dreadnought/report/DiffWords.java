package dev.dreadnought.report;

import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Difference.Kind;
import dev.dreadnought.diff.Difference.Moved;
import dev.dreadnought.diff.Difference.Rename;
import dev.dreadnought.diff.Snapshot.Score;
import dev.dreadnought.diff.Snapshot.State;
import dev.dreadnought.model.Ground;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every form of a comparison says in the same words. */
final class DiffWords {
  private static final Map<Kind, String> HEADINGS =
      new EnumMap<>(
          Map.of(
              Kind.NEW, "New",
              Kind.GONE, "Gone",
              Kind.RESCORED, "Re-scored",
              Kind.JUDGED, "Judged otherwise"));

  /** Said where the search ended before it was done. */
  static final String NOT_SMALLEST = "too much changed to find out which of these are needed";

  private DiffWords() {}

  static String heading(Kind kind) {
    return HEADINGS.getOrDefault(kind, kind.word());
  }

  /** {@code 3 new, 1 gone and 2 re-scored; 40 stand as they did}. */
  static String sum(Difference difference) {
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = difference.findings().stream().filter(m -> m.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " " + kind.word());
      }
    }
    String same =
        difference.same() == 1 ? "1 stands as it did" : difference.same() + " stand as they did";
    return counts.isEmpty() ? "no finding differs; " + same : Phrases.list(counts) + "; " + same;
  }

  /** How the scores are, and were. */
  static String scores(Moved moved) {
    State was = moved.before();
    State is = moved.after();
    if (was == null || is == null) {
      State only = moved.latest();
      return said(only.current()) + ", " + standing(only);
    }
    List<String> parts = new ArrayList<>();
    add(parts, "", was.current(), is.current());
    add(parts, "without controls ", was.inherent(), is.inherent());
    add(parts, "with the planned controls ", was.target(), is.target());
    addWord(parts, "", was.status(), is.status());
    addWord(parts, "", certainty(was), certainty(is));
    addWord(parts, "treatment ", was.treatment(), is.treatment());
    return String.join("; ", parts);
  }

  private static String certainty(State state) {
    return Phrases.certainty(Ground.valueOf(state.certainty().toUpperCase(Locale.ROOT)));
  }

  private static String standing(State state) {
    return state.status().replace('-', ' ')
        + (state.certainty().equals("assumed") ? ", possible" : "");
  }

  private static void add(List<String> parts, String what, Score was, Score is) {
    if (!was.equals(is)) {
      parts.add(what + said(is) + ", was " + said(was));
    }
  }

  /** Where the number stays and only what is possible differs, that is said. */
  private static String said(Score score) {
    String interval =
        score.low().equals(score.high()) ? "" : " (" + score.low() + "–" + score.high() + ")";
    return score.score() + " " + score.band() + interval;
  }

  private static void addWord(List<String> parts, String what, String was, String is) {
    if (!was.equals(is)) {
      parts.add(what + is.replace('-', ' ') + ", was " + was.replace('-', ' '));
    }
  }

  /**
   * A cause that was tried, or, where one was, what it makes otherwise behind the finding; alone
   * where there are only records.
   */
  static String cause(Difference difference, Cause cause) {
    boolean follows = List.of("fact", "control", "decision").contains(cause.kind());
    return (difference.tried() && follows ? "behind it: " : "") + cause.text();
  }

  /** Without flows, most of which are called by their ends. */
  static List<String> renames(Difference difference) {
    return difference.renames().stream()
        .filter(r -> !r.sort().equals("flow"))
        .map(DiffWords::rename)
        .toList();
  }

  private static String rename(Rename rename) {
    String ids =
        rename.fromId().equals(rename.toId())
            ? rename.toId()
            : rename.fromId() + " → " + rename.toId();
    boolean isNamed =
        !rename.fromName().equals(rename.toName())
            && !(rename.fromName().equals(rename.fromId())
                && rename.toName().equals(rename.toId()));
    return rename.sort()
        + " "
        + ids
        + (isNamed ? " (" + rename.fromName() + " → " + rename.toName() + ")" : "");
  }

  /** How the causes were found. */
  static String method(Difference difference) {
    return difference.tried()
        ? "Each change named as a cause was undone in an analysis of the whole system: without it the"
            + " finding stands as it did."
        : "Two records were compared, and no cause could be tried: give the descriptions themselves"
            + " for that.";
  }
}
