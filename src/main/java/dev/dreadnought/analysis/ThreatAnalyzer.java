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
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Ground;
import dev.dreadnought.model.ModelIndex;
import dev.dreadnought.model.OwnThreat;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.Conclusions.Candidate;
import dev.dreadnought.rules.Conclusions.CountedControl;
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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return analysed(read, (analysis, session) -> worstFirst(analysis.judged(session)));
  }

  /**
   * What counts in a system of which only statements on controls are otherwise. What counts of one
   * control does not depend on what is said of others, where each {@linkplain #standsAlone stands
   * alone}: statements on several can be tried together.
   *
   * @param before of the system as it is
   */
  List<CountedControl> counted(Reading read, Judged before) {
    return analysed(read, (analysis, session) -> analysis.counted(session, before));
  }

  /**
   * The findings of a system of which only statements on controls are otherwise, so that whatever
   * does not depend on them stays as it was.
   *
   * @param before of the system as it is
   * @param counted what counts in it
   */
  List<Finding> findings(Reading read, Judged before, List<CountedControl> counted) {
    return worstFirst(analysis(read).judged(before, counted));
  }

  private static List<Finding> worstFirst(Judged judged) {
    return judged.findings().stream().sorted(Finding.WORST_FIRST).toList();
  }

  /** True where no rule concludes a fact from whether this control is there. */
  boolean standsAlone(String control) {
    return rules.overlays().isEmpty() && catalog.control(control).brings().isEmpty();
  }

  private <T> T analysed(Reading read, BiFunction<Analysis, RuleSession, T> wanted) {
    Analysis analysis = analysis(read);
    try (RuleSession session = RuleSession.open(rules, analysis.model)) {
      return wanted.apply(analysis, session);
    }
  }

  private Analysis analysis(Reading read) {
    Reading reading = organisation == null ? read : organisation.applyTo(read);
    StaleEvidence stale = new StaleEvidence(reading.model(), catalog, today);
    return new Analysis(stale.told(reading), stale.counted());
  }

  /**
   * How far an analysis has got when its findings are known.
   *
   * @param counted the statements on controls that count, in order of finding and control
   * @param made a finding of each match, before one covers another
   * @param findings those that are told
   */
  record Judged(
      FactBase facts,
      List<Match> matches,
      Map<String, ProvenFact> proven,
      Map<String, List<Adjustment>> adjustments,
      Treatments treatments,
      List<CountedControl> counted,
      List<Finding> made,
      List<JudgedDecision> decisions,
      List<Finding> findings) {}

  /** One model under analysis. */
  private final class Analysis {
    private final Reading reading;
    private final ThreatModel model;
    private final ModelIndex index;
    private final Wording wording;
    private final Elements elements;

    /**
     * @param model what counts of the reading's
     */
    Analysis(Reading reading, ThreatModel model) {
      this.reading = reading;
      this.model = model;
      this.index = new ModelIndex(model);
      this.wording = new Wording(index, catalog);
      this.elements = new Elements(index);
    }

    Judged judged(RuleSession session) {
      session.derive(catalog);
      FactBase facts = new FactBase(catalog, model, session.facts());
      List<Match> matches = matches(session, facts);
      judge(session, matches);
      Map<String, ProvenFact> proven = new TreeMap<>();
      new Proofs(index, catalog, wording).of(facts, session).forEach(f -> proven.put(f.id(), f));
      Map<String, List<Adjustment>> adjustments = adjustments(session.adjustments());
      List<CountedControl> counted = session.controls();
      Treatments treatments = new Treatments(catalog, index, counted, today);
      Findings findings = new Findings(facts, proven, adjustments, treatments);
      List<Finding> made = matches.stream().map(findings::of).toList();
      return judged(facts, matches, proven, adjustments, treatments, counted, made);
    }

    List<CountedControl> counted(RuleSession session, Judged before) {
      session.derive(catalog);
      judge(session, before.matches());
      return session.controls();
    }

    /** Facts, what they match and what they weigh are those of before. */
    Judged judged(Judged before, List<CountedControl> counted) {
      Treatments treatments = new Treatments(catalog, index, counted, today);
      Findings findings =
          new Findings(before.facts(), before.proven(), before.adjustments(), treatments);
      List<Finding> made = new ArrayList<>();
      for (int i = 0; i < before.matches().size(); i++) {
        Match match = before.matches().get(i);
        boolean isSame = treatments.agreesWith(before.treatments(), match.raised().id());
        made.add(isSame ? before.made().get(i) : findings.of(match));
      }
      return judged(
          before.facts(),
          before.matches(),
          before.proven(),
          before.adjustments(),
          treatments,
          counted,
          List.copyOf(made));
    }

    private void judge(RuleSession session, List<Match> matches) {
      session.judge(
          matches.stream().map(Match::raised).toList(),
          matches.stream().map(Match::threat).toList(),
          catalog);
    }

    private Judged judged(
        FactBase facts,
        List<Match> matches,
        Map<String, ProvenFact> proven,
        Map<String, List<Adjustment>> adjustments,
        Treatments treatments,
        List<CountedControl> counted,
        List<Finding> made) {
      List<Finding> open =
          new RemarkedFindings(catalog, index, reading.remarks()).of(Folding.of(made, catalog));
      List<JudgedDecision> decisions =
          new Decisions(open, proven, organisation, today).judge(model);
      return new Judged(
          facts,
          matches,
          proven,
          adjustments,
          treatments,
          counted,
          made,
          decisions,
          Decisions.decided(open, decisions));
    }

    Assessment run(RuleSession session) {
      Judged judged = judged(session);
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
              new WhatIf(ThreatAnalyzer.this, catalog, reading, judged, unknowns, ledger)),
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
    private List<Match> matches(RuleSession session, FactBase facts) {
      List<Match> matches = new ArrayList<>();
      for (Candidate candidate : session.match(facts.added(), catalog, triggers)) {
        ThreatDefinition threat = catalog.threat(candidate.threat());
        Truth truth =
            ConditionEvaluator.evaluate(
                threat.when(), fact -> facts.valueOf(fact, candidate.element()));
        if (truth != Truth.FALSE) {
          String element = candidate.element();
          Raised raised = Raised.of(threat, element, isSaidOutright(threat, element, facts));
          matches.add(new Match(threat, raised, truth, candidate.rule()));
        }
      }
      for (OwnThreat own : model.judgements().threats()) {
        ThreatDefinition threat = OwnThreats.definition(own, elements.typeOf(own.element()));
        Raised raised = Raised.of(threat, own.element(), false);
        matches.add(new Match(threat, raised, Truth.TRUE, OwnThreats.RULE));
      }
      matches.sort(Comparator.comparing(m -> m.raised().id()));
      return matches;
    }

    /** True where words, and nothing derived, give ground for a threat by themselves. */
    private boolean isSaidOutright(ThreatDefinition threat, String element, FactBase facts) {
      return threat
          .when()
          .alternatives()
          .map(Condition.Is::fact)
          .filter(fact -> catalog.fact(fact).derivedBy().isEmpty())
          .anyMatch(fact -> facts.isSaid(fact, element));
    }

    /** Makes a finding of a match. */
    private final class Findings {
      private final FactBase facts;
      private final Map<String, ProvenFact> proven;
      private final Map<String, List<Adjustment>> adjustments;
      private final Treatments treatments;
      private final DreadScorer scorer = new DreadScorer(catalog.scoring(), profile);

      Findings(
          FactBase facts,
          Map<String, ProvenFact> proven,
          Map<String, List<Adjustment>> adjustments,
          Treatments treatments) {
        this.facts = facts;
        this.proven = proven;
        this.adjustments = adjustments;
        this.treatments = treatments;
      }

      Finding of(Match match) {
        ThreatDefinition threat = match.threat();
        String element = match.raised().element();
        String id = match.raised().id();
        List<Adjustment> adjusted =
            isOwn(match) ? List.of() : adjustments.getOrDefault(id, List.of());
        List<Mitigation> mitigations = treatments.of(id, threat, element);
        Grounds grounds = new Grounds(threat, element, facts, proven, index);
        List<Mitigation> inForce = mitigations.stream().filter(Mitigation::isInForce).toList();
        List<Mitigation> possible =
            mitigations.stream().filter(m -> m.isInForce() || m.isUnsaid()).toList();
        List<Mitigation> planned =
            mitigations.stream()
                .filter(m -> m.isInForce() || m.status() == ControlStatus.PLANNED)
                .toList();
        List<Mitigation> possibleTarget =
            mitigations.stream()
                .filter(m -> m.isInForce() || m.isUnsaid() || m.status() == ControlStatus.PLANNED)
                .toList();
        Treatment treatment = Treatments.treatment(threat, mitigations);
        return new Finding(
            id,
            threat.testedOn(treatments.stackAt(element).technologies()),
            element,
            index.nameOf(element),
            grounds.at(),
            elements.affectedBy(threat, element, grounds.neighbours()),
            scorer.inherent(threat, adjusted),
            scorer.treated(threat, adjusted, inForce, possible),
            scorer.treated(threat, adjusted, planned, possibleTarget),
            match.truth() == Truth.UNKNOWN ? Ground.ASSUMED : grounds.weakest(),
            treatment,
            treatment == Treatment.SUFFICIENT ? Status.MITIGATED : Status.OPEN,
            grounds.because(),
            adjusted,
            mitigations,
            match.rule(),
            List.of(),
            List.of());
      }
    }

    /** Scored by its author, for this system as it is. */
    private static boolean isOwn(Match match) {
      return match.rule().equals(OwnThreats.RULE);
    }

    private Map<String, List<Adjustment>> adjustments(List<RuleAdjustment> concluded) {
      Map<String, Map<String, Adjustment>> byFinding = new TreeMap<>();
      for (RuleAdjustment made : certainFirst(concluded)) {
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

    /** So that a weight that applies for certain is not taken as uncertain. */
    private static List<RuleAdjustment> certainFirst(List<RuleAdjustment> concluded) {
      return concluded.stream().sorted(Comparator.comparing(a -> !a.certain())).toList();
    }
  }

  /** A threat whose condition does not fail on an element. */
  record Match(ThreatDefinition threat, Raised raised, Truth truth, String rule) {}

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

    /** What the facts of the condition were concluded from, beside the element itself. */
    Set<String> neighbours() {
      return facts.stream()
          .flatMap(f -> f.derivations().stream())
          .flatMap(d -> d.from().stream())
          .flatMap(premise -> Stream.ofNullable(proven.get(premise)))
          .map(ProvenFact::about)
          .collect(Collectors.toSet());
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
