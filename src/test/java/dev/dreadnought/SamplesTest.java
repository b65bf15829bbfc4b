package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.catalog.Stride;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of {@code samples/} holds an input and what comes out of it, byte for byte. After an
 * intended change, {@code mvn test -Dtest=SamplesTest -Dsamples.write=true} writes the outputs
 * anew; read the difference before committing it.
 */
class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final int WIDTH = 100;
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @TestFactory
  Stream<DynamicTest> every_sample_gives_the_bytes_that_lie_beside_it() throws IOException {
    return samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample,
                    () -> {
                      for (Map.Entry<String, byte[]> output : outputs(sample).entrySet()) {
                        Path expected = SAMPLES.resolve(sample).resolve(output.getKey());
                        if (Boolean.getBoolean("samples.write")) {
                          Files.write(expected, output.getValue());
                        }
                        assertThat(new String(output.getValue(), StandardCharsets.UTF_8))
                            .as(expected.toString())
                            .isEqualTo(Files.readString(expected));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> scores_tell_findings_apart() throws IOException {
    return samples().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample,
                    () -> {
                      List<Finding> findings = assess(sample).findings();
                      Map<Band, Long> bands =
                          findings.stream()
                              .collect(
                                  Collectors.groupingBy(
                                      f -> f.inherent().band(), Collectors.counting()));
                      assertThat(bands).hasSizeGreaterThanOrEqualTo(3);
                      assertThat(bands.values())
                          .allSatisfy(
                              n -> assertThat(n * 100).isLessThanOrEqualTo(findings.size() * 60L));
                      assertThat(
                              findings.stream()
                                  .mapToInt(f -> f.inherent().high() - f.inherent().low())
                                  .average()
                                  .orElse(0))
                          .isLessThan(300);
                      assertThat(
                              findings.stream()
                                  .mapToInt(f -> f.current().high() - f.current().low())
                                  .average()
                                  .orElse(0))
                          .isLessThan(300);
                    }));
  }

  @Test
  void the_blog_has_findings_in_all_letters_each_with_words_of_the_text() throws IOException {
    Assessment blog = assess("flask-blog");
    assertThat(blog.findings().stream().map(Finding::stride).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Stride.values());
    assertThat(blog.findings())
        .allSatisfy(
            f ->
                assertThat(f.because().stream().flatMap(b -> b.sources().stream()).toList())
                    .as(f.id())
                    .isNotEmpty());
  }

  @Test
  void the_player_has_no_web_or_network_threat() throws IOException {
    Set<String> web =
        Stream.of(
                "web", "identity", "business", "flows", "messaging", "platform", "stores", "people")
            .map(name -> "threats/" + name + ".yaml")
            .collect(Collectors.toSet());
    assertThat(assess("media-player").findings())
        .isNotEmpty()
        .noneSatisfy(f -> assertThat(web).contains(f.threat().location().input()));
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> folders = Files.list(SAMPLES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .filter(name -> Files.exists(SAMPLES.resolve(name).resolve(name + ".txt")))
          .sorted()
          .toList();
    }
  }

  private static Assessment assess(String sample) throws IOException {
    String name = sample + ".txt";
    String text = Files.readString(SAMPLES.resolve(sample).resolve(name));
    return DREADNOUGHT.assess(DREADNOUGHT.read(new Source(name, "prose", text)));
  }

  private static Map<String, byte[]> outputs(String sample) throws IOException {
    Assessment assessment = assess(sample);
    Map<String, byte[]> outputs = new LinkedHashMap<>();
    outputs.put("analysis.json", DREADNOUGHT.json(assessment));
    outputs.put("model.yaml", utf8(DREADNOUGHT.modelYaml(assessment)));
    outputs.put("summary.txt", utf8(DREADNOUGHT.summary(assessment, WIDTH, false)));
    return outputs;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
