package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attack trees' chapter of the report in Markdown: paths, choke points and cuts in words. */
final class MarkdownAttacks {
  private MarkdownAttacks() {}

  /**
   * @param links writes a finding as a link to its section
   */
  static void write(AttackChapter attacks, Markdown out, Function<FindingView, String> links) {
    if (attacks.isEmpty()) {
      return;
    }
    out.heading(2, "Attack trees and paths");
    out.paragraph(text(attacks.legend()));
    for (AttackChapter.Tree tree : attacks.trees()) {
      out.heading(3, tree.title());
      out.paragraph(text(tree.opening()));
      if (!tree.sameAs().isEmpty()) {
        out.paragraph("The ways are those of " + text(tree.sameAs()) + ", step by step.");
      }
      tree.notes().forEach(note -> out.paragraph(text(note)));
      tree.paths().forEach(path -> write(path, out));
      out.bullets(tree.chokePoints().stream().map(Markdown::text).toList());
      if (!tree.cutTitle().isEmpty()) {
        String findings =
            tree.cut().stream()
                .map(f -> links.apply(f) + f.source().place(text(f.element())))
                .collect(Collectors.joining("; "));
        out.paragraph(text(tree.cutTitle()) + " " + findings + ".");
      }
    }
    out.paragraph(text(attacks.leftOut()));
  }

  private static void write(AttackChapter.Path path, Markdown out) {
    out.paragraph(text(path.title() + ":"));
    List<String> steps = new ArrayList<>();
    for (AttackChapter.Step step : path.steps()) {
      steps.add(text(step.text()) + (step.note().isEmpty() ? "" : " (" + text(step.note()) + ")"));
    }
    out.numbered(steps);
  }
}
