package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.llm.MissingModelLibraryException;
import dev.dreadnought.pdf.MissingLibraryException;
import dev.dreadnought.source.InvalidInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code dreadnought COMMAND …}. */
@Command(
    name = "dreadnought",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header =
        "Threat models from a description: STRIDE and DREAD, by rule, offline, the same bytes each time.",
    description = {
      "",
      "Begin with a text that describes a system, in plain English:",
      "",
      "  dreadnought analyze blog.txt              what was understood, and the worst findings",
      "  dreadnought analyze blog.txt -o out       the reports, to open in a browser",
      "  dreadnought explain sql-injection@web-application blog.txt",
      "                                            one finding, proved from the words up",
      "  dreadnought paths blog.txt                how an attacker gets to what is worth it",
      "  dreadnought model blog.txt                the model that was understood",
      "  dreadnought coverage blog.txt             what was looked at, and why the rest is not raised",
      "  dreadnought attest blog.txt -o evidence   everything an auditor needs, to be verified by replay",
      ""
    },
    footer = {
      "",
      "Exit status: 0 done; 1 a gate did not hold; 2 the command line or an input is wrong; 70 a defect of ours."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  Main() {}

  public static void main(String[] args) {
    load(analyses(args) ? Dreadnought::builtIn : Dreadnought::builtInCatalog);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(System.in, out, err, System.getenv(), System.console() != null);
    int status = run(args, terminal);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** False where verify replays nothing, or another process does it. */
  private static boolean analyses(String[] args) {
    return args.length == 0
        || !args[0].equals("verify")
        || Stream.of(args)
            .noneMatch(
                a ->
                    a.startsWith("--no-replay")
                        || a.startsWith("--java")
                        || a.equals("--run-rules"));
  }

  /** Beside the reading of the command line, which takes as long again. */
  private static void load(Runnable what) {
    Thread loading = new Thread(what, "dreadnought-loading");
    loading.setDaemon(true);
    loading.setUncaughtExceptionHandler((thread, e) -> {});
    loading.start();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Runs one command, and returns its exit status. */
  static int run(String[] args, Terminal terminal) {
    CommandLine line = new CommandLine(new Main());
    addCommands(line, args, terminal);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpWidth(terminal.width());
    line.setParameterExceptionHandler((e, arguments) -> misuse(e, terminal));
    line.setExecutionExceptionHandler((e, command, result) -> failure(e, terminal));
    try {
      return line.execute(args);
    } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
      terminal.err().println("dreadnought: a defect of ours, or of this installation: " + e);
      return ExitCode.DEFECT.number();
    }
  }

  private static int misuse(ParameterException e, Terminal terminal) {
    terminal.err().println("dreadnought: " + e.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(
        e, new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))) {
      terminal
          .err()
          .println(
              "dreadnought: see `"
                  + e.getCommandLine().getCommandSpec().qualifiedName()
                  + " --help`");
    }
    return ExitCode.USAGE.number();
  }

  private static int failure(Exception e, Terminal terminal) {
    if (e instanceof InvalidInputException invalid) {
      invalid.problems().forEach(terminal.err()::println);
      return ExitCode.USAGE.number();
    }
    if (e instanceof UsageException
        || e instanceof MissingLibraryException
        || e instanceof MissingModelLibraryException) {
      terminal.err().println("dreadnought: " + e.getMessage());
      return ExitCode.USAGE.number();
    }
    terminal.err().println("dreadnought: a defect of ours: " + e);
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.dreadnought")) {
        terminal.err().println("  at " + frame);
      }
    }
    return ExitCode.DEFECT.number();
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The command that is asked for, or all of them where none is: each costs a start some time. */
  private static void addCommands(CommandLine line, String[] args, Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("analyze", () -> new AnalyzeCommand(terminal));
    commands.put("model", () -> new ModelCommand(terminal));
    commands.put("explain", () -> new ExplainCommand(terminal));
    commands.put("paths", () -> new PathsCommand(terminal));
    commands.put("coverage", () -> new CoverageCommand(terminal));
    commands.put("why-not", () -> new WhyNotCommand(terminal));
    commands.put("attest", () -> new AttestCommand(terminal));
    commands.put("verify", () -> new VerifyCommand(terminal));
    commands.put("replay", () -> new ReplayCommand());
    commands.put("rehearse", () -> new RehearseCommand(terminal));
    commands.put("keygen", () -> new KeygenCommand(terminal));
    commands.put("questions", () -> new QuestionsCommand(terminal));
    commands.put("plan", () -> new PlanCommand(terminal));
    commands.put("decide", () -> new DecideCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("compliance", () -> new ComplianceCommand(terminal));
    commands.put("catalog", () -> new CatalogCommand(terminal));
    commands.put("formats", () -> new FormatsCommand(terminal));
    commands.put("schema", () -> new SchemaCommand(terminal));
    boolean one = args.length > 0 && commands.containsKey(args[0]);
    commands.forEach(
        (name, command) -> {
          if (!one || name.equals(args[0])) {
            line.addSubcommand(name, command.get());
          }
        });
  }
}
