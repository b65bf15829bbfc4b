package dev.dreadnought.report;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.report.ArchitectChapter.Act;
import dev.dreadnought.report.ArchitectChapter.Answer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a change of structure does against each of the worst, and over which hops they come. */
final class StructuralAnswers {
  private static final int WORST = 6;
  private static final int MOST_ACTS = 2;
  private static final int MOST_HOPS = 2;

  private final Catalog catalog;
  private final Quotes quotes;
  private final ElementNames names;
  private final List<FindingView> open;
  private final FlowGrounds grounds;

  /**
   * @param open grounded findings, the worst first
   */
  StructuralAnswers(
      Catalog catalog,
      Quotes quotes,
      ElementNames names,
      List<FindingView> open,
      FlowGrounds grounds) {
    this.catalog = catalog;
    this.quotes = quotes;
    this.names = names;
    this.open = open;
    this.grounds = grounds;
  }

  List<Answer> all() {
    return open.stream().limit(WORST).map(this::answer).toList();
  }

  private Answer answer(FindingView finding) {
    List<String> hops =
        names.networkFlows().stream()
            .filter(flow -> grounds.of(flow.id()).contains(finding))
            .sorted(Comparator.comparing(flow -> !isAt(finding, flow)))
            .map(names::flow)
            .distinct()
            .toList();
    return new Answer(
        finding,
        acts(finding),
        hops.stream().limit(MOST_HOPS).toList(),
        Math.max(0, hops.size() - MOST_HOPS));
  }

  /** Hops at the element itself are told before those further out. */
  private static boolean isAt(FindingView finding, DataFlow flow) {
    String element = finding.source().element();
    return flow.id().equals(element) || flow.from().equals(element) || flow.to().equals(element);
  }

  /** Those that leave least of it first. */
  private List<Act> acts(FindingView finding) {
    Finding source = finding.source();
    Map<ControlDefinition, Integer> left = new LinkedHashMap<>();
    for (Mitigation mitigation : source.mitigations()) {
      ControlDefinition control = catalog.controls().get(mitigation.control());
      if (control != null && !mitigation.isInForce() && isStructural(control)) {
        int points = Derivation.pointsWith(source, control.id(), catalog.scoring());
        int after = Closing.closes(source, control.id()) ? 0 : points;
        if (after < source.current().points()) {
          left.put(control, after);
        }
      }
    }
    return left.keySet().stream()
        .sorted(
            Comparator.<ControlDefinition>comparingInt(left::get)
                .thenComparing(ControlDefinition::id))
        .limit(MOST_ACTS)
        .map(control -> act(finding, control, left.get(control)))
        .toList();
  }

  private Act act(FindingView finding, ControlDefinition control, int after) {
    return new Act(
        control.title(),
        quotes.page() + "#c-" + control.id(),
        finding.current().number() + " → " + (after == 0 ? "closed" : ElementNames.points(after)));
  }

  /** A change of what there is or who trusts whom, or one that a design has to be made for. */
  private boolean isStructural(ControlDefinition control) {
    return catalog.structures().containsKey(control.mechanism())
        || control.horizon() == Horizon.STRUCTURAL;
  }
}
