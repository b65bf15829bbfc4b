package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The narrative pass from the command line. */
class NarrateTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";

  /** Nothing listens there. */
  private static final String NOWHERE = "http://127.0.0.1:9/v1";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --narrate mistral:x                       | there is no provider "mistral"; one of openai, anthropic, ollama or replay
          --narrate openai                          | names no model: openai:MODEL
          --narrate openai:gpt-4o-mini              | openai asks for a key: set OPENAI_API_KEY, or give --key-file
          --narrate ollama:llama3 --role boss       | --role boss is none; one of summary, engineer
          --narrate ollama:llama3 --price cheap     | --price cheap is no price; write it as 0.15/0.60
          --base-url http://localhost:1             | add --narrate PROVIDER:MODEL
          --narrate replay:missing.json             | missing.json
          """)
  void a_wrong_option_is_told_and_nobody_is_asked(String options, String message) {
    String[] arguments = ("analyze " + BLOG + " " + options).split(" ");
    Programs.Result result = run(arguments);
    assertThat(result.err()).contains(message).doesNotContain("\tat ");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void a_dry_run_prints_what_would_be_asked() {
    Programs.Result result = run("analyze", BLOG, "--dry-run", "--role", "summary");
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("[[1]] = Blog application", "[[1]] has [[2]]: ", "1 prompts of about");
  }

  @Test
  void without_an_answer_the_report_is_whole_and_a_warning_says_why() throws IOException {
    Path out = folder.resolve("out");
    Programs.Result result =
        run(
            "analyze",
            BLOG,
            "--narrate",
            "openai:m",
            "--base-url",
            NOWHERE,
            "--role",
            "summary",
            "-o",
            out.toString());
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("Executive summary keeps the engine's words: no answer came");
    assertThat(out.resolve("report.html")).content().contains("39 open findings");
    assertThat(out.resolve("transcript.json")).content().contains("cannot be reached");

    Path again = folder.resolve("again");
    Programs.Result replayed =
        run(
            "analyze",
            BLOG,
            "--narrate",
            "replay:" + out.resolve("transcript.json"),
            "--role",
            "summary",
            "--narrate-required",
            "-o",
            again.toString());
    assertThat(replayed.status()).as("a section is without a model's words").isEqualTo(1);
    for (String file : List.of("report.html", "report.md", "analysis.json", "transcript.json")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void a_transcript_of_another_analysis_or_a_changed_one_is_refused() throws IOException {
    Path out = folder.resolve("out");
    run(
        "analyze",
        BLOG,
        "--narrate",
        "openai:m",
        "--base-url",
        NOWHERE,
        "--role",
        "summary",
        "-o",
        out.toString());
    Path transcript = out.resolve("transcript.json");
    Programs.Result other =
        run(
            "analyze",
            "samples/web-shop/web-shop.txt",
            "--narrate",
            "replay:" + transcript,
            "--role",
            "summary");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("it was recorded for another analysis");

    Files.writeString(transcript, Files.readString(transcript).replace("39 open", "9 open"));
    Programs.Result changed = run("analyze", BLOG, "--narrate", "replay:" + transcript);
    assertThat(changed.status()).isEqualTo(2);
    assertThat(changed.err()).containsPattern("transcript.json:\\d+:\\d+: .*its digest is another");
  }

  @Test
  void without_its_library_the_engine_works_and_says_which_to_add()
      throws IOException, InterruptedException {
    String without =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("langchain4j"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        List.of(Programs.java(), "-cp", without, Main.class.getName(), "analyze", BLOG, "-q");
    Programs.Result plain = Programs.run(Path.of("."), null, command);
    assertThat(plain.status()).as(plain.err()).isZero();
    List<String> asking = new java.util.ArrayList<>(command);
    asking.addAll(List.of("--narrate", "ollama:m"));
    Programs.Result missing = Programs.run(Path.of("."), null, asking);
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err())
        .contains("dev.langchain4j:langchain4j-ollama")
        .doesNotContain("\tat ");
  }
}
