package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.diff.Difference;
import dev.dreadnought.diff.Snapshot;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what differs between two descriptions, analyses or catalogs, and why. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two descriptions or two saved analyses, and says what made each difference.",
      "Findings that are new, gone, scored or judged otherwise, each with what made it so. Of descriptions",
      "every cause is tried: it is undone, and the system analysed again. Elements that are only called",
      "otherwise are recognised. Where the two are analysed with other entries, rules, organisation,",
      "profile or day, that is undone too: of rules each rule, of a catalog the whole. A saved analysis is",
      "an analysis.json.",
      "",
      "  dreadnought diff before.yaml after.yaml",
      "  dreadnought diff main/model.yaml model.yaml -f md > comment.md     for a pull request",
      "  dreadnought diff old/analysis.json model.yaml                     against what was delivered",
      "  dreadnought diff model.yaml model.yaml --catalog mine             what entries of your own change",
      "  dreadnought diff model.yaml model.yaml --old-catalog v1 --catalog v2",
      "  dreadnought diff model.yaml model.yaml --old-rules v1 --rules v2   which rule made a difference",
      ""
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "a file or folder that describes the system, or a saved analysis")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "the same as it is now")
  private String now = "";

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "md (for a pull request) or json; without it, text for a terminal")
  private @Nullable String format;

  @Option(
      names = "--old-catalog",
      paramLabel = "DIR",
      description =
          "OLD is analysed with these entries of its own, or with this catalog where the folder is a"
              + " whole one; without it, with the catalog of the program where --catalog is given")
  private @Nullable Path oldCatalog;

  @Option(
      names = "--old-rules",
      paramLabel = "DIR",
      description =
          "OLD is analysed with these rules of its own; without it, with the rules of the program where --rules"
              + " is given. They are code, and run with your rights")
  private @Nullable Path oldRules;

  @Mixin private InputOptions options = new InputOptions();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (format != null && !List.of("md", "json").contains(format)) {
      throw new UsageException("there is no format \"" + format + "\" here; md or json");
    }
    try (Progress progress = Progress.start(terminal.err(), options.quiet())) {
      Dreadnought dreadnought = options.dreadnought(terminal);
      Difference difference = difference(dreadnought, progress);
      progress.at("writing");
      if (format == null) {
        terminal.out().print(dreadnought.diffText(difference, terminal.width()));
      } else if (format.equals("md")) {
        terminal.out().print(dreadnought.diffMarkdown(difference));
      } else {
        terminal.out().write(dreadnought.diffJson(difference));
      }
    }
    return ExitCode.OK.number();
  }

  private Difference difference(Dreadnought dreadnought, Progress progress) {
    Optional<Source> savedOld = saved(old);
    Optional<Source> savedNow = saved(now);
    Dreadnought earlier = options.dreadnoughtBefore(oldCatalog, oldRules, dreadnought, terminal);
    if (savedOld.isPresent() || savedNow.isPresent()) {
      return dreadnought.diff(
          snapshot(earlier, old, savedOld, progress),
          snapshot(dreadnought, now, savedNow, progress));
    }
    Reading was = options.read(earlier, List.of(old), terminal, progress);
    Reading is = options.read(dreadnought, List.of(now), terminal, progress);
    progress.at("comparing " + old + " and " + now);
    return dreadnought.diff(earlier, was, is);
  }

  /** The document where an argument is a saved analysis. */
  private Optional<Source> saved(String argument) {
    if (argument.equals("-") || !Files.isRegularFile(Path.of(argument))) {
      return Optional.empty();
    }
    Source source = InputFiles.read(argument, "analysis", terminal.in());
    return Dreadnought.isAnalysis(source.text()) ? Optional.of(source) : Optional.empty();
  }

  private Snapshot snapshot(
      Dreadnought dreadnought, String input, Optional<Source> saved, Progress progress) {
    return saved.isPresent()
        ? dreadnought.savedAnalysis(saved.get())
        : dreadnought.snapshot(options.assess(dreadnought, List.of(input), terminal, progress));
  }
}
