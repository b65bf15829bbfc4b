package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code catalog}: what Dreadnought knows. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = {
      "Browses and validates the catalog.",
      "",
      "  dreadnought catalog list threats",
      "  dreadnought catalog list domains          what serves which keyword of which field",
      "  dreadnought catalog list versions         releases without fixes, and with holes that attackers use",
      "  dreadnought catalog show sql-injection",
      "  dreadnought catalog hear \"Reset links are an md5 of the user's name and the time.\"",
      "  dreadnought catalog check my-catalog",
      ""
    })
final class CatalogCommand implements Runnable {
  private final Terminal terminal;
  @Spec private @Nullable CommandSpec spec;

  CatalogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  @Command(
      name = "list",
      description = "Lists entries of one kind.",
      mixinStandardHelpOptions = true)
  int list(
      @Parameters(
              paramLabel = "KIND",
              description =
                  "technologies, threats, controls, frameworks, facts, versions (releases that get"
                      + " no more fixes or have a hole that attackers use), domains (fields of"
                      + " security and what serves each keyword), peers (the same for other"
                      + " tools' rules)")
          String kind,
      @Option(
              names = {"-f", "--format"},
              paramLabel = "FORMAT",
              description = "json: an array of objects with id")
          @Nullable String format,
      @Mixin ExtensionOptions extensions,
      @Mixin QuietOption quiet)
      throws IOException {
    Dreadnought dreadnought = extensions.dreadnought();
    if (!Dreadnought.CATALOG_KINDS.contains(kind)) {
      throw new UsageException(
          "there is no kind \""
              + kind
              + "\"; one of "
              + String.join(", ", Dreadnought.CATALOG_KINDS));
    }
    if (format != null && !format.equals("json")) {
      throw new UsageException("there is no format \"" + format + "\" here; only json");
    }
    if (format == null) {
      terminal.out().print(dreadnought.catalogList(kind));
    } else {
      terminal.out().write(dreadnought.catalogListJson(kind));
    }
    return ExitCode.OK.number();
  }

  @Command(name = "show", description = "Shows one entry whole.", mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID", description = "the id of any entry") String id,
      @Mixin ExtensionOptions extensions,
      @Mixin QuietOption quiet) {
    Dreadnought dreadnought = extensions.dreadnought();
    terminal
        .out()
        .print(
            dreadnought
                .catalogEntry(id)
                .orElseThrow(
                    () -> {
                      String near = dreadnought.suggestion(id, dreadnought.catalogIds());
                      return new UsageException(
                          "the catalog has no entry \""
                              + id
                              + "\""
                              + (near.isEmpty()
                                  ? "; see `dreadnought catalog list KIND`"
                                  : "; " + near));
                    }));
    return ExitCode.OK.number();
  }

  @Command(
      name = "hear",
      description = {
        "Shows what the catalog hears in each sentence of a text, and why: what it states by phrases and frames, what of that is",
        "left and for which reason, how bad it sounds, and the signs of which threats it is like. For those who write these.",
        "",
        "  dreadnought catalog hear \"Reset links are an md5 of the user's name and the time.\"",
        ""
      },
      mixinStandardHelpOptions = true)
  int hear(
      @Parameters(paramLabel = "TEXT", description = "one or more sentences, or - for stdin")
          String text,
      @Mixin ExtensionOptions extensions,
      @Mixin QuietOption quiet) {
    String said = text.equals("-") ? InputFiles.read(text, "prose", terminal.in()).text() : text;
    String heard = extensions.dreadnought().hearing(said);
    if (heard.isEmpty()) {
      throw new UsageException("there is no sentence in that: give one, or - for stdin");
    }
    terminal.out().print(heard);
    return ExitCode.OK.number();
  }

  @Command(
      name = "check",
      description = {
        "Checks a folder: a complete catalog where it holds catalog.yaml, else entries to lay over the catalog that this program",
        "was built with, as --catalog does. Without a folder: the catalog that this program was built with."
      },
      mixinStandardHelpOptions = true)
  int check(
      @Parameters(
              paramLabel = "DIR",
              arity = "0..1",
              description = "a complete catalog, or entries of your own")
          @Nullable Path folder,
      @Mixin QuietOption quiet) {
    if (folder == null) {
      terminal.out().println(Dreadnought.builtIn().catalogCounts() + ": nothing is wrong");
      return ExitCode.OK.number();
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is no folder; name a catalog folder");
    }
    boolean complete = Files.exists(folder.resolve("catalog.yaml"));
    try {
      Dreadnought checked =
          complete ? Dreadnought.withCatalog(folder) : Dreadnought.builtIn().withEntries(folder);
      terminal.out().println(checked.catalogCounts() + ": nothing is wrong");
      return ExitCode.OK.number();
    } catch (InvalidInputException e) {
      List<String> lines =
          e.problems().stream().map(p -> complete ? folder + "/" + p : p.toString()).toList();
      lines.forEach(terminal.err()::println);
      terminal.err().println("dreadnought: " + lines.size() + " mistakes in " + folder);
      return ExitCode.GATE.number();
    }
  }
}
