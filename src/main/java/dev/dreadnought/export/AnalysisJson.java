package dev.dreadnought.export;

import dev.dreadnought.catalog.DataKind;
import dev.dreadnought.catalog.Overlay;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Assumption;
import dev.dreadnought.finding.Compliance;
import dev.dreadnought.finding.ControlAdvice;
import dev.dreadnought.finding.Engine;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.JudgedDecision;
import dev.dreadnought.finding.Ledger;
import dev.dreadnought.finding.ProvenFact;
import dev.dreadnought.finding.Question;
import dev.dreadnought.finding.Viewpoint;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.Decision;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.Reading;
import dev.dreadnought.narration.Narration;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The analysis document: everything that an assessment holds, for other programs. */
public final class AnalysisJson {

  /** The contract that the document keeps; {@code schemas/analysis.schema.json} is its text. */
  static final String SCHEMA = "dreadnought/analysis/1";

  private final Map<String, DataKind> dataKinds;
  private final Narration narration;

  /**
   * @param dataKinds the catalog's, by id: they say what data need where the model does not
   */
  public AnalysisJson(Map<String, DataKind> dataKinds) {
    this(dataKinds, Narration.NONE);
  }

  /**
   * @param narration what a language model worded, if one did; of it the usage is written
   */
  public AnalysisJson(Map<String, DataKind> dataKinds, Narration narration) {
    this.dataKinds = dataKinds;
    this.narration = narration;
  }

  /** Writes the document in UTF-8, with every key of the contract, and leaves the stream open. */
  public void write(Assessment assessment, OutputStream out) throws IOException {
    JsonWriter.document(
        out,
        json -> {
          json.text("schema", SCHEMA);
          json.object("engine", () -> engine(json, assessment.engine()));
          json.list("inputs", assessment.reading().inputs(), input -> input(json, input));
          new ModelJson(json, assessment, dataKinds).write();
          json.list("facts", assessment.facts(), fact -> fact(json, fact));
          json.list("assumptions", assessment.assumptions(), a -> assumption(json, a));
          account(json, assessment.reading());
          json.list("questions", assessment.questions(), question -> question(json, question));
          FindingJson findings = new FindingJson(json, FindingProof.reader(assessment.facts()));
          json.list("findings", assessment.findings(), findings::write);
          json.list(
              "controls", assessment.controls(), control -> control(json, control, assessment));
          json.list("compliance", assessment.compliance(), c -> compliance(json, c));
          new AttackTreesJson(json).write(assessment.attackTrees().result());
          json.list("decisions", assessment.decisions(), decision -> decision(json, decision));
          json.object("ledger", () -> ledger(json, assessment.ledger()));
          json.list("review", assessment.review(), viewpoint -> viewpoint(json, viewpoint));
          json.object("usage", () -> usage(json));
        });
  }

  private static void engine(JsonWriter json, Engine engine) throws IOException {
    json.text("name", engine.name());
    json.text("version", engine.version());
    json.object(
        "catalog",
        () -> {
          json.text("version", engine.catalogVersion());
          json.text("sha256", engine.catalogSha256());
          json.list("overlays", engine.catalogOverlays(), overlay -> overlay(json, overlay));
        });
    json.object(
        "rules",
        () -> {
          json.text("sha256", engine.rulesSha256());
          json.list("overlays", engine.ruleOverlays(), overlay -> overlay(json, overlay));
        });
    json.text("profile", engine.profile());
    json.text("date", engine.date() == null ? null : engine.date().text());
  }

  private static void overlay(JsonWriter json, Overlay overlay) throws IOException {
    json.text("name", overlay.name());
    json.text("sha256", overlay.sha256());
  }

  private static void input(JsonWriter json, Source input) throws IOException {
    json.text("name", input.name());
    json.text("kind", input.kind());
    json.text("sha256", input.sha256());
  }

  private static void fact(JsonWriter json, ProvenFact fact) throws IOException {
    json.text("id", fact.id());
    json.text("about", fact.about());
    json.truth("value", fact.value());
    json.text("ground", fact.ground().word());
    json.text("rule", fact.rule());
    json.texts("from", fact.from());
    json.sources(fact.sources());
  }

  private static void assumption(JsonWriter json, Assumption assumption) throws IOException {
    json.text("id", assumption.id());
    json.text("text", assumption.text());
    json.text("about", assumption.about());
    json.texts("because", assumption.because());
  }

  /** What became of the words that are not in the model. */
  private static void account(JsonWriter json, Reading reading) throws IOException {
    json.list(
        "contradictions",
        reading.contradictions(),
        contradiction -> {
          json.text("text", contradiction.text());
          json.sources(contradiction.sources());
        });
    json.list(
        "notUnderstood",
        reading.notUnderstood(),
        words -> {
          json.text("text", words.text());
          json.source(words.source());
        });
    json.list(
        "setAside",
        reading.setAside(),
        words -> {
          json.text("text", words.text());
          json.text("why", words.why());
          json.source(words.source());
        });
    json.list("problems", reading.problems(), problem -> problem(json, problem));
  }

