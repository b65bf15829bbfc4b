package dev.dreadnought.diff;

import dev.dreadnought.catalog.Band;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlFields;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a baseline, and finds everything that is wrong with it at once. */
public final class BaselineReader {
  private static final String SCHEMA = "dreadnought/baseline/1";

  private BaselineReader() {}

  /**
   * The baseline that a file holds.
   *
   * @throws InvalidInputException with every problem of the file
   */
  public static Baseline read(Source source) {
    List<Problem> problems = new ArrayList<>();
    YamlNode root =
        YamlParser.parse(source, problems)
            .orElseGet(() -> new YamlNode.Mapping(List.of(), new Location(source.name(), 1, 1, 0)));
    YamlFields file = new YamlFields("a baseline", root, problems);
    String schema = file.text("schema");
    if (file.has("schema") && !schema.equals(SCHEMA)) {
      file.problem(
          file.locationOf("schema"),
          "schema is \"" + schema + "\"",
          SCHEMA + "; write the baseline again with --write-baseline");
    }
    Map<String, Baseline.Known> known = new TreeMap<>();
    for (YamlNode.Entry entry : file.entries("findings")) {
      YamlFields f = new YamlFields("a finding of a baseline", entry.value(), problems);
      if (entry.value() instanceof YamlNode.Mapping) {
        Band band = f.word("band", Band.class, Band::word);
        boolean possible = f.optionalFlag("possible").orElse(false);
        known.put(
            entry.key().text(),
            new Baseline.Known(band, possible, f.optionalText("proof").orElse("")));
        f.refuseUnknownKeys();
      }
    }
    file.refuseUnknownKeys();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Baseline(known);
  }
}
