package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The distribution where somebody unpacks it: a Java and a handful of ordinary commands, no Maven,
 * no network, no home, and a folder that cannot be written.
 */
class DistributionIT {
  private static final String NAME = "dreadnought-" + System.getProperty("dreadnought.version");
  private static final Path ZIP = Path.of("target", NAME + ".zip").toAbsolutePath();

  /** All that the launcher may find beside Java. */
  private static final List<String> COMMANDS =
      List.of("sh", "readlink", "dirname", "sed", "cksum", "cut", "printf");

  private static final Set<PosixFilePermission> READ_ONLY =
      PosixFilePermissions.fromString("r-xr-xr-x");

  @TempDir static Path folder;
  private static Path home;
  private static Path path;
  private static boolean alone;

  @BeforeAll
  static void unpack() throws Exception {
    home = folder.resolve(NAME);
    try (FileSystem zip =
        FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true))) {
      for (Path entry : sorted(zip.getPath("/"))) {
        Path target = folder.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
        }
      }
    }
    path = Files.createDirectory(folder.resolve("bin"));
    for (String command : COMMANDS) {
      Path program = Path.of("/usr/bin", command);
      if (Files.isExecutable(program)) {
        Files.createSymbolicLink(path.resolve(command), program);
      }
    }
    Files.createSymbolicLink(path.resolve("java"), Path.of(Programs.java()));
    alone = Programs.run(folder, null, List.of("sh", "-c", "unshare -mn true")).status() == 0;
    for (Path directory : directories()) {
      Files.setPosixFilePermissions(directory, READ_ONLY);
    }
  }

  /** Else nobody could delete them. */
  @AfterAll
  static void makeWritable() throws IOException {
    for (Path directory : directories()) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static List<Path> sorted(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.sorted(Comparator.comparing(Path::toString)).toList();
    }
  }

  private static List<Path> directories() throws IOException {
    return sorted(home).stream().filter(Files::isDirectory).toList();
  }

  /**
   * Runs the launcher. Where this user may make namespaces: without a network, and with the folder
   * mounted so that not even root writes it.
   */
  private static Programs.Result run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (alone) {
      String script =
          "mount --bind '%1$s' '%1$s' && mount -o remount,ro,bind '%1$s' && exec env -i"
              + " PATH='%2$s' HOME=/nonexistent COLUMNS=100 '%1$s/dreadnought' \"$@\"";
      command.addAll(
          List.of("unshare", "-mn", "sh", "-c", String.format(script, home, path), "sh"));
    } else {
      command.add(home.resolve("dreadnought").toString());
    }
    command.addAll(List.of(arguments));
    Map<String, String> environment =
        Map.of("PATH", path.toString(), "HOME", "/nonexistent", "COLUMNS", "100");
    return Programs.run(folder, alone ? null : environment, command);
  }

  @TestFactory
  Stream<DynamicTest> every_sample_gives_its_bytes() throws IOException {
    List<Path> samples;
    try (Stream<Path> folders = Files.list(home.resolve("samples"))) {
      samples = folders.filter(f -> Files.exists(f.resolve("analysis.json"))).sorted().toList();
    }
    assertThat(samples).hasSizeGreaterThanOrEqualTo(3);
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getFileName().toString(),
                    () -> {
                      String input = inputOf(sample);
                      same(run("analyze", "-q", "-f", "json", input), sample, "analysis.json");
                      same(run("model", "-q", input), sample, "model.yaml");
                      same(run("analyze", "-q", input), sample, "summary.txt");
                    }));
  }

  private static String inputOf(Path sample) throws IOException {
    String name = sample.getFileName().toString();
    for (Path file : sorted(sample)) {
      if (file.getFileName().toString().startsWith(name + ".")) {
        return file.toString();
      }
    }
    throw new IllegalStateException("no input in " + sample);
  }

  private static void same(Programs.Result run, Path sample, String expected) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).as(expected).isEqualTo(Files.readString(sample.resolve(expected)));
    assertThat(Path.of("samples").resolve(sample.getFileName()).resolve(expected))
        .hasSameBinaryContentAs(sample.resolve(expected));
  }

  @Test
  void reports_are_written_where_somebody_may_write(@TempDir Path reports) throws Exception {
    String input = inputOf(home.resolve("samples/flask-blog"));
    Programs.Result run = run("analyze", "-q", input, "-o", reports.resolve("out").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(reports.resolve("out")).isDirectoryContaining("glob:**/report.html");
  }

  @Test
  void own_entries_and_own_rules_work() throws Exception {
    Path extension = home.resolve("samples/extension");
    Programs.Result run =
        run(
            "explain",
            "-q",
            "transfer-by-one-person@celery-worker",
            extension.resolve("payroll.txt").toString(),
            "--catalog",
            extension.resolve("catalog").toString(),
            "--rules",
            extension.resolve("rules").toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("whoever sends to the ledger moves money");
  }

  @Test
  void every_file_has_its_digest_and_no_run_changed_one() throws Exception {
    Programs.Result check = Programs.run(home, null, List.of("sha256sum", "-c", "SHA256SUMS"));
    assertThat(check.status()).as(check.out() + check.err()).isZero();
    List<String> listed =
        Files.readAllLines(home.resolve("SHA256SUMS")).stream()
            .map(line -> line.substring(line.indexOf("  ") + 2))
            .toList();
    List<String> there =
        sorted(home).stream()
            .filter(Files::isRegularFile)
            .map(file -> home.relativize(file).toString())
            .filter(name -> !name.equals("SHA256SUMS"))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    assertThat(there).contains("LICENSE", "README.md", "dreadnought", "dreadnought.jar");
  }
}
