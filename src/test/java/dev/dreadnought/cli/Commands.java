package dev.dreadnought.cli;

import dev.dreadnought.Programs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands as a user gives them, in this process. */
final class Commands {
  private static final String COLUMNS = "100";

  private Commands() {}

  /** With nothing on stdin. */
  static Programs.Result run(String... arguments) {
    return run(Map.of(), "", arguments);
  }

  /**
   * @param in what stands on stdin
   */
  static Programs.Result runWith(String in, String... arguments) {
    return run(Map.of(), in, arguments);
  }

  /**
   * @param environment all that is set, beside the width of the terminal
   */
  static Programs.Result runIn(Map<String, String> environment, String... arguments) {
    return run(environment, "", arguments);
  }

  private static Programs.Result run(
      Map<String, String> environment, String in, String... arguments) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putIfAbsent("COLUMNS", COLUMNS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all,
            false);
    int status = Main.run(arguments, terminal);
    return new Programs.Result(
        status,
        out.toString(StandardCharsets.UTF_8),
        withoutProgress(err.toString(StandardCharsets.UTF_8)));
  }

  /** What only a slow machine sees. */
  private static String withoutProgress(String messages) {
    return messages
        .lines()
        .filter(line -> !line.endsWith("…"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
