package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: one finding, proved. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Proves one finding, from the words of the text up.",
      "The facts that raise it, the rules behind them down to the words, each factor's base and adjustments, the controls, and",
      "what would change it.",
      "",
      "  dreadnought explain sql-injection@web-application blog.txt",
      ""
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FINDING", description = "its id: THREAT@ELEMENT")
  private String finding = "";

  @Parameters(
      index = "1..*",
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      Finding found =
          assessment
              .finding(finding)
              .orElseThrow(() -> FindingIds.unknown(finding, dreadnought, assessment, inputs));
      terminal.out().print(dreadnought.explanation(assessment, found, terminal.width()));
    }
    return ExitCode.OK.number();
  }
}
