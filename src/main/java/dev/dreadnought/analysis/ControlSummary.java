package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Guidance;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.ControlStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The controls that findings call for, each once over the whole system. */
final class ControlSummary {
  private final Catalog catalog;
  private final Treatments treatments;

  private ControlSummary(Catalog catalog, Treatments treatments) {
    this.catalog = catalog;
    this.treatments = treatments;
  }

  static List<ControlAdvice> of(List<Finding> findings, Catalog catalog, Treatments treatments) {
    Map<String, List<Finding>> byControl = new TreeMap<>();
    for (Finding finding : findings) {
      for (Mitigation mitigation : finding.mitigations()) {
        byControl.computeIfAbsent(mitigation.control(), k -> new ArrayList<>()).add(finding);
      }
    }
    ControlSummary summary = new ControlSummary(catalog, treatments);
    return byControl.entrySet().stream()
        .map(e -> summary.advice(e.getKey(), e.getValue()))
        .toList();
  }

  private ControlAdvice advice(String control, List<Finding> findings) {
    Set<String> on = new TreeSet<>();
    Treatments.Stack stack = new Treatments.Stack();
    Set<String> ids = new TreeSet<>();
    for (Finding finding : findings) {
      on.add(finding.element());
      stack.addAll(treatments.stackAt(finding.element()));
      ids.add(finding.id());
    }
    List<Guidance> guidance = Treatments.guidance(catalog.control(control), stack);
    return new ControlAdvice(
        catalog.control(control),
        weakest(control, findings),
        List.copyOf(on),
        guidance,
        List.copyOf(ids));
  }

  /** Absent before unknown before planned before implemented before verified. */
  private static String weakest(String control, List<Finding> findings) {
    List<Mitigation> here =
        findings.stream()
            .flatMap(f -> f.mitigations().stream())
            .filter(m -> m.control().equals(control))
            .toList();
    if (here.stream().anyMatch(m -> m.status() == ControlStatus.ABSENT)) {
      return ControlStatus.ABSENT.word();
    }
    if (here.stream().anyMatch(m -> m.status() == null)) {
      return "unknown";
    }
    return here.stream()
        .flatMap(m -> m.knownStatus().stream())
        .min(Enum::compareTo)
        .map(ControlStatus::word)
        .orElse("unknown");
  }
}
