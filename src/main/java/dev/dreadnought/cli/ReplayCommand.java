package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.evidence.Bundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      "Rules that the bundle brings run.",
      "",
      "  dreadnought replay evidence.zip again.zip",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "BUNDLE", description = "a bundle that `attest` wrote")
  private Path bundle = Path.of("");

  @Parameters(index = "1", paramLabel = "ZIP", description = "where the bundle goes that comes out")
  private Path again = Path.of("");

  @Override
  public Integer call() throws Exception {
    Bundle made = Dreadnought.replayed(BundleFiles.read(bundle).bundle());
    Files.write(again, made.zip());
    return ExitCode.OK.number();
  }
}
