package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static dev.dreadnought.cli.Commands.runWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a user meets it. */
class MainTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";

  @Test
  void without_arguments_the_help_teaches() {
    Programs.Result run = run();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("dreadnought analyze blog.txt", "Exit status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "formats",
        "analyze",
        "model",
        "explain",
        "paths",
        "questions",
        "plan",
        "decide",
        "diff",
        "compliance",
        "coverage",
        "why-not",
        "attest",
        "verify",
        "keygen",
        "catalog",
        "schema"
      })
  void every_command_has_help(String command) {
    Programs.Result run = run(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage: dreadnought " + command);
  }

  @Test
  void the_list_of_commands_says_a_whole_sentence_of_each() {
    String help = run("--help").out().replace("\r", "");
    String list = help.substring(help.indexOf("Commands:\n"), help.indexOf("\n\nExit status"));
    Matcher commands = Pattern.compile("(?m)^  ([a-z][a-z-]*) +(.*(?:\n {5,}.*)*)").matcher(list);
    int found = 0;
    while (commands.find()) {
      assertThat(commands.group(2)).as(commands.group(1)).matches("(?s)[A-Z].*\\.");
      found++;
    }
    assertThat(found).isGreaterThan(15);
  }

  @Test
  void analyze_prints_a_summary() {
    Programs.Result run = run("analyze", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("SQL injection", "dreadnought explain");
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @Test
  void json_is_all_that_goes_to_stdout() {
    Programs.Result run = run("analyze", "-f", "json", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("{").endsWith("}\n").contains("\"dreadnought/analysis/1\"");
  }

  @Test
  void a_description_can_come_from_standard_input() throws IOException {
    String text = Files.readString(Path.of(BLOG));
    Programs.Result run = runWith(text, "analyze", "-f", "json", "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("sql-injection@web-application");
  }

  @Test
  void a_folder_gets_all_reports_and_nothing_half(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out");
    assertThat(run("analyze", BLOG, "-o", out.toString()).status()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .contains(
              "analysis.json",
              "dataflow.svg",
              "findings.csv",
              "index.html",
              "model.yaml",
              "report.html",
              "report.md",
              "role-architect.html",
              "role-engineer.html");
    }
  }

  @Test
  void a_name_that_ends_like_a_file_gets_that_one_report(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("new").resolve("blog.html");
    assertThat(run("analyze", BLOG, "-o", page.toString()).status()).isZero();
    assertThat(page).content().startsWith("<!DOCTYPE html>").contains("</html>");
    Path model = folder.resolve("blog.otm.json");
    assertThat(run("analyze", BLOG, "-o", model.toString()).status()).isZero();
    assertThat(model).content().contains("otmVersion");
    try (Stream<Path> files = Files.list(page.getParent())) {
      assertThat(files).containsExactly(page);
    }
    Path known = Files.createDirectory(folder.resolve("known.html"));
    assertThat(run("analyze", BLOG, "-o", known.toString()).status()).isZero();
    assertThat(known.resolve("report.html")).exists();
  }

  @Test
  void one_file_is_no_place_for_several_formats(@TempDir Path folder) {
    Path page = folder.resolve("blog.html");
    Programs.Result run = run("analyze", BLOG, "-f", "md,csv", "-o", page.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is one file: name a folder for several formats, as -o out");
    assertThat(page).doesNotExist();
  }

  @Test
  void a_place_that_cannot_be_written_is_refused_before_anything_is_read(@TempDir Path folder)
      throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "mine");
    String missing = folder.resolve("missing.txt").toString();
    for (Path out : new Path[] {taken, taken.resolve("in"), taken.resolve("report.html")}) {
      Programs.Result run = run("analyze", missing, "-o", out.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("taken is a file").doesNotContain("missing.txt");
    }
    Programs.Result baseline = run("analyze", missing, "--write-baseline", folder.toString());
    assertThat(baseline.status()).isEqualTo(2);
    assertThat(baseline.err()).contains("is no file that can be written");
    Programs.Result bundle = run("attest", missing, "-o", taken.resolve("bundle").toString());
    assertThat(bundle.status()).isEqualTo(2);
    assertThat(bundle.err()).contains("taken is a file").doesNotContain("missing.txt");
  }

  @Test
  void a_file_is_no_folder_to_write_into(@TempDir Path folder) throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "mine");
    for (Path out : new Path[] {taken, taken.resolve("in"), taken.resolve("report.html")}) {
      Programs.Result run = run("analyze", BLOG, "-o", out.toString());
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("taken is a file, and no folder to write into");
    }
    assertThat(taken).content().isEqualTo("mine");
  }

  @Test
  void a_role_of_ones_own_gets_its_page(@TempDir Path folder) throws IOException {
    Path roles = Files.createDirectory(folder.resolve("roles"));
    Files.writeString(
        roles.resolve("roles.yaml"),
        "roles: [{id: operations, name: Operations, team: B, looksAt: what runs, template: ops}]");
    Files.writeString(roles.resolve("ops.html"), "<h2>[[${page.name}]]</h2>");
    String out = folder.resolve("out").toString();
    assertThat(run("analyze", BLOG, "-o", out, "--roles", roles.toString()).status()).isZero();
    assertThat(Path.of(out, "role-operations.html"))
        .content()
        .contains("<h2>Blog application</h2>");
  }

  @Test
  void a_wrong_template_is_named_with_its_place_and_nothing_is_written(@TempDir Path folder)
      throws IOException {
    Path roles = Files.createDirectory(folder.resolve("roles"));
    Files.writeString(
        roles.resolve("roles.yaml"),
        "roles: [{id: operations, name: Operations, team: B, looksAt: what runs, template: ops}]");
    Files.writeString(roles.resolve("ops.html"), "<h2>\n<b th:text=\"${page.nme}\"></b></h2>");
    Path out = folder.resolve("out");
    Programs.Result run = run("analyze", BLOG, "-o", out.toString(), "--roles", roles.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("ops.html:2:4: Page has no nme");
    assertThat(out).doesNotExist();
  }

  @Test
  void pdf_goes_to_a_folder_as_the_report_and_the_page_of_each_role(@TempDir Path folder)
      throws IOException {
    Path out = folder.resolve("out");
    assertThat(run("analyze", BLOG, "-f", "pdf,json", "-o", out.toString()).status()).isZero();
    assertThat(out.resolve("analysis.json")).exists();
    for (String name : new String[] {"report.pdf", "role-engineer.pdf"}) {
      assertThat(Files.readAllBytes(out.resolve(name)))
          .startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void one_reader_gets_the_document_that_a_folder_of_all_has(@TempDir Path folder)
      throws IOException {
    Path all = folder.resolve("all");
    assertThat(run("analyze", BLOG, "-f", "pdf", "-o", all.toString()).status()).isZero();
    Path one = folder.resolve("business.pdf");
    assertThat(
            run("analyze", BLOG, "--role", "business-stakeholder", "-o", one.toString()).status())
        .isZero();
    assertThat(one).hasSameBinaryContentAs(all.resolve("role-business-stakeholder.pdf"));

    Path two = folder.resolve("two");
    String chosen = "engineer,summary";
    assertThat(run("analyze", BLOG, "-f", "pdf", "--role", chosen, "-o", two.toString()).status())
        .isZero();
    assertThat(two.toFile().list()).containsExactlyInAnyOrder("role-engineer.pdf", "report.pdf");
    for (String name : List.of("role-engineer.pdf", "report.pdf")) {
      assertThat(two.resolve(name)).hasSameBinaryContentAs(all.resolve(name));
    }
  }

  @Test
  void readers_without_a_document_are_refused(@TempDir Path folder) {
    String file = folder.resolve("report.pdf").toString();
    assertWrong(
        run("analyze", BLOG, "--role", "engineers", "-o", file),
        "--role engineers is none; one of");
    assertWrong(
        run("analyze", BLOG, "--role", "engineer,architect", "-o", file),
        "--role names 2 documents: give a folder, as -f pdf -o out");
    assertWrong(
        run("analyze", BLOG, "--role", "engineer", "-f", "html"), "add -f pdf, or --narrate");
    assertWrong(
        run("analyze", BLOG, "--role", "engineer", "--edition", "customer", "-o", file),
        "--edition customer has no pages for roles");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void markdown_and_csv_are_all_that_goes_to_stdout_when_asked_for() {
    assertThat(run("analyze", "-f", "md", BLOG).out()).startsWith("# Blog application");
    assertThat(run("analyze", "-f", "csv", BLOG).out()).startsWith("\"id\",\"threat\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "formats -q",
        "schema model --quiet",
        "catalog list frameworks -q",
        "catalog check -q"
      })
  void quiet_is_taken_by_commands_that_have_nothing_to_be_quiet_about(String line) {
    Programs.Result run = run(line.split(" "));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void hearing_a_sentence_tells_what_it_states_what_is_left_out_and_what_it_is_like() {
    String said = "Access codes are drawn with java.util.Random. We print them on blue paper.";
    Programs.Result run = run("catalog", "hear", said);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("Access codes are drawn with java.util.Random\n")
        .contains("states   draws-codes-predictably true, by a frame: \"Access codes")
        .contains("in the condition of drawn-code-computed\n")
        .contains("bad from 150")
        .contains("\n\nWe print them on blue paper\nstates   nothing that the catalog knows\n");
    assertThat(runWith(said, "catalog", "hear", "-").out()).isEqualTo(run.out());
    assertWrong(run("catalog", "hear", " "), "there is no sentence in that");
  }

  @Test
  void hearing_tells_why_a_frame_is_not_believed() {
    assertThat(
            run("catalog", "hear", "All traffic is over TLS 1.3, queries are parameterised.").out())
        .contains(
            "states   parameterised-queries in force, by a phrase: \"queries are parameterised\"")
        .contains("left     parameterised-queries in force, by a frame:")
        .contains("; something else in the sentence settles it");
  }

  @Test
  void several_formats_go_into_a_folder_under_their_own_names(@TempDir Path folder)
      throws IOException {
    run("analyze", "-f", "md,csv", "-o", folder.toString(), BLOG);
    assertThat(folder.resolve("report.md")).isNotEmptyFile();
    assertThat(folder.resolve("findings.csv")).isNotEmptyFile();
  }

  @Test
  void prose_that_says_nothing_is_no_error() {
    Programs.Result run = runWith("Lorem ipsum dolor sit amet.", "analyze", "-");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isNotBlank();
  }

  @Test
  void explain_proves_a_finding_down_to_the_words() {
    Programs.Result run = run("explain", "sql-injection@web-application", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("flask-blog.txt:1:", "MySQL", "code that reads and writes a SQL store");
  }

  @Test
  void a_finding_that_is_not_there_gets_a_suggestion() {
    Programs.Result run = run("explain", "sql-injecton@web-application", BLOG);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean \"sql-injection@web-application\"?");
  }

  @Test
  void model_prints_yaml() {
    Programs.Result run = run("model", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("components:", "hostedOn:", "inferred: true");
  }

  @Test
  void the_catalog_can_be_browsed() {
    assertThat(run("catalog", "list", "threats").out()).contains("sql-injection");
    assertThat(run("catalog", "list", "controls", "-f", "json").out())
        .startsWith("[")
        .contains("\"id\" : \"parameterised-queries\"");
    assertThat(run("catalog", "show", "sql-injection").out()).contains("parameterised-queries");
    assertThat(run("catalog", "check").out()).contains("nothing is wrong");
    assertThat(run("catalog", "check", "catalog").status()).isZero();
  }

  @Test
  void a_wrong_catalog_holds_the_gate(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("facts.yaml"), "facts:\n- id: x\n  abuot: process\n");
    Programs.Result run = run("catalog", "check", folder.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("facts.yaml:3:3", "did you mean \"about\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analysis",
        "model",
        "catalog",
        "organisation",
        "baseline",
        "compliance",
        "diff",
        "plan"
      })
  void schemas_are_printed(String name) {
    Programs.Result run = run("schema", name);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void what_is_wrong_with_the_command_line_is_said_and_ends_with_2() {
    assertWrong(run("analyse", BLOG), "analyze");
    assertWrong(run("analyze"), "INPUT");
    assertWrong(run("analyze", "no-such-file.txt"), "no-such-file.txt:1:1: there is no such file");
    assertWrong(run("analyze", "samples"), "the folder holds no description");
    assertWrong(run("analyze", BLOG, "-f", "docx"), "one of text, json, html, md, pdf, csv");
    assertWrong(run("analyze", BLOG, "-f", "json,html"), "-o DIR");
    assertWrong(
        run("analyze", BLOG, "--profile", "wild"), "one of standard, assume-known, dread-d");
    assertWrong(run("analyze", BLOG, "--from", "tea"), "one of prose, yaml");
    assertWrong(run("catalog", "list", "things"), "one of technologies");
    assertWrong(run("catalog", "show", "sql-injectoin"), "did you mean \"sql-injection\"?");
    assertWrong(run("schema", "nothing"), "one of analysis");
  }

  private static void assertWrong(Programs.Result run, String says) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(says).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void text_that_is_no_utf8_is_refused_with_its_place(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "A web\napplication caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Programs.Result run = run("analyze", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("latin.txt:2:16: this byte is no UTF-8");
  }
}
