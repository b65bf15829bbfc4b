package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.evidence.Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code replay}: what {@code verify} starts in a process of its own; people have no use for it.
 */
@Command(
    name = "replay",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Makes a bundle again from what it holds alone, unsigned, and writes it as a zip; verify starts it.",
      "With --previous it writes instead what became of the findings since that bundle, line by line.",
      "Rules that the bundles bring run.",
      "",
      "  dreadnought replay evidence.zip again.zip",
      "  dreadnought replay evidence.zip changes.txt --previous earlier.zip",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "a bundle that `attest` wrote")
  private Path bundle = Path.of("");

  @Parameters(index = "1", paramLabel = "FILE", description = "where that goes which comes out")
  private Path again = Path.of("");

  @Option(names = "--previous", paramLabel = "BUNDLE", description = "the bundle before")
  private @Nullable Path previous;

  @Override
  public Integer call() throws Exception {
    Bundle given = BundleFiles.read(bundle).bundle();
    if (previous == null) {
      Files.write(again, Dreadnought.replayed(given).zip());
    } else {
      Files.write(again, Dreadnought.changes(BundleFiles.read(previous).bundle(), given));
    }
    return ExitCode.OK.number();
  }
}
