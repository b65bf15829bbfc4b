package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that reads a description understands. */
final class InputOptions {
  @Option(
      names = "--from",
      paramLabel = "KIND",
      description = "what kind of input it is: prose (found by itself when not given)")
  private String from = "prose";

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "how discoverability counts: standard, assume-known (always 10) or dread-d (left out)")
  private String profile = "standard";

  @Mixin private ExtensionOptions extensions = new ExtensionOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no messages on stderr")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  Dreadnought dreadnought() {
    Dreadnought dreadnought = extensions.dreadnought();
    if (dreadnought.profiles().stream().noneMatch(profile::equals)) {
      throw new UsageException(
          "there is no profile \""
              + profile
              + "\"; one of "
              + String.join(", ", dreadnought.profiles()));
    }
    return dreadnought.withProfile(profile);
  }

  Reading read(Dreadnought dreadnought, String input, Terminal terminal, Progress progress) {
    if (!from.equals("prose")) {
      throw new UsageException("--from " + from + " is not read; this version reads prose");
    }
    progress.at("reading " + input);
    Source source = InputFiles.read(input, terminal.in());
    return dreadnought.read(source);
  }

  Assessment assess(Dreadnought dreadnought, String input, Terminal terminal, Progress progress) {
    Reading reading = read(dreadnought, input, terminal, progress);
    progress.at("analysing " + input);
    return dreadnought.assess(reading);
  }
}
