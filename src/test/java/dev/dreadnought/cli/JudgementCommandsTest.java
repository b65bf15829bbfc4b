package dev.dreadnought.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** decide, diff, plan, questions, compliance and the gate, through the real command. */
class JudgementCommandsTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";
  private static final String SQL = "sql-injection@web-application";
  private static final String SMALL =
      """
      system: {name: Small}
      components:
        - id: web
          kind: web-application
          technologies: [flask]
          controls:
            - {id: parameterised-queries, status: verified, evidence: {kind: code-review, ref: PR-7, on: 2026-05-02, by: Ann, validUntil: 2027-05-02}}
        - {id: db, kind: database, technologies: [mysql]}
      actors: [{id: users, kind: user}]
      flows: [{from: users, to: web}, {from: web, to: db}]
      """;

  private static final Map<String, String> WIDE = Map.of("COLUMNS", "200");

  @TempDir private Path folder;

  private static Programs.Result run(String... arguments) {
    return Commands.runIn(WIDE, arguments);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void what_decide_prints_is_read_again_and_lapses_with_its_day_and_its_facts() throws IOException {
    Programs.Result decided =
        run(
            "decide",
            SQL,
            BLOG,
            "--kind",
            "accept",
            "--by",
            "CISO",
            "--owner",
            "Ann",
            "--until",
            "2027-01-31",
            "--ticket",
            "SEC-1",
            "--because",
            "off: in May");
    assertThat(decided.status()).isZero();
    assertThat(decided.out())
        .startsWith("decisions:\n  - finding: " + SQL + "\n    kind: accept\n")
        .contains("internet-reachable@web-application: yes");
    String decisions = file("decisions.yaml", decided.out());
    Programs.Result counts = run("analyze", BLOG, "--decisions", decisions, "--date", "2027-01-31");
    assertThat(counts.out()).contains("Decided", SQL + " (accept, CISO, until 2027-01-31)");
    Programs.Result beside = run("analyze", BLOG, decisions, "--date", "2027-01-31", "-f", "json");
    assertThat(beside.out()).contains("\"status\": \"accepted\"");
    Programs.Result past = run("analyze", BLOG, "--decisions", decisions, "--date", "2027-02-01");
    assertThat(past.out()).contains("Lapsed", "it ended on 2027-01-31");
    Programs.Result unknown = run("analyze", BLOG, "--decisions", decisions);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("decisions.yaml:2:14", "say which day it is");
    String other =
        file(
            "other.yaml",
            decided
                .out()
                .replace(
                    "internet-reachable@web-application: yes",
                    "internet-reachable@web-application: no"));
    Programs.Result changed = run("analyze", BLOG, "--decisions", other, "--date", "2027-01-31");
    assertThat(changed.out())
        .contains("Lapsed", "internet-reachable@web-application was no, and is yes");
    for (String format : List.of("html", "md", "json")) {
      Programs.Result report =
          run("analyze", BLOG, "--decisions", other, "--date", "2027-01-31", "-f", format);
      assertThat(
              report
                  .out()
                  .replace("`", "")
                  .contains("internet-reachable@web-application was no, and is yes"))
          .as(format)
          .isTrue();
    }
  }

  @Test
  void a_pattern_gets_a_decision_for_each_finding_that_fits() {
    Programs.Result decided =
        run(
            "decide",
            "clear-text-interception@*",
            BLOG,
            "--kind",
            "transfer",
            "--by",
            "CISO",
            "--because",
            "insured");
    assertThat(decided.out().lines().filter(l -> l.contains("finding:"))).hasSize(2);
    Programs.Result wrong =
        run("decide", "x", BLOG, "--kind", "transfer", "--by", "CISO", "--because", "y");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("there is no finding \"x\"");
    assertThat(run("decide", SQL, BLOG, "--kind", "ignore", "--by", "A", "--because", "y").err())
        .contains("one of accept, transfer, avoid, false-positive");
  }

  @Test
  void wrong_decisions_are_refused_with_all_their_mistakes() throws IOException {
    String wrong =
        file(
            "wrong.yaml",
            """
            decisions:
              - {finding: a@b, kind: acept, by: CISO, because: x}
              - {finding: a@b, kind: avoid, by: CISO, because: x, proof: none}
              - {finding: "a@*", kind: avoid, by: CISO, because: x, proof: 0123456789abcdef}
              - {finding: a@b, kind: avoid, by: CISO, because: x, facts: {c: yes}}
              - {finding: a@b, kind: avoid, by: CISO, because: x, facts: {c@d: maybe}}
            """);
    Programs.Result run = run("analyze", BLOG, "--decisions", wrong);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "wrong.yaml:2:26: \"acept\" is no kind of a decision: did you mean \"accept\"?",
            "wrong.yaml:3:62: proof is \"none\": the 16 digits that explain prints for the finding",
            "wrong.yaml:4:64: a proof is of one finding, and \"a@*\" may fit several: leave out the proof, or decide about each finding",
            "wrong.yaml:5:63: \"c\" names no fact of an element: write it as fact@element",
            "wrong.yaml:6:68: c@d is \"maybe\": what was so when it was decided: yes, no or unknown");
    String alone =
        file("alone.yaml", "decisions: [{finding: a@b, kind: avoid, by: A, because: x}]\n");
    assertThat(run("analyze", alone).err())
        .contains("alone.yaml:1:1: decisions are given, and no system");
  }

  @Test
  void a_baseline_lets_pass_what_is_known_and_holds_what_is_new_or_worse() throws IOException {
    Path known = folder.resolve("known/baseline.yaml");
    assertThat(run("analyze", BLOG, "--write-baseline", known.toString(), "-q").status()).isZero();
    String text = Files.readString(known);
    assertThat(
            run("analyze", BLOG, "--baseline", known.toString(), "--fail-on", "new:low").status())
        .isZero();
    String less =
        file(
            "less.yaml",
            text.lines()
                .filter(l -> !l.contains(SQL))
                .map(
                    l ->
                        l.startsWith("  forged-session@")
                            ? l.replace("band: high", "band: medium")
                            : l)
                .collect(Collectors.joining("\n")));
    Programs.Result held =
        run("analyze", BLOG, "--baseline", less, "--fail-on", "new:high", "-f", "json");
    assertThat(held.status()).isEqualTo(1);
    assertThat(held.err().lines())
        .containsExactly(
            "dreadnought: the gate does not hold: 2 new findings are high or worse: "
                + SQL
                + ", forged-session@web-application",
            "  " + SQL + ": new; closed by parameterised-queries (2 days)",
            "  forged-session@web-application: it was medium in the baseline; closed by"
                + " random-application-secret and secrets-in-secret-store (2 days)");
    Programs.Result possible =
        run(
            "analyze",
            BLOG,
            "--baseline",
            file("empty.yaml", "schema: dreadnought/baseline/1\nfindings: {}\n"),
            "--fail-on",
            "new:possible:high");
    assertThat(possible.err())
        .contains(
            "  fake-accounts@web-application: new; answer first: Can anybody make an account");
    assertThat(run("analyze", BLOG, "--fail-on", "new:high").err()).contains("--write-baseline");
    assertThat(run("analyze", BLOG, "--baseline", less).err()).contains("--fail-on new:BAND");
    Programs.Result wrong =
        run(
            "analyze",
            BLOG,
            "--baseline",
            file("wrong.yaml", "schema: x\nfindings: {a@b: {band: hgh}}\n"),
            "--fail-on",
            "new:high");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("wrong.yaml:1:9", "wrong.yaml:2:24", "did you mean \"high\"?");
  }

  @Test
  void a_difference_is_told_for_terminals_pull_requests_and_programs() throws IOException {
    String old = file("old.yaml", SMALL);
    String now =
        file(
            "new.yaml",
            SMALL.replace(
                "[mysql]}", "[mysql]}\n  - {id: cache, kind: cache, technologies: [redis]}"));
    Programs.Result text = run("diff", old, now);
    assertThat(text.status()).isZero();
    assertThat(text.out())
        .contains("New\n", "unauthenticated-store@cache", "← the component cache is new");
    assertThat(run("diff", old, old).out()).contains("No finding differs");
    assertThat(run("diff", old, now, "-f", "md").out())
        .contains("#### New", "`unauthenticated-store@cache`");
    assertThat(run("diff", old, now, "-f", "json").out())
        .startsWith("{\n  \"schema\": \"dreadnought/diff/1\"")
        .contains("\"id\": \"component:cache\"");
    String saved = file("saved.json", run("analyze", old, "-f", "json").out());
    assertThat(run("diff", saved, now).out())
        .contains("unauthenticated-store@cache", "Two records were compared");
    assertThat(
            run("diff", file("bad.json", "{\"schema\": \"dreadnought/analysis/1\", \"x\": }"), now)
                .err())
        .contains("bad.json:1:", "this is no JSON");
    assertThat(run("diff", file("v9.json", "{\"schema\": \"dreadnought/analysis/9\"}"), now).err())
        .contains("v9.json:1:1: the document is of \"dreadnought/analysis/9\"");
  }

  @Test
  void a_framework_is_told_with_evidence_its_age_and_its_end() throws IOException {
    String model = file("small.yaml", SMALL);
    String framework = "owasp-asvs-5.0";
    assertThat(run("compliance", model, "--framework", framework, "--date", "2027-05-02").out())
        .contains("evidenced  V1.2.4", "365 days old, valid until 2027-05-02", "As of 2027-05-02");
    assertThat(run("compliance", model, "--framework", framework, "--date", "2027-05-03").out())
        .contains(
            "claimed    V1.2.4", "it was verified, and what shows it was valid until 2027-05-02");
    assertThat(run("compliance", model, "--framework", framework).out())
        .contains("ages are not known", "age not known");
    String csv = run("compliance", model, "--framework", framework, "-f", "csv").out();
    assertThat(csv).startsWith("\"framework\",\"requirement\"").contains("\"PR-7\"");
    assertThat(run("compliance", model, "--framework", framework, "-f", "json").out())
        .contains("\"age\": null");
    assertThat(run("compliance", model, "--framework", "owasp-asvs").err())
        .contains("did you mean \"owasp-asvs-5.0\"?");
  }

  @Test
  void a_plan_and_the_questions_are_told() {
    assertThat(run("plan", BLOG, "--target", "critical").out())
        .contains(
            "2 controls in 4 days",
            "Nothing takes fewer days",
            "[least-privilege-database-account]");
    assertThat(run("plan", BLOG, "--target", "new:high").err())
        .contains("--target new:high is no gate");
    assertThat(run("questions", BLOG).out())
        .contains("How many people does the system concern?", "many-people@system; can change");
  }

  /** Every option in a ready-made file is one that the command has. */
  @TestFactory
  Stream<DynamicTest> options_of_the_ready_made_pipelines_exist() throws IOException {
    Pattern call = Pattern.compile("(?:^|[\\s/\"])dreadnought (\\w+)([^\\n]*)");
    Pattern option = Pattern.compile("(?<=\\s)(--?[a-z][a-z-]*)");
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("samples/ci"))) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSize(3);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      int options = 0;
                      Matcher calls = call.matcher(Files.readString(file));
                      while (calls.find()) {
                        Programs.Result help = run(calls.group(1), "--help");
                        assertThat(help.status()).as(calls.group()).isZero();
                        String arguments =
                            calls.group(2).replaceAll("\\$\\([^)]*\\)", "").replaceAll("> .*", "");
                        Matcher named = option.matcher(arguments);
                        while (named.find()) {
                          options++;
                          assertThat(help.out())
                              .as(calls.group())
                              .containsPattern(
                                  "(?m)(^|[\\s,])" + Pattern.quote(named.group(1)) + "([\\s,=]|$)");
                        }
                      }
                      assertThat(options).isPositive();
                    }));
  }
}
