package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.ComplianceRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance}: one framework, requirement by requirement, with evidence. */
@Command(
    name = "compliance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the requirements of a framework, with what speaks for and against each.",
      "Of each: what the description says, the findings against it, the controls that serve it and what anybody can show for",
      "them, with its age. What was verified, and can be shown no more on the day (--date), counts as implemented.",
      "`dreadnought catalog list frameworks` names the frameworks.",
      "",
      "  dreadnought compliance model.yaml --framework gdpr --date 2026-11-24",
      "  dreadnought compliance model.yaml --framework nist-csf -f csv > nist-csf.csv",
      ""
    })
final class ComplianceCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("md", "csv", "json");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = "--framework",
      paramLabel = "ID",
      required = true,
      description = "the id of a framework of the catalog")
  private String framework = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "md, csv or json; without it, text for a terminal")
  private @Nullable String format;

  @Mixin private InputOptions options = new InputOptions();

  ComplianceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (format != null && !FORMATS.contains(format)) {
      throw new UsageException(
          "there is no format \"" + format + "\" here; one of " + String.join(", ", FORMATS));
    }
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      checkFramework(dreadnought);
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
      terminal.out().write(rendered(dreadnought, dreadnought.compliance(assessment, framework)));
    }
    return ExitCode.OK.number();
  }

  private void checkFramework(Dreadnought dreadnought) {
    List<String> known = List.copyOf(dreadnought.catalog().frameworks().keySet());
    if (!known.contains(framework)) {
      String near = dreadnought.suggestion(framework, known);
      throw new UsageException(
          "there is no framework \""
              + framework
              + "\"; "
              + (near.isEmpty() ? "one of " + String.join(", ", known) : near));
    }
  }

  private byte[] rendered(Dreadnought dreadnought, ComplianceRecord record) {
    if (format == null) {
      return utf8(dreadnought.complianceText(record, terminal.width()));
    }
    return switch (format) {
      case "md" -> utf8(dreadnought.complianceMarkdown(record));
      case "csv" -> utf8(dreadnought.complianceCsv(record));
      default -> dreadnought.complianceJson(record);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
