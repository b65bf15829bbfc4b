package dev.dreadnought.analysis;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Each framework of the catalog, requirement by requirement, as far as findings can speak to it.
 */
final class ComplianceSummary {
  private static final String NOT_ASSESSABLE = "not assessable here";

  /** By requirement, as controls name it: where a control serves it against a finding. */
  private final Map<String, List<Service>> services = new HashMap<>();

  private final @Nullable Organisation organisation;
  private final Claims claims;

  /** By requirement: controls that serve it and that are claimed by their effect. */
  private final Map<String, Set<String>> claimed = new HashMap<>();

  /** A control that serves a requirement, against one finding. */
  private record Service(Finding finding, Mitigation mitigation) {}

  private ComplianceSummary(
      List<Finding> findings, Catalog catalog, Claims claims, @Nullable Organisation organisation) {
    this.organisation = organisation;
    this.claims = claims;
    for (String control : claims.controls()) {
      for (String reference : catalog.control(control).requirements()) {
        claimed.computeIfAbsent(reference, k -> new TreeSet<>()).add(control);
      }
    }
    for (Finding finding : findings) {
      for (Mitigation mitigation : finding.mitigations()) {
        for (String reference : catalog.control(mitigation.control()).requirements()) {
          services
              .computeIfAbsent(reference, k -> new ArrayList<>())
              .add(new Service(finding, mitigation));
        }
      }
    }
  }

  /**
   * @param organisation which says what it follows, or null
   */
  static List<Compliance> of(
      List<Finding> findings,
      FactBase facts,
      Catalog catalog,
      Claims claims,
      @Nullable Organisation organisation) {
    ComplianceSummary summary = new ComplianceSummary(findings, catalog, claims, organisation);
    return catalog.frameworks().values().stream().map(f -> summary.of(f, facts)).toList();
  }

  private Compliance of(Framework framework, FactBase facts) {
    Optional<String> ground =
        framework.whenAny().stream()
            .filter(fact -> facts.valueOf(fact, ThreatModel.SYSTEM) == Truth.TRUE)
            .findFirst();
    boolean followed =
        organisation != null && organisation.frameworks().containsKey(framework.id());
    Truth inScope = followed || ground.isPresent() ? Truth.TRUE : Truth.UNKNOWN;
    return new Compliance(
        framework,
        inScope,
        why(framework, ground),
        framework.requirements().stream().map(r -> status(framework, r)).toList());
  }

  private String why(Framework framework, Optional<String> ground) {
    Location said = organisation == null ? null : organisation.frameworks().get(framework.id());
    if (said != null) {
      return "the organisation says so (" + said.input() + ", line " + said.line() + ")";
    }
    if (ground.isPresent()) {
      return framework.because() + " (fact " + ground.get() + "@" + ThreatModel.SYSTEM + ")";
    }
    if (framework.voluntary()) {
      return "voluntary: nobody said whether it is followed";
    }
    return framework.question() == null
        ? "nobody said, and no data decides it"
        : "to be asked: " + framework.question();
  }

  private RequirementStatus status(Framework framework, Framework.Requirement requirement) {
    String reference = framework.id() + ":" + requirement.id();
    Set<String> byEffect = claimed.getOrDefault(reference, Set.of());
    Set<String> controls = new TreeSet<>(byEffect);
    Set<String> gaps = new TreeSet<>();
    List<Mitigation> inForce = new ArrayList<>();
    boolean planned = false;
    for (Service service : services.getOrDefault(reference, List.of())) {
      Finding finding = service.finding();
      Mitigation mitigation = service.mitigation();
      controls.add(mitigation.control());
      if (mitigation.isInForce()) {
        inForce.add(mitigation);
      }
      boolean isPlanned = mitigation.status() == ControlStatus.PLANNED;
      planned |= isPlanned;
      boolean isMissing = !mitigation.isInForce() && !isClaimed(service) && !isPlanned;
      if (finding.isOpen() && !finding.isAssumed() && isMissing) {
        gaps.add(finding.id());
      }
    }
    return new RequirementStatus(
        requirement.id(),
        requirement.label(),
        word(requirement, controls, gaps, inForce, planned, !byEffect.isEmpty()),
        List.copyOf(gaps),
        List.copyOf(controls));
  }

  /** True where nobody spoke of the control itself, and its effect was said. */
  private boolean isClaimed(Service service) {
    Mitigation mitigation = service.mitigation();
    return mitigation.status() == null
        && claims.covers(mitigation.control(), service.finding().element());
  }

  private static String word(
      Framework.Requirement requirement,
      Set<String> controls,
      Set<String> gaps,
      List<Mitigation> inForce,
      boolean planned,
      boolean claimedByEffect) {
    if (controls.isEmpty() || requirement.organisational() && gaps.isEmpty()) {
      return NOT_ASSESSABLE;
    }
    if (!gaps.isEmpty()) {
      return RequirementStatus.missing(requirement.label());
    }
    if (planned) {
      return ControlStatus.PLANNED.word();
    }
    if (claimedByEffect) {
      return "claimed";
    }
    if (inForce.isEmpty()) {
      return NOT_ASSESSABLE;
    }
    if (inForce.stream().allMatch(Mitigation::evidenced)) {
      return "evidenced";
    }
    return inForce.stream().allMatch(Mitigation::byDefault) ? "default" : "claimed";
  }
}
