package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyze}: the main job. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a description, finds threats, scores them and reports.",
      "With neither -o nor -f: a summary for the terminal.",
      "",
      "  dreadnought analyze blog.txt",
      "  dreadnought analyze blog.txt -o out",
      "  dreadnought analyze blog.txt -f json | jq '.findings[0]'",
      "  echo 'A web application in Flask stores posts in MySQL.' | dreadnought analyze -",
      ""
    })
final class AnalyzeCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("json", "html", "pdf");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      description = "a file that describes the system, or - for stdin")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "write the reports into this folder")
  private @Nullable Path output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description = "json, html or pdf; one of them without -o goes to stdout")
  private List<String> formats = List.of();

  @Option(
      names = "--roles",
      paramLabel = "DIR",
      description = "readers of your own: roles.yaml, and a template for each; needs -o")
  private @Nullable Path roles;

  @Mixin private InputOptions options = new InputOptions();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkFormats();
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought();
      Assessment assessment = options.assess(dreadnought, input, terminal, progress);
      progress.at("writing");
      if (output != null) {
        Map<String, byte[]> files = files(dreadnought, assessment);
        OutputFolder.write(output, files);
        say("wrote " + String.join(", ", files.keySet()) + " to " + output);
      } else if (formats.isEmpty()) {
        terminal.out().print(dreadnought.summary(assessment, terminal.width(), terminal.colour()));
      } else {
        terminal.out().write(render(dreadnought, assessment, formats.get(0)));
      }
    }
    return ExitCode.OK.number();
  }

  private void checkFormats() {
    for (String format : formats) {
      if (!FORMATS.contains(format)) {
        throw new UsageException(
            "there is no format \"" + format + "\"; one of " + String.join(", ", FORMATS));
      }
    }
    if (formats.size() > 1 && output == null) {
      throw new UsageException("several formats need a folder: add -o DIR");
    }
    if (roles != null && (output == null || !formats.isEmpty())) {
      throw new UsageException("--roles adds pages to a folder: give -o DIR, and no format");
    }
  }

  private Map<String, byte[]> files(Dreadnought dreadnought, Assessment assessment)
      throws IOException {
    if (formats.isEmpty()) {
      return roles == null
          ? dreadnought.reports(assessment)
          : dreadnought.reports(assessment, dreadnought.ownRoles(roles));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String format : formats) {
      switch (format) {
        case "json" -> files.put("analysis.json", dreadnought.json(assessment));
        case "html" -> files.put("report.html", dreadnought.html(assessment));
        default ->
            files.putAll(
                roles == null
                    ? dreadnought.pdfs(assessment)
                    : dreadnought.pdfs(assessment, dreadnought.ownRoles(roles)));
      }
    }
    return files;
  }

  private static byte[] render(Dreadnought dreadnought, Assessment assessment, String format)
      throws IOException {
    return switch (format) {
      case "json" -> dreadnought.json(assessment);
      case "html" -> dreadnought.html(assessment);
      default -> dreadnought.pdf(assessment);
    };
  }

  private void say(String message) {
    if (!options.quiet()) {
      terminal.err().println("dreadnought: " + message);
    }
  }
}
