package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * The program as it was: with a whole catalog or entries laid over its own, and with rules.
   *
   * @param catalog null for the program's own
   * @param rules null for none beside the program's own
   */
  static Dreadnought dreadnoughtBefore(@Nullable Path catalog, @Nullable Path rules) {
    Dreadnought before = Dreadnought.builtIn();
    if (catalog != null) {
      Path folder = checked("--old-catalog", catalog);
      before =
          Files.exists(folder.resolve("catalog.yaml"))
              ? Dreadnought.withCatalog(folder)
              : before.withEntries(folder);
    }
    return rules == null ? before : before.withRules(checked("--old-rules", rules));
  }

  private static Path checked(String option, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(option + " " + folder + ": there is no such folder");
    }
    return folder;
  }
}
