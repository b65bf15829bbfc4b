package dev.dreadnought.report;

import dev.dreadnought.catalog.ControlDefinition;
import dev.dreadnought.catalog.Framework;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.Compliance.RequirementStatus;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.model.Truth;
import dev.dreadnought.report.ComplianceChapter.NotAssessable;
import dev.dreadnought.report.ComplianceChapter.Part;
import dev.dreadnought.report.ComplianceChapter.Regime;
import dev.dreadnought.report.ComplianceChapter.Requirement;
import dev.dreadnought.report.ComplianceChapter.Special;
import dev.dreadnought.report.Page.Link;
import dev.dreadnought.report.Quotes.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where each requirement stands, and why one cannot be assessed. */
final class ComplianceRequirements {
  private static final String NOT_ASSESSABLE = "not assessable here";
  private static final String TO_BE_ASSESSED = "to be assessed";
  private static final String NOT_AVAILABLE = RequirementStatus.NOT_AVAILABLE;
  private static final int MOST_LACKING = 3;
  private static final List<String> ORDER =
      List.of(TO_BE_ASSESSED, "evidenced", "claimed", "default", "planned", NOT_AVAILABLE, "gap");

  /** Said of a regime only where some requirement has it. */
  private static final Set<String> ONLY_WHERE_THERE =
      Set.of("planned", TO_BE_ASSESSED, NOT_AVAILABLE);

  private final ComplianceView view;
  private final ComplianceRegimes regimes;

  /** What the notices count, by the requirement that asks for them. */
  private final Map<String, Integer> noticed;

  private final List<FindingView> possible;

  /** Requirements that some control of the catalog serves. */
  private final Set<String> served = new HashSet<>();

  /**
   * @param noticed by requirement ({@code framework:id}), how many findings would have to be told
   */
  ComplianceRequirements(
      ComplianceView view, ComplianceRegimes regimes, Map<String, Integer> noticed) {
    this.view = view;
    this.regimes = regimes;
    this.noticed = noticed;
    this.possible = view.findings().stream().filter(f -> f.isOpen() && f.isPossible()).toList();
    for (ControlDefinition control : view.catalog().controls().values()) {
      served.addAll(control.requirements());
    }
  }

  List<Part> parts() {
    return view.assessment().compliance().stream().map(this::part).toList();
  }

  private Part part(Compliance compliance) {
    Framework framework = compliance.framework();
    Map<String, Special> special = new LinkedHashMap<>();
    regimes.special(framework).forEach(s -> special.put(s.id(), s));
    Map<String, List<Requirement>> byStatus = new LinkedHashMap<>();
    ORDER.forEach(status -> byStatus.put(status, new ArrayList<>()));
    Map<String, List<Link>> reasons = new LinkedHashMap<>();
    for (int i = 0; i < compliance.requirements().size(); i++) {
      RequirementStatus requirement = compliance.requirements().get(i);
      Special called = special.get(requirement.id());
      if (!requirement.status().equals(NOT_ASSESSABLE)) {
        byStatus.get(requirement.status()).add(requirement(framework, requirement));
      } else if (called != null) {
        byStatus.get(TO_BE_ASSESSED).add(toBeAssessed(requirement, called));
      } else {
        reasons
            .computeIfAbsent(
                reason(compliance, framework.requirements().get(i), requirement),
                r -> new ArrayList<>())
            .add(view.report(requirement.id() + " " + requirement.label(), "compliance"));
      }
    }
    List<NotAssessable> rest = new ArrayList<>();
    reasons.forEach((reason, links) -> rest.add(new NotAssessable(reason, links)));
    Regime regime = regimes.regime(compliance);
    return new Part(
        framework.name(),
        regime.verdict(),
        regime.why(),
        counts(byStatus, reasons),
        compliance.inScope() != Truth.TRUE,
        byStatus.values().stream().flatMap(List::stream).toList(),
        rest);
  }

  private String counts(Map<String, List<Requirement>> byStatus, Map<String, List<Link>> reasons) {
    List<String> parts = new ArrayList<>();
    for (String status :
        List.of(
            "gap", NOT_AVAILABLE, "planned", "claimed", "default", "evidenced", TO_BE_ASSESSED)) {
      int n = byStatus.get(status).size();
      if (n > 0 || !ONLY_WHERE_THERE.contains(status)) {
        parts.add(n + " " + counted(status, n));
      }
    }
    Map<String, Integer> rest = new TreeMap<>();
    reasons.forEach((reason, links) -> rest.merge(group(reason), links.size(), Integer::sum));
    rest.forEach(
        (group, n) ->
            parts.add(
                n + " " + (group.equals("possible gap") && n != 1 ? "possible gaps" : group)));
    return view.system() + ": " + String.join(", ", parts);
  }

