package dev.dreadnought.report;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.ControlDefinition.Horizon;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which of the shipped roles a finding asks something of, by what would change it. */
final class Readers {
  private final Catalog catalog;
  private final Set<String> components = new HashSet<>();
  private final Set<String> gaps = new HashSet<>();

  Readers(Assessment assessment, Catalog catalog) {
    this.catalog = catalog;
    assessment.model().components().forEach(c -> components.add(c.id()));
    assessment.compliance().stream()
        .flatMap(c -> c.requirements().stream())
        .filter(RequirementStatus::isGap)
        .forEach(r -> gaps.addAll(r.findings()));
  }

  /** What a role's name stands for here. */
  static final Map<String, String> BECAUSE =
      Map.of(
          "engineer", "a control can be set in one component",
          "architect", "between components, or a change of structure acts on it",
          "compliance-officer", "it makes a gap in a requirement",
          "business-stakeholder", "open, and critical or high",
          "threat-modeler", "it rests on something that nobody said");

  /** Ids of roles, in one order. */
  List<String> of(Finding finding) {
    List<String> readers = new ArrayList<>();
    List<ControlDefinition> missing = missing(finding);
    if (components.contains(finding.element()) && missing.stream().anyMatch(c -> !c.systemWide())) {
      readers.add("engineer");
    }
    if (!components.contains(finding.element())
        || missing.stream().anyMatch(c -> c.horizon() == Horizon.STRUCTURAL)) {
      readers.add("architect");
    }
    if (gaps.contains(finding.id())) {
      readers.add("compliance-officer");
    }
    if (finding.isOpen() && finding.current().band().compareTo(Band.HIGH) <= 0) {
      readers.add("business-stakeholder");
    }
    if (finding.isAssumed()) {
      readers.add("threat-modeler");
    }
    return List.copyOf(readers);
  }

  private List<ControlDefinition> missing(Finding finding) {
    return finding.mitigations().stream()
        .filter(m -> !m.isInForce())
        .map(Mitigation::control)
        .map(catalog.controls()::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
