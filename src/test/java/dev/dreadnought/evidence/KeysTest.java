package dev.dreadnought.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Programs;
import dev.dreadnought.source.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys and signatures, ours against openssl's. */
class KeysTest {
  @TempDir Path folder;

  private Programs.Result sh(String script) throws Exception {
    return Programs.run(folder, null, List.of("sh", "-euc", script));
  }

  private void assumeTools(String... tools) throws Exception {
    for (String tool : tools) {
      boolean there = sh("command -v " + tool + " >/dev/null || echo none").out().isEmpty();
      assumeTrue(there, "no " + tool + " on this machine");
    }
  }

  @Test
  void a_key_comes_back_from_its_pem() {
    Keys.Signing key = Keys.generate();
    Keys.Signing again = Keys.signing("key.pem", key.pem());
    assertThat(again.id()).isEqualTo(key.id());
    byte[] message = Bundles.utf8("a message");
    Keys.Checking counterpart = Keys.checking("pub.pem", again.publicKey().pem());
    assertThat(counterpart.isSignature(message, again.sign(message))).isTrue();
    assertThat(again.sign(message)).isEqualTo(key.sign(message));
    assertThat(counterpart.isSignature(Bundles.utf8("another"), key.sign(message))).isFalse();
    assertThat(Keys.generate().id()).isNotEqualTo(key.id());
  }

  @Test
  void what_is_no_key_is_refused_with_what_would_be_right() {
    String pem = Bundles.KEY.pem();
    for (String wrong :
        List.of(
            "",
            "hello",
            pem.replace("PRIVATE", "PUBLIC"),
            pem.substring(0, 40),
            pem.replace("MC4", "!!!"))) {
      assertThatThrownBy(() -> Keys.signing("key.pem", wrong))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("key.pem")
          .hasMessageContaining("keygen");
    }
    assertThatThrownBy(() -> Keys.checking("key.pem", pem))
        .isInstanceOf(InvalidInputException.class);
  }

  /** The commands of VERIFY.md, as an auditor pastes them. */
  @Test
  void the_instructions_work_with_common_tools_alone() throws Exception {
    assumeTools("openssl", "python3", "sha256sum");
    Path bundle = Files.createDirectory(folder.resolve("bundle"));
    write(bundle, Bundles.signed());
    Files.writeString(folder.resolve("key.pem"), Bundles.KEY.publicKey().pem());
    String script = "cd bundle\n" + String.join("\n", commands());
    Programs.Result result = sh(script);
    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("manifest.json: OK", "VERIFY.md: OK", "Signature Verified Successfully")
        .contains(Bundles.signed().digest() + "  manifest.json", "SHA256SUMS: OK")
        .contains(Bundles.KEY.id() + "  -")
        .doesNotContain("FAILED");
    String listed = "" + (Bundles.signed().files().size() - 2);
    assertThat(result.out().lines().map(String::strip).filter(listed::equals))
        .as("files that are there, and that are listed")
        .hasSize(2);
    assertThat(sh("cd bundle && find . -type f | wc -l").out().strip())
        .isEqualTo("" + Bundles.signed().files().size());
    Files.writeString(bundle.resolve("manifest.json"), "{}");
    assertThat(sh(script).status()).isNotZero();
    write(bundle, Bundles.signed());
    Files.writeString(folder.resolve("key.pem"), Keys.generate().publicKey().pem());
    assertThat(sh(script).status()).isNotZero();
  }

  /** Those of the first two checks; the others need a bundle before, and the program. */
  private static List<String> commands() {
    List<String> commands = new ArrayList<>();
    for (String line : Bundles.text(Bundles.signed(), "VERIFY.md").split("\n")) {
      if (line.startsWith("## 3.")) {
        break;
      }
      if (line.startsWith("    ")) {
        commands.add(line.strip());
      }
    }
    assertThat(commands).hasSize(11);
    return commands;
  }

  private static void write(Path folder, Bundle bundle) throws Exception {
    for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
      Files.createDirectories(folder.resolve(file.getKey()).getParent());
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void a_key_of_openssl_signs_and_checks() throws Exception {
    assumeTools("openssl");
    Programs.Result made =
        sh(
            "openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out"
                + " pub.pem && openssl pkey -in key.pem -pubout -outform DER | openssl dgst -sha256 -r");
    assertThat(made.status()).as(made.err()).isZero();
    Keys.Signing key = Keys.signing("key.pem", Files.readString(folder.resolve("key.pem")));
    Keys.Checking pub = Keys.checking("pub.pem", Files.readString(folder.resolve("pub.pem")));
    assertThat(key.id()).isEqualTo(pub.id());
    assertThat(made.out()).startsWith(key.id());
    Bundle bundle = Bundles.DREADNOUGHT.attest(Attestation.of(Bundles.INPUT).signedWith(key));
    assertThat(Dreadnought.verify(bundle, new Checks(pub, null, false, false, List.of())).held())
        .isTrue();
    // A bundle that openssl signed, in the words of the envelope, holds as ours does.
    String envelope = Bundles.text(bundle, Bundle.ATTESTATION);
    Matcher parts =
        Pattern.compile("\"payload\":\"([^\"]+)\".*\"sig\":\"([^\"]+)\"").matcher(envelope);
    assertThat(parts.find()).isTrue();
    byte[] statement = Base64.getDecoder().decode(parts.group(1));
    Files.write(
        folder.resolve("signed"),
        Bundles.utf8(
            "DSSEv1 28 application/vnd.in-toto+json "
                + statement.length
                + " "
                + new String(statement, StandardCharsets.UTF_8)));
    assertThat(sh("openssl pkeyutl -sign -inkey key.pem -rawin -in signed -out dsse.bin").status())
        .isZero();
    String theirs =
        Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("dsse.bin")));
    Bundle signed =
        Bundles.with(
            bundle, Bundle.ATTESTATION, Bundles.utf8(envelope.replace(parts.group(2), theirs)));
    assertThat(Dreadnought.verify(signed, new Checks(pub, null, false, false, List.of())).held())
        .isTrue();
    // What openssl signs, we check.
    Files.write(folder.resolve("message"), Bundles.utf8("a message"));
    assertThat(sh("openssl pkeyutl -sign -inkey key.pem -rawin -in message -out sig.bin").status())
        .isZero();
    byte[] signature = Files.readAllBytes(folder.resolve("sig.bin"));
    assertThat(pub.isSignature(Bundles.utf8("a message"), signature)).isTrue();
    assertThat(pub.isSignature(Bundles.utf8("a massage"), signature)).isFalse();
  }

  @Test
  void a_key_of_another_kind_is_refused() throws Exception {
    assumeTools("openssl");
    assertThat(sh("openssl genpkey -algorithm x25519 -out other.pem").status()).isZero();
    String pem = Files.readString(folder.resolve("other.pem"));
    assertThatThrownBy(() -> Keys.signing("other.pem", pem))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no private Ed25519 key");
  }
}
