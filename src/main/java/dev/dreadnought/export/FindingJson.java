package dev.dreadnought.export;

import dev.dreadnought.catalog.Factor;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Adjustment;
import dev.dreadnought.finding.Because;
import dev.dreadnought.finding.DreadScore;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.FindingProof;
import dev.dreadnought.finding.Mitigation;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** One finding in the analysis document. */
final class FindingJson {
  private final JsonWriter json;
  private final Function<Finding, FindingProof> proofs;

  /**
   * @param proofs what each finding rests on
   */
  FindingJson(JsonWriter json, Function<Finding, FindingProof> proofs) {
    this.json = json;
    this.proofs = proofs;
  }

  void write(Finding finding) throws IOException {
    identity(finding);
    score("dread", finding.inherent());
    score("current", finding.current());
    score("target", finding.target());
    json.text("certainty", finding.certainty().word());
    json.text("treatment", finding.treatment().word());
    json.text("status", finding.status().word());
    json.texts("cwe", finding.threat().cwe());
    json.texts("capec", finding.threat().capec());
    json.texts("attackTechniques", finding.threat().attackTechniques());
    json.list("because", finding.grounds(), this::because);
    json.list("scoring", finding.scoring(), this::adjustment);
    json.texts("mitigations", finding.mitigations().stream().map(Mitigation::control).toList());
    json.text("rule", finding.rule());
    json.text("entry", finding.threat().digest());
    json.object("proof", () -> proof(proofs.apply(finding)));
  }

  private void proof(FindingProof proof) throws IOException {
    json.text("digest", proof.digest());
    json.list("facts", proof.all().entrySet(), fact -> fact(json, fact));
  }

  /** What is so of a fact, as decisions name it. */
  static void fact(JsonWriter json, Map.Entry<String, String> fact) throws IOException {
    json.text("fact", fact.getKey());
    json.text("is", fact.getValue());
  }

  private void identity(Finding finding) throws IOException {
    json.text("id", finding.id());
    json.text("threat", finding.threat().id());
    json.text("title", finding.title());
    json.text("stride", finding.stride().name());
    json.texts("alsoStride", finding.threat().also().stream().map(Stride::name).toList());
    json.text("element", finding.element());
    json.text("elementName", finding.elementName());
    json.texts("at", finding.at());
    json.texts("affects", finding.affects());
    json.texts("folds", finding.folds());
  }

  private void score(String key, DreadScore score) throws IOException {
    json.object(
        key,
        () -> {
          for (Factor factor : Factor.values()) {
            json.number(factor.word(), score.of(factor));
          }
          json.decimal("score", score.score());
          json.text("band", score.band().word());
          json.text("vector", score.vector());
          json.decimal("low", score.lowText());
          json.decimal("high", score.highText());
        });
  }

  private void because(Because because) throws IOException {
    json.text("fact", because.fact());
    json.text("text", because.text());
    json.sources(because.sources());
  }

  private void adjustment(Adjustment adjustment) throws IOException {
    json.text("factor", adjustment.factor().word());
    json.number("delta", adjustment.delta());
    json.text("weight", adjustment.weight());
    json.text("reason", adjustment.reason());
    json.text("rule", adjustment.rule());
    json.texts("because", adjustment.because());
  }
}
