package dev.dreadnought.analysis;

import dev.dreadnought.attack.AttackAnalysis;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Condition;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.catalog.Scoring;
import dev.dreadnought.catalog.Sign;
import dev.dreadnought.catalog.ThreatDefinition;
import dev.dreadnought.catalog.Triggers;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.AttackTrees;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.Claims;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Engine;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.Mitigation;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Sensitivity;
import dev.dreadnought.finding.Status;
import dev.dreadnought.finding.Treatment;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.Conclusions.Candidate;
import dev.dreadnought.rules.Conclusions.RuleAdjustment;
import dev.dreadnought.rules.Raised;
import dev.dreadnought.rules.RuleBase;
import dev.dreadnought.rules.RuleSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From a model to an assessment: the rules derive facts and say which threats are worth judging,
 * the evaluator judges their conditions, the rules adjust and count, and the sums are made.
 * Immutable, and safe for any number of threads.
 */
public final class ThreatAnalyzer {
  private static final String NAME = "Dreadnought";

  private final Catalog catalog;
  private final Triggers triggers;
  private final RuleBase rules;
  private final Scoring.Profile profile;
  private final @Nullable Organisation organisation;
  private final @Nullable Day today;

  public ThreatAnalyzer(Catalog catalog, RuleBase rules, Scoring.Profile profile) {
    this(catalog, rules, profile, null, null);
  }

  /**
   * @param organisation whose system it is, or null
   * @param today the day of the analysis, or null where nobody gave one
   */
  public ThreatAnalyzer(
      Catalog catalog,
      RuleBase rules,
      Scoring.Profile profile,
      @Nullable Organisation organisation,
      @Nullable Day today) {
    this.catalog = catalog;
    this.triggers = Triggers.of(catalog);
    this.rules = rules;
    this.profile = profile;
    this.organisation = organisation;
    this.today = today;
  }

  public Assessment assess(Reading read) {
    return analysed(read, Analysis::run);
  }

  /** The findings alone, worst first, which is half of the work. */
  List<Finding> findings(Reading read) {
    return analysed(
        read,
        analysis -> analysis.judged().findings().stream().sorted(Finding.WORST_FIRST).toList());
  }

  private <T> T analysed(Reading read, Function<Analysis, T> wanted) {
    Reading reading = organisation == null ? read : organisation.applyTo(read);
    StaleEvidence stale = new StaleEvidence(reading.model(), catalog, today);
    try (RuleSession session = RuleSession.open(rules, stale.counted())) {
      return wanted.apply(new Analysis(stale.told(reading), stale.counted(), session));
    }
  }

  /** How far an analysis has got when its findings are known. */
  private record Judged(
      FactBase facts,
      Map<String, ProvenFact> proven,
      Treatments treatments,
      List<JudgedDecision> decisions,
      List<Finding> findings) {}

  /** One model under analysis. */
  private final class Analysis {
    private final Reading reading;
    private final ThreatModel model;
    private final ModelIndex index;
    private final RuleSession session;
    private final Wording wording;
    private final Elements elements;

    /**
     * @param model what counts of the reading's
     */
    Analysis(Reading reading, ThreatModel model, RuleSession session) {
      this.reading = reading;
      this.model = model;
      this.index = new ModelIndex(model);
      this.session = session;
      this.wording = new Wording(index, catalog);
      this.elements = new Elements(index);
    }

    Judged judged() {
      session.derive(catalog);
      FactBase facts = new FactBase(catalog, model, session.facts());
      List<Match> matches = matches(facts);
      session.judge(
          matches.stream().map(Match::raised).toList(),
          matches.stream().map(Match::threat).toList(),
          catalog);
      Map<String, ProvenFact> proven = new TreeMap<>();
      new Proofs(index, catalog, wording).of(facts, session).forEach(f -> proven.put(f.id(), f));
      Treatments treatments = new Treatments(catalog, index, session.controls(), today);
      List<Finding> open =
          new RemarkedFindings(index, reading.remarks())
              .of(Folding.of(findings(matches, facts, proven, treatments)));
      List<JudgedDecision> decisions =
          new Decisions(open, proven, organisation, today).judge(model);
      return new Judged(facts, proven, treatments, decisions, Decisions.decided(open, decisions));
    }

