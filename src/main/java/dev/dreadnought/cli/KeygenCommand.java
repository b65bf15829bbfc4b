package dev.dreadnought.cli;

import dev.dreadnought.evidence.Keys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keygen}: a key to sign evidence with. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a key to sign evidence with: Ed25519, as openssl reads it.",
      "Prints the key's id, which is the SHA-256 of the public key. Keep signing-key.pem to yourself; hand public-key.pem to",
      "whoever is to verify, on another way than the bundle.",
      "",
      "  dreadnought keygen -o keys",
      "  dreadnought attest blog.txt -o evidence.zip --key keys/signing-key.pem",
      "  dreadnought verify evidence.zip --key keys/public-key.pem",
      ""
    })
final class KeygenCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "write signing-key.pem and public-key.pem into this folder")
  private Path output = Path.of("");

  @Mixin private QuietOption quiet = new QuietOption();

  KeygenCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Keys.Signing key = Keys.generate();
    KeyFiles.write(output, key);
    terminal.out().println(key.id());
    return ExitCode.OK.number();
  }
}
