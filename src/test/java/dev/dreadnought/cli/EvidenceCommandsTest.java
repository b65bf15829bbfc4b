package dev.dreadnought.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dreadnought.Programs;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** attest, verify and keygen as a user meets them. */
class EvidenceCommandsTest {
  private static final String TEXT = "A shop in Flask keeps orders in MySQL.";

  @TempDir Path folder;

  private static Programs.Result run(String... arguments) {
    return Commands.runWith(TEXT, arguments);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_signed_bundle_is_written_and_verified() throws IOException {
    Programs.Result key = run("keygen", "-o", at("keys"));
    assertThat(key.status()).as(key.err()).isZero();
    Programs.Result attest =
        run("attest", "-", "-o", at("e.zip"), "--key", at("keys/signing-key.pem"));
    assertThat(attest.status()).as(attest.err()).isZero();
    assertThat(attest.err()).contains("signed by " + key.out().strip());
    Programs.Result verify = run("verify", at("e.zip"), "--key", at("keys/public-key.pem"));
    assertThat(verify.status()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out())
        .contains(attest.out().strip(), "held        signature", "held        replay");
    assertThat(names()).containsExactly("e.zip", "keys");
  }

  @Test
  void a_rehearsal_goes_through_reports_a_bundle_its_checks_and_its_replay() throws IOException {
    Path shop = Files.writeString(folder.resolve("shop.txt"), TEXT);
    Programs.Result rehearsal = run("rehearse", shop.toString(), at("all"));
    assertThat(rehearsal.status()).as(rehearsal.out() + rehearsal.err()).isZero();
    assertThat(folder.resolve("all/formats/role-engineer.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("all/reports/report.md")).isNotEmptyFile();
    assertThat(rehearsal.out()).contains("held        schemas", "held        replay");
    assertThat(folder.resolve("all/again.zip"))
        .hasSameBinaryContentAs(folder.resolve("all/bundle.zip"));
  }

  @Test
  void a_rehearsal_ends_where_a_command_does() {
    assertThat(run("rehearse", at("nothing.txt"), at("all")).status()).isEqualTo(2);
    assertThat(folder.resolve("all")).doesNotExist();
  }

  @Test
  void the_private_key_is_its_owners_alone_and_never_overwritten() throws IOException {
    assertThat(run("keygen", "-o", at("keys")).status()).isZero();
    Path key = folder.resolve("keys/signing-key.pem");
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
          .isEqualTo("rw-------");
    }
    String before = Files.readString(key);
    Programs.Result again = run("keygen", "-q", "-o", at("keys"));
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("never overwritten");
    assertThat(key).hasContent(before);
  }

  @Test
  void a_folder_bundle_is_replaced_and_anything_else_is_not() throws IOException {
    assertThat(run("attest", "-q", "-", "-o", at("b")).status()).isZero();
    assertThat(run("attest", "-q", "-", "-o", at("b")).status()).isZero();
    assertThat(names()).containsExactly("b");
    Files.writeString(folder.resolve("b/notes.txt"), "mine");
    Programs.Result mine = run("attest", "-q", "-", "-o", at("b"));
    assertThat(mine.status()).isEqualTo(2);
    assertThat(mine.err()).contains("notes.txt", "not overwritten");
    assertThat(folder.resolve("b/notes.txt")).hasContent("mine");
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("other/manifest.json"), "{}");
    assertThat(run("attest", "-q", "-", "-o", at("other")).err()).contains("not overwritten");
    Files.writeString(folder.resolve("paper.zip"), "not a zip");
    assertThat(run("attest", "-q", "-", "-o", at("paper.zip")).err()).contains("is no bundle");
    assertThat(folder.resolve("paper.zip")).hasContent("not a zip");
    assertThat(run("attest", "-q", "-", "-o", at("paper.zip/x")).status()).isNotZero();
    assertThat(names()).containsExactly("b", "other", "paper.zip");
  }

  @Test
  void a_wrong_input_writes_nothing() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "system: {nam: x}\n");
    Programs.Result run = run("attest", "-q", bad.toString(), "-o", at("b"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("bad.yaml:1:");
    assertThat(names()).containsExactly("bad.yaml");
  }

  @Test
  void what_lies_in_a_bundle_and_is_not_of_it_fails() throws IOException {
    assertThat(run("attest", "-q", "-", "-o", at("b")).status()).isZero();
    Files.writeString(folder.resolve("b/export/.hidden"), "x");
    Files.writeString(folder.resolve("b/export/extra.html"), "x");
    Programs.Result run = run("verify", "-q", "--no-replay", at("b"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("export/.hidden is no name", "export/extra.html is not listed");
  }

  @Test
  void a_link_in_a_bundle_is_not_followed() throws IOException {
    assertThat(run("attest", "-q", "-", "-o", at("b")).status()).isZero();
    Path input = folder.resolve("b/input/stdin");
    Path outside = Files.copy(input, folder.resolve("outside"));
    Files.delete(input);
    try {
      Files.createSymbolicLink(input, outside);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no links here: " + e);
    }
    Programs.Result run = run("verify", "-q", "--no-replay", at("b"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("input/stdin is a link, and not read", "input/stdin is missing");
  }

  @Test
  void what_is_no_bundle_is_refused_with_what_would_be_right() throws IOException {
    for (String path : List.of(at("none"), folder.toString())) {
      Programs.Result run = run("verify", "-q", path);
      assertThat(run.status()).as(path).isEqualTo(2);
      assertThat(run.err()).containsAnyOf("there is no such bundle", "has no manifest.json");
    }
    Path key = Files.writeString(folder.resolve("key.pem"), "no key");
    assertThat(run("attest", "-q", "-", "-o", at("b")).status()).isZero();
    Programs.Result wrong = run("verify", "-q", at("b"), "--key", key.toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("key.pem", "BEGIN PUBLIC KEY");
  }

  @Test
  void a_chain_is_written_and_checked() {
    assertThat(run("attest", "-q", "-", "-o", at("one")).status()).isZero();
    Programs.Result two =
        run("attest", "-q", "-", "-o", at("two"), "--previous", at("one"), "--date", "2026-11-25");
    assertThat(two.status()).as(two.err()).isZero();
    Programs.Result verify = run("verify", "-q", at("two"), "--previous", at("one"));
    assertThat(verify.status()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("it goes on from the bundle", "changed since: the day");
    assertThat(run("verify", "-q", at("one"), "--previous", at("two")).status()).isEqualTo(1);
  }
}