    Assessment run() {
      Judged judged = judged();
      FactBase facts = judged.facts();
      Map<String, ProvenFact> proven = judged.proven();
      List<Finding> findings = judged.findings();
      Unknowns unknowns = new Unknowns(facts, proven, findings, wording);
      List<ControlAdvice> controls = ControlSummary.of(findings, catalog, judged.treatments());
      List<Compliance> compliance =
          ComplianceSummary.of(
              findings, facts, catalog, Claims.of(catalog, model, proven.values()), organisation);
      Ledger ledger = LedgerCount.of(elements, facts, catalog, triggers);
      Viewpoints viewpoints =
          new Viewpoints(model, facts, findings, unknowns, controls, compliance, ledger);
      return new Assessment(
          engine(),
          reading,
          elements.profiles(facts, catalog),
          List.copyOf(proven.values()),
          findings,
          unknowns.assumptions(),
          unknowns.questions(),
          controls,
          compliance,
          ledger,
          viewpoints.of(catalog),
          new Sensitivity(
              new WhatIf(
                  ThreatAnalyzer.this, catalog, reading, findings, unknowns, ledger, proven)),
          judged.decisions(),
          organisation == null ? List.of() : organisation.acceptance(),
          new AttackTrees(() -> AttackAnalysis.of(catalog, model, proven.values(), findings)));
    }

    private Engine engine() {
      return new Engine(
          NAME,
          catalog.engineVersion(),
          catalog.version(),
          catalog.sha256(),
          catalog.overlays(),
          Overlay.digest(catalog.rulesSha256(), rules.overlays()),
          rules.overlays(),
          profile.id(),
          isDateNeeded() ? today : null);
    }

    /** A day that nothing asks for is no part of the analysis. */
    private boolean isDateNeeded() {
      return model.judgements().decisions().stream().anyMatch(d -> d.until() != null)
          || model.controls().stream()
              .flatMap(c -> c.evidence().stream())
              .anyMatch(e -> e.validUntil() != null);
    }

    /** Candidates whose condition does not fail, in order of finding. */
    private List<Match> matches(FactBase facts) {
      List<Match> matches = new ArrayList<>();
      for (Candidate candidate : session.match(facts.unknown(), catalog, triggers)) {
        ThreatDefinition threat = catalog.threat(candidate.threat());
        Truth truth =
            ConditionEvaluator.evaluate(
                threat.when(), fact -> facts.valueOf(fact, candidate.element()));
        if (truth != Truth.FALSE) {
          matches.add(
              new Match(threat, Raised.of(threat, candidate.element()), truth, candidate.rule()));
        }
      }
      for (OwnThreat own : model.judgements().threats()) {
        ThreatDefinition threat = OwnThreats.definition(own, elements.typeOf(own.element()));
        Raised raised = Raised.of(threat, own.element());
        matches.add(new Match(threat, raised, Truth.TRUE, OwnThreats.RULE));
      }
      matches.sort(Comparator.comparing(m -> m.raised().id()));
      return matches;
    }

    private List<Finding> findings(
        List<Match> matches,
        FactBase facts,
        Map<String, ProvenFact> proven,
        Treatments treatments) {
      Map<String, List<Adjustment>> adjustments = adjustments();
      DreadScorer scorer = new DreadScorer(catalog.scoring(), profile);
      List<Finding> findings = new ArrayList<>();
      for (Match match : matches) {
        String id = match.raised().id();
        findings.add(
            finding(
                match,
                isOwn(match) ? List.of() : adjustments.getOrDefault(id, List.of()),
                treatments.of(id, match.threat(), match.raised().element()),
                new Grounds(match.threat(), match.raised().element(), facts, proven, index),
                scorer,
                treatments.technologiesAt(match.raised().element())));
      }
      return findings;
    }

    private Finding finding(
        Match match,
        List<Adjustment> adjustments,
        List<Mitigation> mitigations,
        Grounds grounds,
        DreadScorer scorer,
        Set<String> technologies) {
      ThreatDefinition threat = match.threat();
      String element = match.raised().element();
      List<Mitigation> inForce = mitigations.stream().filter(Mitigation::isInForce).toList();
      List<Mitigation> possible =
          mitigations.stream().filter(m -> m.isInForce() || m.status() == null).toList();
      List<Mitigation> planned =
          mitigations.stream()
              .filter(m -> m.knownStatus().map(s -> s.isInForce() || isPlanned(s)).orElse(false))
              .toList();
      List<Mitigation> possibleTarget =
          mitigations.stream()
              .filter(m -> m.knownStatus().map(s -> s.isInForce() || isPlanned(s)).orElse(true))
              .toList();
      Treatment treatment = Treatments.treatment(threat, mitigations);
      return new Finding(
          match.raised().id(),
          threat.testedOn(technologies),
          element,
          index.nameOf(element),
          grounds.at(),
          elements.affectedBy(threat, element),
          scorer.inherent(threat, adjustments),
          scorer.treated(threat, adjustments, inForce, possible),
          scorer.treated(threat, adjustments, planned, possibleTarget),
          match.truth() == Truth.UNKNOWN ? Ground.ASSUMED : grounds.weakest(),
          treatment,
          treatment == Treatment.SUFFICIENT ? Status.MITIGATED : Status.OPEN,
          grounds.because(),
          adjustments,
          mitigations,
          match.rule(),
          List.of(),
          List.of());
    }

