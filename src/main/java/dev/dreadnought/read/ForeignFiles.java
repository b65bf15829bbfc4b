package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.json.JsonParser;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads models that other tools wrote: Open Threat Model, the OWASP Threat Model Library, OWASP
 * Threat Dragon. What they know of the model is taken; what they found is listed, for the analysis
 * finds anew. Keys that no such file should have are listed too; what is broken is an error.
 * Immutable.
 */
public final class ForeignFiles {
  private final Catalog catalog;
  private final Labels labels;

  private ForeignFiles(Catalog catalog, TechnologyNames technologies) {
    this.catalog = catalog;
    this.labels = new Labels(catalog, technologies);
  }

  public static ForeignFiles of(Catalog catalog) {
    return new ForeignFiles(catalog, new TechnologyNames(catalog));
  }

  /**
   * The model that a file describes.
   *
   * @param source of kind {@code otm}, {@code tml} or {@code threat-dragon}
   * @throws InvalidInputException with every problem of the file
   */
  public Reading read(Source source) {
    List<Problem> problems = new ArrayList<>();
    YamlNode root = root(source, problems);
    Imported model = new Imported(source, catalog, problems);
    return switch (source.kind()) {
      case InputKind.OTM -> new OtmFile(model, labels).read(root);
      case InputKind.TML -> new ThreatLibraryFile(model, labels).read(root);
      case InputKind.THREAT_DRAGON -> new ThreatDragonFile(model, labels).read(root);
      default -> throw new IllegalArgumentException(source.kind() + " is no foreign format");
    };
  }

  private static YamlNode root(Source source, List<Problem> problems) {
    String start = source.text().stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonParser.parse(source, problems);
    }
    return YamlParser.parse(source, problems)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    List.of(
                        Problem.error(
                            new Location(source.name(), 1, 1, 0),
                            "the file is empty",
                            "give a file of the kind " + source.kind()))));
  }
}
