package dev.dreadnought.report;

import dev.dreadnought.narration.Narration;
import dev.dreadnought.narration.Narration.Narrated;
import dev.dreadnought.report.Page.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A section as a language model worded it, or why it did not.
 *
 * @param id of the section
 * @param words a model's; empty where the engine's words stand alone
 */
record NarratedView(String id, String words, String note) {
  static List<NarratedView> of(Narration narration) {
    List<NarratedView> views = new ArrayList<>();
    for (Narrated narrated : narration.sections()) {
      String note =
          narrated.isTaken()
              ? "Worded by the language model "
                  + narration.model()
                  + ". Names, numbers and references were locked, and the words were checked against"
                  + " the engine's, which stand below."
              : "The language model "
                  + narration.model()
                  + " was asked for words, and the engine's stand: "
                  + narrated.note()
                  + ".";
      views.add(new NarratedView(narrated.section().id(), narrated.words(), note));
    }
    return List.copyOf(views);
  }

  /** What the pass used: zero where none ran. */
  static List<Line> usage(Narration narration) {
    if (!narration.hasRun()) {
      return List.of(new Line("Language model", "none"));
    }
    return List.of(
        new Line("Language model", narration.model()),
        new Line(
            "Sections", narration.taken() + " of " + narration.sections().size() + " in its words"),
        new Line(
            "Tokens",
            narration.tokens()
                + " ("
                + narration.inputTokens()
                + " in, "
                + narration.outputTokens()
                + " out)"),
        new Line("Cost", cost(narration)));
  }

  private static String cost(Narration narration) {
    return narration.price().isKnown()
        ? String.format(Locale.ROOT, "%.4f US dollars", narration.costInTenThousandths() / 10_000.0)
        : "not known: no price was given";
  }
}
