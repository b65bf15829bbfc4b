package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code schema}: the JSON Schema of a format of ours. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {"Prints the JSON Schema (2020-12) of a format.", ""})
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "NAME",
      description =
          "analysis, model, catalog, organisation, coverage, evidence, baseline, compliance, diff or plan")
  private String name = "";

  @Mixin private QuietOption quiet = new QuietOption();

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Dreadnought.SCHEMAS.contains(name)) {
      throw new UsageException(
          "there is no schema \"" + name + "\"; one of " + String.join(", ", Dreadnought.SCHEMAS));
    }
    terminal.out().print(Dreadnought.schema(name));
    return ExitCode.OK.number();
  }
}
