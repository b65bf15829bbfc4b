package dev.dreadnought.diff;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Engine;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.ProvenFact;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two analyses are compared by: as much of an assessment as a saved analysis keeps.
 *
 * @param system its name
 * @param engine digests and names of what made it, by what they are of: {@code catalog}, {@code
 *     rules}, {@code profile}, {@code program}, {@code date}
 * @param parts elements of the model, in order of id
 * @param facts by id: {@code yes}, {@code no} or {@code unknown}
 * @param findings by id
 * @param decisions about findings, in the order of the analysis
 */
public record Snapshot(
    String system,
    Map<String, String> engine,
    List<Part> parts,
    Map<String, String> facts,
    Map<String, State> findings,
    List<Decided> decisions) {
  public Snapshot {
    engine = Collections.unmodifiableMap(new TreeMap<>(engine));
    parts = List.copyOf(parts);
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    decisions = List.copyOf(decisions);
  }

  /**
   * A score as far as it can differ.
   *
   * @param vector the five factors and the profile
   * @param score the mean in digits
   * @param low in digits
   * @param high in digits
   * @param band its word
   */
  public record Score(String vector, String score, String low, String high, String band) {
    static Score of(DreadScore score) {
      return new Score(
          score.vector(), score.score(), score.lowText(), score.highText(), score.band().word());
    }
  }

  /**
   * A finding as it stands.
   *
   * @param entry digest of the catalog's entry
   * @param proof facts and controls that it rests on
   * @param folds ids of threats that it makes needless
   */
  public record State(
      String id,
      String threat,
      String title,
      String element,
      String elementName,
      Score inherent,
      Score current,
      Score target,
      String certainty,
      String treatment,
      String status,
      String entry,
      Map<String, String> proof,
      List<String> folds) {
    public State {
      proof = Collections.unmodifiableMap(new TreeMap<>(proof));
      folds = List.copyOf(folds);
    }

    static State of(Finding finding, FindingProof proof) {
      return new State(
          finding.id(),
          finding.threat().id(),
          finding.title(),
          finding.element(),
          finding.elementName(),
          Score.of(finding.inherent()),
          Score.of(finding.current()),
          Score.of(finding.target()),
          finding.certainty().word(),
          finding.treatment().word(),
          finding.status().word(),
          finding.threat().digest(),
          proof.all(),
          finding.folds());
    }

    /** True where nothing differs that a reader of findings would have to be told. */
    boolean standsAs(State other) {
      return isScoredAs(other)
          && certainty.equals(other.certainty)
          && treatment.equals(other.treatment)
          && status.equals(other.status);
    }

    boolean isScoredAs(State other) {
      return inherent.equals(other.inherent)
          && current.equals(other.current)
          && target.equals(other.target);
    }
  }

  /**
   * A decision as it was judged for a finding.
   *
   * @param why why it does not count; empty where it does
   */
  public record Decided(String finding, String kind, String by, String state, String why) {}

  /** Of an assessment. */
  public static Snapshot of(Assessment assessment) {
    Map<String, String> facts = new TreeMap<>();
    for (ProvenFact fact : assessment.facts()) {
      facts.put(fact.id(), FindingProof.word(fact));
    }
    return new Snapshot(
        assessment.model().name(),
        engine(assessment.engine()),
        Part.of(assessment),
        facts,
        states(assessment),
        assessment.decisions().stream().map(Snapshot::decided).toList());
  }

  /** Only the findings of an assessment. */
  static Map<String, State> states(Assessment assessment) {
    var proofs = FindingProof.reader(assessment.facts());
    Map<String, State> states = new TreeMap<>();
    assessment.findings().forEach(f -> states.put(f.id(), State.of(f, proofs.apply(f))));
    return states;
  }

  private static Map<String, String> engine(Engine engine) {
    Map<String, String> made = new TreeMap<>();
    made.put("program", engine.version());
    made.put("catalog", engine.catalogSha256());
    made.put("rules", engine.rulesSha256());
    made.put("profile", engine.profile());
    made.put("date", engine.date() == null ? "" : engine.date().text());
    return made;
  }

  private static Decided decided(JudgedDecision judged) {
    return new Decided(
        judged.finding(),
        judged.decision().kind().word(),
        judged.decision().by(),
        judged.state(),
        judged.why());
  }
}
