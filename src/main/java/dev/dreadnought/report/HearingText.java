package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.model.Hearing;
import dev.dreadnought.model.Hearing.Left;
import java.util.List;
import java.util.Locale;

/** What is heard in sentences, and why, for those who write phrases, frames and signs. */
public final class HearingText {
  private final Catalog catalog;
  private final StringBuilder out = new StringBuilder();

  private HearingText(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A paragraph for each sentence. */
  public static String of(List<Hearing> hearings, Catalog catalog) {
    HearingText text = new HearingText(catalog);
    hearings.forEach(text::add);
    return text.out.toString();
  }

  private void add(Hearing hearing) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    line("", Visible.line(hearing.sentence()));
    if (hearing.statements().isEmpty()) {
      line("states", "nothing that the catalog knows");
    }
    hearing.statements().forEach(this::statement);
    hearing.signs().forEach(threat -> line("sign of", threat));
    line(
        "sounds",
        hearing.tone()
            + (hearing.tone() >= hearing.badFrom() ? ", bad" : ", not bad")
            + " (bad from "
            + hearing.badFrom()
            + ")");
    if (hearing.nearest().isEmpty()) {
      line("like", "no signs: it has too few words in common with any");
    }
    for (Hearing.Likeness likeness : hearing.nearest()) {
      ThreatDefinition threat = catalog.threats().get(likeness.threat());
      line(
          "like",
          likeness.threat()
              + " "
              + likeness.weak()
              + ", where all is well "
              + likeness.well()
              + (threat == null ? "" : " · " + threat.title()));
    }
  }

  private void statement(Hearing.Statement statement) {
    line(
        statement.left() == Left.KEPT ? "states" : "left",
        statement.id()
            + " "
            + statement.says()
            + ", by a "
            + statement.by().name().toLowerCase(Locale.ROOT)
            + ": \""
            + Visible.line(statement.words())
            + "\""
            + why(statement.left()));
    FactDefinition fact = catalog.facts().get(statement.id());
    ControlDefinition control = catalog.controls().get(statement.id());
    if (fact != null) {
      line("", "  " + fact.about() + " " + fact.says());
    } else if (control != null) {
      line("", "  " + control.title());
    }
    if (statement.left() == Left.KEPT && fact != null) {
      String threats =
          catalog.threats().values().stream()
              .filter(t -> t.when().facts().anyMatch(f -> f.fact().equals(fact.id())))
              .map(ThreatDefinition::id)
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      if (!threats.isEmpty()) {
        line("", "  in the condition of " + threats);
      }
    }
  }

  private static String why(Left left) {
    return switch (left) {
      case KEPT -> "";
      case SETTLED -> "; something else in the sentence settles it";
      case ANSWERED -> "; the sentence says what works against something, and does not sound bad";
      case UNLIKE -> "; signs of another threat are far nearer";
    };
  }

  private void line(String label, String text) {
    out.append(CatalogText.pad(label, label.isEmpty() && !text.startsWith("  ") ? 0 : 9));
    out.append(text.stripTrailing()).append('\n');
  }
}
