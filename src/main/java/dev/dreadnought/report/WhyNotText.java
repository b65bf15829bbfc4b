package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.FactDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Coverage.Cell;
import dev.dreadnought.finding.Coverage.Element;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.List;
import java.util.Optional;

/** Why a threat is not raised on an element: which facts decide it, and where they come from. */
public final class WhyNotText {
  private final Catalog catalog;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param width in columns
   */
  public WhyNotText(Catalog catalog, int width) {
    this.catalog = catalog;
    this.width = width;
  }

  /** Empty where the coverage has no such element, or no such threat. */
  public Optional<String> of(
      Assessment assessment, Coverage coverage, String threat, String element) {
    return coverage
        .cell(threat, element)
        .map(cell -> of(assessment, coverage.element(element).orElseThrow(), cell));
  }

  private String of(Assessment assessment, Element element, Cell cell) {
    line(0, cell.threat().id() + "@" + element.id());
    line(0, cell.threat().title() + ", on " + element.name() + ".");
    out.append('\n');
    verdict(assessment, element, cell);
    boolean judged =
        switch (cell.outcome()) {
          case RAISED, ASSUMED, REFUTED, NO_GROUND -> true;
          case NOT_APPLICABLE, OUT_OF_SCOPE -> false;
        };
    if (judged) {
      out.append('\n');
      line(0, "The condition, with what is known of " + element.id() + ":");
      condition(cell.threat().asWritten(), assessment, element.id(), 2);
    }
    return out.toString();
  }

  private void verdict(Assessment assessment, Element element, Cell cell) {
    switch (cell.outcome()) {
      case RAISED -> {
        line(0, "It is raised: see `dreadnought explain " + cell.finding() + "`." + folded(cell));
        cell.facts().forEach(fact -> fact(assessment, fact));
      }
      case ASSUMED -> {
        line(
            0,
            "Unknown: it is raised as possible, because nobody said; see `dreadnought explain "
                + cell.finding()
                + "`."
                + folded(cell));
        cell.facts().forEach(fact -> fact(assessment, fact));
      }
      case REFUTED -> {
        line(0, "Refuted by:");
        cell.facts().forEach(fact -> fact(assessment, fact));
      }
      case NO_GROUND -> {
        line(0, "No ground: nothing that was said gives " + amount(cell.missing()) + ":");
        cell.missing().forEach(name -> line(2, name + ": " + element.name() + " " + says(name)));
      }
      case NOT_APPLICABLE ->
          line(
              0,
              "It does not apply: the threat is about "
                  + phrase(cell.threat().element())
                  + ", and "
                  + element.id()
                  + " is "
                  + String.join(" and ", element.types().stream().map(WhyNotText::phrase).toList())
                  + ".");
      case OUT_OF_SCOPE ->
          line(0, "Declared out of scope, and not looked at: " + element.outOfScope() + ".");
    }
  }

  private static String amount(List<String> missing) {
    return missing.size() == 1 ? "this" : "any of these";
  }

  private static String folded(Cell cell) {
    String finding = cell.finding();
    return finding == null || finding.startsWith(cell.threat().id() + "@")
        ? ""
        : " That finding implies it, so that the two are one.";
  }

  private void fact(Assessment assessment, String id) {
    Optional<ProvenFact> found = assessment.fact(id);
    if (found.isEmpty()) {
      line(2, id);
      return;
    }
    ProvenFact fact = found.get();
    line(2, fact.text());
    line(4, id + ", " + fact.ground().word() + by(fact));
    for (Location place : fact.sources()) {
      line(4, place + words(assessment, place));
    }
  }

  private static String by(ProvenFact fact) {
    return fact.rule() == null
        ? ""
        : " by the rule \"" + fact.rule() + "\" from " + String.join(", ", fact.from());
  }

  private static String words(Assessment assessment, Location place) {
    String words = new Quotes(assessment.reading(), "").of(place).words();
    return words.isEmpty() ? "" : ": \"" + words + "\"";
  }

  private String says(String fact) {
    FactDefinition definition = catalog.facts().get(fact);
    return definition == null ? "" : definition.says();
  }

  private void condition(Condition condition, Assessment assessment, String element, int indent) {
    if (condition instanceof Condition.Is is) {
      line(indent, is.fact() + ": " + value(assessment, is.fact(), element));
      return;
    }
    String head =
        condition instanceof Condition.All
            ? "all of:"
            : condition instanceof Condition.Any ? "any of:" : "none of:";
    line(indent, head);
    condition.parts().forEach(part -> condition(part, assessment, element, indent + 2));
  }

  private String value(Assessment assessment, String fact, String element) {
    Truth value = assessment.fact(fact + "@" + element).map(ProvenFact::value).orElse(null);
    if (value == null) {
      FactDefinition definition = catalog.facts().get(fact);
      return definition != null && definition.isOpen() ? "unknown" : "nothing gives it";
    }
    return switch (value) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  private static String phrase(DfdType type) {
    return switch (type) {
      case PROCESS -> "a process";
      case DATA_STORE -> "a data store";
      case EXTERNAL_ENTITY -> "an external entity";
      case FLOW -> "a flow";
      case BOUNDARY -> "a trust boundary";
      case DATA -> "data";
      case SYSTEM -> "the system as a whole";
    };
  }

  private void line(int indent, String text) {
    Wrapping.wrap(text, width - indent)
        .forEach(l -> out.append(" ".repeat(indent)).append(l).append('\n'));
  }
}
