package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A user's own entries of the catalog, and own rules. */
final class ExtensionOptions {
  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "entries of your own: each replaces that of the same id, or is added")
  private List<Path> catalogs = List.of();

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Drools rules of your own; they are code, and run with your rights")
  private List<Path> rules = List.of();

  /** The program with what was asked for. */
  Dreadnought dreadnought() {
    Dreadnought dreadnought = Dreadnought.builtIn();
    for (Path folder : catalogs) {
      dreadnought = dreadnought.withEntries(checked("--catalog", folder));
    }
    for (Path folder : rules) {
      dreadnought = dreadnought.withRules(checked("--rules", folder));
    }
    return dreadnought;
  }

  /** True where neither entries nor rules were given. */
  boolean isEmpty() {
    return catalogs.isEmpty() && rules.isEmpty();
  }

  /** The program with a whole catalog, or with entries laid over its own. */
  static Dreadnought dreadnought(Path catalog) {
    Path folder = checked("--old-catalog", catalog);
    return Files.exists(folder.resolve("catalog.yaml"))
        ? Dreadnought.withCatalog(folder)
        : Dreadnought.builtIn().withEntries(folder);
  }

  private static Path checked(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(option + " " + folder + ": there is no such folder");
    }
    return folder;
  }
}
