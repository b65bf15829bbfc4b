package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code paths} and {@code --goal} as a user meets them. */
class PathsTest {
  private static final String BLOG = "samples/flask-blog/flask-blog.txt";

  @Test
  void the_help_teaches() {
    Programs.Result run = run("paths", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("--goal \"steal the user accounts\"");
  }

  @Test
  void paths_prints_a_tree_for_each_goal() {
    Programs.Result run = run("paths", BLOG);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Steal User accounts: ", "Stop Blog application: ", "The cheapest path");
  }

  @Test
  void a_goal_in_words_has_one_tree() {
    Programs.Result run = run("paths", BLOG, "--goal", "steal the user accounts", "-q");
    assertThat(run.out()).startsWith("Steal User accounts: ").doesNotContain("Stop Blog");
  }

  @Test
  void the_same_as_json() throws IOException {
    JsonNode paths = new ObjectMapper().readTree(run("paths", BLOG, "-f", "json", "-q").out());
    JsonNode analysis = new ObjectMapper().readTree(run("analyze", BLOG, "-f", "json", "-q").out());
    assertThat(paths.get("attackTrees")).isEqualTo(analysis.get("attackTrees"));
    assertThat(paths.at("/attackTrees/0/root/gate").asText()).isEqualTo("or");
    JsonNode aimed =
        new ObjectMapper()
            .readTree(
                run("analyze", BLOG, "-f", "json", "-q", "--goal", "stop the blog application")
                    .out());
    assertThat(aimed.get("attackTrees")).hasSize(1);
    assertThat(aimed.at("/attackTrees/0/id").asText()).isEqualTo("stop-web-application");
  }

  @Test
  void a_goal_that_means_nothing_is_an_error_with_what_there_is() {
    for (String command : List.of("paths", "analyze")) {
      Programs.Result partly =
          run(command, BLOG, "--goal", "steal the user accounts of kittens", "-q");
      assertThat(partly.status()).isEqualTo(2);
      Programs.Result wrong = run(command, BLOG, "--goal", "eat cake", "-q");
      assertThat(wrong.status()).isEqualTo(2);
      assertThat(wrong.out()).isEmpty();
      assertThat(wrong.err())
          .contains("no goal is meant by \"eat cake\"", "the goals are:", "steal User accounts");
    }
    assertThat(run("paths", BLOG, "--goal", "steal Comment", "-q").status()).isZero();
  }

  @Test
  void a_format_that_paths_has_not_is_an_error() {
    Programs.Result run = run("paths", BLOG, "-f", "pdf");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no format \"pdf\" of paths; one of text, json");
  }

  @Test
  void a_folder_gets_a_picture_of_each_tree(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out");
    assertThat(run("analyze", BLOG, "-o", out.toString(), "-q").status()).isZero();
    JsonNode analysis = new ObjectMapper().readTree(out.resolve("analysis.json").toFile());
    try (Stream<Path> files = Files.list(out)) {
      assertThat(
              files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("attack-tree-")))
          .hasSize(analysis.get("attackTrees").size())
          .contains("attack-tree-steal-accounts.svg");
    }
  }
}
