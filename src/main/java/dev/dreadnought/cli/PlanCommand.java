package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Plan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: the cheapest controls after which nothing is in a band or worse. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds the fewest days of work after which no finding is in a band or worse.",
      "Says which controls they go into, and analyses the system with these to see that it is so. Days of work are the",
      "catalog's, or those of the organisation file (effortDays).",
      "",
      "  dreadnought plan blog.txt --target high             no grounded finding high or critical",
      "  dreadnought plan blog.txt --target possible:high    nor one that rests on something nobody said",
      "  dreadnought plan blog.txt --organisation org.yaml --target appetite -f json",
      ""
    })
final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = "--target",
      paramLabel = "BAND",
      required = true,
      description = "critical, high, medium, low or appetite; with possible: before it or without")
  private String target = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "json; without it, text for a terminal")
  private @Nullable String format;

  @Mixin private InputOptions options = new InputOptions();

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (format != null && !format.equals("json")) {
      throw new UsageException("there is no format \"" + format + "\" here; only json");
    }
    Gate asked = Gate.target(target);
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Gate gate = asked.with(dreadnought.appetite());
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      progress.at("planning");
      Plan plan = dreadnought.plan(assessment, gate.limit(), gate.possible());
      if (format == null) {
        terminal.out().print(dreadnought.planText(assessment, plan, terminal.width()));
      } else {
        terminal.out().write(dreadnought.planJson(plan));
      }
    }
    return ExitCode.OK.number();
  }
}
