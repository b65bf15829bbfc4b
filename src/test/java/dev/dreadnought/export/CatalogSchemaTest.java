package dev.dreadnought.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogSchemaTest {
  private static final Path CATALOG = Path.of("catalog");

  @TestFactory
  Stream<DynamicTest> every_file_of_the_catalog_keeps_the_schema() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(CATALOG)) {
      files = walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    CATALOG.relativize(file).toString(),
                    () -> assertThat(problems(text(file))).isEmpty()));
  }

  @Test
  void an_entry_with_a_mistake_does_not_keep_the_schema() {
    String fact = "facts:\n- {id: a, about: process, world: closed, says: does a}\n";
    assertThat(problems(fact)).isEmpty();
    assertThat(problems(fact.replace("closed", "open"))).isNotEmpty();
    assertThat(problems(fact.replace("process", "proces"))).isNotEmpty();
    assertThat(problems(fact.replace("says:", "say:"))).isNotEmpty();
    assertThat(problems("thing: 1\n")).isNotEmpty();
  }

  private static List<String> problems(String yaml) {
    Source source = new Source("catalog.yaml", "yaml", yaml);
    return Schemas.problems("catalog", Schemas.json(YamlParser.parse(source).orElseThrow()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
