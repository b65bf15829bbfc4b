package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code samples/embed}, built as its user would build it: with Maven, against the packed jar and
 * its published pom. All else comes from what this build has fetched already, so that no network is
 * needed.
 */
class EmbedIT {
  private static final String VERSION = System.getProperty("dreadnought.version");
  private static final Path SAMPLE = Path.of("samples/embed");

  @Test
  void a_program_that_carries_the_library_prints_the_findings_of_its_model(@TempDir Path folder)
      throws Exception {
    install(folder.resolve("published"));
    Path project = copy(SAMPLE, folder.resolve("project"));
    Path settings = Files.writeString(folder.resolve("settings.xml"), settings(folder));
    List<String> command = new ArrayList<>();
    if (Programs.run(folder, null, List.of("sh", "-c", "unshare -n true")).status() == 0) {
      command.addAll(List.of("unshare", "-n"));
    }
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-q", "-B", "-s", settings.toString(), "compile", "exec:java"));
    Programs.Result run = Programs.run(project, null, command);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches("\\d+\\.\\d+ (critical|high|medium|low) .+ \\(\\S+@\\S+\\)"))
        .anyMatch(line -> line.endsWith("(sql-injection@web)"));
    assertThat(run.err()).isEmpty();
  }

  /** What installing does: the jar and its pom, where Maven looks for them. */
  private static void install(Path repository) throws IOException {
    Path target = repository.resolve("dev/dreadnought/dreadnought").resolve(VERSION);
    Files.createDirectories(target);
    String name = "dreadnought-" + VERSION;
    Files.copy(Path.of("target/dreadnought.jar"), target.resolve(name + ".jar"));
    Files.copy(Path.of("pom.xml"), target.resolve(name + ".pom"));
  }

  /** A repository with our jar; any other is the one that this build fills. */
  private static String settings(Path folder) {
    return """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror><id>fetched</id><mirrorOf>external:*</mirrorOf><url>%s</url></mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>published</id>
              <repositories>
                <repository><id>published</id><url>%s</url></repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>published</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(
            folder.resolve("local"),
            Path.of(System.getProperty("maven.repository")).toUri(),
            folder.resolve("published").toUri());
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.toString().contains("/target")).sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
