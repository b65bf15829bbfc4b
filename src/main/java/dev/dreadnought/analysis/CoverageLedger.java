package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Coverage;
import dev.dreadnought.finding.Coverage.Cell;
import dev.dreadnought.finding.Coverage.Element;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Ledger.Outcome;
import dev.dreadnought.model.Component;
import dev.dreadnought.model.DataFlow;
import dev.dreadnought.model.DfdType;
import dev.dreadnought.model.ModelIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the coverage ledger of an assessment: the same judge as for the counts, cell by cell. */
public final class CoverageLedger {
  private final Catalog catalog;
  private final ModelIndex index;
  private final Elements elements;
  private final PairJudge judge;

  /** By threat and element: the finding itself, or the one that it was folded into. */
  private final Map<String, String> findings = new HashMap<>();

  private CoverageLedger(Catalog catalog, Assessment assessment) {
    this.catalog = catalog;
    this.index = new ModelIndex(assessment.model());
    this.elements = new Elements(index);
    this.judge =
        new PairJudge(
            new FactBase(catalog, assessment.facts()), catalog.closedFacts(), Triggers.of(catalog));
    for (Finding finding : assessment.findings()) {
      finding.folds().forEach(t -> findings.putIfAbsent(t + "@" + finding.element(), finding.id()));
    }
    assessment.findings().forEach(f -> findings.put(f.id(), f.id()));
  }

  /**
   * @param catalog the one that the assessment was made with
   */
  public static Coverage of(Assessment assessment, Catalog catalog) {
    CoverageLedger ledger = new CoverageLedger(catalog, assessment);
    Set<String> apart = Set.copyOf(assessment.ledger().leftOut());
    List<Element> rows = new ArrayList<>();
    List<Element> leftOut = new ArrayList<>();
    ledger
        .elements
        .types()
        .forEach(
            (id, types) -> (apart.contains(id) ? leftOut : rows).add(ledger.element(id, types)));
    return new Coverage(
        rows,
        leftOut,
        List.copyOf(catalog.threats().values()),
        ledger::cells,
        new Yardsticks(catalog, assessment).all());
  }

  private Element element(String id, List<DfdType> types) {
    return new Element(id, index.nameOf(id), types, elements.inScope(id) ? null : why(id));
  }

  /** Of a flow, what was said of its ends, neither of which is looked at. */
  private String why(String id) {
    List<String> ends = index.flow(id).map(CoverageLedger::ends).orElse(List.of(id));
    List<String> reasons = new ArrayList<>();
    for (String end : ends) {
      index.component(end).map(Component::outOfScope).ifPresent(reasons::add);
    }
    return String.join("; ", reasons.stream().distinct().toList());
  }

  private static List<String> ends(DataFlow flow) {
    return List.of(flow.from(), flow.to());
  }

  private List<Cell> cells(Element element) {
    List<Cell> cells = new ArrayList<>();
    for (ThreatDefinition threat : catalog.threats().values()) {
      cells.add(cell(threat, element));
    }
    return cells;
  }

  private Cell cell(ThreatDefinition threat, Element element) {
    String id = element.id();
    Outcome outcome = judge.outcome(threat, id, element.types(), element.outOfScope() == null);
    List<String> facts =
        switch (outcome) {
          case RAISED -> judge.grounds(threat, id);
          case ASSUMED -> judge.unknown(threat, id);
          case REFUTED -> judge.against(threat, id);
          case NO_GROUND, NOT_APPLICABLE, OUT_OF_SCOPE -> List.of();
        };
    List<String> missing = outcome == Outcome.NO_GROUND ? judge.missing(threat, id) : List.of();
    return new Cell(threat, outcome, facts, missing, finding(threat, id, outcome));
  }

  private @Nullable String finding(ThreatDefinition threat, String element, Outcome outcome) {
    return outcome == Outcome.RAISED || outcome == Outcome.ASSUMED
        ? findings.get(threat.id() + "@" + element)
        : null;
  }
}
