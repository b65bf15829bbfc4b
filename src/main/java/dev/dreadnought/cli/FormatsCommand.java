package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code formats}: what {@code -f} writes and {@code --from} reads, and what is lost on the way.
 */
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the formats that are written and read, and what those of other tools do not hold.",
      "",
      "  dreadnought formats",
      "  dreadnought analyze model.yaml -f sarif > findings.sarif",
      "  dreadnought analyze model.yaml -f oscal --date 2027-01-31 -o out",
      "  dreadnought model threat-dragon.json          the model of another tool as our model file",
      ""
    })
final class FormatsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private QuietOption quiet = new QuietOption();

  FormatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StringBuilder text = new StringBuilder();
    text.append("Written with -f, and the file in a folder:\n");
    for (Format format : Format.values()) {
      text.append("  ").append(padded(format.word())).append(format.file());
      text.append(format == Format.OSCAL ? ", " + Format.OSCAL_PLAN : "").append('\n');
    }
    text.append("\nRead, by content or with --from: ");
    text.append(String.join(", ", Dreadnought.INPUT_KINDS)).append("\n");
    text.append(
        "Files of other formats are told what they are and refused; --from prose reads one as prose.\n");
    for (Format format : Format.values()) {
      List<String> losses = Dreadnought.losses(format.word());
      if (!losses.isEmpty()) {
        text.append('\n').append(format.word()).append(" does not hold:\n");
        losses.forEach(loss -> text.append("  - ").append(loss).append('\n'));
      }
    }
    terminal.out().print(text);
    return ExitCode.OK.number();
  }

  private static String padded(String word) {
    return word + " ".repeat(WIDTH - word.length());
  }

  private static final int WIDTH = 15;
}
