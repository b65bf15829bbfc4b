package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
      "  dreadnought analyze model.yaml notes.txt --organisation org.yaml --fail-on appetite",
      "  dreadnought analyze blog.txt -f json | jq '.findings[0]'",
      "  echo 'A web application in Flask stores posts in MySQL.' | dreadnought analyze -",
      ""
    })
final class AnalyzeCommand implements Callable<Integer> {
  private static final List<String> FORMATS =
      List.of("json", "html", "pdf", "svg", "dot", "mermaid");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "write the reports into this folder")
  private @Nullable Path output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description = "json, html, pdf, svg, dot or mermaid; one of them without -o goes to stdout")
  private List<String> formats = List.of();

  @Option(
      names = "--roles",
      paramLabel = "DIR",
      description = "readers of your own: roles.yaml, and a template for each; needs -o")
  private @Nullable Path roles;

  @Option(
      names = "--fail-on",
      paramLabel = "GATE",
      description =
          "exit 1 where an open finding is in a band or worse: BAND, possible:BAND (also what is only assumed), or appetite")
  private @Nullable String failOn;

  @Mixin private InputOptions options = new InputOptions();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkFormats();
    ExitCode exit = ExitCode.OK;
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Gate gate = failOn == null ? null : Gate.of(failOn).with(dreadnought.appetite());
      Assessment assessment = options.assess(dreadnought, inputs, terminal, progress);
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
      if (gate != null) {
        exit = judge(gate, assessment);
      }
    }
    return exit.number();
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
      if (format.equals("pdf")) {
        files.putAll(dreadnought.pdfs(assessment));
      } else {
        files.put(fileName(format), render(dreadnought, assessment, format));
      }
    }
    return files;
  }

  private static byte[] render(Dreadnought dreadnought, Assessment assessment, String format)
      throws IOException {
    return switch (format) {
      case "json" -> dreadnought.json(assessment);
      case "pdf" -> dreadnought.pdf(assessment);
      case "svg" -> utf8(dreadnought.dataFlowDiagram(assessment));
      case "dot" -> utf8(dreadnought.dataFlowDot(assessment));
      case "mermaid" -> utf8(dreadnought.dataFlowMermaid(assessment));
      default -> dreadnought.html(assessment);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String fileName(String format) {
    return switch (format) {
      case "json" -> "analysis.json";
      case "svg" -> "dataflow.svg";
      case "dot" -> "dataflow.dot";
      case "mermaid" -> "dataflow.mmd";
      default -> "report.html";
    };
  }

  private ExitCode judge(Gate gate, Assessment assessment) {
    String objection = gate.objection(assessment);
    if (objection.isEmpty()) {
      return ExitCode.OK;
    }
    terminal.err().println("dreadnought: " + objection);
    return ExitCode.GATE;
  }

  private void say(String message) {
    if (!options.quiet()) {
      terminal.err().println("dreadnought: " + message);
    }
  }
}
