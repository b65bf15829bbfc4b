package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.Keys;
import dev.dreadnought.finding.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attest}: an evidence bundle. */
@Command(
    name = "attest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes an evidence bundle that anybody can make again, byte for byte.",
      "It holds the inputs as they are, the catalog and the rules, the model, the analysis, what every rule did, the coverage",
      "ledger, the reports, the schemas, digests of all, and VERIFY.md for the auditor: `dreadnought verify` makes it again",
      "and compares.",
      "",
      "  dreadnought attest blog.txt -o evidence",
      "  dreadnought attest blog.txt -o evidence.zip --key keys/signing-key.pem",
      "  dreadnought attest model.yaml --organisation org.yaml --date 2027-01-31 -o 27 --previous 26",
      ""
    })
final class AttestCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "BUNDLE",
      required = true,
      description =
          "a folder, or a file that ends with .zip; a bundle that is there is replaced, anything else is not")
  private Path output = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "sign with this private key (Ed25519, PKCS#8, PEM; see `dreadnought keygen`)")
  private @Nullable Path key;

  @Option(
      names = "--previous",
      paramLabel = "BUNDLE",
      description = "the bundle that this one goes on from: its digest stands in the new manifest")
  private @Nullable Path previous;

  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description =
          "what a language model was asked and answered (see analyze --narrate): its words stand in the"
              + " reports, and verify replays them")
  private @Nullable Path transcript;

  @Mixin private InputOptions options = new InputOptions();

  AttestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      BundleFiles.checkPlace(output);
      Keys.Signing signing = key == null ? null : KeyFiles.signing(key);
      String earlier = previous == null ? null : digest(previous);
      Dreadnought dreadnought = options.dreadnought(terminal);
      InputFiles.Inputs read = options.files(inputs, terminal, progress);
      Attestation order =
          new Attestation(
              inputs(read), read.problems(), organisation(), earlier, signing, transcript());
      progress.at("analysing " + String.join(", ", inputs));
      Assessment assessment = dreadnought.assess(options.read(dreadnought, read, terminal));
      progress.at("writing");
      Bundle bundle = dreadnought.attest(order, assessment);
      BundleFiles.write(output, bundle);
      if (!options.quiet()) {
        terminal
            .err()
            .println(
                "dreadnought: wrote "
                    + bundle.files().size()
                    + " files to "
                    + output
                    + (signing == null ? ", unsigned" : ", signed by " + signing.id()));
      }
      terminal.out().println(bundle.digest());
    }
    return ExitCode.OK.number();
  }

  private static String digest(Path previous) throws IOException {
    Bundle bundle = BundleFiles.read(previous).bundle();
    bundle.unlisted(previous.toString());
    return bundle.digest();
  }

  private static List<Attestation.Input> inputs(InputFiles.Inputs read) {
    List<Attestation.Input> inputs = new ArrayList<>();
    for (int i = 0; i < read.sources().size(); i++) {
      inputs.add(new Attestation.Input(read.sources().get(i), read.originals().get(i)));
    }
    return inputs;
  }

  private Attestation.@Nullable Input transcript() {
    return transcript == null
        ? null
        : Attestation.Input.of(InputFiles.read(transcript.toString(), "transcript", terminal.in()));
  }

  private byte @Nullable [] organisation() throws IOException {
    String file = options.organisation();
    return file == null || file.equals(STANDARD_INPUT) ? null : Files.readAllBytes(Path.of(file));
  }
}
