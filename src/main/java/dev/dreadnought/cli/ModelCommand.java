package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code model}: what was understood. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the typed model that was understood, as YAML to correct and go on with.",
      "Components, flows, boundaries, data, people, facts and controls. What nobody named and follows from what was said is marked `inferred: true`.",
      ""
    })
final class ModelCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  ModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      terminal
          .out()
          .print(
              dreadnought.modelYaml(
                  dreadnought.assess(options.read(dreadnought, inputs, terminal, progress))));
    }
    return ExitCode.OK.number();
  }
}
