package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code questions}: what to ask, the most influential first. */
@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks what nobody said and findings depend on, first what changes most.",
      "Each question has the findings that an answer decides and those whose score it moves. Behind them stands what such a",
      "system nearly always has and the description does not mention, with one question each.",
      "",
      "  dreadnought questions blog.txt",
      ""
    })
final class QuestionsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  QuestionsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      terminal.out().print(dreadnought.questionsText(assessment, terminal.width()));
    }
    return ExitCode.OK.number();
  }
}
