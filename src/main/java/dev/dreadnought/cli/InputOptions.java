package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.model.Day;
import dev.dreadnought.model.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that reads a description understands. */
final class InputOptions {
  private static final long SECONDS_OF_A_DAY = 86_400;

  @Option(
      names = "--from",
      paramLabel = "KIND",
      description =
          "what kind of input it is: prose, yaml, otm, tml or threat-dragon (each text tells when not given)")
  private @Nullable String from;

  @Option(
      names = "--organisation",
      paramLabel = "FILE",
      description =
          "what the organisation says once for all systems: appetite, frameworks, own levels, controls, authority")
  private @Nullable String organisation;

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "what people decided about findings: a YAML file with decisions:")
  private List<String> decisions = List.of();

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description =
          "the day of the analysis, as 2027-01-31, for decisions and evidence that end (else SOURCE_DATE_EPOCH)")
  private @Nullable String date;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "how discoverability counts: standard, assume-known (always 10) or dread-d (left out)")
  private String profile = "standard";

  @Mixin private ExtensionOptions extensions = new ExtensionOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no messages on stderr")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /**
   * @throws UsageException where no date is given and something needs one
   */
  void requireDate(Terminal terminal, String what) {
    if (day(terminal) == null) {
      throw new UsageException(
          what + " needs a date: add --date 2027-01-31, or set SOURCE_DATE_EPOCH");
    }
  }

  /** The engine as the options ask for it. */
  Dreadnought dreadnought(Terminal terminal) {
    return configured(extensions.dreadnought(), terminal);
  }

  /**
   * The engine for what was before, where that is to be analysed with other entries or rules.
   *
   * @param catalog a whole catalog, or entries to lay over that of the program; null where neither
   *     is given
   * @param rules a folder of rules; null where none is given
   * @param now the engine for what is now
   */
  Dreadnought dreadnoughtBefore(
      @Nullable Path catalog, @Nullable Path rules, Dreadnought now, Terminal terminal) {
    return catalog == null && rules == null && extensions.isEmpty()
        ? now
        : configured(ExtensionOptions.dreadnoughtBefore(catalog, rules), terminal);
  }

  private Dreadnought configured(Dreadnought dreadnought, Terminal terminal) {
    if (dreadnought.profiles().stream().noneMatch(profile::equals)) {
      throw new UsageException(
          "there is no profile \""
              + profile
              + "\"; one of "
              + String.join(", ", dreadnought.profiles()));
    }
    Dreadnought asked = dreadnought.withProfile(profile);
    Organisation whose = readOrganisation(asked, terminal);
    asked = whose == null ? asked : asked.withOrganisation(whose);
    Day day = day(terminal);
    return day == null ? asked : asked.withDate(day);
  }

  private @Nullable Organisation readOrganisation(Dreadnought dreadnought, Terminal terminal) {
    return organisation == null
        ? null
        : dreadnought.organisation(InputFiles.read(organisation, "organisation", terminal.in()));
  }

  private @Nullable Day day(Terminal terminal) {
    if (date != null) {
      return Day.of(date)
          .orElseThrow(
              () -> new UsageException("--date " + date + " is no day; write it as 2027-01-31"));
    }
    String epoch = terminal.environment().getOrDefault("SOURCE_DATE_EPOCH", "");
    if (epoch.isEmpty()) {
      return null;
    }
    if (!epoch.matches("\\d{1,11}")) {
      throw new UsageException(
          "SOURCE_DATE_EPOCH is " + epoch + "; it must be a whole number of seconds since 1970");
    }
    return new Day(LocalDate.ofEpochDay(Long.parseLong(epoch) / SECONDS_OF_A_DAY).toString());
  }

  /** The organisation's file, or null where none was given. */
  @Nullable String organisation() {
    return organisation;
  }

  Reading read(Dreadnought dreadnought, List<String> inputs, Terminal terminal, Progress progress) {
    InputFiles.Inputs read = files(inputs, terminal, progress);
    return read(dreadnought, read, terminal);
  }

  /** What was named, as it lies on the disk. */
  InputFiles.Inputs files(List<String> inputs, Terminal terminal, Progress progress) {
    if (from != null && !Dreadnought.INPUT_KINDS.contains(from)) {
      throw new UsageException(
          "--from " + from + " is not read; one of " + String.join(", ", Dreadnought.INPUT_KINDS));
    }
    progress.at("reading " + String.join(", ", inputs));
    InputFiles.Inputs read = InputFiles.read(inputs, from, terminal.in());
    return decisions.isEmpty()
        ? read
        : read.plus(InputFiles.read(decisions, "yaml", terminal.in()));
  }

  Reading read(Dreadnought dreadnought, InputFiles.Inputs read, Terminal terminal) {
    Reading reading = dreadnought.read(read.sources()).plus(read.problems());
    if (!quiet) {
      reading.problems().forEach(terminal.err()::println);
    }
    return reading;
  }

  Assessment assess(
      Dreadnought dreadnought, List<String> inputs, Terminal terminal, Progress progress) {
    Reading reading = read(dreadnought, inputs, terminal, progress);
    progress.at("analysing " + String.join(", ", inputs));
    return dreadnought.assess(reading);
  }
}
