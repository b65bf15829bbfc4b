package dev.dreadnought.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the Javadoc shows is code that compiles, runs, and does what it says. */
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/dreadnought");
  private static final Path EXAMPLES = Path.of("src/test/java/dev/dreadnought/examples");

  /** An example of Javadoc: the class that shows it, and its lines without indentation. */
  private record Example(String shownBy, String code) {}

  @Test
  void every_example_of_the_javadoc_is_one_that_runs() throws IOException {
    List<Example> shown = shown();
    assertThat(shown).hasSizeGreaterThanOrEqualTo(3);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(run());
  }

  @Test
  void the_example_in_words_finds_something() {
    byte[] json =
        Examples.describedInWords("A web application in Flask stores posts of users in MySQL.");
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"dreadnought/analysis/1\"", "\"blog.txt\"", "sql-injection@");
  }

  @Test
  void the_example_in_code_lists_what_is_high() {
    assertThat(Examples.madeInCode())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("[a-z-]+@[a-z-]+ [78]\\.\\d+"));
  }

  @Test
  void the_example_of_a_model_has_what_it_names() {
    assertThat(Examples.model().components())
        .extracting(Component::id)
        .containsExactlyInAnyOrder("web", "db");
    assertThat(Examples.model().flows()).hasSize(2);
  }

  private static List<Example> shown() throws IOException {
    Pattern block = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>");
    List<Example> shown = new ArrayList<>();
    for (Path file : javaFiles(SOURCES)) {
      Matcher matcher = block.matcher(Files.readString(file));
      while (matcher.find()) {
        String code =
            matcher
                .group(1)
                .lines()
                .map(line -> line.substring(Math.min(3, line.length())))
                .collect(Collectors.joining("\n"));
        String name = SOURCES.relativize(file).toString().replace('\\', '/');
        shown.add(new Example(name.replace(".java", "").replace('/', '.'), code));
      }
    }
    return shown;
  }

  private static List<Example> run() throws IOException {
    Pattern region = Pattern.compile("(?s)\\n    // (\\S+)\\n(.*?)\\n    // end\\n");
    List<Example> run = new ArrayList<>();
    Matcher matcher = region.matcher(Files.readString(EXAMPLES.resolve("Examples.java")));
    while (matcher.find()) {
      run.add(new Example(matcher.group(1), matcher.group(2).stripIndent()));
    }
    return run;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
