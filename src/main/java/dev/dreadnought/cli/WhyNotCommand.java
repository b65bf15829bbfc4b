package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code why-not}: why a threat is not raised. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says why a threat of the catalog is not raised on an element.",
      "Refuted by which fact, with the words that it comes from; or no ground, and what would have to be there; or unknown,",
      "and what nobody said.",
      "",
      "  dreadnought why-not sql-injection database blog.txt",
      "  dreadnought catalog list threats | grep injection",
      ""
    })
final class WhyNotCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 20;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "THREAT", description = "its id in the catalog")
  private String threat = "";

  @Parameters(
      index = "1",
      paramLabel = "ELEMENT",
      description = "the id of a component, flow, boundary, data asset or actor, or \"system\"")
  private String element = "";

  @Parameters(
      index = "2..*",
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Mixin private InputOptions options = new InputOptions();

  WhyNotCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Collection<String> threats = dreadnought.catalog().threats().keySet();
      if (!threats.contains(threat)) {
        throw new UsageException(
            "the catalog has no threat \""
                + threat
                + "\""
                + near(dreadnought, threat, threats)
                + "; see `dreadnought catalog list threats`");
      }
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      terminal
          .out()
          .print(
              dreadnought
                  .whyNot(assessment, threat, element, terminal.width())
                  .orElseThrow(() -> unknown(dreadnought, assessment)));
    }
    return ExitCode.OK.number();
  }

  private UsageException unknown(Dreadnought dreadnought, Assessment assessment) {
    List<String> ids = dreadnought.coverage(assessment).elementIds();
    return new UsageException(
        "there is no element \""
            + element
            + "\" in "
            + String.join(", ", inputs)
            + near(dreadnought, element, ids)
            + "\nthe elements are:\n  "
            + String.join("\n  ", ids.subList(0, Math.min(MOST_LISTED, ids.size())))
            + (ids.size() > MOST_LISTED
                ? "\n  … and " + (ids.size() - MOST_LISTED) + " more"
                : ""));
  }

  private static String near(Dreadnought dreadnought, String wrong, Collection<String> right) {
    String suggestion = dreadnought.suggestion(wrong, right);
    return suggestion.isEmpty() ? "" : "; " + suggestion;
  }
}