  private static String counted(String status, int n) {
    return switch (status) {
      case "gap" -> n == 1 ? "gap" : "gaps";
      case NOT_AVAILABLE -> (n == 1 ? "exemption " : "exemptions ") + NOT_AVAILABLE;
      default -> status;
    };
  }

  /**
   * Whether it is beyond a model or beyond the catalog, or only nothing was found that calls for
   * it, which never says that it does not bind.
   */
  private String reason(
      Compliance compliance, Framework.Requirement requirement, RequirementStatus status) {
    Framework framework = compliance.framework();
    if (hasGapBelow(compliance, requirement.id())) {
      return "By its parts: gaps stand at what is part of it, for " + view.system();
    }
    if (requirement.organisational()) {
      return "Not assessable, being organisational: no description of "
          + view.system()
          + " can show it";
    }
    if (!possible(status).isEmpty()) {
      return "Possible gap: only a finding that an answer decides calls for it at " + view.system();
    }
    if (ComplianceRegimes.isFromData(compliance, view.assessment())) {
      return "To assess yourself: "
          + view.system()
          + " handles data about people, of which this requirement speaks, and no finding does";
    }
    if (!served.contains(framework.id() + ":" + requirement.id())) {
      return "Not looked at: no control of the catalog serves it, whatever was said of "
          + view.system();
    }
    return "Without a finding: nothing found at "
        + view.system()
        + " calls for it; whether it binds is for you to say";
  }

  /** True where a gap stands at {@code 32(1)(a)}, which is a part of {@code 32(1)}. */
  private static boolean hasGapBelow(Compliance compliance, String id) {
    return compliance.requirements().stream()
        .anyMatch(r -> r.id().startsWith(id + "(") && r.isGap());
  }

  /** {@code not looked at}: how a reason begins. */
  private static String group(String reason) {
    return Called.small(reason.split("[,:]", 2)[0]);
  }

  private Requirement toBeAssessed(RequirementStatus requirement, Special special) {
    return new Requirement(
        requirement.id(),
        requirement.label(),
        TO_BE_ASSESSED
            + ", "
            + special.text().substring(0, special.text().indexOf(": "))
            + "; no description of "
            + view.system()
            + " can show it",
        TO_BE_ASSESSED,
        List.of(),
        "",
        List.of(),
        List.of(),
        "",
        requirement.controls().stream().map(view::control).toList(),
        special.quotes());
  }

  /** What was said, or comes by default, of the controls that serve one requirement. */
  private final class Standing {
    private final Set<String> claimedAt = new TreeSet<>();
    private final Set<String> defaultAt = new TreeSet<>();

    /** Where nobody said of a control what somebody claims of other places. */
    private final Set<String> unsaidAt = new TreeSet<>();

    private final Set<String> claimed = new TreeSet<>();
    private final Set<String> byDefault = new TreeSet<>();
    private final Set<String> defaultOf = new LinkedHashSet<>();
    private final Set<String> lacking = new LinkedHashSet<>();
    private final Set<String> withoutBy = new LinkedHashSet<>();
    private final List<Quote> said = new ArrayList<>();
    private boolean isStatedLacking;
    private boolean isSilent;

    Standing(RequirementStatus requirement) {
      Set<String> gaps = new HashSet<>(requirement.findings());
      for (Finding finding : view.assessment().findings()) {
        for (Mitigation mitigation : finding.mitigations()) {
          if (requirement.controls().contains(mitigation.control())) {
            if (mitigation.isInForce()) {
              addInForce(finding, mitigation);
            } else if (gaps.contains(finding.id()) && !isClaimed(finding, mitigation)) {
              addLacking(finding, mitigation);
            } else if (mitigation.status() == null
                && !view.claims().of(mitigation.control()).isEmpty()
                && !isClaimed(finding, mitigation)) {
              unsaidAt.add(finding.element());
            } else if (mitigation.status() != null && requirement.findings().isEmpty()) {
              said.addAll(view.quotes().of(mitigation.sources()));
            }
          }
        }
      }
      requirement.controls().forEach(this::addClaims);
    }

    private boolean isClaimed(Finding finding, Mitigation mitigation) {
      return mitigation.status() == null
          && view.claims().covers(mitigation.control(), finding.element());
    }

    /** Somebody said that the effect of the control is there. */
    private void addClaims(String control) {
      for (ProvenFact fact : view.claims().of(control)) {
        claimed.add(control);
        claimedAt.add(fact.about());
        said.addAll(view.quotes().of(fact.sources()));
      }
    }

    private void addInForce(Finding finding, Mitigation mitigation) {
      if (mitigation.byDefault()) {
        defaultAt.add(finding.element());
        byDefault.add(mitigation.control());
        defaultOf.addAll(view.technologiesByDefault(finding, mitigation.control()));
      } else {
        claimedAt.add(finding.element());
        claimed.add(mitigation.control());
        said.addAll(view.quotes().of(mitigation.sources()));
      }
    }