    /** Scored by its author, for this system as it is. */
    private static boolean isOwn(Match match) {
      return match.rule().equals(OwnThreats.RULE);
    }

    private Map<String, List<Adjustment>> adjustments() {
      Map<String, Map<String, Adjustment>> byFinding = new TreeMap<>();
      for (RuleAdjustment made : sorted(session.adjustments())) {
        Scoring.Weight weight = catalog.scoring().weight(made.weight());
        Adjustment adjustment =
            new Adjustment(
                weight.factor(),
                weight.delta(),
                weight.id(),
                weight.reason(),
                made.proof().rule(),
                made.certain(),
                made.proof().from());
        byFinding
            .computeIfAbsent(made.finding(), k -> new TreeMap<>())
            .putIfAbsent(weight.id(), adjustment);
      }
      return byFinding.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  e ->
                      e.getValue().values().stream()
                          .sorted(
                              Comparator.comparing(Adjustment::factor)
                                  .thenComparing(Adjustment::weight))
                          .toList()));
    }

    /** Certain ones first, so that a weight that applies for certain is not taken as uncertain. */
    private List<RuleAdjustment> sorted(List<RuleAdjustment> adjustments) {
      return adjustments.stream()
          .sorted(
              Comparator.comparing(RuleAdjustment::finding)
                  .thenComparing(RuleAdjustment::weight)
                  .thenComparing(a -> !a.certain())
                  .thenComparing(a -> a.proof().rule())
                  .thenComparing(a -> String.join(" ", a.proof().from())))
          .toList();
    }
  }

  private static boolean isPlanned(dev.dreadnought.model.ControlStatus status) {
    return status == dev.dreadnought.model.ControlStatus.PLANNED;
  }

  /** A threat whose condition does not fail on an element. */
  private record Match(ThreatDefinition threat, Raised raised, Truth truth, String rule) {}

  /** What a finding rests on. */
  private static final class Grounds {
    private final List<ProvenFact> facts;
    private final Map<String, ProvenFact> proven;
    private final String element;
    private final ModelIndex model;

    /** True where the threat has other grounds than what words sound like. */
    private final boolean hasOwn;

    Grounds(
        ThreatDefinition threat,
        String element,
        FactBase base,
        Map<String, ProvenFact> proven,
        ModelIndex model) {
      this.proven = proven;
      this.element = element;
      this.model = model;
      this.hasOwn =
          ConditionEvaluator.evaluate(threat.asWritten(), fact -> base.valueOf(fact, element))
              == Truth.TRUE;
      this.facts =
          threat
              .when()
              .facts()
              .map(Condition.Is::fact)
              .distinct()
              .map(fact -> proven.get(fact + "@" + element))
              .filter(fact -> fact != null)
              .toList();
    }

    List<Because> because() {
      return facts.stream().map(f -> new Because(f.id(), f.text(), f.sources())).toList();
    }

    Ground weakest() {
      return facts.stream()
          .filter(f -> f.value().isKnown() && !(hasOwn && Sign.isFact(f.name())))
          .map(ProvenFact::ground)
          .reduce(Ground.STATED, Ground::weaker);
    }

    /** Libraries of the element that some fact of the condition comes from. */
    List<String> at() {
      Set<String> seen = new java.util.TreeSet<>();
      facts.forEach(f -> follow(f.id(), seen));
      return seen.stream()
          .map(proven::get)
          .map(ProvenFact::about)
          .filter(id -> model.component(id).map(c -> element.equals(c.partOf())).orElse(false))
          .distinct()
          .sorted()
          .toList();
    }

    private void follow(String id, Set<String> seen) {
      ProvenFact fact = proven.get(id);
      if (fact == null || !isHere(fact.about()) || !seen.add(id)) {
        return;
      }
      fact.derivations().forEach(d -> d.from().forEach(premise -> follow(premise, seen)));
    }

    private boolean isHere(String about) {
      return about.equals(element)
          || model.component(about).map(c -> element.equals(c.partOf())).orElse(false);
    }
  }
}