  private static void problem(JsonWriter json, Problem problem) throws IOException {
    String remedy = problem.remedy().isEmpty() ? "" : ": " + problem.remedy();
    json.text("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.text("message", problem.message() + remedy);
    json.source(problem.location());
  }

  private static void question(JsonWriter json, Question question) throws IOException {
    json.text("id", question.id());
    json.text("text", question.text());
    json.text("about", question.about());
    json.number("influence", question.influence());
  }

  private static void control(JsonWriter json, ControlAdvice advice, Assessment assessment)
      throws IOException {
    json.text("id", advice.control().id());
    json.text("title", advice.control().title());
    json.text("status", advice.status());
    json.text("kind", advice.control().kind().word());
    json.text("effort", advice.control().effort().word());
    json.text("horizon", advice.control().horizon().word());
    json.texts("on", advice.on());
    json.list(
        "guidance",
        advice.guidance(),
        guidance -> {
          json.text("technology", guidance.technology());
          json.text("text", guidance.text());
        });
    json.texts("requirements", advice.control().requirements());
    List<Shown> evidence = new ArrayList<>();
    for (Control stated : assessment.model().controls()) {
      if (stated.id().equals(advice.control().id())) {
        stated.evidence().forEach(e -> evidence.add(new Shown(stated.on(), e)));
      }
    }
    json.list("evidence", evidence, shown -> evidence(json, shown));
  }

  /** Evidence, and the element on which it shows the control. */
  private record Shown(String element, Evidence evidence) {}

  private static void evidence(JsonWriter json, Shown shown) throws IOException {
    Evidence evidence = shown.evidence();
    json.text("element", shown.element());
    json.text("kind", evidence.kind());
    json.text("ref", evidence.ref());
    json.text("on", evidence.on() == null ? null : evidence.on().text());
    json.text("by", evidence.by());
    json.text("validUntil", evidence.validUntil() == null ? null : evidence.validUntil().text());
    json.sources(evidence.sources());
  }

  private static void decision(JsonWriter json, JudgedDecision judged) throws IOException {
    Decision decision = judged.decision();
    json.text("finding", judged.finding());
    json.text("pattern", decision.isPattern() ? decision.finding() : null);
    json.text("kind", decision.kind().word());
    json.text("by", decision.by());
    json.text("owner", decision.owner());
    json.text("until", decision.until() == null ? null : decision.until().text());
    json.text("ticket", decision.ticket());
    json.text("because", decision.because());
    json.text("state", judged.state());
    json.text("why", judged.why().isEmpty() ? null : judged.why());
    json.flag("proven", decision.isProven());
    json.text("proof", decision.proof());
    json.list("facts", decision.facts().entrySet(), fact -> FindingJson.fact(json, fact));
    json.sources(decision.sources());
  }

  private static void compliance(JsonWriter json, Compliance compliance) throws IOException {
    json.text("framework", compliance.framework().id());
    json.truth("inScope", compliance.inScope());
    json.text("why", compliance.why());
    json.list(
        "requirements",
        compliance.requirements(),
        requirement -> {
          json.text("id", requirement.id());
          json.text("label", requirement.label());
          json.text("status", requirement.status());
          json.texts("findings", requirement.findings());
          json.texts("controls", requirement.controls());
        });
  }

  /** Every letter and every outcome, so that a count of nothing is a 0 and not a missing key. */
  private static void ledger(JsonWriter json, Ledger ledger) throws IOException {
    for (Stride letter : Stride.values()) {
      Map<Ledger.Outcome, Integer> counts = ledger.counts().getOrDefault(letter, Map.of());
      json.object(
          letter.name(),
          () -> {
            for (Ledger.Outcome outcome : Ledger.Outcome.values()) {
              json.number(outcome.word(), counts.getOrDefault(outcome, 0));
            }
          });
    }
  }

  private static void viewpoint(JsonWriter json, Viewpoint viewpoint) throws IOException {
    json.number("step", viewpoint.step());
    json.text("role", viewpoint.role());
    json.text("team", viewpoint.team());
    json.text("lookedAt", viewpoint.lookedAt());
    json.text("says", viewpoint.says());
  }

  private void usage(JsonWriter json) throws IOException {
    json.text("model", narration.hasRun() ? narration.model() : null);
    json.number("tokens", narration.tokens());
    if (narration.costInTenThousandths() == 0) {
      json.number("cost", 0);
    } else {
      json.decimal("cost", BigDecimal.valueOf(narration.costInTenThousandths(), 4).toPlainString());
    }
  }
}
