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

/** {@code paths}: attack trees, and the cheapest path to each goal. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how an attacker gets to what is worth stealing, changing or stopping.",
      "From where the system is entered, a tree for each goal, the cheapest path, what lies on every way, and the fewest",
      "findings to close.",
      "",
      "  dreadnought paths blog.txt",
      "  dreadnought paths blog.txt --goal \"steal the user accounts\"",
      "  dreadnought paths blog.txt --goal \"stop the shop\" -f json",
      ""
    })
final class PathsCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Mixin private GoalOption goal = new GoalOption();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "text or json")
  private String format = "text";

  @Mixin private InputOptions options = new InputOptions();

  PathsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      throw new UsageException(
          "there is no format \"" + format + "\" of paths; one of " + String.join(", ", FORMATS));
    }
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Assessment assessment =
          goal.aim(dreadnought, options.assess(dreadnought, inputs, terminal, progress));
      if (format.equals("json")) {
        terminal.out().write(dreadnought.attackTreesJson(assessment));
      } else {
        terminal.out().print(dreadnought.attackTrees(assessment, terminal.width()));
      }
    }
    return ExitCode.OK.number();
  }
}
