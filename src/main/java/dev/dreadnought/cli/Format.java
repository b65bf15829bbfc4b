package dev.dreadnought.cli;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.finding.Assessment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format that {@code -f} names, and the file that a folder gets of it. */
enum Format {
  TEXT("reading.txt"),
  JSON("analysis.json"),
  HTML("report.html"),
  MD("report.md"),
  PDF("report.pdf"),
  CSV("findings.csv"),
  SVG("dataflow.svg"),
  DOT("dataflow.dot"),
  MERMAID("dataflow.mmd"),
  SARIF("findings.sarif"),
  OTM("model.otm.json"),
  CYCLONEDX("declarations.cdx.json"),
  OSCAL("assessment-results.oscal.json"),
  TML("threat-model.tml.json"),
  THREAT_DRAGON("threat-dragon.json");

  /** The second file of OSCAL in a folder, where a risk is open. */
  static final String OSCAL_PLAN = "poam.oscal.json";

  private final String file;

  Format(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /**
   * @throws UsageException where no format is called so
   */
  static Format of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return format;
      }
    }
    throw new UsageException(
        "there is no format \"" + word + "\"; one of " + String.join(", ", words()));
  }

  /** The format that the end of a file's name tells, or null: a folder, then. */
  static @Nullable Format ofFile(Path file) {
    Path name = file.getFileName();
    String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    // The longest first: "model.otm.json" is no plain JSON.
    return Arrays.stream(values())
        .filter(format -> lower.endsWith(format.ending()))
        .max(Comparator.comparingInt(format -> format.ending().length()))
        .orElse(null);
  }

  /** From the first dot of the format's own file on. */
  private String ending() {
    return this == THREAT_DRAGON ? "threat-dragon.json" : file.substring(file.indexOf('.'));
  }

  byte[] render(Dreadnought dreadnought, Assessment assessment) {
    return switch (this) {
      case TEXT -> utf8(dreadnought.readingText(assessment));
      case JSON -> dreadnought.json(assessment);
      case HTML -> dreadnought.html(assessment);
      case MD -> dreadnought.markdown(assessment);
      case PDF -> dreadnought.pdf(assessment);
      case CSV -> dreadnought.csv(assessment);
      case SVG -> utf8(dreadnought.dataFlowDiagram(assessment));
      case DOT -> utf8(dreadnought.dataFlowDot(assessment));
      case MERMAID -> utf8(dreadnought.dataFlowMermaid(assessment));
      case SARIF -> dreadnought.sarif(assessment);
      case OTM -> dreadnought.otm(assessment);
      case CYCLONEDX -> dreadnought.cycloneDx(assessment);
      case OSCAL -> dreadnought.oscal(assessment);
      case TML -> dreadnought.threatLibrary(assessment);
      case THREAT_DRAGON -> dreadnought.threatDragon(assessment);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
