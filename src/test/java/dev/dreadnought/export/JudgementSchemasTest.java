package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.catalog.Band;
import dev.dreadnought.diff.Baseline;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Evidence;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of comparisons, plans, frameworks and baselines keep their schemas. */
class JudgementSchemasTest {
  private static final Dreadnought DREADNOUGHT =
      Dreadnought.builtIn().withDate(new Day("2026-11-25"));
  private static final ThreatModel MODEL =
      Models.blog()
          .control(
              "parameterised-queries",
              "web",
              ControlStatus.VERIFIED,
              new Evidence(
                  "test", "T-1", new Day("2026-01-01"), null, new Day("2026-02-01"), List.of()))
          .build();

  @Test
  void a_comparison_keeps_its_schema() {
    byte[] json =
        DREADNOUGHT.diffJson(
            DREADNOUGHT.diff(Models.reading(Models.blog().build()), Models.reading(MODEL)));
    assertThat(text(json)).contains("\"what\": \"re-scored\"");
    assertThat(Schemas.problems("diff", text(json))).isEmpty();
    assertThat(Schemas.problems("diff", text(json).replace("\"re-scored\"", "\"moved\"")))
        .isNotEmpty();
  }

  @Test
  void a_plan_keeps_its_schema() {
    Assessment assessment = DREADNOUGHT.assess(MODEL);
    String json = text(DREADNOUGHT.planJson(DREADNOUGHT.plan(assessment, Band.HIGH, true)));
    assertThat(json).contains("\"control\": ");
    assertThat(Schemas.problems("plan", json)).isEmpty();
    assertThat(Schemas.problems("plan", json.replace("\"exact\"", "\"exakt\""))).isNotEmpty();
  }

  @Test
  void every_framework_keeps_its_schema() {
    Assessment assessment = DREADNOUGHT.assess(MODEL);
    for (String framework : DREADNOUGHT.catalog().frameworks().keySet()) {
      String json = text(DREADNOUGHT.complianceJson(DREADNOUGHT.compliance(assessment, framework)));
      assertThat(Schemas.problems("compliance", json)).as(framework).isEmpty();
    }
    String asvs =
        text(DREADNOUGHT.complianceJson(DREADNOUGHT.compliance(assessment, "owasp-asvs-5.0")));
    assertThat(asvs).contains("\"age\": 328", "\"validity\": \"ended\"");
  }

  @Test
  void a_baseline_keeps_its_schema_and_comes_back() {
    Baseline baseline = Baseline.of(DREADNOUGHT.assess(MODEL));
    String yaml = DREADNOUGHT.baselineYaml(baseline);
    Source source = new Source("known.yaml", "baseline", yaml);
    assertThat(DREADNOUGHT.baseline(source)).isEqualTo(baseline);
    String json = Schemas.json(YamlParser.parse(source).orElseThrow());
    assertThat(Schemas.problems("baseline", json)).isEmpty();
  }

  @Test
  void decisions_with_proofs_keep_the_schemas_of_model_and_analysis() {
    Assessment plain = DREADNOUGHT.assess(Models.blog().build());
    var decision =
        DREADNOUGHT.decision(
            plain,
            plain.finding("sql-injection@web").orElseThrow(),
            dev.dreadnought.model.Decision.Kind.AVOID,
            "CISO",
            null,
            new Day("2027-01-31"),
            null,
            "removed in January");
    String file = DREADNOUGHT.decisionsYaml(List.of(decision));
    String json = Schemas.json(YamlParser.parse(new Source("d.yaml", "yaml", file)).orElseThrow());
    assertThat(Schemas.problems("model", json)).isEmpty();
    Assessment decided = DREADNOUGHT.assess(Models.blog().decide(decision).build());
    String analysis = text(DREADNOUGHT.json(decided));
    assertThat(analysis).contains("\"status\": \"avoided\"", "\"proven\": true");
    assertThat(Schemas.problems("analysis", analysis)).isEmpty();
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
