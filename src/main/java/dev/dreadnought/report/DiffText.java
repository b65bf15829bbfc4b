package dev.dreadnought.report;

import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Difference.Cause;
import dev.dreadnought.diff.Difference.Change;
import dev.dreadnought.diff.Difference.Kind;
import dev.dreadnought.diff.Difference.Moved;
import java.util.List;

/** What differs between two analyses, for a terminal. */
public final class DiffText {
  private static final int MOST_CAUSES = 6;

  private final int width;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param width in columns
   */
  public DiffText(int width) {
    this.width = width;
  }

  /** The text; it ends with a line feed. */
  public static String of(Difference difference, int width) {
    return new DiffText(width).of(difference);
  }

  private String of(Difference difference) {
    String systems =
        difference.from().equals(difference.to())
            ? difference.to()
            : difference.from() + " → " + difference.to();
    line("", Visible.line(systems));
    line("", Phrases.capital(DiffWords.sum(difference)));
    if (!DiffWords.renames(difference).isEmpty()) {
      heading("Called otherwise");
      DiffWords.renames(difference).forEach(r -> line("  ", r));
    }
    for (Kind kind : Kind.values()) {
      List<Moved> moved = difference.findings().stream().filter(m -> m.kind() == kind).toList();
      if (!moved.isEmpty()) {
        heading(DiffWords.heading(kind));
        moved.forEach(m -> moved(difference, m));
      }
    }
    List<Change> idle = difference.changes().stream().filter(c -> !c.needed()).toList();
    if (!idle.isEmpty()) {
      heading(
          difference.tried()
              ? "Changes that no finding follows from"
              : "What the records differ in beside findings");
      idle.forEach(c -> line("  ", c.text()));
    }
    if (!difference.findings().isEmpty()) {
      out.append('\n');
      line("", DiffWords.method(difference));
    }
    return out.toString();
  }

  private void heading(String text) {
    out.append('\n');
    line("", text);
  }

  private void moved(Difference difference, Moved moved) {
    line("  ", moved.latest().title() + " · " + moved.latest().elementName());
    line("    ", moved.id() + ": " + DiffWords.scores(moved));
    int shown = 0;
    for (Cause cause : moved.causes()) {
      if (shown++ < MOST_CAUSES) {
        line("    ← ", DiffWords.cause(difference, cause));
      }
    }
    if (difference.tried() && !moved.smallest()) {
      line("      ", DiffWords.NOT_SMALLEST);
    }
    if (shown > MOST_CAUSES) {
      line("      ", "and " + (shown - MOST_CAUSES) + " more");
    }
  }

  private void line(String begin, String text) {
    String prefix = begin;
    for (String line : Wrapping.wrap(Visible.line(text), width - Wrapping.columns(begin))) {
      out.append((prefix + line).stripTrailing()).append('\n');
      prefix = " ".repeat(Wrapping.columns(begin));
    }
  }
}
