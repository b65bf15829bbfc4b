package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints. */
class ReadmeTest {
  private static final String INDENT = "    ";
  private static final String COMMAND =
      INDENT + "$ ./dreadnought analyze samples/flask-blog/flask-blog.txt";
  private static final String REST = INDENT + "…";

  @Test
  void the_summary_in_the_readme_is_the_beginning_of_what_the_sample_gives() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("README.md"));
    int from = readme.indexOf(COMMAND) + 1;
    int to = readme.indexOf(REST);
    List<String> shown =
        readme.subList(from, to).stream()
            .map(line -> line.isEmpty() ? line : line.substring(INDENT.length()))
            .toList();

    assertThat(shown).hasSizeGreaterThan(10);
    assertThat(Files.readAllLines(Path.of("samples/flask-blog/summary.txt")))
        .startsWith(shown.toArray(String[]::new));
  }
}
