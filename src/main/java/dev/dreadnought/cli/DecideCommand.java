package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Decision;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: a decision about a finding, on the facts that it rests on now. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints a decision about a finding as YAML, with the facts that it rests on.",
      "When one of them changes the decision lapses, says which, and the finding counts again. Put what is printed under",
      "decisions: of a model file, or into a file of its own for --decisions. A finding with * stands for all that fit, and",
      "each gets a decision.",
      "",
      "  dreadnought decide sql-injection@web-application blog.txt --kind false-positive --by 'Ann, security' \\",
      "      --because 'all queries are built by the mapper' > decisions.yaml",
      "  dreadnought decide 'unencrypted-connection@*' blog.txt --kind accept --by CISO --until 2027-01-31 \\",
      "      --owner 'head of platform' --ticket SEC-12 --because 'private network, replaced in January'",
      "  dreadnought analyze blog.txt --decisions decisions.yaml --date 2026-11-24 --fail-on high",
      ""
    })
final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FINDING", description = "its id, or a pattern with *")
  private String finding = "";

  @Parameters(
      index = "1..*",
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "accept, transfer, avoid or false-positive")
  private String kind = "";

  @Option(names = "--by", paramLabel = "WHO", required = true, description = "who decides")
  private String by = "";

  @Option(names = "--because", paramLabel = "WHY", required = true, description = "the reason")
  private String because = "";

  @Option(names = "--owner", paramLabel = "WHO", description = "who answers for it")
  private @Nullable String owner;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "the last day on which it counts, as 2027-01-31")
  private @Nullable String until;

  @Option(names = "--ticket", paramLabel = "ID", description = "where it is tracked")
  private @Nullable String ticket;

  @Mixin private InputOptions options = new InputOptions();

  DecideCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Decision.Kind decided = kind();
    Day day = day();
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      List<Decision> decisions =
          FindingIds.chosen(finding, dreadnought, assessment, inputs).stream()
              .map(f -> decision(dreadnought, assessment, f, decided, day))
              .toList();
      terminal.out().print(dreadnought.decisionsYaml(decisions));
    }
    return ExitCode.OK.number();
  }

  private Decision decision(
      Dreadnought dreadnought,
      Assessment assessment,
      Finding about,
      Decision.Kind decided,
      @Nullable Day day) {
    return dreadnought.decision(assessment, about, decided, by, owner, day, ticket, because);
  }

  private Decision.Kind kind() {
    for (Decision.Kind each : Decision.Kind.values()) {
      if (each.word().equals(kind)) {
        return each;
      }
    }
    throw new UsageException(
        "--kind " + kind + " is no decision; one of accept, transfer, avoid, false-positive");
  }

  private @Nullable Day day() {
    return until == null
        ? null
        : Day.of(until)
            .orElseThrow(
                () ->
                    new UsageException("--until " + until + " is no day; write it as 2027-01-31"));
  }
}
