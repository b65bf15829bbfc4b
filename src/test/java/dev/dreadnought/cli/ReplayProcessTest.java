package dev.dreadnought.cli;

import static dev.dreadnought.cli.Commands.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Programs;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Checks;
import dev.dreadnought.evidence.Verification;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is made again by a process of its own, which leaves nothing behind. */
class ReplayProcessTest {
  private static final Bundle BUNDLE =
      Dreadnought.builtIn()
          .attest(
              Attestation.of(
                  new Source("shop.txt", "prose", "The shop, a Flask app, uses MySQL.\n")));

  @TempDir private Path folder;

  private Path bundle() throws IOException {
    return Files.write(folder.resolve("evidence.zip"), BUNDLE.zip());
  }

  /** Of this process: another may replay a bundle at the same time. */
  private static List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(f -> String.valueOf(f.getFileName()).startsWith(ReplayProcess.prefix()))
          .toList();
    }
  }

  @Test
  void another_process_makes_every_byte_again() throws IOException {
    List<Path> before = left();
    try (ReplayProcess apart = new ReplayProcess(null)) {
      Verification verification = Dreadnought.verify(BUNDLE, Checks.ALONE, apart);
      assertThat(verification.held()).as(verification.text()).isTrue();
      assertThat(verification.text())
          .contains("held        replay")
          .contains("came out again, byte for byte, made by a process of its own");
    }
    assertThat(left()).as("its folder is gone").isEqualTo(before);
  }

  @Test
  void verify_has_read_nothing_else_and_makes_them_itself() throws IOException {
    Programs.Result result = run("verify", "-q", bundle().toString());
    assertThat(result.out()).contains("came out again, byte for byte, made by this process");
    assertThat(result.status()).as(result.err()).isZero();
  }

  @Test
  void it_tries_the_causes_of_what_differs_from_the_bundle_before() throws IOException {
    List<Path> before = left();
    Bundle next =
        Dreadnought.builtIn()
            .attest(
                Attestation.of(
                        new Source(
                            "shop.txt", "prose", "The shop, a Flask app, uses MySQL over TLS.\n"))
                    .after(BUNDLE));
    Path later = Files.write(folder.resolve("later.zip"), next.zip());
    Programs.Result result =
        run("verify", "-q", later.toString(), "--previous", bundle().toString());
    assertThat(result.status()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .contains("gone: clear-text-interception@", "because the ", "tried by this program");
    assertThat(left()).as("its folder is gone").isEqualTo(before);
  }

  @Test
  void so_does_the_java_that_an_auditor_names() throws IOException {
    String home = System.getProperty("java.home");
    Programs.Result result = run("verify", "-q", bundle().toString(), "--java", home);
    assertThat(result.out()).contains("made by a process of another Java");
    assertThat(result.status()).isZero();
    Programs.Result none = run("verify", bundle().toString(), "--java", folder.toString());
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("is no folder of a Java: it has no bin/java");
  }

  @Test
  void what_it_cannot_analyse_it_says_in_its_words() throws IOException {
    Map<String, byte[]> files = new java.util.TreeMap<>(BUNDLE.files());
    files.put("input/shop.txt", new byte[] {(byte) 0xFF});
    Path broken = Files.write(folder.resolve("broken.zip"), Bundle.of("broken", files).zip());
    Programs.Result result = run("verify", "-q", broken.toString());
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("failed      replay", "what is in it cannot be analysed: manifest.json:1:1: ")
        .contains("input/shop.txt is no UTF-8")
        .contains("input/shop.txt is not what manifest.json says")
        .doesNotContain("\tat ");
  }

  @Test
  void one_that_takes_too_long_is_ended() throws IOException {
    List<Path> before = left();
    try (ReplayProcess slow = new ReplayProcess(null, Duration.ofMillis(1))) {
      Verification verification = Dreadnought.verify(BUNDLE, Checks.ALONE, slow);
      assertThat(verification.held()).isFalse();
      assertThat(verification.text()).contains("the replay took more than 0 s and was ended");
    }
    assertThat(left()).isEqualTo(before);
  }

  @Test
  void a_java_that_does_not_start_is_told() {
    try (ReplayProcess none = new ReplayProcess(folder)) {
      assertThat(Dreadnought.verify(BUNDLE, Checks.ALONE, none).text())
          .contains("failed      replay")
          .contains("a process for the replay cannot be started");
    }
  }
}
