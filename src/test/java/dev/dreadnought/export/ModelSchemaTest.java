package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas accept what the readers accept, and what is written. */
class ModelSchemaTest {
  private static final String FULL =
      """
      system: {name: Blog, description: Posts., exposed: true, people: 20000, facts: {many-people: yes}, controls: [login-throttling]}
      components:
        - id: web
          name: Web application
          kind: web-application
          technologies: [flask 3.0, {id: odd, name: Odd, version: two, inferred: true}]
          hostedOn: ec2
          boundary: vpc
          facts: {open-registration: {value: no, inferred: true, because: they are invited}}
          controls:
            - {id: csrf-tokens-in-forms, status: verified, evidence: [{kind: test, ref: T, on: 2026-05-02, by: Ann, validUntil: 2027-05-02}, {kind: code-review}]}
        - {name: Ec2, kind: virtual-machine, inferred: true}
        - {id: db, kind: database, technologies: mysql, data: accounts}
        - {id: lib, kind: library, partOf: web}
        - {id: crm, kind: external-service, outOfScope: assessed by the vendor}
      flows:
        - {id: f, from: users, to: web, name: reading, protocol: https, encrypted: yes, bidirectional: true}
        - {from: web, to: db, protocol: mysql, authenticated: true, data: [accounts]}
      boundaries:
        - {id: vpc, name: VPC, kind: network, parent: aws, contains: [db]}
        - {id: aws, kind: organisation}
      dataAssets:
        - {id: accounts, name: User accounts, kinds: [credentials], confidentiality: secret, integrity: high, availability: low, safety: none, people: 20000}
      actors:
        - {id: users, kind: user, privilege: low}
      assumptions:
        - {fact: flow-encrypted@web--db--mysql, value: no, by: CISO, confirmBy: 2026-12-31, because: old driver}
      threats:
        - {id: vote-ring, title: Votes, stride: T, element: system, because: nobody checks, mitigations: [login-throttling],
           dread: {damage: 5, reproducibility: 9, exploitability: 8, affectedUsers: 8, discoverability: 8}}
      decisions:
        - {finding: vote-ring@system, kind: transfer, by: CISO, owner: CFO, until: 2027-01-01, ticket: T-1, because: insured}
      """;

  private static final String ORGANISATION =
      """
      name: Example
      appetite: high
      frameworks: [gdpr]
      classification: {secret: critical}
      effortDays: {small: 1}
      controls: [mfa, {id: login-throttling, status: planned}]
      acceptance: [{who: CISO, upTo: critical}]
      """;

  @Test
  void all_that_a_file_can_say_is_read_kept_written_and_valid() {
    Dreadnought builtIn = Dreadnought.builtIn();
    Source file = new Source("org.yaml", "organisation", ORGANISATION.replace("mfa, ", ""));
    Organisation organisation = builtIn.organisation(file);
    Dreadnought dreadnought =
        builtIn.withOrganisation(organisation).withDate(new Day("2026-11-24"));
    assertThat(problems("model", FULL)).isEmpty();
    assertThat(problems("organisation", file.text())).isEmpty();
    ThreatModel model = dreadnought.read(new Source("m.yaml", "yaml", FULL)).model();
    String written = dreadnought.modelYaml(model);
    assertThat(problems("model", written)).isEmpty();
    ThreatModel again = dreadnought.read(new Source("m.yaml", "yaml", written)).model();
    assertThat(dreadnought.modelYaml(again)).isEqualTo(written);
    assertThat(written)
        .contains("vote-ring", "old driver", "CFO", "T-1", "by: Ann", "assessed by the vendor")
        .contains("they are invited", "bidirectional: true", "parent: aws", "safety: none");
    Assessment assessment =
        dreadnought.assess(dreadnought.read(new Source("m.yaml", "yaml", FULL)));
    assertThat(
            Schemas.problems(
                "analysis", new String(dreadnought.json(assessment), StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(assessment.finding("vote-ring@system").orElseThrow().status().word())
        .isEqualTo("transferred");
    assertThat(new String(dreadnought.html(assessment), StandardCharsets.UTF_8))
        .contains("nobody checks");
  }

  @Test
  void what_the_organisation_schema_refuses_is_refused() {
    assertThat(problems("organisation", "appetite: hgh\n")).isNotEmpty();
    assertThat(problems("organisation", "acceptance: [{who: CISO}]\n")).isNotEmpty();
    assertThat(problems("organisation", "classification: {low: low}\n")).isNotEmpty();
  }

  private static List<String> problems(String schema, String yaml) {
    YamlNode root = YamlParser.parse(new Source("x.yaml", "yaml", yaml)).orElseThrow();
    return Schemas.problems(schema, Schemas.json(root));
  }
}
