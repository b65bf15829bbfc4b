package dev.dreadnought.report;

import static dev.dreadnought.report.Markdown.bold;
import static dev.dreadnought.report.Markdown.text;

import dev.dreadnought.narration.Narration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The section on how a report was made: the viewpoints, the rule log, the words of a model. */
final class MarkdownMade {
  private final Page page;
  private final Narration narration;
  private final Markdown out;

  private MarkdownMade(Page page, Narration narration, Markdown out) {
    this.page = page;
    this.narration = narration;
    this.out = out;
  }

  static void write(Page page, Narration narration, Markdown out) {
    new MarkdownMade(page, narration, out).made();
  }

  private void made() {
    out.heading(2, "How this was made");
    if (!page.review().isEmpty()) {
      out.heading(3, "Viewpoint log");
      out.paragraph(
          "No person has reviewed: these are viewpoints of one engine on the same facts, in the"
              + " order in which they speak.");
      out.numbered(
          page.review().stream()
              .map(v -> bold(v.role()) + " (" + text(v.lookedAt()) + "): " + text(v.says()))
              .toList());
    }
    if (!page.ruleLog().parts().isEmpty()) {
      out.heading(3, "Rule log");
      out.paragraph(
          "Which rule fired on which facts, each rule named where it first fired. Facts carry the"
              + " id under which the report shows them.");
      for (RuleLog.Part part : page.ruleLog().parts()) {
        out.heading(4, part.title());
        List<List<String>> rows = new ArrayList<>();
        for (RuleLog.Rule rule : part.rules()) {
          String name = text(rule.name());
          for (RuleLog.Firing firing : rule.firings()) {
            String read =
                firing.facts().isEmpty()
                    ? "the model"
                    : firing.facts().stream().map(Markdown::code).collect(Collectors.joining(", "));
            rows.add(List.of(name, read, Markdown.texts(firing.concludes())));
            name = "";
          }
        }
        out.table(List.of("Rule", "Read", "Concluded"), rows);
      }
    }
    out.heading(3, "Usage");
    out.bullets(
        NarratedView.usage(narration).stream()
            .map(l -> text(l.label()) + ": " + text(l.text()))
            .toList());
  }
}