    private void addLacking(Finding finding, Mitigation mitigation) {
      lacking.add(mitigation.control());
      said.addAll(view.quotes().of(mitigation.sources()));
      if (mitigation.byDefault()) {
        withoutBy.addAll(view.technologiesByDefault(finding, mitigation.control()));
      } else if (mitigation.status() == null) {
        isSilent = true;
      } else {
        isStatedLacking = true;
      }
    }

    /** {@code , in part as stated, in part as nobody said otherwise}. */
    private String grounds() {
      List<String> grounds = new ArrayList<>();
      if (isStatedLacking) {
        grounds.add("as stated");
      }
      if (!withoutBy.isEmpty()) {
        grounds.add(
            "as "
                + names(withoutBy)
                + (withoutBy.size() == 1 ? " comes" : " come")
                + " without it");
      }
      if (isSilent) {
        grounds.add("as nobody said otherwise");
      }
      String between = grounds.size() == 1 ? ", " : ", in part ";
      return grounds.isEmpty() ? "" : between + String.join(between, grounds);
    }

    private String byDefault() {
      return "default of "
          + (defaultOf.isEmpty() ? "its technology" : names(defaultOf))
          + ", which nobody said";
    }

    /** What stands beside a gap or a claim, control by control. */
    private String beside(boolean isClaim) {
      String text = isClaim || claimed.isEmpty() ? "" : "; claimed for " + places(claimedAt) + ": ";
      text += isClaim ? "" : titles(claimed);
      return byDefault.isEmpty() ? text : text + "; " + byDefault() + ": " + titles(byDefault);
    }

    private String names(Set<String> technologies) {
      return Called.shortened(List.copyOf(technologies), ComplianceView.MOST_NAMES);
    }

    private String titles(Set<String> controls) {
      return Called.shortened(
          controls.stream().map(c -> Called.small(view.catalog().control(c).title())).toList(),
          MOST_LACKING);
    }
  }

  private String places(Set<String> elements) {
    return view.called().list(elements, ComplianceView.MOST_NAMES);
  }

  /** One sentence: the requirement, where it stands, who says so, and at what. */
  private Requirement requirement(Framework framework, RequirementStatus requirement) {
    List<FindingView> findings = view.views(requirement.findings());
    Set<String> elements = new LinkedHashSet<>();
    findings.forEach(f -> elements.add(f.source().element()));
    Standing standing = new Standing(requirement);
    List<Link> lacking = standing.lacking.stream().sorted().map(view::control).toList();
    int rest = lacking.size() - MOST_LACKING;
    boolean isShortened = rest > 1;
    List<Link> named = isShortened ? lacking.subList(0, MOST_LACKING) : lacking;
    return new Requirement(
        requirement.id(),
        requirement.label(),
        standing(requirement, standing, elements),
        requirement.status(),
        named,
        isShortened ? rest + " more" : "",
        findings,
        possible(requirement),
        notice(framework, requirement),
        requirement.controls().stream()
            .map(view::control)
            .filter(c -> named.stream().noneMatch(n -> n.href().equals(c.href())))
            .toList(),
        Quotes.distinct(standing.said));
  }

  /** Findings that would be gaps too: what serves it is neither in force nor claimed there. */
  private List<FindingView> possible(RequirementStatus requirement) {
    return possible.stream()
        .filter(
            f ->
                f.source().mitigations().stream()
                    .filter(m -> requirement.controls().contains(m.control()) && !m.isInForce())
                    .anyMatch(
                        m ->
                            m.status() != null
                                || !view.claims().covers(m.control(), f.source().element())))
        .toList();
  }

  /** That its gap is about being prepared, and what would have to be told is counted elsewhere. */
  private String notice(Framework framework, RequirementStatus requirement) {
    int count = noticed.getOrDefault(framework.id() + ":" + requirement.id(), 0);
    return count == 0
        ? ""
        : "The gap is in being prepared to tell; once used, "
            + Phrases.count(count, "finding", "findings")
            + " of "
            + view.system()
            + " may have to be told, each to be judged.";
  }

  private String standing(RequirementStatus requirement, Standing said, Set<String> elements) {
    boolean isExemption = requirement.isExemption();
    String standing =
        switch (requirement.status()) {
          case "gap", NOT_AVAILABLE ->
              (isExemption ? requirement.status() + ", so do not rely on it" : "gap")
                  + said.grounds()
                  + ", for "
                  + places(elements)
                  + said.beside(false);
          case "planned" -> "gap, with work planned" + said.beside(false);
          case "default" -> said.byDefault() + ", for " + places(said.defaultAt);
          default ->
              requirement.status()
                  + ", for "
                  + places(said.claimedAt)
                  + (said.unsaidAt.isEmpty() ? "" : "; not said for " + places(said.unsaidAt))
                  + said.beside(true);
        };
    return isExemption && !requirement.isStoodAgainst()
        ? standing + "; it holds only against whoever gets no key"
        : standing;
  }
}
