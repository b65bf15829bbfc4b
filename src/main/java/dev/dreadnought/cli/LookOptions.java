package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.look.Edition;
import dev.dreadnought.look.Look;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How reports look: options of the commands that write them. */
final class LookOptions {
  /** Formats that say what was found and are made for programs, whole or not at all. */
  private static final Set<Format> NOT_FOR_CUSTOMERS =
      EnumSet.of(
          Format.TEXT,
          Format.JSON,
          Format.SARIF,
          Format.OTM,
          Format.CYCLONEDX,
          Format.OSCAL,
          Format.TML,
          Format.THREAT_DRAGON);

  @Option(
      names = "--mark",
      paramLabel = "TEXT",
      description = "a distribution mark for every page, as \"Confidential\"")
  private String mark = "";

  @Option(
      names = "--edition",
      paramLabel = "NAME",
      description =
          "full, or customer: what was found and what is done about it, without attack detail")
  private String edition = Edition.FULL.word();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "your own look: any of report.html, customer.html, role-….html, style.css, print.css, logo.png")
  private @Nullable Path templates;

  boolean isForCustomers() {
    return chosenEdition() == Edition.CUSTOMER;
  }

  /** The same engine, whose reports look as the options ask for. */
  Dreadnought on(Dreadnought dreadnought) {
    Look look = marked().withEdition(chosenEdition());
    return dreadnought.withLook(
        templates == null ? look : look.withTemplates(dreadnought.ownTemplates(templates)));
  }

  /**
   * @throws UsageException where the edition has no such format
   */
  void refuse(Format format) {
    if (isForCustomers() && NOT_FOR_CUSTOMERS.contains(format)) {
      throw new UsageException(
          "--edition customer has no "
              + format.word()
              + ": it would hold what that edition leaves out; ask for html, md, pdf, csv or svg");
    }
  }

  private Look marked() {
    try {
      return Look.PLAIN.withMark(mark);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--mark: " + e.getMessage());
    }
  }

  private Edition chosenEdition() {
    return Edition.of(edition)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no edition \""
                        + edition
                        + "\"; one of "
                        + String.join(", ", Edition.words())));
  }
}
