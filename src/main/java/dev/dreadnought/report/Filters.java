package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Role;
import dev.dreadnought.catalog.Stride;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * By what a reader can narrow the findings: of each property the values that occur. A page shows
 * them only where its script runs.
 */
record Filters(List<Choice> choices) {
  /**
   * @param by the property, as rows carry it
   * @param label what a reader calls it
   */
  record Choice(String by, String label, List<Option> options) {}

  /**
   * @param count of findings that have it
   */
  record Option(String value, String label, int count) {}

  static Filters of(List<FindingView> findings, Catalog catalog) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("letter", "STRIDE letter", findings, FindingView::letter, f -> ofLetter(f)));
    choices.add(choice("band", "Band", findings, f -> f.current().word(), f -> f.current().word()));
    choices.add(
        choice("element", "Element", findings, f -> f.source().element(), FindingView::element));
    choices.add(readers(findings, catalog));
    choices.add(choice("status", "Status", findings, FindingView::status, FindingView::status));
    choices.add(
        choice("certainty", "Grounds", findings, FindingView::certainty, FindingView::grounds));
    choices.add(
        choice("treatment", "Treatment", findings, FindingView::treatment, FindingView::treatment));
    return new Filters(List.copyOf(choices));
  }

  private static String ofLetter(FindingView finding) {
    return finding.letter() + " " + finding.letterTitle();
  }

  private static Choice choice(
      String by,
      String label,
      List<FindingView> findings,
      Function<FindingView, String> value,
      Function<FindingView, String> shown) {
    Map<String, Option> options = new LinkedHashMap<>();
    for (FindingView finding : findings) {
      options.merge(
          value.apply(finding),
          new Option(value.apply(finding), shown.apply(finding), 1),
          (a, b) -> new Option(a.value(), a.label(), a.count() + 1));
    }
    List<Option> sorted = new ArrayList<>(options.values());
    sorted.sort(Comparator.<Option>comparingInt(o -> rank(by, o)).thenComparing(Option::label));
    return new Choice(by, label, List.copyOf(sorted));
  }

  /** Letters and bands have an order of their own; all else is in that of the alphabet. */
  private static int rank(String by, Option option) {
    return switch (by) {
      case "letter" -> Stride.valueOf(option.value()).ordinal();
      case "band" ->
          List.of(Band.values()).stream().map(Band::word).toList().indexOf(option.value());
      default -> 0;
    };
  }

  private static Choice readers(List<FindingView> findings, Catalog catalog) {
    List<Option> options = new ArrayList<>();
    for (Role role : catalog.roles()) {
      int count = (int) findings.stream().filter(f -> f.readers().contains(role.id())).count();
      if (count > 0) {
        String because = Readers.BECAUSE.getOrDefault(role.id(), "");
        options.add(new Option(role.id(), role.name() + ": " + because, count));
      }
    }
    return new Choice("role", "Role", List.copyOf(options));
  }
}
