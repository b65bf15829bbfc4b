package dev.dreadnought;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.Organisation;
import dev.dreadnought.evidence.Attestation;
import dev.dreadnought.model.Reading;
import dev.dreadnought.model.ThreatModel;
import dev.dreadnought.read.ForeignFiles;
import dev.dreadnought.read.InputKind;
import dev.dreadnought.read.Merge;
import dev.dreadnought.read.YamlReader;
import dev.dreadnought.read.prose.ProseReader;
import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads descriptions of one system, each by the reader of its kind, into one reading.
 *
 * @param organisation whose words for levels are read, where there is one
 */
record InputReader(Catalog catalog, ProseReader prose, @Nullable Organisation organisation) {
  static InputReader of(Setup setup) {
    return new InputReader(setup.catalog(), setup.prose(), setup.organisation());
  }

  /** What an evidence bundle is made from. */
  Reading read(Attestation order) {
    return read(order.inputs().stream().map(Attestation.Input::source).toList())
        .plus(order.notRead());
  }

  Reading read(List<Source> sources) {
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Source source : Merge.named(sources)) {
      try {
        readings.add(read(source));
      } catch (InvalidInputException e) {
        problems.addAll(e.problems());
      }
    }
    if (problems.isEmpty() && readings.stream().allMatch(InputReader::isOfDecisionsOnly)) {
      problems.add(
          Problem.error(
              new Location(readings.get(0).inputs().get(0).name(), 1, 1, 0),
              "decisions are given, and no system that they are about",
              "give the description of the system too"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return Merge.of(readings, catalog);
  }

  Reading read(Source source) {
    return switch (source.kind()) {
      case InputKind.PROSE -> prose.read(source);
      case InputKind.YAML ->
          YamlReader.of(catalog, organisation == null ? Map.of() : organisation.classification())
              .read(source);
      case InputKind.OTM, InputKind.TML, InputKind.THREAT_DRAGON ->
          ForeignFiles.of(catalog).read(source);
      default ->
          throw new IllegalArgumentException("inputs of kind " + source.kind() + " are not read");
    };
  }

  private static boolean isOfDecisionsOnly(Reading reading) {
    ThreatModel model = reading.model();
    return model.name().isEmpty() && !model.judgements().decisions().isEmpty();
  }
}
