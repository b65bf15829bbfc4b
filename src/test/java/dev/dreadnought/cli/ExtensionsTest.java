package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own entries and rules, from the command line. */
class ExtensionsTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";
  private static final String PAYROLL = "samples/extension/payroll.txt";
  private static final String ENTRIES = "samples/extension/catalog";
  private static final String RULES = "samples/extension/rules";

  private static final String THREAT =
      """
      threats:
      - id: sql-injection
        title: SQL injection, as we call it
        stride: T
        element: process
        when: {all: [builds-sql]}
        borne: data
        consequence: [read, alter]
        reach: all
        attack: a
        impact: b
        verify: c
        falsePositive: d
        dread: {damage: 1, reproducibility: 1, exploitability: 1, affectedUsers: 1, discoverability: 5}
        dreadBecause: e
        mitigations: {parameterised-queries: {exploitability: -1}, orm-bound-parameters: {exploitability: -1}}
      """;

  /** The same with the rule compiler on the class path, which this virtual machine has not. */
  private static Programs.Result runWithCompiler(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Programs.java());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path") + ":target/lib-rules/*");
    command.add("dev.dreadnought.cli.Main");
    command.addAll(List.of(arguments));
    return Programs.run(Path.of("").toAbsolutePath(), null, command);
  }

  private static String digest(String json, String of) {
    Matcher matcher =
        Pattern.compile(
                "\"" + of + "\": \\{\\s+(?:\"version\": \"[^\"]+\",\\s+)?\"sha256\": \"(\\w+)\"")
            .matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** Ids of findings, in order. */
  private static List<String> findings(String json) {
    Matcher matcher = Pattern.compile("\"id\": \"(\\S+@\\S+)\",\\s+\"threat\"").matcher(json);
    return matcher.results().map(r -> r.group(1)).toList();
  }

  @Test
  void an_entry_is_added() {
    assertThat(run("catalog", "show", "acme-ledger").status()).isEqualTo(2);
    Programs.Result shown = run("catalog", "show", "acme-ledger", "--catalog", ENTRIES);
    assertThat(shown.status()).as(shown.err()).isZero();
    assertThat(shown.out()).contains("Acme Ledger");
    assertThat(run("model", PAYROLL, "--catalog", ENTRIES).out()).contains("[acme-ledger]");
    assertThat(run("model", PAYROLL).out()).doesNotContain("acme-ledger");
  }

  @Test
  void an_entry_of_the_same_id_is_replaced_and_all_others_stay(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("ours.yaml"), THREAT);
    String before = run("analyze", BLOG, "-f", "json").out();
    Programs.Result after = run("analyze", BLOG, "-f", "json", "--catalog", folder.toString());
    assertThat(after.status()).as(after.err()).isZero();
    assertThat(after.out()).contains("SQL injection, as we call it", "template-injection@");
    assertThat(findings(after.out()))
        .containsExactlyInAnyOrderElementsOf(findings(before))
        .isNotEqualTo(findings(before));
    assertThat(before).doesNotContain("as we call it");
  }

  @Test
  void frames_take_the_place_of_those_that_state_the_same(@TempDir Path folder) throws IOException {
    String said = "Everybody logs in as the nurse of the ward.";
    String state = "states   shares-account true";
    Files.writeString(
        folder.resolve("frames.yaml"),
        """
        frames:
        - states: shares-account
          ways: |
            'whole_village > 'one_password
        """);
    assertThat(run("catalog", "hear", said).out()).contains(state);
    assertThat(run("catalog", "hear", "--catalog", folder.toString(), said).out())
        .doesNotContain(state);
  }

  @Test
  void an_entry_is_removed(@TempDir Path folder) throws IOException {
    assertThat(run("analyze", BLOG, "-f", "json").out()).contains("worker-exhaustion@");
    Files.writeString(folder.resolve("ours.yaml"), "remove: [worker-exhaustion]\n");
    Programs.Result run = run("analyze", BLOG, "-f", "json", "--catalog", folder.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).doesNotContain("worker-exhaustion@").contains("sql-injection@");
  }

  @Test
  void the_digest_follows_the_entries_and_not_the_place_where_they_lie(
      @TempDir Path one, @TempDir Path other) throws IOException {
    Path first = Files.createDirectory(one.resolve("ours"));
    Path second = Files.createDirectory(other.resolve("ours"));
    Files.writeString(first.resolve("ours.yaml"), THREAT);
    Files.writeString(second.resolve("ours.yaml"), THREAT);
    String plain = run("analyze", BLOG, "-f", "json").out();
    String ours = run("analyze", BLOG, "-f", "json", "--catalog", first.toString()).out();
    assertThat(run("analyze", BLOG, "-f", "json", "--catalog", second.toString()).out())
        .isEqualTo(ours);
    assertThat(digest(ours, "catalog")).isNotEqualTo(digest(plain, "catalog"));
    assertThat(digest(ours, "rules")).isEqualTo(digest(plain, "rules"));
    assertThat(ours).contains("\"name\": \"ours\"").doesNotContain(one.toString());
    Files.writeString(second.resolve("ours.yaml"), THREAT.replace("impact: b", "impact: c"));
    String changed = run("analyze", BLOG, "-f", "json", "--catalog", second.toString()).out();
    assertThat(digest(changed, "catalog")).isNotEqualTo(digest(ours, "catalog"));
  }

  @Test
  void the_report_names_the_folder() {
    assertThat(run("analyze", PAYROLL, "-f", "html", "--catalog", ENTRIES).out())
        .contains("with entries of the user");
    assertThat(run("analyze", PAYROLL, "-f", "html").out())
        .doesNotContain("with entries of the user");
  }

  @Test
  void folders_lie_over_each_other_in_the_order_in_which_they_are_named(@TempDir Path folder)
      throws IOException {
    Path upper = Files.createDirectory(folder.resolve("upper"));
    Files.writeString(upper.resolve("upper.yaml"), "remove: [acme-ledger]\n");
    String both =
        run("analyze", PAYROLL, "-f", "json", "--catalog", ENTRIES, "--catalog", upper.toString())
            .out();
    assertThat(both)
        .doesNotContain("acme-ledger")
        .containsSubsequence("\"overlays\"", "\"catalog\"", "\"upper\"");
    Programs.Result wrongOrder =
        run("analyze", PAYROLL, "--catalog", upper.toString(), "--catalog", ENTRIES);
    assertThat(wrongOrder.status()).isEqualTo(2);
  }

  @Test
  void a_folder_that_breaks_the_catalog_is_answered_with_every_place(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("ours.yaml"),
        """
        remove: [no-such-threat, parameterised-queries]
        technologies:
        - {id: ours, name: Ours, kind: databse, does: [speaks-sql]}
        """);
    Programs.Result run = run("analyze", BLOG, "--quiet", "--catalog", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(folder + "/ours.yaml:1:10: there is no entry \"no-such-threat\" to remove")
        .contains(folder + "/ours.yaml:3:32: \"databse\" is no kind of a technology: did you mean");
    Files.writeString(folder.resolve("ours.yaml"), "remove: [parameterised-queries]\n");
    Programs.Result dangling = run("analyze", BLOG, "--quiet", "--catalog", folder.toString());
    assertThat(dangling.status()).isEqualTo(2);
    assertThat(dangling.err().lines().toList())
        .isNotEmpty()
        .allMatch(line -> line.matches("catalog/\\S+\\.yaml:\\d+:\\d+: .*parameterised-queries.*"));
  }

  @Test
  void a_folder_of_entries_is_checked(@TempDir Path folder) throws IOException {
    Programs.Result right = run("catalog", "check", ENTRIES);
    assertThat(right.status()).as(right.err()).isZero();
    assertThat(right.out()).contains("nothing is wrong");
    Files.writeString(folder.resolve("ours.yaml"), "facts:\n- {id: a, about: process}\n");
    Programs.Result wrong = run("catalog", "check", folder.toString());
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains(folder + "/ours.yaml:2:3: a fact has no \"world\"");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Programs.Result run = run("analyze", BLOG, "--catalog", "no-such-folder");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--catalog no-such-folder: there is no such folder");
  }

  @Test
  void without_the_compiler_rules_are_refused_with_what_would_help() {
    Programs.Result run = run("analyze", BLOG, "--quiet", "--rules", RULES);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(RULES + ":1:1: rules need the rule compiler, and it is not installed")
        .contains("lib-rules", "org.drools:drools-engine");
  }

  @Test
  void a_rule_derives_a_fact_and_another_adjusts_a_score_by_it() throws Exception {
    Programs.Result run =
        runWithCompiler(
            "explain",
            "--quiet",
            "transfer-by-one-person@celery-worker",
            PAYROLL,
            "--catalog",
            ENTRIES,
            "--rules",
            RULES);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "by rule \"whoever sends to the ledger moves money\"",
            "payroll.txt:2:114 \"Acme Ledger\"",
            "Damage 9",
            "base 6",
            "+1 transfers are sent without a person who looks on",
            "by rule \"a worker sends transfers while nobody looks on\"");
    Programs.Result without =
        run("explain", "transfer-by-one-person@celery-worker", PAYROLL, "--catalog", ENTRIES);
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("there is no finding");
  }

  @Test
  void rules_are_named_with_their_digest_and_give_the_same_bytes_again() throws Exception {
    String[] command = {
      "analyze", "-q", "-f", "json", PAYROLL, "--catalog", ENTRIES, "--rules", RULES
    };
    Programs.Result first = runWithCompiler(command);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out()).contains("\"name\": \"rules\"");
    assertThat(runWithCompiler(command).out()).isEqualTo(first.out());
    String plain = run("analyze", "-f", "json", PAYROLL, "--catalog", ENTRIES).out();
    assertThat(digest(first.out(), "rules")).isNotEqualTo(digest(plain, "rules"));
    assertThat(digest(first.out(), "catalog")).isEqualTo(digest(plain, "catalog"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind == dev|kind = = dev|27:33: mismatched input '='",
        "Component(id == $from|Komponent(id == $from|18:8: Unable to find class: Komponent",
        "kind.runsOwnCode|colour == 3|18:31: Unable to parse left part of expression: colour == 3",
        "conclude.holds(|conclude.knows(|20:12: The method knows(",
        "whoever sends to the ledger moves money|a web application serves pages|14:6: there is a rule",
        "package com.example.ledger|package dev.dreadnought.rules|3:9: rules of your own stand in our",
        "\"moves-money\", $from|\"moves-mony\", $from|14:6: the catalog has no fact \"moves-mony\"",
        "\"moves-money\", $from|\"moves-money\", \"nowhere\"|14:6: the model has no element \"nowhere\"",
        "\"moves-money\", $from|\"moves-money\", $from.substring(99)|14:6: the rule failed: java.lang",
        "unattended-transfer-damage|no-such-weight|23:6: the catalog has no weight \"no-such-weight\""
      })
  void a_rule_that_is_wrong_is_answered_with_its_place(
      String right, String wrong, String answer, @TempDir Path folder) throws Exception {
    String text = Files.readString(Path.of(RULES, "ledger.drl"));
    assertThat(text).contains(right);
    Files.writeString(folder.resolve("wrong.drl"), text.replace(right, wrong));
    Programs.Result run =
        runWithCompiler(
            "analyze", "-q", PAYROLL, "--catalog", ENTRIES, "--rules", folder.toString());
    assertThat(run.err()).contains(folder + "/wrong.drl:" + answer);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList())
        .allMatch(line -> line.matches(".*/wrong\\.drl:\\d+:\\d+: .*"));
  }

  private static Programs.Result diffWithRules(Path old, Path now, String... more)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("diff", "-q", PAYROLL, PAYROLL));
    command.addAll(List.of("--old-catalog", ENTRIES, "--catalog", ENTRIES));
    command.addAll(List.of("--old-rules", old.toString(), "--rules", now.toString()));
    command.addAll(List.of(more));
    Programs.Result run = runWithCompiler(command.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  @Test
  void a_rule_that_differs_is_tried_and_named_and_one_that_changes_nothing_is_not(
      @TempDir Path folder) throws Exception {
    String text = Files.readString(Path.of(RULES, "ledger.drl"));
    // What the first concludes is the same as before; the second fires on something else.
    Files.writeString(
        folder.resolve("ledger.drl"),
        text.replace("kind.runsOwnCode)", "kind.runsOwnCode, id != null)")
            .replace("ComponentKind.WORKER", "ComponentKind.API"));
    Programs.Result run = diffWithRules(Path.of(RULES), folder);
    assertThat(run.out())
        .containsSubsequence(
            "1 re-scored",
            "transfer-by-one-person@celery-worker: 7.0 high",
            "← the rule \"a worker sends transfers while nobody looks on\" is written otherwise",
            "Changes that no finding follows from",
            "the rule \"whoever sends to the ledger moves money\" is written otherwise");
    assertThat(diffWithRules(Path.of(RULES), Path.of(RULES)).out())
        .contains("No finding differs")
        .doesNotContain("the rule");
  }

  @Test
  void a_rule_that_is_gone_is_the_cause_of_a_finding_that_is_gone(@TempDir Path folder)
      throws Exception {
    String text = Files.readString(Path.of(RULES, "ledger.drl"));
    String first = "rule \"whoever sends";
    String second = "rule \"a worker";
    Files.writeString(
        folder.resolve("ledger.drl"),
        text.substring(0, text.indexOf(first)) + text.substring(text.indexOf(second)));
    assertThat(diffWithRules(Path.of(RULES), folder, "-f", "json").out())
        .contains("\"what\": \"gone\"")
        .containsSubsequence(
            "\"causes\": [",
            "\"kind\": \"rule\"",
            "\"id\": \"whoever sends to the ledger moves money\"",
            "\"text\": \"the rule \\\"whoever sends to the ledger moves money\\\" is gone\"");
  }

  @Test
  void very_many_rules_that_differ_are_undone_together(@TempDir Path folder) throws Exception {
    String text = Files.readString(Path.of(RULES, "ledger.drl"));
    int second = text.indexOf("rule \"a worker");
    StringBuilder many = new StringBuilder(text.substring(0, second));
    for (int i = 0; i < 31; i++) {
      many.append(text.substring(second).replace("rule \"a worker", "rule \"a worker " + i));
    }
    Files.writeString(folder.resolve("ledger.drl"), many.toString());
    assertThat(diffWithRules(folder, Path.of(RULES)).out())
        .contains("the rules differ: 32 of them")
        .doesNotContain("the rule \"");
  }

  @Test
  void rules_that_need_entries_which_were_not_there_are_compared_all_the_same() throws Exception {
    Programs.Result run =
        runWithCompiler("diff", "-q", PAYROLL, PAYROLL, "--catalog", ENTRIES, "--rules", RULES);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "transfer-by-one-person@celery-worker",
            "← the rule \"whoever sends to the ledger moves money\" is new",
            "← the entry transfer-by-one-person is new in the catalog");
  }
}
