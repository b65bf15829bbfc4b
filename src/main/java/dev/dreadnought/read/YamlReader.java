package dev.dreadnought.read;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.Level;
import dev.dreadnought.model.Reading;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import dev.dreadnought.yaml.YamlNode;
import dev.dreadnought.yaml.YamlParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the native model file, and finds everything that is wrong with it at once. What the file
 * leaves out is unknown. Immutable; made once for a catalog and a classification scheme.
 */
public final class YamlReader {
  private final Catalog catalog;
  private final TechnologyNames technologies;
  private final Map<String, Level> levels;

  private YamlReader(
      Catalog catalog, TechnologyNames technologies, Map<String, Level> classification) {
    this.catalog = catalog;
    this.technologies = technologies;
    Map<String, Level> words = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      words.put(level.word(), level);
    }
    words.putAll(classification);
    this.levels = words;
  }

  /**
   * @param classification an organisation's own words for levels of need; may be empty
   */
  public static YamlReader of(Catalog catalog, Map<String, Level> classification) {
    return new YamlReader(catalog, new TechnologyNames(catalog), classification);
  }

  /**
   * The model that a file describes.
   *
   * @throws InvalidInputException with every problem of the file
   */
  public Reading read(Source source) {
    List<Problem> problems = new ArrayList<>();
    Optional<YamlNode> root = YamlParser.parse(source, problems);
    if (root.isEmpty()) {
      problems.add(
          Problem.error(
              new Location(source.name(), 1, 1, 0),
              "the file describes nothing",
              "begin with system: {name: …}"));
      throw new InvalidInputException(problems);
    }
    Reading reading =
        new ModelFile(source, catalog, technologies, levels, problems).read(root.get());
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR)) {
      throw new InvalidInputException(problems);
    }
    return reading.plus(problems);
  }
}
