package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static dev.dreadnought.cli.Commands.runIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats of other tools, through the real command. */
class ForeignFormatsTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";

  @TempDir private Path folder;

  @Test
  void all_go_into_one_folder_under_their_own_names() throws IOException {
    Programs.Result run =
        run(
            "analyze",
            BLOG,
            "-f",
            "sarif,otm,cyclonedx,oscal,tml,threat-dragon",
            "--date",
            "2026-11-25",
            "-o",
            folder.toString());
    assertThat(run.status()).isZero();
    assertThat(names())
        .containsExactly(
            "assessment-results.oscal.json",
            "declarations.cdx.json",
            "findings.sarif",
            "model.otm.json",
            "poam.oscal.json",
            "threat-dragon.json",
            "threat-model.tml.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void oscal_without_a_date_says_so_and_writes_nothing() throws IOException {
    Programs.Result run = run("analyze", BLOG, "-f", "sarif,oscal", "-o", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "dreadnought: -f oscal needs a date: add --date 2027-01-31, or set SOURCE_DATE_EPOCH\n");
    assertThat(names()).isEmpty();
    assertThat(run("analyze", BLOG, "-f", "sarif", "--quiet").status()).isZero();
  }

  @Test
  void the_date_of_oscal_can_come_from_the_environment() {
    Programs.Result run =
        runIn(Map.of("SOURCE_DATE_EPOCH", "1795564800"), "analyze", BLOG, "-f", "oscal", "-q");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"last-modified\": \"2026-11-25T00:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"otm", "tml", "threat-dragon"})
  void what_was_written_is_read_again_by_its_content_or_its_name(String format) throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(file, run("analyze", BLOG, "-f", format, "-q").out());
    Programs.Result detected = run("model", file.toString(), "-q");
    Programs.Result named = run("model", file.toString(), "-q", "--from", format);
    assertThat(detected.status()).isZero();
    assertThat(detected.out()).isEqualTo(named.out()).contains("kind: web-application");
    Programs.Result inFolder = run("model", folder.toString(), "-q");
    assertThat(inFolder.out()).isEqualTo(named.out());
    if (!format.equals("threat-dragon")) {
      assertThat(named.out()).isEqualTo(run("model", BLOG, "-q").out());
    }
  }

  @Test
  void json_of_a_folder_that_is_no_model_is_not_read() throws IOException {
    Files.copy(Path.of(BLOG), folder.resolve("blog.txt"));
    Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\"}");
    Programs.Result run = run("model", folder.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("package.json:1:1: the file is not read: ");
  }

  @Test
  void a_broken_file_is_refused_with_its_place() throws IOException {
    Path file = folder.resolve("model.json");
    Files.writeString(file, "{\"otmVersion\": \"0.2.0\",\n\"project\": {\"name\": \"x\",}}");
    Programs.Result run = run("analyze", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("model.json:2:").contains("this is no JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "otm", "cyclonedx", "oscal", "tml", "threat-dragon"})
  void what_would_hold_attack_detail_is_not_for_customers(String format) {
    Programs.Result run =
        run("analyze", BLOG, "-f", format, "--edition", "customer", "--date", "2026-11-25", "-q");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--edition customer has no " + format);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void formats_lists_each_format_its_file_and_what_it_does_not_hold() {
    Programs.Result run = run("formats");
    assertThat(run.status()).isZero();
    for (Format format : Format.values()) {
      assertThat(run.out()).contains("  " + format.word() + " ").contains(format.file());
    }
    assertThat(run.out())
        .contains("prose, yaml, otm, tml, threat-dragon")
        .contains("threat-dragon does not hold:\n")
        .doesNotContain("json does not hold");
  }
}
