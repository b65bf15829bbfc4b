package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Checks;
import dev.dreadnought.evidence.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether a bundle holds. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks an evidence bundle, and makes it again to compare every byte.",
      "Form, digests, schemas, the signature against your key, the bundle before it; made again it is from what it holds",
      "alone. Says what was checked and what was not.",
      "Exit status: 0 everything that was checked held; 1 something did not; 2 this is no bundle.",
      "",
      "  dreadnought verify evidence",
      "  dreadnought verify evidence.zip --key public-key.pem --previous 2026",
      ""
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "BUNDLE", description = "a folder or a zip that `attest` wrote")
  private Path path = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the signer's public key (Ed25519, SPKI, PEM), from somebody whom you trust")
  private @Nullable Path key;

  @Option(
      names = "--previous",
      paramLabel = "BUNDLE",
      description = "the bundle before: checks the chain, and tells what became of the findings")
  private @Nullable Path previous;

  @Option(names = "--no-replay", description = "make nothing again, and say so")
  private boolean noReplay;

  @Option(
      names = "--run-rules",
      description =
          "run rules that the bundle brings, in a process of its own; they are code: read own/ first")
  private boolean runRules;

  @Option(
      names = "--java",
      paramLabel = "HOME",
      description =
          "replay with the Java of this folder, in a process of its own; without it, in this one")
  private @Nullable Path java;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no messages on stderr")
  private boolean quiet;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Progress progress = Progress.start(terminal.err(), quiet)) {
      if (java != null && !Files.isExecutable(java.resolve("bin").resolve("java"))) {
        throw new UsageException("--java " + java + " is no folder of a Java: it has no bin/java");
      }
      BundleFiles.Found found = BundleFiles.read(path);
      List<String> foreign = new ArrayList<>(found.foreign());
      BundleFiles.Found before = previous == null ? null : BundleFiles.read(previous);
      if (before != null) {
        before.foreign().forEach(what -> foreign.add("previous: " + what));
      }
      Checks checks =
          new Checks(
              key == null ? null : KeyFiles.checking(key),
              before == null ? null : before.bundle(),
              !noReplay,
              runRules,
              foreign);
      progress.at("verifying " + path);
      Verification verification = verification(found.bundle(), checks);
      terminal.out().print(verification.text());
      return (verification.held() ? ExitCode.OK : ExitCode.GATE).number();
    }
  }

  /**
   * This process has read nothing but the bundle, and may make it again itself; but a bundle's own
   * rules are code, and must not stand beside what judges them.
   */
  private Verification verification(Bundle bundle, Checks checks) {
    if (java == null && !runRules) {
      return Dreadnought.verify(bundle, checks);
    }
    try (ReplayProcess replay = new ReplayProcess(java)) {
      return Dreadnought.verify(bundle, checks, replay);
    }
  }
}
