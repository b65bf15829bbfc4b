package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static dev.dreadnought.cli.Commands.runIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files, several inputs, and the organisation file, through the real command. */
class InputsTest {
  private static final String MODEL =
      """
      system:
        name: Blog
        exposed: true
        people: 20000
        facts: {many-people: yes}
      components:
        - id: web
          name: Web application
          kind: web-application
          technologies: [flask 3.0, jinja2, flask-login, frobnicator 2]
          hostedOn: ec2
          boundary: vpc
          controls:
            - {id: csrf-tokens-in-forms, status: implemented, evidence: {kind: code-review, ref: PR-7, on: 2026-05-02, by: Ann, validUntil: 2027-05-02}}
        - {id: ec2, kind: virtual-machine, technologies: [Amazon EC2]}
        - {id: db, kind: database, technologies: [mysql], data: [posts, accounts]}
        - {id: crm, kind: external-service, outOfScope: run and assessed by the vendor}
      flows:
        - {from: users, to: web, protocol: https}
        - {from: web, to: db, protocol: mysql, authenticated: true, data: [posts, accounts]}
      boundaries:
        - {id: vpc, name: VPC, contains: [db]}
        - {id: internet, kind: internet, contains: [users]}
      dataAssets:
        - {id: accounts, name: User accounts, kinds: [credentials, personal-data], confidentiality: high, people: 20000}
        - {id: posts, kinds: [user-content]}
      actors:
        - {id: users, kind: user}
        - {id: admin, kind: administrator, privilege: high}
      assumptions:
        - {fact: flow-encrypted@web--db--mysql, value: no, by: CISO, confirmBy: 2026-12-31}
      threats:
        - id: vote-ring
          title: A ring of accounts votes a post up
          stride: T
          element: web
          dread: {damage: 5, reproducibility: 9, exploitability: 8, affectedUsers: 8, discoverability: 8}
          because: nobody checks who votes
          mitigations: [login-throttling]
      decisions:
        - {finding: vote-ring@web, kind: accept, by: CISO, until: 2027-01-01, because: the effect is small}
        - {finding: nothing@web, kind: accept, by: CISO, because: it is gone}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void six_mistakes_give_six_messages_with_their_places_and_nothing_is_written()
      throws IOException {
    String wrong =
        file(
            "wrong.yaml",
            """
            system:
              name: Shop
              facts: {internet-facng: yes}
            components:
              - {id: web, kind: web-aplication}
              - {id: db, kind: database, hostedOn: vmm}
              - {id: db, kind: cache}
              - {id: vm, kind: virtual-machine, hosted: web}
            dataAssets:
              - {id: orders, confidentiality: mediun}
            """);
    Path out = folder.resolve("out");
    Programs.Result run = run("analyze", wrong, "-o", out.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "wrong.yaml:3:11: \"internet-facng\" is no fact: did you mean \"internet-facing\"?",
            "wrong.yaml:5:21: \"web-aplication\" is no kind of a component: did you mean \"web-application\"?",
            "wrong.yaml:6:40: hostedOn names \"vmm\", and no element has that id: did you mean \"vm\"?",
            "wrong.yaml:7:10: the id \"db\" stands twice: it is that of a component at line 6",
            "wrong.yaml:8:37: \"hosted\" is no field of a component: did you mean \"hostedOn\"?",
            "wrong.yaml:10:35: \"mediun\" is no level of confidentiality: did you mean \"medium\"?");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_model_file_is_analysed_with_all_that_people_judged() throws IOException {
    String model = file("model.yaml", MODEL);
    Programs.Result run = run("analyze", model, "-f", "json", "--date", "2026-11-24");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "\"id\": \"vote-ring@web\"",
            "\"status\": \"accepted\"",
            "nobody checks who votes",
            "\"rule\": \"a threat that the analyst names\"",
            "\"state\": \"in force\"",
            "\"why\": \"there is no such finding\"",
            "(assumed by CISO, to be confirmed by 2026-12-31)",
            "\"ref\": \"PR-7\"",
            "\"date\": \"2026-11-24\"",
            "\"name\": \"frobnicator\"");
    Programs.Result explained = run("explain", "vote-ring@web", model, "--date", "2026-11-24");
    assertThat(explained.status()).isZero();
    assertThat(explained.out())
        .contains("nobody checks who votes", "base 9", "model.yaml:41:15")
        .contains("Decision to accept it, in force", "by CISO: the effect is small");
  }

  @Test
  void a_decision_that_ends_needs_a_day_and_lapses_after_it() throws IOException {
    String model = file("model.yaml", MODEL);
    Programs.Result without = run("analyze", model);
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("model.yaml:41:15: ", "--date YYYY-MM-DD");
    Programs.Result late = run("analyze", model, "-f", "json", "--date", "2027-01-02");
    assertThat(late.out())
        .contains("it ended on 2027-01-01, and the analysis is of 2027-01-02")
        .doesNotContain("\"status\": \"accepted\"");
    Programs.Result epoch =
        runIn(Map.of("SOURCE_DATE_EPOCH", "1795478400"), "analyze", model, "-f", "json");
    assertThat(epoch.out()).contains("\"date\": \"2026-11-24\"", "\"status\": \"accepted\"");
    assertThat(run("analyze", model, "--date", "2026-02-30").err()).contains("is no day");
  }

  @Test
  void several_inputs_are_one_system_whatever_their_order() throws IOException {
    String model = file("model.yaml", MODEL);
    String text =
        file(
            "notes.txt",
            "The web application is written in Django. It stores invoices in PostgreSQL and sends mail through SendGrid.");
    String other =
        file(
            "other.yaml",
            """
            system: {name: Blog}
            components:
              - {id: warehouse, name: Web Application, kind: web-application, technologies: [flask 2.0]}
            dataAssets:
              - {id: posts, confidentiality: high}
              - {id: accounts, confidentiality: low}
            """);
    Programs.Result run = run("analyze", model, text, other, "-f", "json", "--date", "2026-11-24");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\"name\": \"notes.txt\"", "\"name\": \"other.yaml\"")
        .contains("the version of Flask in Web application is 3.0 and 2.0; 3.0 counts")
        .contains("the confidentiality of User accounts is high and low; high counts")
        .doesNotContain("\"id\": \"warehouse\"");
    assertThat(run("analyze", other, text, model, "-f", "json", "--date", "2026-11-24").out())
        .isEqualTo(run.out());
  }

  @Test
  void a_folder_is_one_system_and_what_is_not_read_is_said() throws IOException {
    Path system = Files.createDirectory(folder.resolve("system"));
    Files.writeString(system.resolve("b.yaml"), "system: {name: Blog}\n");
    Files.writeString(system.resolve("a.txt"), "A web application in Flask stores posts in MySQL.");
    Files.writeString(system.resolve("diagram.png"), "x");
    Files.createDirectory(system.resolve("more"));
    Programs.Result run = run("analyze", system.toString(), "-f", "json");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"name\": \"a.txt\"", "\"name\": \"b.yaml\"", "\"builds-sql\"");
    assertThat(run.err())
        .contains("diagram.png:1:1: the file is not read", "more:1:1: the folder is not read");
  }

  @Test
  void the_kind_is_told_by_the_text_and_can_be_overridden() throws IOException {
    String hidden = file("model.txt", "# a comment\nsystem:\n  name: Blog\n");
    assertThat(run("model", hidden).out()).contains("name: Blog");
    String prose = file("prose.txt", "system: The shop is a web application.\n");
    assertThat(run("model", prose).out()).contains("kind: web-application");
    assertThat(run("model", hidden, "--from", "prose").status()).isZero();
    Programs.Result wrong = run("model", prose, "--from", "yaml");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("prose.txt:1:9: ");
    String slip = file("slip.yaml", "sytem:\n  name: Blog\n");
    assertThat(run("model", slip).err()).contains("did you mean \"system\"?");
  }

  @Test
  void a_gate_fails_with_a_line_that_names_the_findings_and_one_for_each_that_says_what_clears_it()
      throws IOException {
    String model = file("model.yaml", MODEL);
    Programs.Result open =
        run("analyze", model, "-f", "json", "--date", "2027-02-01", "--fail-on", "high");
    assertThat(open.status()).isEqualTo(1);
    assertThat(open.out()).startsWith("{");
    assertThat(open.err().lines().findFirst().orElseThrow())
        .contains("the gate does not hold", "high or worse", "vote-ring@web");
    assertThat(open.err())
        .contains("  sql-injection@web: closed by parameterised-queries (2 days)")
        .contains(
            "metadata-credential-theft@ec2: lowered enough by imdsv2-required (less than a day)")
        .contains(
            "  all of them: 16 controls in 32 days; see dreadnought plan INPUT --target high");
    Programs.Result accepted =
        run("analyze", model, "-f", "json", "--date", "2026-11-24", "--fail-on", "high");
    assertThat(accepted.err()).doesNotContain("vote-ring@web");
    String empty = file("empty.yaml", "system: {name: Nothing}\n");
    assertThat(run("analyze", empty, "--fail-on", "low").status()).isZero();
    assertThat(run("analyze", empty, "--fail-on", "lowest").status()).isEqualTo(2);
    assertThat(run("analyze", empty, "--fail-on", "appetite").err()).contains("--organisation");
  }

  @Test
  void a_control_with_evidence_is_evidenced_until_the_evidence_runs_out() throws IOException {
    String model =
        file(
            "small.yaml",
            """
            system: {name: Small}
            components:
              - id: web
                kind: web-application
                technologies: [flask]
                controls:
                  - {id: parameterised-queries, status: implemented, evidence: {kind: code-review, validUntil: 2027-05-02}}
              - {id: db, kind: database, technologies: [mysql]}
            actors: [{id: users, kind: user}]
            flows: [{from: users, to: web}, {from: web, to: db}]
            """);
    assertThat(run("analyze", model, "-f", "json", "--date", "2027-05-02").out())
        .contains("\"status\": \"evidenced\"");
    assertThat(run("analyze", model, "-f", "json", "--date", "2027-05-03").out())
        .doesNotContain("\"status\": \"evidenced\"")
        .contains("\"status\": \"claimed\"");
  }

  @Test
  void an_organisation_says_some_things_once() throws IOException {
    String model =
        file("model.yaml", MODEL.replace("confidentiality: high", "confidentiality: secret"));
    assertThat(run("analyze", model).err()).contains("\"secret\" is no level of confidentiality");
    String organisation =
        file(
            "org.yaml",
            """
            name: Example
            appetite: high
            frameworks: [nist-csf]
            classification: {internal: low, secret: critical}
            effortDays: {small: 1}
            controls:
              - {id: login-throttling, status: implemented, evidence: {kind: configuration}}
            acceptance:
              - {who: CISO, upTo: medium}
            """);
    Programs.Result run =
        run(
            "analyze",
            model,
            "--organisation",
            organisation,
            "--fail-on",
            "appetite",
            "-f",
            "json",
            "--date",
            "2026-11-24");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"confidentiality\": \"critical\"")
        .contains("the organisation says so (org.yaml, line 3)")
        .contains("\"name\": \"org.yaml\"")
        .contains("\"kind\": \"organisation\"")
        .contains("control-login-throttling-implemented@system");
    Programs.Result small =
        run(
            "analyze",
            model,
            "--organisation",
            file(
                "small.yaml",
                "classification: {secret: low}\nacceptance: [{who: CISO, upTo: low}]\n"),
            "-f",
            "json",
            "--date",
            "2026-11-24");
    assertThat(small.out()).contains("CISO may accept findings up to low, and this one is high");
    Programs.Result nobody =
        run(
            "analyze",
            model,
            "--organisation",
            file(
                "nobody.yaml",
                "classification: {secret: low}\nacceptance: [{who: CEO, upTo: low}]\n"),
            "-f",
            "json",
            "--date",
            "2026-11-24");
    assertThat(nobody.out()).contains("the organisation names no CISO who may accept risks");
  }

  @Test
  void a_wrong_organisation_file_is_refused_with_all_its_mistakes() throws IOException {
    String organisation =
        file(
            "org.yaml",
            """
            appetite: hgh
            frameworks: [gdrp]
            classification: {secret: hi, low: low}
            effortDays: {tiny: 1}
            acceptance: [{who: CISO}]
            """);
    Programs.Result run = run("analyze", file("m.yaml", MODEL), "--organisation", organisation);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().map(l -> l.substring(0, l.indexOf(' '))))
        .containsExactly(
            "org.yaml:1:11:",
            "org.yaml:2:14:",
            "org.yaml:3:26:",
            "org.yaml:3:30:",
            "org.yaml:4:14:",
            "org.yaml:5:14:");
  }
}
