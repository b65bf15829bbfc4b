package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.OwnRoles;
import dev.dreadnought.diff.Baseline;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.narration.Narration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
      "  dreadnought analyze blog.txt --write-baseline known.yaml          once, and kept with the description",
      "  dreadnought analyze blog.txt --baseline known.yaml --fail-on new:high",
      "  dreadnought analyze blog.txt -f json | jq '.findings[0]'",
      "  dreadnought analyze model.yaml -f sarif -o out        for code scanning; see `formats`",
      "  echo 'A web application in Flask stores posts in MySQL.' | dreadnought analyze -",
      ""
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "files or folders that describe the system, or - for stdin")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "write the reports into this folder; or one file, where the name ends like one:"
              + " report.html, report.pdf, analysis.json")
  private @Nullable Path output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      split = ",",
      description =
          "text (what was read, marked), json, html, md, pdf, csv, svg, dot, mermaid, sarif, otm,"
              + " cyclonedx, oscal, tml or threat-dragon; one of them without -o goes to stdout")
  private List<String> formats = List.of();

  @Option(
      names = "--roles",
      paramLabel = "DIR",
      description = "readers of your own: roles.yaml, and a template for each; needs -o")
  private @Nullable Path roles;

  @Mixin private LookOptions looks = new LookOptions();

  @Mixin private NarrateOptions narrates = new NarrateOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "GATE",
      description =
          "exit 1 where an open finding is in a band or worse: BAND, possible:BAND (also what is only assumed), or appetite; with new: before it those that the baseline does not have")
  private @Nullable String failOn;

  @Mixin private GoalOption goal = new GoalOption();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "findings that are known, for --fail-on new:BAND")
  private @Nullable String baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "write the open findings as a baseline")
  private @Nullable Path writeBaseline;

  @Mixin private InputOptions options = new InputOptions();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkFormats();
    checkPlaces();
    ExitCode exit = ExitCode.OK;
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = looks.on(options.dreadnought(terminal));
      checkReaders(narrates.readers(dreadnought));
      Gate gate = failOn == null ? null : Gate.of(failOn).with(dreadnought.appetite());
      Baseline known = baseline(dreadnought, gate);
      Assessment assessment =
          goal.aim(dreadnought, options.assess(dreadnought, inputs, terminal, progress));
      if (narrates.printsPrompts(dreadnought, assessment, terminal)) {
        return exit.number();
      }
      Narration narration = Narration.NONE;
      if (narrates.isAsked()) {
        long begun = System.nanoTime();
        narration = narrates.narrate(dreadnought, assessment, terminal, progress);
        say(
            narration.exchanges().size()
                + " questions to "
                + narration.model()
                + " took "
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)
                + " s");
        dreadnought = dreadnought.withNarration(narration);
        exit = told(narration);
      }
      progress.at("writing");
      if (narrates.transcript() != null) {
        Files.write(narrates.transcript(), dreadnought.transcript(narration));
      }
      Format single = single();
      if (output != null && single != null) {
        OutputFolder.write(output, rendered(single, dreadnought, assessment));
        say("wrote " + output);
      } else if (output != null) {
        Map<String, byte[]> files = files(dreadnought, assessment);
        if (narration.hasRun() && narrates.transcript() == null) {
          files.put("transcript.json", dreadnought.transcript(narration));
        }
        OutputFolder.write(output, files);
        say("wrote " + String.join(", ", files.keySet()) + " to " + output);
      } else if (formats.isEmpty()) {
        terminal.out().print(dreadnought.summary(assessment, terminal.width(), terminal.colour()));
      } else {
        terminal.out().write(rendered(Format.of(formats.get(0)), dreadnought, assessment));
      }
      if (writeBaseline != null) {
        OutputFolder.write(writeBaseline, dreadnought.baselineYaml(Baseline.of(assessment)));
        say("wrote the baseline to " + writeBaseline);
      }
      if (gate != null
          && judge(new GateMessage(dreadnought, gate, assessment, known)) == ExitCode.GATE) {
        exit = ExitCode.GATE;
      }
    }
    return exit.number();
  }

  /** The format of the one file that {@code -o} names; null where it names a folder, or nothing. */
  private @Nullable Format single() {
    Format ending = output == null || Files.isDirectory(output) ? null : Format.ofFile(output);
    return ending == null || formats.isEmpty() ? ending : chosen().get(0);
  }

  private boolean asksForPaper() {
    return single() == Format.PDF || chosen().contains(Format.PDF);
  }

  /** Whether the documents that are asked for exist, and one name is enough for them. */
  private void checkReaders(List<String> readers) {
    if (!asksForPaper()) {
      return;
    }
    if (looks.isForCustomers() && readers.stream().anyMatch(id -> !id.equals("summary"))) {
      throw new UsageException("--edition customer has no pages for roles: leave --role out");
    }
    if (readers.size() > 1 && (output == null || single() != null)) {
      throw new UsageException(
          "--role names " + readers.size() + " documents: give a folder, as -f pdf -o out");
    }
  }

  private void checkFormats() {
    chosen().forEach(looks::refuse);
    narrates.check(asksForPaper());
    if (single() != null && formats.size() > 1) {
      throw new UsageException(
          "-o " + output + " is one file: name a folder for several formats, as -o out");
    }
    if (single() != null && roles != null) {
      throw new UsageException("--roles adds pages to a folder: give -o DIR, and no format");
    }
    if (formats.size() > 1 && output == null) {
      throw new UsageException("several formats need a folder: add -o DIR");
    }
    if (formats.contains(Format.OSCAL.word())) {
      options.requireDate(terminal, "-f oscal");
    }
    if (roles != null && looks.isForCustomers()) {
      throw new UsageException("--edition customer has no pages for roles: leave --roles out");
    }
    if (roles != null && (output == null || !formats.isEmpty())) {
      throw new UsageException("--roles adds pages to a folder: give -o DIR, and no format");
    }
  }

  /** Before anything is read, since an analysis takes longer than a look at a folder. */
  private void checkPlaces() {
    if (output != null && single() != null) {
      OutputFolder.checkFile(output);
    } else if (output != null) {
      OutputFolder.check(output);
    }
    if (writeBaseline != null) {
      OutputFolder.checkFile(writeBaseline);
    }
  }

  private List<Format> chosen() {
    return formats.stream().map(Format::of).toList();
  }

  /** One file of a format; of a PDF the one of the reader that is asked for. */
  private byte[] rendered(Format format, Dreadnought dreadnought, Assessment assessment) {
    List<String> readers = narrates.readers(dreadnought);
    return format != Format.PDF || readers.isEmpty()
        ? format.render(dreadnought, assessment)
        : dreadnought.pdfs(assessment, readers).values().iterator().next();
  }

  private Map<String, byte[]> onPaper(Dreadnought dreadnought, Assessment assessment) {
    List<String> readers = narrates.readers(dreadnought);
    return readers.isEmpty()
        ? dreadnought.pdfs(assessment, ownRoles(dreadnought))
        : dreadnought.pdfs(assessment, readers);
  }

  private Map<String, byte[]> files(Dreadnought dreadnought, Assessment assessment) {
    if (formats.isEmpty()) {
      return dreadnought.reports(assessment, ownRoles(dreadnought));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Format format : chosen()) {
      if (format == Format.PDF) {
        files.putAll(onPaper(dreadnought, assessment));
      } else {
        files.put(format.file(), format.render(dreadnought, assessment));
      }
      if (format == Format.SVG && output != null) {
        files.putAll(dreadnought.dataFlowLevels(assessment));
      }
      if (format == Format.OSCAL) {
        dreadnought.oscalPlan(assessment).ifPresent(plan -> files.put(Format.OSCAL_PLAN, plan));
      }
    }
    return files;
  }

  /**
   * Where a section has the engine's words, and why; that is a gate only where it was asked for.
   */
  private ExitCode told(Narration narration) {
    List<Narration.Narrated> refused =
        narration.sections().stream().filter(section -> !section.isTaken()).toList();
    for (Narration.Narrated section : refused) {
      terminal
          .err()
          .println(
              "dreadnought: "
                  + section.section().title()
                  + " keeps the engine's words: "
                  + section.note());
    }
    return refused.isEmpty() || !narrates.isRequired() ? ExitCode.OK : ExitCode.GATE;
  }

  private ExitCode judge(GateMessage message) {
    List<String> lines = message.lines();
    if (lines.isEmpty()) {
      return ExitCode.OK;
    }
    terminal.err().println("dreadnought: " + String.join("\n", lines));
    return ExitCode.GATE;
  }

  private @Nullable Baseline baseline(Dreadnought dreadnought, @Nullable Gate gate) {
    boolean asked = gate != null && gate.onlyNew();
    if (asked && baseline == null) {
      throw new UsageException(
          "--fail-on new: compares with a baseline: add --baseline FILE, which --write-baseline"
              + " FILE writes");
    }
    if (!asked && baseline != null) {
      throw new UsageException("--baseline is for --fail-on new:BAND: add it");
    }
    return baseline == null
        ? null
        : dreadnought.baseline(InputFiles.read(baseline, "baseline", terminal.in()));
  }

  private OwnRoles ownRoles(Dreadnought dreadnought) {
    return roles == null ? OwnRoles.NONE : dreadnought.ownRoles(roles);
  }

  private void say(String message) {
    if (!options.quiet()) {
      terminal.err().println("dreadnought: " + message);
    }
  }
}
