package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coverage}: what became of every threat on every element. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what was looked at, and why the rest is not raised: the coverage ledger.",
      "Each element by letter by threat of the catalog: raised, unknown, refuted by which fact, without ground, out of scope.",
      "Then the CWE Top 25, the OWASP lists and each framework in scope: raised, looked at, or no rule in this catalog. The",
      "cells sum to elements times threats.",
      "",
      "  dreadnought coverage blog.txt",
      "  dreadnought coverage blog.txt -f json > coverage.json",
      "  dreadnought coverage blog.txt -f json | jq '.elements[] | select(.id == \"database\").I.refuted'",
      ""
    })
final class CoverageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text (counts) or json (every cell, as `dreadnought schema coverage` says)")
  private String format = "text";

  @Mixin private InputOptions options = new InputOptions();

  CoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!format.equals("text") && !format.equals("json")) {
      throw new UsageException("coverage has no format \"" + format + "\"; one of text, json");
    }
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      progress.at("writing");
      if (format.equals("json")) {
        dreadnought.writeCoverage(assessment, terminal.out());
      } else {
        terminal.out().print(dreadnought.coverageText(assessment, terminal.width()));
      }
    }
    return ExitCode.OK.number();
  }
}
