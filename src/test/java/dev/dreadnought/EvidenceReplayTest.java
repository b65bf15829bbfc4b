package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence from other processes: another Java, zone, language and folder, an altered program. */
class EvidenceReplayTest {
  private static final Path SAMPLE = Path.of("samples/extension");
  private static final Path BLOG = Path.of("samples/flask-blog/flask-blog.txt");

  @TempDir Path folder;

  private static Programs.Result run(
      String java, Path in, String classPath, List<String> settings, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
    command.addAll(settings);
    command.addAll(List.of("-cp", classPath, "dev.dreadnought.cli.Main"));
    command.addAll(List.of(arguments));
    return Programs.run(in, null, command);
  }

  /** With absolute entries, so that it works from any folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private byte[] attested(String java, String name, String... settings) throws Exception {
    Path in = Files.createDirectories(folder.resolve(name));
    Files.copy(BLOG, in.resolve("flask-blog.txt"));
    Programs.Result run =
        run(
            java,
            in,
            classPath(),
            List.of(settings),
            "attest",
            "-q",
            "flask-blog.txt",
            "-o",
            "evidence.zip");
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readAllBytes(in.resolve("evidence.zip"));
  }

  @Test
  void the_same_bytes_from_another_folder_zone_language_and_java() throws Exception {
    byte[] here = attested(Programs.java(), "here", "-Duser.timezone=UTC", "-Duser.language=en");
    byte[] there =
        attested(
            Programs.java(),
            "an/other place",
            "-Duser.timezone=Pacific/Chatham",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-1");
    assertThat(Arrays.equals(there, here)).isTrue();
    String others = System.getenv("DREADNOUGHT_OTHER_JAVA");
    assumeTrue(others != null, "no other Java: set DREADNOUGHT_OTHER_JAVA to its home");
    for (String home : others.split(":")) {
      String java = home + "/bin/java";
      assertThat(Arrays.equals(attested(java, "j" + home.hashCode(), "-Duser.language=ar"), here))
          .as(java)
          .isTrue();
      Programs.Result verify =
          run(
              java,
              folder,
              classPath(),
              List.of("-Duser.timezone=Asia/Kathmandu"),
              "verify",
              "-q",
              "here/evidence.zip");
      assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
    }
  }

  @Test
  void with_one_rule_altered_in_a_copy_of_the_program_replay_fails_and_names_the_files()
      throws Exception {
    attested(Programs.java(), "here");
    Path classes =
        Path.of(Dreadnought.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assumeTrue(Files.isDirectory(classes), "the program is no folder of classes");
    Path copy = copied(classes);
    String altered = classPath().replace(classes.toAbsolutePath().toString(), copy.toString());
    Programs.Result same =
        run(Programs.java(), folder, altered, List.of(), "verify", "-q", "here/evidence.zip");
    assertThat(same.status()).as(same.out() + same.err()).isZero();
    alterRule(copy, "internet-exploitability", "public-people-exploitability");
    Programs.Result other =
        run(Programs.java(), folder, altered, List.of(), "verify", "-q", "here/evidence.zip");
    assertThat(other.status()).as(other.out() + other.err()).isEqualTo(1);
    assertThat(other.out())
        .contains("failed      replay")
        .contains("result/analysis.json comes out otherwise")
        .contains("result/trace.jsonl comes out otherwise")
        .doesNotContain("result/coverage.json comes out otherwise");
  }

  private Path copied(Path classes) throws IOException {
    Path copy = folder.resolve("program");
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(classes.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return copy.toAbsolutePath();
  }

  /** The one class of the compiled rules whose consequence names a weight names another. */
  private static void alterRule(Path program, String weight, String other) throws IOException {
    int altered = 0;
    try (Stream<Path> files = Files.walk(program.resolve("dev/dreadnought/rules"))) {
      for (Path file : files.filter(f -> f.toString().contains("LambdaConsequence")).toList()) {
        byte[] before = Files.readAllBytes(file);
        byte[] after = replaced(before, constant(weight), constant(other));
        if (!Arrays.equals(before, after)) {
          Files.write(file, after);
          altered++;
        }
      }
    }
    assertThat(altered).isEqualTo(1);
  }

  /** A text in the constant pool of a class: tag, length, bytes. */
  private static byte[] constant(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(1);
    out.write(text.length() >> 8);
    out.write(text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, byte[] old, byte[] young) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    String from = new String(old, StandardCharsets.ISO_8859_1);
    String to = new String(young, StandardCharsets.ISO_8859_1);
    return all.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void rules_of_a_users_own_are_replayed_where_somebody_trusts_them() throws Exception {
    Path compiler = Path.of("target/lib-rules");
    assumeTrue(Files.isDirectory(compiler), "no rule compiler: run the build first");
    String withCompiler = classPath() + File.pathSeparator + compiler.toAbsolutePath() + "/*";
    Programs.Result attest =
        run(
            Programs.java(),
            folder,
            withCompiler,
            List.of(),
            "attest",
            "-q",
            SAMPLE.resolve("payroll.txt").toAbsolutePath().toString(),
            "--catalog",
            SAMPLE.resolve("catalog").toAbsolutePath().toString(),
            "--rules",
            SAMPLE.resolve("rules").toAbsolutePath().toString(),
            "-o",
            "evidence");
    assertThat(attest.status()).as(attest.err()).isZero();
    Programs.Result refused =
        run(Programs.java(), folder, withCompiler, List.of(), "verify", "-q", "evidence");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out()).contains("rules are code");
    Programs.Result trusted =
        run(
            Programs.java(),
            folder,
            withCompiler,
            List.of(),
            "verify",
            "-q",
            "evidence",
            "--run-rules");
    assertThat(trusted.status()).as(trusted.out() + trusted.err()).isZero();
    assertThat(trusted.out()).contains("held        replay");
  }
}
