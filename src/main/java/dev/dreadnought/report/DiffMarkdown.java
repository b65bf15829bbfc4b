package dev.dreadnought.report;

import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Difference.Change;
import dev.dreadnought.diff.Difference.Kind;
import dev.dreadnought.diff.Difference.Moved;
import java.util.ArrayList;
import java.util.List;

/** What differs between two analyses, as a comment on a pull request. */
public final class DiffMarkdown {
  private static final int MOST_ROWS = 40;
  private static final int MOST_CAUSES = 6;

  private final Markdown out = new Markdown();

  private DiffMarkdown() {}

  /** Headings begin at the third level, for a comment has a title of its own. */
  public static String of(Difference difference) {
    return new DiffMarkdown().text(difference);
  }

  private String text(Difference difference) {
    out.heading(3, "Threat model: " + difference.to());
    out.paragraph(Markdown.text(Phrases.capital(DiffWords.sum(difference)) + "."));
    if (!DiffWords.renames(difference).isEmpty()) {
      out.paragraph(Markdown.bold("Called otherwise"));
      out.bullets(DiffWords.renames(difference).stream().map(Markdown::text).toList());
    }
    for (Kind kind : Kind.values()) {
      table(
          difference, kind, difference.findings().stream().filter(m -> m.kind() == kind).toList());
    }
    List<Change> idle = difference.changes().stream().filter(c -> !c.needed()).toList();
    if (!idle.isEmpty()) {
      out.paragraph(
          Markdown.bold(
              difference.tried()
                  ? "Changes that no finding follows from"
                  : "What the records differ in beside findings"));
      List<String> lines = new ArrayList<>();
      idle.stream().limit(MOST_ROWS).forEach(c -> lines.add(Markdown.text(c.text())));
      addRest(lines, idle.size());
      out.bullets(lines);
    }
    if (!difference.findings().isEmpty()) {
      out.paragraph(Markdown.text(DiffWords.method(difference)));
    }
    return out.toString();
  }

  private void table(Difference difference, Kind kind, List<Moved> moved) {
    if (moved.isEmpty()) {
      return;
    }
    out.heading(4, DiffWords.heading(kind));
    out.table(
        List.of("Finding", "Score", "Because"),
        moved.stream().limit(MOST_ROWS).map(m -> row(difference, m)).toList());
    if (moved.size() > MOST_ROWS) {
      out.paragraph("And " + (moved.size() - MOST_ROWS) + " more.");
    }
  }

  private static List<String> row(Difference difference, Moved moved) {
    List<String> causes = new ArrayList<>();
    moved.causes().stream()
        .limit(MOST_CAUSES)
        .forEach(c -> causes.add(Markdown.text(DiffWords.cause(difference, c))));
    addRest(causes, moved.causes().size());
    if (difference.tried() && !moved.smallest()) {
      causes.add(DiffWords.NOT_SMALLEST);
    }
    return List.of(
        Markdown.bold(moved.latest().title())
            + Markdown.text(", " + moved.latest().elementName())
            + "<br>"
            + Markdown.code(moved.id()),
        Markdown.text(DiffWords.scores(moved)),
        String.join("<br>", causes));
  }

  private static void addRest(List<String> lines, int all) {
    if (all > lines.size()) {
      lines.add("and " + (all - lines.size()) + " more");
    }
  }
}
