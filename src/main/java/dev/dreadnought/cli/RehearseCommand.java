package dev.dreadnought.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rehearse}: what the launcher runs once, so that the class-data archive that the JVM leaves
 * behind holds the classes of every command that people wait for; people have no use for it.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Writes every kind of report and a bundle, checks the bundle and makes it again, all in one process; the launcher runs",
      "it once, for a quick start.",
      "",
      "  dreadnought rehearse blog.txt folder",
      ""
    })
final class RehearseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "INPUT", description = "a description of a system")
  private Path input = Path.of("");

  @Parameters(index = "1", paramLabel = "FOLDER", description = "a new folder for what comes out")
  private Path folder = Path.of("");

  RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Ends at the first command that does not come to its end. */
  @Override
  public Integer call() {
    String described = input.toString();
    String bundle = folder.resolve("bundle.zip").toString();
    String again = folder.resolve("again.zip").toString();
    String formats = "json,html,md,csv,svg,pdf";
    return Stream.of(
            List.of("analyze", "--quiet", described),
            List.of("analyze", "--quiet", "-f", formats, "-o", in("formats"), described),
            List.of("analyze", "--quiet", "-o", in("reports"), described),
            List.of("attest", "--quiet", "-o", bundle, described),
            List.of("verify", "--quiet", bundle),
            List.of("replay", bundle, again))
        .map(command -> Main.run(command.toArray(String[]::new), terminal))
        .filter(status -> status != ExitCode.OK.number())
        .findFirst()
        .orElse(ExitCode.OK.number());
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }
}
