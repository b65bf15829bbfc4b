package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.report.EngineerChapter.Absent;
import dev.dreadnought.report.EngineerChapter.Fix;
import dev.dreadnought.report.EngineerChapter.Missing;
import java.util.List;
import java.util.Set;

/** Controls that the input says are not there, told at the element that it says so of. */
final class Absences {
  private final Catalog catalog;
  private final Quotes quotes;
  private final Steps steps;
  private final List<FindingView> open;
  private final List<Control> absent;

  Absences(
      Assessment assessment, Catalog catalog, Quotes quotes, Steps steps, List<FindingView> open) {
    this.catalog = catalog;
    this.quotes = quotes;
    this.steps = steps;
    this.open = open;
    this.absent =
        assessment.model().controls().stream()
            .filter(c -> c.status() == ControlStatus.ABSENT && !c.sources().isEmpty())
            .filter(c -> catalog.controls().containsKey(c.id()))
            .filter(c -> isAtHome(c) || bearing(c).isEmpty())
            .toList();
  }

  /** At one element, beside what its own findings tell. */
  List<Absent> at(List<FindingView> findings) {
    return untold(findings).stream().map(this::absent).toList();
  }

  /** At elements that are not among these. */
  List<Absent> outside(Set<String> told) {
    return absent.stream()
        .filter(c -> !told.contains(c.on()) && steps.model().component(c.on()).isPresent())
        .map(this::absent)
        .toList();
  }

  /** What to set at one element that no control of its findings sets. */
  List<Fix> fixes(List<FindingView> findings) {
    return untold(findings).stream()
        .filter(c -> findings.stream().noneMatch(f -> isAgainst(f, c)))
        .flatMap(c -> steps.model().component(c.on()).stream().map(component -> fix(component, c)))
        .toList();
  }

  /** Where a control is said to be missing, and something can be set for it. */
  List<Component> places(String control) {
    return absent.stream()
        .filter(c -> c.id().equals(control) && isAtHome(c))
        .flatMap(c -> steps.model().component(c.on()).stream())
        .toList();
  }

  private List<Control> untold(List<FindingView> findings) {
    String element = findings.get(0).source().element();
    return absent.stream()
        .filter(c -> c.on().equals(element))
        .filter(c -> findings.stream().noneMatch(f -> isSaidAgainst(f, c)))
        .toList();
  }

  private Absent absent(Control control) {
    return new Absent(
        new Missing(title(control), Quotes.distinct(quotes.sentences(control.sources()))),
        steps.name(control.on()),
        bearing(control));
  }

  private Fix fix(Component component, Control control) {
    return new Fix(
        title(control),
        quotes.page() + "#c-" + control.id(),
        steps.at(component, control.id()),
        steps.after(steps.name(component.id()), control.id()),
        false,
        bearing(control));
  }

  private String title(Control control) {
    ControlDefinition definition = catalog.controls().get(control.id());
    return definition.title();
  }

  /** Words are taken for every element that they may be about; one knows what to set. */
  private boolean isAtHome(Control control) {
    return steps
        .model()
        .component(control.on())
        .filter(component -> steps.isAtHome(component, control.id()))
        .isPresent();
  }

  /** Those that count these very words. */
  private List<FindingView> bearing(Control control) {
    return open.stream().filter(f -> isSaidAgainst(f, control)).toList();
  }

  private static boolean isSaidAgainst(FindingView finding, Control control) {
    Mitigation mitigation = Steps.mitigation(finding.source(), control.id());
    return mitigation != null
        && Steps.isSaidMissing(mitigation)
        && mitigation.sources().stream().anyMatch(control.sources()::contains);
  }

  private static boolean isAgainst(FindingView finding, Control control) {
    return Steps.mitigation(finding.source(), control.id()) != null;
  }
}
