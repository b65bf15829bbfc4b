package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.evidence.Bundle;
import dev.dreadnought.evidence.NoReplayException;
import dev.dreadnought.evidence.Recipe;
import dev.dreadnought.evidence.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bundle again in a process of its own, which knows the bundle and the program and nothing
 * else: no file of the user's, no environment, nothing that this process has read or worked out. It
 * runs while the rest is checked. What it may take of time, of messages and of the disk is bounded.
 */
final class ReplayProcess implements Verifier.Replay, AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_OF_MESSAGES = 64_000;
  private static final String GIVEN = "bundle.zip";
  private static final String MESSAGES = "messages";

  private final @Nullable Path javaHome;
  private final Duration longest;
  private @Nullable Path folder;
  private @Nullable Process process;

  /**
   * @param javaHome of the Java that is to replay; null for the one that runs this
   */
  ReplayProcess(@Nullable Path javaHome) {
    this(javaHome, LONGEST);
  }

  ReplayProcess(@Nullable Path javaHome, Duration longest) {
    this.javaHome = javaHome;
    this.longest = longest;
  }

  /** Without its rules, which only the other process needs. */
  @Override
  public Catalog catalog() {
    return Dreadnought.builtInCatalog();
  }

  @Override
  public String by() {
    return javaHome == null ? "a process of its own" : "a process of another Java";
  }

  @Override
  public Supplier<Bundle> start(Bundle bundle, Recipe recipe) {
    try {
      Path place = place();
      Path again = place.resolve("again.zip");
      Files.write(place.resolve(GIVEN), bundle.zip());
      Process started = started(place, again);
      return () -> bundle(started, again);
    } catch (IOException e) {
      throw cannotStart(e);
    }
  }

  @Override
  public List<String> changes(Bundle earlier, Bundle later) {
    try {
      Path place = place();
      Path changes = place.resolve("changes");
      Files.write(place.resolve(GIVEN), later.zip());
      Path before = Files.write(place.resolve("before.zip"), earlier.zip());
      await(started(place, changes, "--previous", before.toString()));
      try (var in = Files.newInputStream(changes)) {
        return new String(in.readNBytes(MOST_OF_MESSAGES), StandardCharsets.UTF_8).lines().toList();
      }
    } catch (IOException e) {
      throw cannotStart(e);
    }
  }

  private static NoReplayException cannotStart(IOException e) {
    return new NoReplayException(
        List.of("a process for the replay cannot be started: " + e.getMessage()));
  }

  /** How the folders begin that this process makes, so that one left behind says whose it was. */
  static String prefix() {
    return "dreadnought-verify-" + ProcessHandle.current().pid() + "-";
  }

  /** A folder that goes when this is closed. */
  private Path place() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(prefix());
    }
    return folder;
  }

  private Process started(Path place, Path out, String... options) throws IOException {
    List<String> command = new ArrayList<>(ownJava());
    command.addAll(List.of("-cp", classPath(), Main.class.getName(), "replay"));
    command.addAll(List.of(place.resolve(GIVEN).toString(), out.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(place.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(place.resolve(MESSAGES).toFile());
    builder.environment().keySet().retainAll(List.of("SystemRoot", "TEMP", "TMP"));
    process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private Bundle bundle(Process started, Path again) {
    await(started);
    try {
      return BundleFiles.read(again).bundle();
    } catch (IOException e) {
      throw new NoReplayException(List.of("what came out cannot be read: " + e.getMessage()));
    }
  }

  private void await(Process started) {
    try {
      if (!started.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NoReplayException(
            List.of("the replay took more than " + longest.toSeconds() + " s and was ended"));
      }
      if (started.exitValue() != ExitCode.OK.number()) {
        throw new NoReplayException(said(place().resolve(MESSAGES)));
      }
    } catch (IOException e) {
      throw new NoReplayException(List.of("what came out cannot be read: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoReplayException(List.of("the replay was interrupted"));
    }
  }

  private static List<String> said(Path messages) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(messages)) {
      bytes = in.readNBytes(MOST_OF_MESSAGES);
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    return lines.isEmpty()
        ? List.of("the replay ended without a result and without a word")
        : lines.stream().map(line -> "what is in it cannot be analysed: " + line).toList();
  }

  /** The Java that runs this, started as it was: with its class-data archive. */
  private List<String> ownJava() {
    List<String> command = new ArrayList<>();
    if (javaHome != null) {
      // Its flags and its archive may be others.
      command.add(javaHome.resolve("bin").resolve("java").toAbsolutePath().toString());
      return command;
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ProcessHandle.current().info().arguments().orElse(new String[0])) {
      if (!argument.startsWith("-X")) {
        break;
      }
      command.add(argument);
    }
    return command;
  }

  /** Absolute, for the process works in a folder of its own. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(separator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(separator, entries);
  }

  /** Ends the process if it still runs, and leaves nothing on the disk. */
  @Override
  public void close() {
    try {
      if (process != null) {
        process.destroyForcibly().waitFor();
      }
      if (folder != null) {
        BundleFiles.delete(folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
