package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Day;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input gives the same bytes, in another locale, time zone, process and Java. */
class ReproducibilityTest {
  private static final String DAY = "2026-11-25";
  private static final Path BLOG = Path.of("samples/flask-blog/flask-blog.txt");

  @ParameterizedTest
  @CsvSource({
    "en, US, UTC",
    "tr, TR, Asia/Istanbul",
    "de, DE, America/St_Johns",
    "ar, EG, Pacific/Kiritimati",
    "th, TH, Pacific/Chatham"
  })
  void another_locale_and_time_zone_give_the_same_bytes(
      String language, String country, String zone) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(run(java, language, country, zone)).isEqualTo(expected());
  }

  @Test
  void another_java_gives_the_same_bytes() throws Exception {
    List<String> others = otherJavas();
    assumeTrue(!others.isEmpty(), "no other Java: set DREADNOUGHT_OTHER_JAVA to its home");
    for (String java : others) {
      assertThat(run(java, "tr", "TR", "Asia/Kathmandu")).as(java).isEqualTo(expected());
    }
  }

  @Test
  void a_pdf_is_the_same_in_another_process_locale_and_time_zone() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(run(java, "tr", "TR", "Asia/Kathmandu", "pdf")).isEqualTo(pdf());
  }

  @Test
  void a_pdf_is_the_same_from_another_java() throws Exception {
    List<String> others = otherJavas();
    assumeTrue(!others.isEmpty(), "no other Java: set DREADNOUGHT_OTHER_JAVA to its home");
    for (String java : others) {
      assertThat(run(java, "th", "TH", "Pacific/Chatham", "pdf")).as(java).isEqualTo(pdf());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "otm", "cyclonedx", "oscal", "tml", "threat-dragon"})
  void a_format_of_another_tool_is_the_same_in_another_process_locale_and_time_zone(String format)
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(run(java, "tr", "TR", "Pacific/Kiritimati", format)).isEqualTo(foreign(format));
  }

  private static byte[] foreign(String format) throws IOException {
    Dreadnought dreadnought = Dreadnought.builtIn().withDate(new Day(DAY));
    Source source = new Source(BLOG.getFileName().toString(), "prose", Files.readString(BLOG));
    Assessment assessment = dreadnought.assess(dreadnought.read(source));
    return switch (format) {
      case "sarif" -> dreadnought.sarif(assessment);
      case "otm" -> dreadnought.otm(assessment);
      case "cyclonedx" -> dreadnought.cycloneDx(assessment);
      case "oscal" -> dreadnought.oscal(assessment);
      case "tml" -> dreadnought.threatLibrary(assessment);
      default -> dreadnought.threatDragon(assessment);
    };
  }

  private static byte[] pdf() throws IOException {
    Dreadnought dreadnought = Dreadnought.builtIn();
    Source source = new Source(BLOG.getFileName().toString(), "prose", Files.readString(BLOG));
    return dreadnought.pdf(dreadnought.assess(dreadnought.read(source)));
  }

  private static byte[] expected() throws IOException {
    return Files.readAllBytes(BLOG.resolveSibling("analysis.json"));
  }

  private static List<String> otherJavas() {
    String homes = System.getenv("DREADNOUGHT_OTHER_JAVA");
    return homes == null
        ? List.of()
        : Stream.of(homes.split(":"))
            .map(home -> home + "/bin/java")
            .filter(java -> Files.isExecutable(Path.of(java)))
            .toList();
  }

  private static byte[] run(String java, String language, String country, String zone)
      throws Exception {
    return run(java, language, country, zone, "json");
  }

  private static byte[] run(
      String java, String language, String country, String zone, String format) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java);
    // As ./dreadnought starts it; what this process gives is compiled otherwise, and is the same.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=ISO-8859-1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.dreadnought.cli.Main",
            "analyze",
            "--quiet",
            "--date",
            DAY,
            "-f",
            format,
            BLOG.toAbsolutePath().toString()));
    Path out = Files.createTempFile("dreadnought", ".json");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      return Files.readAllBytes(out);
    } finally {
      Files.delete(out);
    }
  }
}
