package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that tests start. */
public final class Programs {
  private static final long MINUTES = 5;

  private Programs() {}

  /** How a program ended, and what it said. */
  public record Result(int status, String out, String err) {}

  /** The Java that runs this. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs a program in a folder.
   *
   * @param environment the whole of it; null for that of this process
   */
  public static Result run(
      Path folder,
      @org.jspecify.annotations.Nullable Map<String, String> environment,
      List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("dreadnought", ".out");
    Path err = Files.createTempFile("dreadnought", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      if (environment != null) {
        builder.environment().clear();
        builder.environment().putAll(environment);
      }
      Process process = builder.start();
      process.getOutputStream().close();
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(command.toString()).isTrue();
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
